"""Numbers for help, that can be called."""

from plugins.shared.numbers import with_numbers


def test_numbers_for_help_can_be_called_and_all_else_is_escaped():
    shown = with_numbers('Call 911 & "988", not 9110 <b>.')
    assert with_numbers("at +1 (555) 010-0100.") == 'at <a href="tel:+15550100100">+1 (555) 010-0100</a>.'
    assert shown == ('Call <a href="tel:911">911</a> &amp; &#34;<a href="tel:988">988</a>&#34;, not 9110 &lt;b&gt;.')

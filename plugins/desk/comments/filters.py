"""How text is shown: escaped once, paragraphs as typed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django import template
from django.utils.dateformat import format as format_date
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from ...shared.paragraphs import paragraphs as split

register = template.Library()


@register.filter(expects_localtime=True)
def moment(at: datetime) -> str:
    """22 Nov 2026, 13:29, in the clinic's zone."""
    return format_date(at, "j M Y, H:i")


@register.filter
def paragraphs(text: str) -> SafeString:
    """<p> for what blank lines part, <br> for line ends, all else escaped."""
    return format_html_join("\n", '<p dir="auto">{}</p>', ((_lines(part),) for part in split(text)))


def _lines(part: Iterable[str]) -> SafeString:
    return format_html_join(SafeString("<br>"), "{}", ((line,) for line in part))

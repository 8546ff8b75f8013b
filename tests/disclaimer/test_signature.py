"""A signature counts by a person, on a day that has come, for the words as they stand."""

from dataclasses import replace
from datetime import date

import pytest

from plugins.disclaimer.policy import Approval
from plugins.disclaimer.signature import flaw, wording_is_signed

from .policies import small_policy

MODULE = small_policy().modules["general"]
TODAY = date(2026, 2, 6)


def signed(**changes):
    record = {"by": "A clinician, MD", "on": "2026-02-06", "sha256": MODULE.digest, **changes}
    return replace(MODULE, approved=Approval(**record))


def test_a_persons_signature_of_today_counts():
    assert flaw(signed(), TODAY) == ""


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"by": ""}, "put the name"),
        ({"by": "NAME, CREDENTIALS"}, "put the name"),
        ({"on": "2026-02-07"}, "a day to come, 2026-02-07"),
        ({"on": "2036-02-06"}, "2026-02-06 at the latest"),
        ({"on": ""}, "write 'on' like 2026-02-06"),
        ({"on": "yesterday"}, "'yesterday' is no day"),
        ({"sha256": ""}, "changed since"),
        ({"sha256": "0" * 64}, "changed since"),
    ],
)
def test_what_is_no_signature_is_said(changes, words):
    assert words in flaw(signed(**changes), TODAY)


def test_no_signature_is_said_on_a_live_site_only():
    [finding] = [f for f in wording_is_signed("p.yaml", small_policy(), TODAY, live=True) if "'general'" in f.message]
    assert (finding.rule, finding.level) == ("P109", "error")
    assert "make wording" in finding.message
    assert not list(wording_is_signed("p.yaml", small_policy(), TODAY, live=False))


def test_one_that_does_not_count_is_told_on_a_sample_site_too():
    policy = replace(small_policy(), modules={"general": signed(on="2036-01-01")})
    [finding] = wording_is_signed("p.yaml", policy, TODAY, live=False)
    assert finding.level == "warning"

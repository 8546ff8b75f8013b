"""The clinic's words for the desk, read again when their file changes."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest

from ...shared.clinic import Clinic
from ...shared.comments_policy import CommentsPolicy, PolicyUnreadable, load_comments_policy
from ...shared.files import version
from ...shared.finding import Finding

NO_WORDS = CommentsPolicy({}, (), ())
LAST_READ: dict[Path, Clinic] = {}
"""By its path, for as long as the file can't be read any more."""


def clinic_name() -> str:
    """Empty where clinic.yaml could never be read."""
    clinic = _clinic_as_it_is()
    return clinic.name if clinic else ""


def people() -> tuple[str, ...]:
    """Who works there, as clinic.yaml names them."""
    clinic = _clinic_as_it_is()
    return tuple(person.get("name", "") for person in clinic.people) if clinic else ()


def home_language() -> str:
    """The blog's own."""
    clinic = _clinic_as_it_is()
    return clinic.language if clinic else str(settings.LANGUAGE_CODE)


def is_month_first() -> bool:
    """Whether the clinic writes Nov 22, and not 22 Nov."""
    clinic = _clinic_as_it_is()
    return clinic is not None and clinic.month_first


def refused_days() -> int:
    """How long refused comments are kept; 0: until somebody removes them."""
    clinic = _clinic_as_it_is()
    return int(clinic.comments["refused_days"]) if clinic else 0


def named(_: HttpRequest) -> dict[str, str]:
    """For every page: whose it is, and where the blog stands."""
    return {"clinic": clinic_name(), "blog": settings.BLOG_URL}


def _clinic_as_it_is() -> Clinic | None:
    return _clinic(version(settings.PLACE.site.clinic))


@lru_cache(maxsize=1)
def _clinic(_: tuple[int, ...]) -> Clinic | None:
    """As it was read last, while it can't be: readers must not meet a notice with a gap where the telephone stood."""
    if clinic := settings.PLACE.clinic():
        LAST_READ[settings.PLACE.site.clinic] = clinic
    return LAST_READ.get(settings.PLACE.site.clinic)


def policy() -> CommentsPolicy:
    """Raises PolicyUnreadable."""
    found = _policy_as_it_is()
    if isinstance(found, CommentsPolicy):
        return found
    raise PolicyUnreadable(found)


def readable_policy() -> CommentsPolicy:
    """The same; with no words while the file can't be read, so that staff can work on."""
    found = _policy_as_it_is()
    return found if isinstance(found, CommentsPolicy) else NO_WORDS


def trouble() -> str:
    """What must be mended in the file; empty when nothing must."""
    found = _policy_as_it_is()
    return "" if isinstance(found, CommentsPolicy) else str(found[0])


def _policy_as_it_is() -> CommentsPolicy | list[Finding]:
    return _policy(version(settings.PLACE.policy), version(settings.PLACE.site.clinic))


@lru_cache(maxsize=1)
def _policy(*_: tuple[int, ...]) -> CommentsPolicy | list[Finding]:
    """What is wrong with it is kept, too: a page of the desk asks for it often."""
    clinic = _clinic_as_it_is()
    words = {"clinic": clinic.name, "phone": clinic.phone} if clinic else {}
    try:
        return load_comments_policy(settings.PLACE.policy, words)
    except PolicyUnreadable as error:
        return error.findings

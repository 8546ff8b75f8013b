"""What a host sends along with each file: `_headers`, as Cloudflare Pages and Netlify read it."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from ..shared.kinds import FEEDS

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; "
    "form-action {forms}; base-uri 'none'; frame-ancestors 'none'; upgrade-insecure-requests"
)
OTHERS = {
    "Strict-Transport-Security": "max-age=63072000",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""No script runs and no other site is asked."""
COMMENTS = "posts/*.atom.xml"
"""The feeds of comments, each beside its article."""
KEPT = {"Cache-Control": "public, max-age=31536000, immutable"}


def headers(homes: Iterable[str], theme: str, base: str, form: str = "") -> str:
    """The file; ``homes`` are the languages' prefixes, ``theme`` the folder of the stylesheet.

    ``form``: where comments are sent; on another host that one is allowed too.

    Where two rules match, hosts send both values: so no header stands under two patterns that may match one file.
    """
    rules = {f"{base}/*": security(form), f"{base}/{theme}/main.*.css": KEPT}
    for home in homes:
        kinds = {f"feeds/*{ending}": kind for ending, kind in FEEDS.items()}
        for pattern, kind in {**kinds, COMMENTS: FEEDS[".atom.xml"]}.items():
            rules[f"{base}/{home}{pattern}"] = {"Content-Type": kind, "Access-Control-Allow-Origin": "*"}
    return "\n".join(_rule(pattern, values) for pattern, values in rules.items())


def security(form: str = "") -> dict[str, str]:
    """What goes with every file. Where a reader goes next doesn't learn which article it was.

    A desk must learn from which site a comment comes, or it takes it for a foreign page's; under `no-referrer` a
    browser without Sec-Fetch-Site (Safari before 16.4) hides that even from the site itself.
    """
    parts = urlsplit(form)
    forms = f"'self' {parts.scheme}://{parts.netloc}" if parts.netloc else "'self'"
    referrer = "strict-origin" if parts.netloc else "same-origin"
    return {"Content-Security-Policy": POLICY.format(forms=forms), "Referrer-Policy": referrer, **OTHERS}


def _rule(pattern: str, values: dict[str, str]) -> str:
    return "".join([f"{pattern}\n", *(f"  {name}: {value}\n" for name, value in values.items())])

"""What a host sends along with each file: `_headers`, as Cloudflare Pages and Netlify read it."""

from __future__ import annotations

from collections.abc import Iterable

from ..shared.kinds import FEEDS

SECURITY = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; upgrade-insecure-requests",
    "Strict-Transport-Security": "max-age=63072000",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""No script runs and no other site is asked; where a reader goes next doesn't learn which article it was."""
KEPT = {"Cache-Control": "public, max-age=31536000, immutable"}


def headers(homes: Iterable[str], theme: str, base: str) -> str:
    """The file; ``homes`` are the languages' prefixes, ``theme`` the folder of the stylesheet.

    Where two rules match, hosts send both values: so no header stands under two patterns that may match one file.
    """
    rules = {f"{base}/*": SECURITY, f"{base}/{theme}/main.*.css": KEPT}
    for home in homes:
        for ending, kind in FEEDS.items():
            rules[f"{base}/{home}feeds/*{ending}"] = {"Content-Type": kind, "Access-Control-Allow-Origin": "*"}
    return "\n".join(_rule(pattern, values) for pattern, values in rules.items())


def _rule(pattern: str, values: dict[str, str]) -> str:
    return "".join([f"{pattern}\n", *(f"  {name}: {value}\n" for name, value in values.items())])

"""What the host is told, where it listens: _redirects and _headers; and a page that forwards for each old address."""

from __future__ import annotations


def register() -> None:
    from pelican import signals

    from .generator import add_hosting, plan_redirects

    signals.all_generators_finalized.connect(plan_redirects)
    signals.get_generators.connect(add_hosting)

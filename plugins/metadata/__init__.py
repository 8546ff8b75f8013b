"""What machines read of a page: linked data by schema.org, for search engines and whoever shares a link."""

from __future__ import annotations

from typing import Any

from .linked_data import linked_data


def teach(generator: Any) -> None:
    """Templates call linked_data(title, description, crumbs)."""
    generator.env.globals["linked_data"] = linked_data


def register() -> None:
    from pelican import signals

    signals.generator_init.connect(teach)

"""Feeds with full, safe content, in Atom, RSS and JSON Feed."""

from __future__ import annotations

from typing import Any


def announce(generator: Any) -> None:
    """Before the gates ask which feeds to expect."""
    from .generator import plan_in_context

    plan_in_context(generator)


def write(generator: Any, writer: Any) -> None:
    from .generator import write_feeds

    write_feeds(generator)


def register() -> None:
    from pelican import signals

    signals.article_generator_finalized.connect(announce)
    signals.article_writer_finalized.connect(write)

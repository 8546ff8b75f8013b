"""Blocks as they were found into blocks as they are meant, stage by stage."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePath

from ..shared.slug import slugify
from .headings import close_levels, mark_headings
from .manuscript import Manuscript
from .metadata import take_metadata
from .paragraphs import join_lines
from .terms import mark_terms
from .titles import take_title

LONGEST_SLUG = 80


def parse(copy: Manuscript, *, title: str, month_first: bool) -> Manuscript:
    """The copy understood: title, dates and tags taken out, headings in order, lists and paragraphs made."""
    copy = take_title(take_metadata(copy, month_first=month_first), title)
    copy = mark_headings(copy)
    copy = mark_terms(join_lines(mark_terms(copy)))  # once line by line, once more for terms whose sentence was wrapped
    slug = make_slug(copy.title) or make_slug(PurePath(copy.name).stem)
    return close_levels(_without_edge_rules(replace(copy, slug=slug)))


def make_slug(title: str) -> str:
    """The last part of the address: small ASCII letters, digits and hyphens; empty for a title without any."""
    slug = "-".join(re.findall(r"[a-z0-9]+", slugify(title)))
    return slug if len(slug) <= LONGEST_SLUG else slug[: LONGEST_SLUG + 1].rpartition("-")[0] or slug[:LONGEST_SLUG]


def _without_edge_rules(copy: Manuscript) -> Manuscript:
    """Lines of dashes divide; at the top and the end there is nothing to divide."""
    kinds = [block.kind for block in copy.blocks]
    inner = [place for place, kind in enumerate(kinds) if kind != "rule"]
    return replace(copy, blocks=copy.blocks[inner[0] : inner[-1] + 1] if inner else ())

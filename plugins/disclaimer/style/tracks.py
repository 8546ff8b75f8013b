"""The rows and columns of a grid, and which of them a text may stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import tinycss2

from .calculation import Units
from .values import length, split, tokens, words

NO_TRACKS = frozenset(("none", "subgrid", "masonry", "auto"))
AS_CONTENT = frozenset(("auto", "min-content", "max-content"))
MOST = 60


class Track(NamedTuple):
    """A size in pixels, or a share of what is left over; neither: as its content needs."""

    pixels: float | None = None
    share: float | None = None


def read_tracks(value: str, units: Units) -> list[Track] | None:
    """None where they can't be worked out; an empty list where the value sets none."""
    parts = words(value)
    if not parts or (parts[0] in NO_TRACKS and len(parts) == 1) or parts[0] == "subgrid":
        return []
    found: list[Track] = []
    for part in parts:
        tracks = list(_read(part, units))
        if None in tracks or len(found) > MOST:
            return None
        found += [track for track in tracks if track is not None]
    return found


def _read(part: str, units: Units) -> Iterator[Track | None]:
    token = tokens(part)[0]
    if token.type == "[] block" or token.type == "string":
        return
    if part in AS_CONTENT or part.startswith("fit-content("):
        yield Track()
    elif token.type == "dimension" and token.unit == "fr":
        yield Track(share=token.value)
    elif token.type == "function" and token.lower_name == "minmax":
        yield from _read(" ".join(split(words(tinycss2.serialize(token.arguments)), ",")[-1]), units)
    elif token.type == "function" and token.lower_name == "repeat":
        (count, *_), *rest = split(words(tinycss2.serialize(token.arguments)), ",")
        times = int(count) if count.isdigit() else 1
        for _ in range(min(times, MOST)):
            for inner in rest[0] if rest else []:
                yield from _read(inner, units)
    else:
        pixels = length(part, units)
        yield None if pixels is None else Track(pixels)


def widths(tracks: Sequence[Track], space: float) -> list[float]:
    """What each column gets of the space; one as wide as its content may take all."""
    left = max(0.0, space - sum(track.pixels or 0.0 for track in tracks))
    shares = max(1.0, sum(track.share or 0.0 for track in tracks))
    return [
        track.pixels if track.pixels is not None else left * track.share / shares if track.share is not None else space
        for track in tracks
    ]


def place(value: str, count: int) -> int | None:
    """Which track a grid line begins, from 0; None where the page decides."""
    try:
        line = int(value)
    except ValueError:
        return None
    return line - 1 if line > 0 else count + 1 + line if line else None

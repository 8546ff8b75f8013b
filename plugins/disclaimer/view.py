"""An article's body as readers see it: which of its words, in which scenario."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from .reading import GAP, Holder, Reading, Run, Span, read
from .style.cascade import Element
from .style.fault import Fault
from .style.looks import Chain, Looks, fault_in, first_fault, scenarios_of
from .style.media import Scenario

LONG = 24
TOO_MUCH = Fault("D02-hidden", "the stylesheet asks for too much that can't be known beforehand")


class View:
    """``looks`` None: as a feed reader shows the text that takes all style out."""

    def __init__(self, runs: Sequence[Run], looks: Looks | None, lang: str) -> None:
        self.runs, self.looks, self.lang = runs, looks, lang

    @cached_property
    def asserted(self) -> Reading:
        """What the markup shows as the article's own words, whatever stylesheets do."""
        return read(_asserted(self.runs))

    @cached_property
    def _above(self) -> tuple[Element, ...]:
        """The elements from the root to the body."""
        return self.looks.chain(self.runs[0].holder.node) if self.looks else ()

    def faults(self, span: Span) -> tuple[Fault | None, Fault | None]:
        """What hides a part of the span from some reader: on a screen, and on paper."""
        found: list[Fault | None] = [None, None]
        for chain in self._chains(self.asserted.runs_in(span)):
            assert self.looks
            for medium, fault in enumerate(first_fault(self.looks.theme, chain)):
                found[medium] = found[medium] or fault
        return found[0], found[1]

    def stands(self, find: Callable[[Reading], list[Span]]) -> tuple[bool, bool]:
        """Whether every reader finds it in the text that is left to them: on a screen, and on paper."""
        if self.looks is None:
            found = bool(find(self.asserted))
            return found, found
        tried = scenarios_of(self.looks.theme, self._chains(self.runs))
        if tried is None:
            return False, False
        found = {"screen": True, "print": True}
        for scenario in tried:
            found[scenario.medium] &= self._stands_in(scenario, find)
        return found["screen"], found["print"]

    def _stands_in(self, scenario: Scenario, find: Callable[[Reading], list[Span]]) -> bool:
        reading = read(_asserted(self._left(scenario)))
        for span in find(reading):
            chains = self._chains(reading.runs_in(span))
            if self.looks and not any(fault_in(self.looks.theme, chain, scenario) for chain in chains):
                return True
        return False

    def _left(self, scenario: Scenario) -> Iterator[Run]:
        """The runs that are drawn; a gap for what can't be read well."""
        for run in self.runs:
            fault = fault_in(self.looks.theme, self._chain(run), scenario) if self.looks else None
            if fault is None:
                yield run
            elif not fault.is_gone:
                yield run._replace(text=GAP)

    def _chains(self, runs: Sequence[Run]) -> Iterator[Chain]:
        """The chains that hold the runs, each once, with what they have in common told from what is inside."""
        if self.looks is None:
            return
        shared = _shared(runs)
        inner = len(self._above) + (shared.depth if shared else 0)
        seen: dict[tuple[int, bool], Run] = {}
        for run in runs:
            seen.setdefault((id(run.holder), len(run.raw) > LONG), run)
        for run in seen.values():
            yield self._chain(run)._replace(inner=inner)

    def _chain(self, run: Run) -> Chain:
        assert self.looks
        inside = [self.looks.element(holder.node) for holder in run.holder.ancestors()][-2::-1]
        elements = (*self._above, *inside) if self._above else ()
        is_long = len(run.raw) > LONG
        return Chain(elements, len(self._above) - 1, len(elements), self.lang, is_long, self.looks.scheme)


def _asserted(runs: Sequence[Run] | Iterator[Run]) -> Iterator[Run]:
    """Without what the markup hides; a gap for what it quotes."""
    for run in runs:
        if not run.holder.code:
            yield run._replace(text=GAP) if run.holder.is_quoted and run.raw else run


def _shared(runs: Sequence[Run]) -> Holder | None:
    """The innermost element that holds all the runs."""
    holders = list({id(run.holder): run.holder for run in runs}.values())
    if not holders:
        return None
    common = {id(holder) for holder in holders[0].ancestors()}
    for holder in holders[1:]:
        common &= {id(above) for above in holder.ancestors()}
    return next(above for above in holders[0].ancestors() if id(above) in common)

"""An article's body as readers see it: which of its words, in which scenario."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from .reading import GAP, Holder, Reading, Run, Span, read
from .style.computed import Element
from .style.fault import Fault
from .style.looks import DEEPEST, Chain, Looks, fault_in, first_fault, scenarios_of
from .style.scenario import Scenario

LONG = 24


class View:
    """``looks`` None: as a feed reader shows the text that takes all style out.

    ``around``: the elements (by mem_id) of the body that hold the wordings which were looked at.
    """

    def __init__(self, runs: Sequence[Run], looks: Looks | None, lang: str) -> None:
        self.runs, self.looks, self.lang = runs, looks, lang
        self.around: set[int] = set()

    @property
    def is_too_deep(self) -> bool:
        """Whether it is nested deeper than browsers agree on."""
        return any(run.holder.depth > DEEPEST for run in self.runs)

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
        runs = self.asserted.runs_in(span)
        self.around.update(each.node.mem_id for run in runs for each in run.holder.ancestors())
        found = [first_fault(self.looks.theme, chain) for chain in self._chains(runs) if self.looks]
        return _first(fault for fault, _ in found), _first(fault for _, fault in found)

    def stands(self, find: Callable[[Reading], list[Span]]) -> tuple[bool, bool]:
        """Whether every reader finds it in the text that is left to them: on a screen, and on paper."""
        if self.looks is None:
            stands = bool(find(self.asserted))
            return stands, stands
        tried = scenarios_of(self.looks.theme, self._chains(self.runs))
        if tried is None:
            return False, False
        found = {"screen": True, "print": True}
        for scenario in tried:
            found[scenario.medium] &= self._stands_in(scenario, find)
        return found["screen"], found["print"]

    def _stands_in(self, scenario: Scenario, find: Callable[[Reading], list[Span]]) -> bool:
        reading = read(_asserted(self._left(scenario)))
        found = (reading.runs_in(span) for span in find(reading))
        return any(not any(self._fault(chain, scenario) for chain in self._chains(runs)) for runs in found)

    def _left(self, scenario: Scenario) -> Iterator[Run]:
        """The runs that are drawn; a gap for what can't be read well."""
        for run in self.runs:
            fault = None if run.holder.code else self._fault(self._chain(run.holder), scenario)
            if fault is None:
                yield run
            elif not fault.is_gone:
                yield run._replace(text=GAP)

    def _fault(self, chain: Chain, scenario: Scenario) -> Fault | None:
        return fault_in(self.looks.theme, chain, scenario) if self.looks else None

    def _chains(self, runs: Sequence[Run]) -> Iterator[Chain]:
        """The chain of each element that holds the runs, what they have in common told from what is inside."""
        sizes: dict[Holder, int] = {}
        for run in runs if self.looks else ():
            sizes[run.holder] = sizes.get(run.holder, 0) + len(run.raw)
        inner = len(self._above) + _shared(list(sizes)).depth if sizes else 0
        for holder, size in sizes.items():
            yield self._chain(holder)._replace(inner=inner, is_long=size > LONG)

    def _chain(self, holder: Holder) -> Chain:
        assert self.looks
        nodes = [each.node for each in holder.ancestors()][::-1]
        inside = self.looks.path(nodes[1:], nodes[0].mem_id)
        elements = (*self._above, *inside) if self._above else ()
        return Chain(elements, len(self._above) - 1, len(elements), self.lang, False, self.looks.scheme)


def _first(faults: Iterable[Fault | None]) -> Fault | None:
    return next((fault for fault in faults if fault), None)


def _asserted(runs: Iterable[Run]) -> Iterator[Run]:
    """Without what the markup hides; a gap for what it quotes."""
    for run in runs:
        if not run.holder.code:
            yield run._replace(text=GAP) if run.holder.is_quoted and run.raw else run


def _shared(holders: Sequence[Holder]) -> Holder:
    """The innermost element that holds them all."""
    common = set(holders[0].ancestors())
    for holder in holders[1:]:
        common.intersection_update(holder.ancestors())
    return next(above for above in holders[0].ancestors() if above in common)

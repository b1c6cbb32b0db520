"""A plan: everything that a reader needs of one benefit on one day, and the paths by which a missing fact is still decisive."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from .benefit import Benefit
from .condition import Best, walk
from .dated import Values
from .fact import Subject
from .lower import Lowering, Node, children, column

Path = tuple[tuple[str, Node], ...]
Asks = tuple[tuple[int, Path], ...]


@dataclass(frozen=True)
class Plan:
    """One benefit, lowered. `verdict_asks` and `award_asks` pair the bit of a leaf with the path on which it is decisive
    where the verdict, or the award, is unknown; `sampled` and `award_sampled` say that they rest on sample values."""

    benefit: type[Benefit]
    conditions: dict[str, Node]
    verdict: Node
    award: Node | None
    verdict_asks: Asks
    award_asks: Asks
    sampled: bool
    award_sampled: bool
    fact_bits: int
    count: CountPlan | None
    tie_bit: int = 0


@dataclass(frozen=True)
class CountPlan:
    """How a number is counted from records: their verdict, what they ask, and the open points behind each."""

    fact: str
    record: type[Subject]
    by: str
    distinct: str
    year: str
    conditions: dict[str, Node]
    verdict: Node
    asks: Asks
    fact_bits: int
    opens: tuple[str, ...]


def _paths(node: Node, above: Path, counted: str) -> Iterator[tuple[str, Path]]:
    """Each leaf that may be missing below a node, with the nodes that must be unknown for it to matter.

    Only `and` and `or` can know the whole without a part; any other operation is unknown as soon as an operand is: no test.
    """
    here = (*above, ("null", node))
    match node[0]:
        case "fact" if counted and node[1].startswith(f"{counted}__"):
            return
        case "fact":
            yield node[1], here
        case "open":
            yield node[1], above
        case "best":  # of this unit or of others in its pool: `rank.py` leaves unknown which of the two is missing
            for leaf in node[2:4]:
                yield leaf, (*here, ("null", ("fact", f"{node[1]}__{leaf}")))
        case "agree":
            yield counted, (*here, ("true", ("fact", f"{counted}__asks")))
            yield "", here
        case operation:
            loose, below = operation in ("and", "or"), children(node)
            if not loose and operation != "not":  # a figure that is open leaves the result open, whatever the facts
                below = [c for c in below if c[0] == "open"] or below
            for child in below:
                yield from _paths(child, here if loose else above, counted)


def _asks(node: Node | None, leaves: tuple[str, ...], counted: str, opens: tuple[str, ...]) -> Asks:
    """The bit of each leaf and the path on which it is decisive, given that the node itself is unknown."""
    if node is None:
        return ()
    found = []
    for leaf, tests in _paths(node, (), counted):
        path = tuple(test for test in tests if test != ("null", node))
        if leaf == "":
            found += [(1 << leaves.index(o), (*path, ("true", ("fact", f"{counted}__{column(o)}")))) for o in opens]
        else:
            found.append((1 << leaves.index(leaf), path))
    return tuple(dict.fromkeys(a for a in found if not any(_weaker(b, a) for b in found)))


def _weaker(one: tuple[int, Path], other: tuple[int, Path]) -> bool:
    """One asks for the same leaf as the other on fewer tests, so that the other adds nothing."""
    return one[0] == other[0] and set(one[1]) < set(other[1])


def all_of(nodes: list[Node]) -> Node:
    """Every one of these holds."""
    return nodes[0] if len(nodes) == 1 else ("and", *nodes)


def _count_plan(benefit: type[Benefit], on: dt.date, values: Values, used: set[str]) -> CountPlan | None:
    counted = benefit.counted
    if counted is None:
        return None
    low = Lowering(on, values, counted.record.__name__, benefit.slug)
    conditions = {k: low.lower(c.term) for k, c in counted.where.items()}
    verdict = all_of(list(conditions.values()))
    used |= low.used
    leaves = tuple(dict.fromkeys(leaf for leaf, _ in _paths(verdict, (), "")))
    opens = tuple(leaf for leaf in leaves if "." in leaf)
    facts = tuple(leaf for leaf in leaves if leaf not in opens)
    asks = _asks(verdict, (*facts, *opens), "", ())
    names = counted.fills.name, counted.record, counted.by, counted.distinct, counted.year.name
    return CountPlan(*names, conditions, verdict, asks, (1 << len(facts)) - 1, opens)


@lru_cache(maxsize=1024)
def plan(benefit: type[Benefit], *, on: dt.date, values: Values) -> Plan:
    """The plan of a benefit on a day under these values; LookupError where a stated figure has no value on that day."""
    used: set[str] = set()
    count = _count_plan(benefit, on, values, used)
    low = Lowering(on, values, benefit.subject.__name__, benefit.slug, count.fact if count else "", used)
    conditions = {k: low.lower(c.term) for k, c in benefit.conditions.items()}
    verdict = all_of(list(conditions.values()))
    ruling = set(used)
    award = None if benefit.award.amount is None or not benefit.award.money else low.lower(benefit.award.amount)
    leaves, counted = benefit.leaves(), count.fact if count else ""
    opens = count.opens if count else ()
    return Plan(
        benefit,
        conditions,
        verdict,
        award,
        _asks(verdict, leaves, counted, opens),
        _asks(award, leaves, counted, opens),
        bool(ruling & values.samples),
        award is not None and bool(used & values.samples),
        (1 << len(benefit.facts)) - 1,
        count,
        _tie_bit(benefit, leaves),
    )


def _tie_bit(benefit: type[Benefit], leaves: tuple[str, ...]) -> int:
    best = ranking_of(benefit)
    return 0 if best is None else 1 << leaves.index(best.args[3].key)


def ranking_of(benefit: type[Benefit]) -> Best | None:
    """The condition that needs the whole population, if the benefit has one."""
    return next((t for c in benefit.conditions.values() for t in walk(c.term) if isinstance(t, Best)), None)

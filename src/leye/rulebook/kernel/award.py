"""What a benefit gives: the eight shapes that the document knows, a closed set."""

from __future__ import annotations

from typing import ClassVar

from .dated import Parameter
from .term import Money, Number
from .text import Text


class Award:
    """A shape of award. `amount` is the term of its sum in fen, None where it gives no money."""

    kind: ClassVar[str]
    money: ClassVar[bool] = True
    unit: ClassVar[Text] = Text("元", "yuan")

    def __init__(self, text: Text, amount: Number | None) -> None:
        self.text, self.amount = text, amount


class Monthly(Award):
    """A sum or a share of a cost for each month, e.g. of social insurance contributions."""

    kind, unit = "monthly", Text("元/月", "yuan a month")

    def __init__(self, text: Text, sum_or_share: Parameter, *, of: Money | None = None) -> None:
        super().__init__(text, of.share(sum_or_share) if of is not None else sum_or_share)


class Steps(Award):
    """The highest step that a count reaches; `less` is what was paid for lower steps before (never below nothing)."""

    kind = "steps"

    def __init__(self, text: Text, count: Number, steps: Parameter, *, less: Money) -> None:
        super().__init__(text, Money("less", Money("tiers", count, steps), less))
        self.count, self.steps = count, steps


class Sum(Award):
    """A sum for each unit of a count, such as a day attended or a trainee."""

    kind = "sum"

    def __init__(self, text: Text, each: Parameter, *, times: Number) -> None:
        super().__init__(text, times.times(each))


class Credit(Award):
    """A loan, its interest, or the waiver of its counter-guarantee. `asked` is the amount lent when all holds."""

    kind = "credit"

    def __init__(self, text: Text, *, asked: Money | None = None, amount: Parameter | None = None, money: bool = True) -> None:
        super().__init__(text, asked if asked is not None else amount)
        self.money = money  # type: ignore[misc]


class Prize(Award):
    """A sum for a title, once."""

    kind = "prize"

    def __init__(self, text: Text, amount: Parameter) -> None:
        super().__init__(text, amount)


class Ranking(Award):
    """A commendation for the best share of a pool; it needs the whole population, and gives no money."""

    kind, money = "ranking", False

    def __init__(self, text: Text) -> None:
        super().__init__(text, None)


class PerResult(Award):
    """Work funds for each result, such as a placement."""

    kind = "per_result"

    def __init__(self, text: Text, results: Number, each: Parameter) -> None:
        super().__init__(text, results.times(each))


class Place(Award):
    """A post, a place, a priority, an exemption or a service: no money."""

    kind, money = "place", False

    def __init__(self, text: Text) -> None:
        super().__init__(text, None)

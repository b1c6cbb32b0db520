"""The bar 3 · 6 · 10: how far an employer has come this year, and what the next step brings."""

from collections.abc import Mapping
from dataclasses import dataclass

WIDTH, LEFT, RIGHT = 360, 8, 34


@dataclass(frozen=True)
class Rung:
    """One step: where it stands, how many hires it asks, what it gives in fen, whether it is reached."""

    x: int
    people: int
    fen: int
    on: bool


@dataclass(frozen=True)
class Ladder:
    """The bar as a drawing: reached for sure, perhaps reached, and the steps."""

    rungs: tuple[Rung, ...]
    sure: int
    maybe: int
    count: int
    most: int
    next: Rung | None
    left: int = LEFT
    width: int = WIDTH

    @property
    def room(self) -> int:
        """How long the bar is."""
        return self.width - LEFT - RIGHT

    @property
    def maybe_x(self) -> int:
        """Where what is not sure begins."""
        return self.left + self.sure

    @property
    def reached(self) -> int:
        """What the highest step reached for sure gives, in fen."""
        return max((rung.fen for rung in self.rungs if rung.on), default=0)

    @property
    def short(self) -> int:
        """Hires still missing for the next step."""
        return self.next.people - self.count if self.next else 0


def ladder(steps: Mapping[int, int], count: int, *, most: int | None = None) -> Ladder:
    """`count` hires qualify for sure, `most` at best (where facts or open points decide some)."""
    most = count if most is None else most
    top = max(steps)
    room = WIDTH - LEFT - RIGHT

    def place(people: int) -> int:
        return min(people, top) * room // top

    rungs = tuple(Rung(LEFT + place(n), n, fen, n <= count) for n, fen in sorted(steps.items()))
    ahead = next((r for r in rungs if not r.on), None)
    return Ladder(rungs, place(count), place(most) - place(count), count, most, ahead)

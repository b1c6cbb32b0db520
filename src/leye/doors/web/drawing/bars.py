"""Pairs of bars, before and after, as a chart that needs no script; the same figures always stand in a table beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

LEFT, RIGHT, ROW, BAR, WIDTH = 118, 96, 58, 16, 720
TENTHS = (10, 12, 15, 20, 25, 30, 40, 50, 60, 80)


@dataclass(frozen=True)
class Bar:
    """One bar: where it starts, how long it is, and what it says."""

    kind: str
    y: int
    length: int
    label: str
    label_x: int
    label_y: int


@dataclass(frozen=True)
class Chart:
    """Rows of bars on a common scale that begins at nothing."""

    rows: tuple[tuple[str, int, tuple[Bar, ...]], ...]
    ticks: tuple[tuple[int, str], ...]
    width: int
    height: int
    left: int = LEFT
    thick: int = BAR

    @property
    def name_x(self) -> int:
        """Where the names of the rows end."""
        return self.left - 12

    @property
    def floor(self) -> int:
        """Where the bars end and the scale begins."""
        return self.height - 26

    @property
    def foot(self) -> int:
        """Where the scale is written."""
        return self.height - 6


def nice(most: int) -> int:
    """The end of the scale: the next round number, near enough for the longest bar to use most of the room."""
    step = 1
    while True:
        for tenths in TENTHS:
            end, rest = divmod(tenths * step, 10)
            if end >= most and not rest:
                return end
        step *= 10


def pairs(rows: Sequence[tuple[str, int, int]], *, spoken: object) -> Chart:
    """A chart of (name, before, after); `spoken` says a figure in words."""
    say = spoken if callable(spoken) else str
    end = nice(max([1, *(max(a, b) for _, a, b in rows)]))
    room = WIDTH - LEFT - RIGHT
    drawn = []
    for index, (name, before, after) in enumerate(rows):
        top = index * ROW + 8
        bars = []
        for place, (kind, value) in enumerate((("before", before), ("after", after))):
            length = max(1 if value else 0, value * room // end)
            y = top + place * (BAR + 4)
            bars.append(Bar(kind, y, length, say(value), LEFT + length + 8, y + BAR - 3))
        drawn.append((name, top + BAR + 6, tuple(bars)))
    ticks = tuple((LEFT + room * part // 4, say(end * part // 4)) for part in range(0, 5, 2))
    return Chart(tuple(drawn), ticks, WIDTH, len(rows) * ROW + 30)

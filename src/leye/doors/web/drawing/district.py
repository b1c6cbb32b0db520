"""The district as 29 tiles in their rough places: a schematic, not a map."""

from dataclasses import dataclass

# Rows from north to south; each entry is the statistical code's last two digits and the name as it fits a tile.
ROWS = (
    ((1, 29, "苏家坨"), (2, 30, "上庄")),
    ((1.5, 26, "温泉"), (2.5, 28, "西北旺"), (4.5, 19, "西三旗")),
    ((1, 16, "香山"), (2, 13, "青龙桥"), (3, 20, "马连洼"), (4, 22, "上地"), (5, 17, "清河")),
    ((0.5, 27, "四季青"), (1.5, 23, "万柳"), (2.5, 15, "燕园"), (3.5, 14, "清华园"), (4.5, 24, "东升"), (5.5, 10, "学院路")),
    ((1, 25, "曙光"), (2, 12, "海淀"), (3, 11, "中关村"), (4, 18, "花园路"), (5, 8, "北太平庄")),
    ((0.5, 21, "田村路"), (1.5, 5, "八里庄"), (2.5, 6, "紫竹院"), (3.5, 7, "北下关")),
    ((0, 2, "永定路"), (1, 1, "万寿路"), (2, 3, "羊坊店"), (3, 4, "甘家口")),
)
WIDE, HIGH = 76, 52


@dataclass(frozen=True)
class Tile:
    """One subdistrict or town: where its tile stands."""

    code: str
    name: str
    x: int
    y: int
    here: bool

    @property
    def middle(self) -> tuple[int, int]:
        """Where its name stands."""
        return self.x + WIDE // 2, self.y + HIGH // 2 + 5


@dataclass(frozen=True)
class Schematic:
    """All tiles, and the room that they need."""

    tiles: tuple[Tile, ...]
    width: int
    height: int
    wide: int = WIDE
    high: int = HIGH


def schematic(here: str = "") -> Schematic:
    """The 29 tiles; `here` is the code of the one to point out."""
    tiles = [
        Tile(code := f"110108{number:03d}", name, int(column * WIDE), row * HIGH, code == here)
        for row, entries in enumerate(ROWS)
        for column, number, name in entries
    ]
    return Schematic(tuple(tiles), int(6.5 * WIDE), len(ROWS) * HIGH)

"""A layout of no trade, for tests of tables: animals with a number, a name, a birthday and a colour."""

from leye.ground.tables.columns import Column, Layout, Said
from leye.ground.tables.header import Matcher
from leye.ground.tables.readers import Choice, Day, Text, Truth
from leye.ground.tables.source import Found, find_table, open_source

COLOUR = Choice({"black": ("黑", "黑色"), "white": ("白", "白色")})
PETS = Layout(
    kind="pets",
    title=Said("宠物", "pets"),
    columns=(
        Column("name", "名字", Text(most=10), Said("名字", "the name"), required=True, aliases="宠物名 姓名"),
        Column("number", "编码", Text(), Said("编码", "the number"), required=True, aliases="宠物编码 编码号码"),
        Column("born", "出生日期", Day(), Said("生日", "the birthday"), aliases="生日"),
        Column("until", "结束日期", Day(open_ended=True), Said("结束", "the end")),
        Column("colour", "颜色", COLOUR, Said("颜色", "the colour"), aliases="毛色 颜色(毛色)"),
        Column("tame", "是否驯服", Truth(yes=("驯服",)), Said("驯服", "tame")),
    ),
)


def found_in(path, layout: Layout = PETS, **choices) -> Found:
    """The table in a file."""
    return find_table(open_source(path), Matcher(layout, choices))

"""Money is whole fen from birth: no floating point where sums are made, kept or told."""

import ast

import pytest

from tests.house.tree import Module, module_of, modules

ROOMS = ("rulebook", "records", "serve", "watch")
WITH_REASON: dict[str, str] = {
    # "src/leye/…/module.py": "what is measured there, and why it is no money",
}


def floats(module: Module) -> list[str]:
    """Conversions to floating point, and money types that hide one."""
    calls = [n for n in ast.walk(module.tree) if isinstance(n, ast.Call)]
    named = [(n.lineno, ast.unparse(n.func)) for n in calls]
    wrong = ("float", "FloatField", "Float32", "Float64")
    return [f"{module.place}:{line} {name}" for line, name in named if name == "round" or name.rpartition(".")[2] in wrong]


def test_no_floating_point_touches_money():
    rooms = [m for m in modules() if m.rooms[:1] and m.rooms[0] in ROOMS and m.place not in WITH_REASON]
    assert [place for m in rooms for place in floats(m)] == []


def test_a_reason_is_given_only_where_it_is_needed():
    assert {place for place in WITH_REASON if place not in {m.place for m in modules() if floats(m)}} == set()


@pytest.mark.parametrize("line", ["float(amount)", "models.FloatField()", "round(amount * share)"])
def test_a_float_is_caught(line):
    assert floats(module_of(line, "leye.records.funds.example"))

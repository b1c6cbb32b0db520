"""Sizes: the tail is the enemy, so the largest module, function, template and test is capped."""

import ast

import pytest

from tests.house.tree import ROOT, functions, length, module_of, modules, templates

MODULE, MODULE_WITH_REASON, TEST_MODULE = 200, 300, 400
PAGE, TEMPLATE = 120, 150
FUNCTION, TEST_FUNCTION = 40, 60
OURS = ("src/leye", "scripts", "bench")
REASONS: dict[str, str] = {
    # "src/leye/…/module.py": "why it is over 200 lines and reads better whole",
}


def too_long(tree: ast.Module, limit: int) -> list[str]:
    """Functions over the limit, with their length."""
    return [f"{name}: {length(node)} lines" for name, node in functions(tree) if length(node) > limit]


def test_no_module_is_over_two_hundred_lines_without_a_reason():
    assert {m.place: m.lines for m in modules(*OURS) if m.lines > MODULE and m.place not in REASONS} == {}


def test_no_module_is_over_three_hundred_lines_at_all():
    assert {m.place: m.lines for m in modules(*OURS) if m.lines > MODULE_WITH_REASON} == {}


def test_a_reason_is_given_only_where_it_is_needed():
    large = {m.place for m in modules(*OURS) if m.lines > MODULE}
    assert set(REASONS) - large == set()


def test_pages_keep_to_one_screen_or_two():
    held = [m for m in modules("src/leye/doors") if any(name == "page" for name, _ in functions(m.tree))]
    assert {m.place: m.lines for m in held if m.lines > PAGE and m.place not in REASONS} == {}


def test_test_modules_keep_to_four_hundred_lines():
    assert {m.place: m.lines for m in modules("tests") if m.lines > TEST_MODULE} == {}


def test_functions_keep_to_forty_lines():
    found = {m.place: too_long(m.tree, FUNCTION) for m in modules(*OURS)}
    assert {place: long for place, long in found.items() if long} == {}


def test_tests_keep_to_sixty_lines():
    found = {m.place: too_long(m.tree, TEST_FUNCTION) for m in modules("tests")}
    assert {place: long for place, long in found.items() if long} == {}


def test_templates_keep_to_a_hundred_and_fifty_lines():
    counted = {str(t.relative_to(ROOT)): len(t.read_text(encoding="utf-8").splitlines()) for t in templates()}
    assert {place: lines for place, lines in counted.items() if lines > TEMPLATE} == {}


@pytest.mark.parametrize("wrapped", ["{}", "class A:\n    {}", "if True:\n    {}", "def outer():\n    {}"])
def test_a_long_function_is_caught_wherever_it_stands(wrapped):
    indent = " " * 4 if "\n" in wrapped else ""
    body = "".join(f"\n{indent}    x = {n}" for n in range(FUNCTION))
    assert too_long(module_of(wrapped.format(f"def long():{body}")).tree, FUNCTION)

"""Who may write: only the verbs in `actions/`, never a door, a page or a model; and no signals."""

import ast

import pytest

from tests.house.tree import Module, module_of, modules

ALWAYS = {
    "bulk_create",
    "bulk_update",
    "get_or_create",
    "update_or_create",
    "abulk_create",
    "asave",
    "adelete",
    "acreate",
    "aupdate",
}
SAVERS = {"save", "delete"}
HARMLESS = ("form", "formset", "session", "storage", "workbook", "image", "fetcher")
WRITING_FLOORS = ("records", "serve", "watch")


def receiver(call: ast.Call) -> str:
    """What a method is called on, as written."""
    return ast.unparse(call.func.value) if isinstance(call.func, ast.Attribute) else ""


def is_write(call: ast.Call) -> bool:
    """Does this call write rows? Forms, sessions and dictionaries have methods of the same names and are let pass."""
    if not isinstance(call.func, ast.Attribute):
        return False
    verb, on = call.func.attr, receiver(call)
    last = on.rpartition(".")[2].lower()
    if verb in ALWAYS:
        return True
    if verb == "create":
        return True
    if verb in SAVERS:
        return not last.endswith(HARMLESS)
    if verb == "update":  # dictionaries and digests are updated by position, querysets by keyword
        return not call.args and not last.endswith(HARMLESS)
    return verb == "executemany" or (verb in ("execute", "copy") and "cursor" in last)


def writes(module: Module) -> list[str]:
    """Every call of a module that writes rows."""
    calls = [n for n in ast.walk(module.tree) if isinstance(n, ast.Call) and is_write(n)]
    return [f"{module.place}:{c.lineno} {ast.unparse(c.func)}" for c in calls]


def signals(module: Module) -> list[str]:
    """Imports of Django's signals other than post_migrate, and receivers."""
    found = [n for n in ast.walk(module.tree) if isinstance(n, ast.ImportFrom)]
    named = [(n.module or "", a.name, n.lineno) for n in found for a in n.names]
    wrong = [(m, a, line) for m, a, line in named if m.endswith(("signals", "django.dispatch")) and a != "post_migrate"]
    return [f"{module.place}:{line} {origin}.{name}" for origin, name, line in wrong]


def may_write(module: Module) -> bool:
    """The verbs, and the ground that writes on their behalf."""
    return "actions" in module.rooms or module.rooms[:1] == ("ground",)


def test_doors_never_write():
    assert [place for m in modules("src/leye/doors") for place in writes(m)] == []


def test_only_actions_write():
    rooms = [m for m in modules() if m.rooms[:1] and m.rooms[0] in WRITING_FLOORS and not may_write(m)]
    assert [place for m in rooms for place in writes(m)] == []


def test_nothing_hangs_on_signals():
    assert [place for m in modules() for place in signals(m)] == []


def test_an_action_holds_one_verb_of_its_own_name():
    verbs = [m for m in modules() if "actions" in m.rooms and m.path.name != "__init__.py"]
    stranger = [m.place for m in verbs if m.path.stem not in {n.name for n in m.tree.body if isinstance(n, ast.FunctionDef)}]
    assert stranger == []


@pytest.mark.parametrize(
    "line",
    [
        "person.save()",
        "Person.objects.create(name=name)",
        "Person.objects.filter(pk=1).update(name=name)",
        "rows.update(stage=3)",
        "rows.delete()",
        "Person.objects.bulk_create(rows)",
        "Person.objects.update_or_create(pk=1)",
        "cursor.execute('DELETE FROM people')",
    ],
)
def test_a_write_is_caught(line):
    assert writes(module_of(line))


@pytest.mark.parametrize(
    "line",
    ["form.save()", "request.session.save()", "context.update({'a': 1})", "digest.update(block)", "rows.filter(stage=3)"],
)
def test_what_only_sounds_like_writing_passes(line):
    assert not writes(module_of(line))


def test_a_signal_is_caught():
    assert signals(module_of("from django.db.models.signals import post_save"))
    assert signals(module_of("from django.dispatch import receiver"))
    assert not signals(module_of("from django.db.models.signals import post_migrate"))

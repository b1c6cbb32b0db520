"""Who may import whom: the contracts of .importlinter hold, and the rulebook stands on the standard library alone."""

import ast
import sys
from importlib.util import resolve_name

import pytest
from importlinter import cli

from tests.house.tree import Module, below, module_of, modules

CLOCKS = {("date", "today"), ("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("time", "time")}

SETTINGS = "leye.config.settings"  # Django is told its settings by name; an entry of the house must say it


def imported(module: Module) -> list[str]:
    """Dotted names of everything that a module imports, wherever in it the import stands; relative ones resolved."""
    package = module.name if module.path.name == "__init__.py" else module.name.rpartition(".")[0]
    found = []
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found.append(resolve_name("." * node.level + (node.module or ""), package))
    return found


def foreign(module: Module) -> list[str]:
    """Imports that are neither the standard library nor the rulebook itself."""
    own = ("leye.rulebook", "__future__")
    return [name for name in imported(module) if not name.startswith(own) and name.split(".")[0] not in sys.stdlib_module_names]


def clock_readings(module: Module) -> list[str]:
    """Places where a module asks what day or time it is."""
    calls = [n.func for n in ast.walk(module.tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute)]
    last = [(ast.unparse(call.value).split(".")[-1], call) for call in calls]
    return [f"{module.place}:{call.lineno} {owner}.{call.attr}()" for owner, call in last if (owner, call.attr) in CLOCKS]


def paths_named(module: Module) -> list[str]:
    """Text that names a module of the house (`"leye.records.people"`): an import in disguise."""
    texts = [n.value for n in ast.walk(module.tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    return [t for t in texts if t != SETTINGS and t.startswith("leye.") and all(part.isidentifier() for part in t.split("."))]


def test_the_import_contracts_hold(capsys, monkeypatch, request):
    monkeypatch.chdir(request.config.rootpath)
    code = cli.lint_imports(config_filename=".importlinter", no_cache=True)
    assert code == cli.EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_the_rulebook_imports_the_standard_library_only():
    assert {m.place: foreign(m) for m in modules("src/leye/rulebook") if foreign(m)} == {}


def test_the_rulebook_never_looks_at_the_clock():
    assert [place for m in modules("src/leye/rulebook") for place in clock_readings(m)] == []


def test_a_module_named_in_a_text_is_held_to_the_floors_too():
    upward = [(m.place, named) for m in modules() for named in paths_named(m) if not below(m.name, named)]
    assert upward == []


@pytest.mark.parametrize(
    "text", ["import django", "def f():\n    import polars", "if TYPE_CHECKING:\n    from leye.records import people"]
)
def test_a_foreign_import_in_the_rulebook_is_caught(text):
    assert foreign(module_of(text, "leye.rulebook.kernel.example"))


def test_a_look_at_the_clock_is_caught():
    assert clock_readings(module_of("import datetime as dt\nday = dt.date.today()", "leye.rulebook.kernel.example"))


def test_an_upward_path_in_a_text_is_caught():
    assert paths_named(module_of('load("leye.serve.claims.models")', "leye.records.people.example")) == ["leye.serve.claims.models"]
    assert not below("leye.records.people.example", "leye.serve.claims.models")
    assert not below("leye.serve.claims.example", "leye.serve.jobs.models")
    assert not below("leye.records.units.example", "leye.records.people.models")
    assert below("leye.records.entitlements.example", "leye.records.people.models")

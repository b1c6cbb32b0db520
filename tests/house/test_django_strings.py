"""Django names models by strings; a string is an import too, and is held to the same floors."""

import ast

import pytest
from django.apps import apps

from tests.house.tree import Module, below, module_of, modules

RELATIONS = {"ForeignKey", "OneToOneField", "ManyToManyField"}
LOOKUPS = {"get_model", "get_registered_model"}


def called(node: ast.Call) -> str:
    """The last part of a call's name."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def text(node: ast.expr | None) -> str:
    """The text of a literal, or nothing."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def labels(module: Module) -> list[str]:
    """App labels that a module names in relations (`ForeignKey("x.Y")`, `to=`, `through=`) and look-ups (`get_model`)."""
    found = []
    for node in (n for n in ast.walk(module.tree) if isinstance(n, ast.Call)):
        if called(node) in RELATIONS:
            named = [*node.args[:1], *(k.value for k in node.keywords if k.arg in ("to", "through"))]
            found += [text(n).split(".")[0] for n in named if "." in text(n)]
        elif called(node) in LOOKUPS and node.args:
            found += [text(node.args[0]).split(".")[0]]
    return [label for label in found if label]


def package(label: str) -> str:
    """The package of an app label; a label of no installed app is told as it is."""
    config = apps.app_configs.get(label)
    return config.name if config else label


def test_relations_and_look_ups_by_name_point_downward():
    named = [(m, package(label)) for m in modules() for label in labels(m)]
    assert [(m.place, target) for m, target in named if target.startswith("leye.") and not below(m.name, target)] == []


def test_names_of_apps_in_strings_exist():
    assert [(m.place, label) for m in modules() for label in labels(m) if label not in apps.app_configs] == []


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ('x = models.ForeignKey("people.Person", on_delete=models.PROTECT)', "people"),
        ('x = models.ManyToManyField(to="people.Person", through="employers.Spell")', "people"),
        ('X = apps.get_model("people", "Person")', "people"),
        ('X = apps.get_model("people.Person")', "people"),
    ],
)
def test_every_way_of_naming_a_model_is_seen(line, label):
    module = module_of(line, "leye.records.units.models")
    assert labels(module)[0] == label
    assert not below(module.name, "leye.records.people")

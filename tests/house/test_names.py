"""Names and words: files are named by their content, modules and public functions say what they are for."""

import ast
from collections.abc import Iterator

import pytest

from tests.house.tree import Function, Module, functions, module_of, modules

FORBIDDEN = {"utils", "util", "helpers", "helper", "common", "misc", "services", "service", "managers", "base", "constants"}
# What a frame calls by name: the module's own sentence says what it does.
FRAME = {"page", "arguments", "run", "main"}
# Methods whose arguments somebody else's frame passes by position.
PROTOCOL = {
    "__exit__": "Python's context manager",
    "__set_name__": "Python's descriptors",
    "__call__": "the caller's frame",
    "__new__": "Python's metaclasses",
    "__init_subclass__": "Python's class creation",
    "from_db_value": "Django's fields",
    "get_db_prep_value": "Django's fields",
    "get_db_prep_save": "Django's fields",
    "process_view": "Django's middleware",
}
# Not counted: the object itself, the data-frame module or chance that one is handed, and the words heading a line of the rulebook.
UNCOUNTED = {"self", "cls", "x", "rng", "seed", "text"}
POSITIONAL_WITH_REASON: dict[str, str] = {
    "leye.rulebook.kernel.fact.number": "a line of the vocabulary reads as a form: words, register, unit, meaning",
    "leye.rulebook.kernel.fact.ratio": "a line of the vocabulary reads as a form: words, register, unit, meaning",
    "leye.rulebook.kernel.fact.choice": "a line of the vocabulary reads as a form: words, register, values, meaning",
    "leye.rulebook.kernel.read_record.reader": "the three that make one compiled reader, in the order of every reader",
}


def parts(module: Module) -> set[str]:
    """The words of a module's path that its author chose."""
    return {*module.name.split("."), module.path.stem}


def public(module: Module) -> Iterator[tuple[str, Function]]:
    """Functions and methods that others may call: no underscore anywhere in the name, not inside a function."""
    nested = {id(inner) for _, outer in functions(module.tree) for _, inner in functions(outer)}
    for name, node in functions(module.tree):
        if id(node) not in nested and not any(part.startswith("_") for part in name.split(".")):
            yield name, node


def overloads_or_hooks(name: str, module: Module) -> bool:
    """The module's sentence already speaks for its verb, its page or its only public function."""
    own = {module.path.stem.rstrip("_"), *FRAME}
    return name in own or [n for n, _ in public(module)] == [name]


def undocumented(module: Module) -> list[str]:
    """Public functions without a docstring that are more than the module's own verb."""
    silent = [name for name, node in public(module) if ast.get_docstring(node) is None and not is_setter(node)]
    return [f"{module.place} {name}" for name in silent if not overloads_or_hooks(name, module)]


def is_setter(node: Function) -> bool:
    """Setters, overloads and overrides repeat what is said elsewhere."""
    marks = {ast.unparse(d).rpartition(".")[2] for d in node.decorator_list}
    return bool(marks & {"setter", "overload", "override", "register"})


def callable_from_outside(module: Module) -> Iterator[tuple[str, Function]]:
    """What `public` gives, and the constructors of public classes."""
    yield from public(module)
    for name, node in functions(module.tree):
        owner, _, last = name.rpartition(".")
        if last == "__init__" and owner and not owner.startswith("_"):
            yield name, node


def crowded(module: Module) -> list[str]:
    """What takes more than two arguments by position; the first does not count if it is the object, a module or the words."""
    found = []
    for name, node in callable_from_outside(module):
        given = [a.arg for a in (*node.args.posonlyargs, *node.args.args) if a.arg not in UNCOUNTED]
        known = node.name in PROTOCOL or f"{module.name}.{name}" in POSITIONAL_WITH_REASON
        if len(given) > 2 and not known:
            found.append(f"{module.place}:{node.lineno} {name}({', '.join(given)})")
    return found


def test_no_file_is_named_by_its_kind():
    assert [m.place for m in modules("src/leye", "tests", "scripts") if FORBIDDEN & parts(m)] == []


def test_every_module_begins_with_a_sentence():
    everything = modules("src/leye", "tests", "scripts", "bench")
    silent = [m.place for m in everything if not (ast.get_docstring(m.tree) or "").strip() and m.text.strip()]
    assert silent == []


def test_the_first_sentence_is_one_line_that_ends():
    first = {m.place: (ast.get_docstring(m.tree) or "").split("\n\n")[0] for m in modules()}
    assert {place: words for place, words in first.items() if words and words.rstrip()[-1] not in ".…:)?"} == {}


def test_public_functions_say_what_they_give():
    assert [place for m in modules() for place in undocumented(m)] == []


def test_arguments_past_the_second_are_given_by_name():
    assert [place for m in modules() for place in crowded(m)] == []


def test_exceptions_to_the_laws_name_what_exists():
    named = {f"{m.name}.{name}" for m in modules() for name, _ in functions(m.tree)}
    assert set(POSITIONAL_WITH_REASON) - named == set()


def test_a_forbidden_name_is_caught():
    assert FORBIDDEN & parts(module_of("", "leye.records.people.utils"))
    assert FORBIDDEN & parts(module_of("", "leye.common.person"))


@pytest.mark.parametrize("text", ["def age(): ...\ndef name(): ...", "class A:\n    def age(self): ...\n    def name(self): ..."])
def test_a_function_without_words_is_caught(text):
    assert len(undocumented(module_of(text))) == 2


def test_a_crowd_of_positions_is_caught():
    assert crowded(module_of("def f(a, b, c): ..."))
    assert crowded(module_of("class A:\n    def f(self, a, b, c): ..."))
    assert not crowded(module_of("def f(a, b, *, c): ..."))

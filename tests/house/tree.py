"""The house as its tests read it: modules with their syntax trees, functions, templates, and the floor each stands on."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src"
PACKAGE = SOURCE / "leye"
TEMPLATES = PACKAGE / "templates"
FLOORS = {"config": 5, "doors": 4, "watch": 3, "serve": 2, "records": 1, "rulebook": 0, "ground": 0}
RECORDS = {"entitlements": 5, "dossier": 4, "funds": 3, "worklist": 3, "employment": 2, "people": 1, "employers": 1, "units": 0}
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One Python file: where it lies, its dotted name, its text and its tree."""

    path: Path
    root: Path

    @property
    def place(self) -> str:
        """The path from the checkout, for messages."""
        return str(self.path.relative_to(self.root))

    @property
    def name(self) -> str:
        """The dotted name, e.g. leye.records.people.models."""
        base = self.root / "src" if self.place.startswith("src/") else self.root
        parts = list(self.path.relative_to(base).with_suffix("").parts)
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def rooms(self) -> tuple[str, ...]:
        """The parts of the name behind `leye`: floor, room, and so on."""
        return tuple(self.name.split(".")[1:])

    @cached_property
    def text(self) -> str:
        """The file's text."""
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        """The syntax tree."""
        return ast.parse(self.text, filename=self.place)

    @property
    def lines(self) -> int:
        """How many lines the file has."""
        return len(self.text.splitlines())


def modules(*folders: str) -> list[Module]:
    """Every hand-written Python file under these folders (default: the package); migrations are written by Django."""
    return [module for folder in folders or ("src/leye",) for module in _under(folder)]


@cache
def _under(folder: str) -> tuple[Module, ...]:
    return tuple(Module(p, ROOT) for p in sorted((ROOT / folder).rglob("*.py")) if "migrations" not in p.parts)


def module_of(text: str, name: str = "leye.doors.web.example") -> Module:
    """A module made of text, to prove that a law catches what it forbids."""
    made = Module(SOURCE / Path(*name.split(".")).with_suffix(".py"), ROOT)
    made.__dict__["text"] = text
    return made


def functions(tree: ast.AST, owner: str = "") -> Iterator[tuple[str, Function]]:
    """Every function and method with its name inside the module, e.g. `Person.age`; nested ones too."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, Function):
            yield f"{owner}{node.name}", node
            yield from functions(node, f"{owner}{node.name}.")
        elif isinstance(node, ast.ClassDef):
            yield from functions(node, f"{owner}{node.name}.")
        else:
            yield from functions(node, owner)


def length(function: Function) -> int:
    """Lines of a function from `def` to its end, docstring included, decorators not."""
    return (function.end_lineno or 0) - function.lineno + 1


def templates() -> list[Path]:
    """Every page, part and component."""
    return sorted(TEMPLATES.rglob("*.html")) if TEMPLATES.exists() else []


def below(importer: str, imported: str) -> bool:
    """May a module of this name know one of that name? Both dotted names inside `leye`; equal rooms may know each other."""
    mine, theirs = importer.split(".")[1:], imported.split(".")[1:]
    if not mine or not theirs or mine[0] not in FLOORS or theirs[0] not in FLOORS:
        return True
    if mine[0] != theirs[0]:
        return FLOORS[mine[0]] > FLOORS[theirs[0]]
    if mine[0] == "records" and len(mine) > 1 and len(theirs) > 1 and mine[1] != theirs[1]:
        return RECORDS.get(mine[1], 0) > RECORDS.get(theirs[1], 0)
    return mine[:2] == theirs[:2] or mine[0] not in ("serve", "watch", "doors") or len(theirs) < 2

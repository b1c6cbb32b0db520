"""A condition: one sentence of the policy and the term that tests it, kept apart so that every verdict has its reasons."""

from __future__ import annotations

from typing import Any

from .dated import Parameter
from .term import Number, Term, Truth
from .text import Text


class Condition:
    """A named requirement; `clause` when it stands elsewhere than the benefit's own clause."""

    def __init__(self, text: Text, term: Truth, clause: str = "") -> None:
        if not isinstance(term, Truth):
            raise TypeError(f"the condition “{text.en}” needs a truth (a comparison or a fact that holds or not), not {term}")
        self.text, self.term, self.clause, self.key = text, term, clause, ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.key = name


def walk(term: Any) -> list[Term]:
    """The term and all terms below it, parameters included, each once, in the order of writing."""
    found: dict[int, Term] = {}
    stack = [term]
    while stack:
        node = stack.pop()
        if isinstance(node, Term) and id(node) not in found:
            found[id(node)] = node
            stack.extend(reversed(node.args))
    return list(found.values())


def facts_of(*terms: Any) -> tuple[str, ...]:
    """Names of the subject's own facts in these terms, in order, each once."""
    return tuple(dict.fromkeys(t.name for term in terms for t in walk(term) if t.op in ("fact", "count")))


def parameters_of(*terms: Any) -> tuple[Parameter, ...]:
    """The figures and open points in these terms, in order, each once."""
    found = {id(t): t for term in terms for t in walk(term) if isinstance(t, Parameter)}
    return tuple(found.values())


class Best(Truth):
    """Among the best share of a pool by a figure: readable only over the whole population (`rank.py`).

    `ties` is the open point that names those who are tied at the cut and therefore stay out.
    """

    def __init__(self, share: Parameter, *, pool: Term, by: Number, ties: Parameter) -> None:
        super().__init__("best", share, pool, by, ties)

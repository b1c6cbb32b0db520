"""Facts: the typed vocabulary of the rules, with words, legal meaning and the register that vouches for each."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from .term import Choice, Day, Money, Number, Term, Truth
from .text import Text

FIRST, LAST = dt.date(1800, 1, 1), dt.date(2199, 12, 31)
REGISTERS = {
    "police": Text("公安户籍登记", "Police household register"),
    "hrss": Text("人力社保业务系统", "Bureau's employment system"),
    "insurance": Text("社会保险缴费记录", "Social insurance contribution records"),
    "education": Text("学籍学历登记", "Education register"),
    "veterans": Text("退役军人事务登记", "Veterans' register"),
    "civil": Text("民政救助登记", "Civil affairs relief register"),
    "market": Text("市场主体登记", "Register of market entities"),
    "casework": Text("就业服务记录", "Records of employment services"),
    "finance": Text("财政支付记录", "Payment records"),
    "loans": Text("创业担保贷款业务记录", "Guaranteed loan records"),
    "procurement": Text("政府采购记录", "Procurement records"),
    "assessment": Text("年度考核结果", "Yearly assessment"),
    "asked": Text("由申请人说明", "Said by the applicant"),
}


@dataclass(frozen=True)
class About:
    """What a fact is: words, type, unit, meaning in law, register; `values` of a choice; the least number allowed."""

    text: Text
    type: str
    register: str
    unit: Text | None = None
    meaning: Text | None = None
    values: Mapping[str, Text] = field(default_factory=dict)
    least: int | None = None
    past: bool = False

    @property
    def source(self) -> Text:
        """The register that vouches for the fact."""
        return REGISTERS[self.register]

    @property
    def asked(self) -> bool:
        """No register knows it: the person is asked."""
        return self.register == "asked"


def _fact(kind: type, about: About) -> Any:
    if about.register not in REGISTERS:
        raise LookupError(f"no register {about.register!r}: one of {', '.join(REGISTERS)}")
    made = kind("fact")
    made.about = about
    return made


def truth(text: Text, register: str, meaning: Text | None = None) -> Truth:
    """A fact that holds or does not."""
    return _fact(Truth, About(text, "truth", register, meaning=meaning))


def number(text: Text, register: str, unit: Text, meaning: Text | None = None) -> Number:
    """A count, never negative."""
    return _fact(Number, About(text, "number", register, unit, meaning, least=0))


def ratio(text: Text, register: str, unit: Text, meaning: Text | None = None) -> Number:
    """A measured figure that may have decimals; rules only rank by it."""
    return _fact(Number, About(text, "ratio", register, unit, meaning))


def money(text: Text, register: str, meaning: Text | None = None) -> Money:
    """A sum in whole fen, never negative."""
    return _fact(Money, About(text, "money", register, Text("分", "fen"), meaning, least=0))


def day(text: Text, register: str, meaning: Text | None = None, *, past: bool = False) -> Day:
    """A calendar day; `past` says that it cannot lie after the day of determination."""
    return _fact(Day, About(text, "day", register, meaning=meaning, past=past))


def reference(text: Text, register: str) -> Term:
    """The identifier of another subject, such as the employer of a hire."""
    return _fact(Term, About(text, "text", register))


def choice(text: Text, register: str, values: Mapping[str, Text], meaning: Text | None = None) -> Choice:
    """One of a closed list of values."""
    return _fact(Choice, About(text, "choice", register, meaning=meaning, values=values))


class SubjectType(type):
    """Tells a misspelt fact when the rule is written, and what was probably meant."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise AttributeError(f"{cls.__name__} has no fact {name!r}{suggest(name, getattr(cls, 'facts', {}))}")


class Subject(metaclass=SubjectType):
    """Whom or what a rule is about; its facts are class attributes. `key` names the column that identifies one."""

    name: ClassVar[str]
    key: ClassVar[str]
    text: ClassVar[Text]
    facts: ClassVar[dict[str, Term]] = {}
    identity: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls, *, name: str, key: str, text: Text, identity: tuple[str, ...] = ()) -> None:
        cls.name, cls.key, cls.text, cls.identity = name, key, text, identity or (key,)
        cls.facts = {n: v for n, v in vars(cls).items() if isinstance(v, Term) and v.about}


def suggest(name: str, known: Any) -> str:
    """`; did you mean …?`, or the list of what exists."""
    close = difflib.get_close_matches(name, list(known), n=2, cutoff=0.6)
    return f"; did you mean {' or '.join(close)}?" if close else f"; known are {', '.join(known)}"


def wrong(term: Term, value: Any, *, on: dt.date) -> str | None:
    """Why this Python value cannot be the fact (None when it can); unknown (None) always can."""
    about: About = term.about
    if value is None:
        return None
    kinds = {"truth": bool, "number": int, "money": int, "ratio": (int, float), "day": dt.date, "choice": str, "text": str}
    if not isinstance(value, kinds[about.type]) or (about.type != "truth" and isinstance(value, bool)):
        return f"{value!r} is not a {about.type}"
    if about.type == "choice" and value not in about.values:
        return f"{value!r} is none of {', '.join(about.values)}"
    if about.least is not None and value < about.least:
        return f"{value} is below {about.least}"
    if about.type in ("number", "money") and value > 2**53:
        return f"{value} is too large"
    if about.type == "day" and not FIRST <= value <= LAST:
        return f"{value} lies outside the days that can be meant, {FIRST} to {LAST}"
    if about.past and value > on:
        return f"{value} lies after the day of determination {on}"
    return None

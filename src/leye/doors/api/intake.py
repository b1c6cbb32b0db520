"""Records from outside as typed facts: every unknown name, wrong type and impossible value is told with its place."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from leye.doors.api.problems import SHOWN, and_more, pointer
from leye.doors.api.values import UnfitError, read_fact, read_value
from leye.doors.api.vocabulary import Handed, takes
from leye.ground.refusals import Refusal
from leye.rulebook.kernel.fact import Subject, suggest

Facts = dict[str, Any]


def expected(subject: type[Subject]) -> dict[str, str]:
    """The facts of a subject and what each takes."""
    return {name: takes(term.about) for name, term in subject.facts.items()}


@dataclass
class Intake:
    """Takes records of one subject; `at` is their place in the request, such as ("records",); `single` when it holds one alone."""

    subject: type[Subject]
    on: dt.date
    at: tuple[str, ...]
    single: bool = False
    faults: list[dict[str, Any]] = field(default_factory=list)

    def take(self, handed: Sequence[Handed]) -> list[Facts]:
        """The records with typed facts; Refusal `facts_unfit` names what is wrong (up to fifty faults), and what is expected."""
        found = [self._facts(number, record.given()) for number, record in enumerate(handed, 1)]
        self.refuse()
        return found

    def _facts(self, number: int, given: Facts) -> Facts:
        found: Facts = {}
        for name, raw in given.items():
            if len(self.faults) >= SHOWN:
                break
            try:
                found[name] = self._value(name, raw)
            except UnfitError as reason:
                self.fault(number, name, reason=str(reason))
        return found

    def _value(self, name: str, raw: Any) -> Any:
        if name in self.subject.facts:
            return read_fact(self.subject.facts[name], raw, on=self.on)
        if name == self.subject.key:
            return None if raw is None else read_value("text", raw)
        raise UnfitError(f"no such fact of {self.subject.name}{suggest(name[:60], (self.subject.key, *self.subject.facts))}")

    def fault(self, number: int, name: str, *, reason: str) -> None:
        """Note what is wrong with one fact of one record."""
        place = (*self.at, name) if self.single else (*self.at, number - 1, name)
        self.faults.append({"in": "body", "pointer": pointer(*place), "record": number, "fact": name[:60], "reason": reason})

    def refuse(self) -> None:
        """Refuse the request if anything is wrong."""
        if self.faults:
            first, more = self.faults[0], len(self.faults) - 1
            what = "record" if self.at == ("records",) else self.at[-1]
            where = "" if self.single else f"{what} {first['record']}, "
            detail = f"{where}{first['fact']}: {first['reason']}{and_more(more)}"
            raise Refusal("facts_unfit", detail, errors=self.faults[:SHOWN], expected=expected(self.subject))

    def check_keys(self, records: Sequence[Facts]) -> None:
        """Several records need a key each, and each subject stands once: else rows could not be told apart."""
        key, seen = self.subject.key, set()
        for number, record in enumerate(records, 1):
            identity = tuple(record.get(name) for name in self.subject.identity)
            if record.get(key) is None:
                self.fault(number, key, reason="it is missing: with several records each needs it")
            elif identity in seen:
                self.fault(number, key, reason=f"{record[key]!r} stands more than once")
            seen.add(identity)
        self.refuse()

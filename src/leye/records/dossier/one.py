"""One subject's dossier on a day: every known fact with who vouches for it, as of when, and how old that is."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from leye.ground.supply import Supply
from leye.records.dossier import catalogue
from leye.records.dossier.frames import VOUCHER, complete_registers, frame, read
from leye.rulebook import shelf

NO_ENTRY = "no entry"  # what vouches for a fact that a complete register would know: its silence


@dataclass(frozen=True)
class Known:
    """A fact as known on a day: `source` is the register or paper, or NO_ENTRY; `as_of` the day that it speaks of, `age` days."""

    value: Any
    source: str
    as_of: dt.date | None
    age: int | None


@dataclass(frozen=True)
class Dossier:
    """What is known of one subject; `facts` are the plain values for the rulebook, unknown ones left out."""

    subject: str
    key: int
    known: dict[str, Known]
    place: str

    @property
    def facts(self) -> dict[str, Any]:
        """The plain values."""
        return {name: k.value for name, k in self.known.items()}


def dossier_of(subject: str, key: int, *, on: dt.date) -> Dossier | None:
    """The dossier of the subject with this row id, None where there is no such subject on that day."""
    table = frame(subject, on, only=key)
    if table.is_empty():
        return None
    row = table.row(0, named=True)
    vouched = _vouchers(subject, key, on=on)
    names = [n for n in shelf.subjects()[subject].facts if row.get(n) is not None]
    return Dossier(subject, key, {n: _known(row[n], vouched.get(n), on=on) for n in names}, row.get("_place") or "")


def _known(value: Any, voucher: tuple[str, dt.date | None] | None, *, on: dt.date) -> Known:
    source, as_of = voucher or ("", None)
    return Known(value, source, as_of, (on - as_of).days if as_of else None)


def _vouchers(subject: str, key: int, *, on: dt.date) -> dict[str, tuple[str, dt.date | None]]:
    """Who vouches for each fact; silence of a complete register is vouched for by the register itself."""
    found: dict[str, tuple[str, dt.date | None]] = {}
    complete = complete_registers(on)
    for supply in catalogue.supplies(subject):
        part = read(supply, on, only=key, vouched=True)
        voucher = part.select(*VOUCHER).row(0) if part.height else _silence(supply, complete, on=on)
        if voucher:
            found |= {name: voucher for name in supply.facts if part.is_empty() or part[name][0] is not None or supply.grouped}
    for loan in catalogue.borrowed(subject):
        lender = frame(subject, on, only=key)[loan.by][0]
        lent = _vouchers(loan.lender, lender, on=on) if lender is not None else {}
        found |= {name: lent[name] for name in loan.facts if name in lent}
    for rule in catalogue.derived(subject):
        found[rule.fact] = next((found[name] for name in rule.uses if name in found), ("", None))
    return found


def _silence(supply: Supply, complete: set[str], *, on: dt.date) -> tuple[str, dt.date | None] | None:
    return (NO_ENTRY, on) if supply.register in complete and supply.absent else None

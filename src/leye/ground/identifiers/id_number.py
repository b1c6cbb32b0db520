"""One identity number of 18 characters: identity card, residence permit (Hong Kong, Macao, Taiwan), foreigner's permanent card.

All share one layout (GB 11643): six digits of place, eight of birth date, three in sequence (odd for men), and a check character
by ISO 7064 MOD 11-2. Old district codes are valid for life, so only the province is looked at.
"""

import calendar
import datetime
from dataclasses import dataclass

from leye.ground.identifiers.normal import normal
from leye.ground.refusals import Refusal

PROVINCES = frozenset(
    str(code) for code in (*range(11, 16), *range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55), *range(61, 66), 71)
)
PERMITS = {"810000": "hong_kong", "820000": "macao", "830000": "taiwan"}
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECKS = "10X98765432"
EARLIEST_YEAR = 1880

FAULTS = {
    "id_missing": "There is no identity number.",
    "id_old": "The identity number has 15 digits, as the first cards had: they are no longer valid, ask for the 18 characters.",
    "id_length": "The identity number does not have 18 characters: look for missing or doubled digits.",
    "id_characters": "The identity number has characters other than 17 digits and a last digit or X.",
    "id_place": "The identity number begins with a place that does not exist: compare the first six digits with the card.",
    "id_date": "The birth date inside the identity number (digits 7 to 14) is no day of the calendar.",
    "id_future": "The birth date inside the identity number (digits 7 to 14) lies in the future.",
    "id_check": "The last character of the identity number does not fit the others: a digit is wrong or two are swapped.",
}


@dataclass(frozen=True, slots=True)
class IdNumber:
    """A valid number in normal form, with the kind of card, the holder's sex (F, M) and birth date."""

    text: str
    document: str
    sex: str
    birth_date: datetime.date

    def __repr__(self) -> str:
        """Only the last four digits: a number must not end in a log."""
        return f"IdNumber(…{self.text[-4:]})"


def read_id(text: str | None, *, latest: datetime.date | None = None) -> IdNumber:
    """Read one number; raises Refusal with a code of FAULTS. `latest` is the last birth date that is believed (default: today)."""
    number = normal(text or "")
    if fault := form_fault(number):
        raise Refusal(fault, FAULTS[fault])
    document = document_of(number)
    if document is None:
        raise Refusal("id_place", FAULTS["id_place"])
    birth_date = date_in(number)
    if birth_date is None:
        raise Refusal("id_date", FAULTS["id_date"])
    if birth_date > (latest or datetime.date.today()):  # noqa: DTZ011  (the district's own calendar day)
        raise Refusal("id_future", FAULTS["id_future"])
    if check_character(number[:17]) != number[17]:
        raise Refusal("id_check", FAULTS["id_check"])
    return IdNumber(number, document, "M" if int(number[16]) % 2 else "F", birth_date)


def form_fault(number: str) -> str | None:
    """What is wrong with the mere shape of a number in normal form."""
    if not number:
        return "id_missing"
    if len(number) != 18:
        return "id_old" if len(number) == 15 and number.isascii() and number.isdigit() else "id_length"
    sound = number.isascii() and number[:17].isdigit() and (number[17].isdigit() or number[17] == "X")
    return None if sound else "id_characters"


def document_of(number: str) -> str | None:
    """resident, hong_kong, macao, taiwan or foreigner; None when no card begins so."""
    if number[0] == "9":
        return "foreigner"
    return "resident" if number[:2] in PROVINCES else PERMITS.get(number[:6])


def date_in(number: str) -> datetime.date | None:
    """The birth date inside, if it is a day of the calendar."""
    year, month, day = int(number[6:10]), int(number[10:12]), int(number[12:14])
    if year < EARLIEST_YEAR or not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return datetime.date(year, month, day)


def check_character(first: str) -> str:
    """The eighteenth character for seventeen digits."""
    return CHECKS[sum(int(digit) * weight for digit, weight in zip(first, WEIGHTS, strict=True)) % 11]

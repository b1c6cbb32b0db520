"""A million identity numbers at once: the same rules as for one, on whole columns."""

import datetime

import numpy as np
import polars as pl

from leye.ground.identifiers.id_number import CHECKS, EARLIEST_YEAR, PERMITS, PROVINCES, WEIGHTS
from leye.ground.identifiers.normal import normal_form

SHAPE = r"^[0-9]{17}[0-9X]$"
LENGTHS = np.array([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
SCHEMA = {"number": pl.String, "fault": pl.String, "document": pl.String, "sex": pl.String, "birth_date": pl.Date}


def read_ids(values: pl.Series, *, latest: datetime.date | None = None) -> pl.DataFrame:
    """Number in normal form, fault (a code of `id_number.FAULTS`, null when valid), document, sex, birth_date; one row per value.

    Document, sex and birth date are null where there is a fault. About a million a second on one core.
    """
    numbers = normal_form(values).fill_null("").alias("number")
    faults = form_faults(numbers)
    sound = faults.is_null()
    found = contents(numbers.filter(sound), latest or datetime.date.today())  # noqa: DTZ011  (the district's own day)
    at = pl.Series("at", np.flatnonzero(sound.to_numpy()))
    frame = pl.DataFrame({"number": numbers, "shape": faults}).with_row_index("at")
    joined = frame.join(found.with_columns(at.cast(pl.UInt32)), on="at", how="left", maintain_order="left")
    return joined.select("number", pl.coalesce("shape", "fault").alias("fault"), "document", "sex", "birth_date")


def form_faults(numbers: pl.Series) -> pl.Series:
    """The fault in the mere shape of each number, null where the shape is sound."""
    number = pl.col("number")
    return pl.DataFrame({"number": numbers}).select(
        pl.when(number == "")
        .then(pl.lit("id_missing"))
        .when(number.str.contains(r"^[0-9]{15}$"))
        .then(pl.lit("id_old"))
        .when(number.str.len_chars() != 18)
        .then(pl.lit("id_length"))
        .when(~number.str.contains(SHAPE))
        .then(pl.lit("id_characters"))
        .alias("shape")
    )["shape"]


def contents(numbers: pl.Series, latest: datetime.date) -> pl.DataFrame:
    """What numbers of sound shape say, and the fault that their contents have."""
    digits = as_digits(numbers)
    birth, real = birth_dates(digits)
    documents = document_column(numbers)
    last_day = np.datetime64(latest, "D")
    wrong_check = checks(digits[:, :17]) != np.where(digits[:, 17] == ord("X") - 48, 10, digits[:, 17])
    fault = np.select(
        [documents.is_null().to_numpy(), ~real, birth > last_day, wrong_check],
        ["id_place", "id_date", "id_future", "id_check"],
        default="",
    )
    faults = pl.Series("fault", fault.astype(str), dtype=pl.String).replace({"": None})
    sex = pl.Series(np.where(digits[:, 16] % 2 == 1, "M", "F"), dtype=pl.String)
    frame = pl.DataFrame({"fault": faults, "document": documents, "sex": sex, "birth_date": pl.Series(birth).cast(pl.Date)})
    return frame.with_columns(pl.when(pl.col("fault").is_null()).then(pl.col("document", "sex", "birth_date")))


def as_digits(numbers: pl.Series) -> np.ndarray:
    """(n, 18) digits; X stands as 40."""
    return np.array(numbers.to_list(), dtype="S18").reshape(-1, 1).view(np.uint8).reshape(-1, 18).astype(np.int16) - 48


def checks(digits: np.ndarray) -> np.ndarray:
    """The check value (0 to 10, ten is X) of (n, 17) digits."""
    values = np.array([10 if character == "X" else int(character) for character in CHECKS])
    return values[(digits @ np.array(WEIGHTS)) % 11]


def birth_dates(digits: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Birth dates, and whether each is a day of the calendar (where not, the date is the first of 1970)."""
    year = digits[:, 6:10] @ np.array([1000, 100, 10, 1])
    month, day = digits[:, 10] * 10 + digits[:, 11], digits[:, 12] * 10 + digits[:, 13]
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    length = LENGTHS[np.where(month <= 12, month, 0)] + ((month == 2) & leap)
    real = (year >= EARLIEST_YEAR) & (day >= 1) & (day <= length)
    months = np.where(real, (year - 1970) * 12 + month - 1, 0).astype("datetime64[M]")
    return months.astype("datetime64[D]") + np.where(real, day - 1, 0), real


def document_column(numbers: pl.Series) -> pl.Series:
    """The kind of card that begins so, null when none does."""
    number = pl.col("number")
    kinds = {place: kind for place, kind in PERMITS.items()}
    return pl.DataFrame({"number": numbers}).select(
        pl.when(number.str.starts_with("9"))
        .then(pl.lit("foreigner"))
        .when(number.str.slice(0, 2).is_in(sorted(PROVINCES)))
        .then(pl.lit("resident"))
        .otherwise(number.str.slice(0, 6).replace_strict(kinds, default=None, return_dtype=pl.String))
        .alias("document")
    )["document"]

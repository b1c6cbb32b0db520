"""Days in formulas: as dates taken apart, as OpenFisca's template does it, or as numbers in which months carry on."""

import datetime as dt

import numpy as np

from bench.openfisca_haidian.codes import BLANK, CODING

AS_DATES = CODING == "textbook"
NO_DAY = dt.date(1, 1, 1)
KIND = {"value_type": dt.date, "default_value": NO_DAY} if AS_DATES else {"value_type": int, "default_value": BLANK}


def number(day: dt.date) -> int:
    """A day as a number in which months carry on: n months later is n * 100 more, a year 1200."""
    return (day.year * 12 + day.month) * 100 + day.day


def blank(days: np.ndarray) -> np.ndarray:
    """Which days are unknown."""
    return days == np.datetime64(NO_DAY) if AS_DATES else days == BLANK


def completed_years(days: np.ndarray, on: dt.date) -> np.ndarray:
    """Age on a day; as dates this is the formula of OpenFisca's country template."""
    if not AS_DATES:
        return (number(on) - days) // 1200
    year = days.astype("datetime64[Y]").astype(int) + 1970
    month = days.astype("datetime64[M]").astype(int) % 12 + 1
    day = (days - days.astype("datetime64[M]") + 1).astype(int)
    birthday_past = (month < on.month) | ((month == on.month) & (day <= on.day))
    return on.year - year - np.where(birthday_past, 0, 1)


def later_than(days: np.ndarray, months: int, on: dt.date) -> np.ndarray:
    """So many months after each of these days have not passed before `on`."""
    if not AS_DATES:
        return days + months * 100 > number(on - dt.timedelta(1))
    yesterday = on - dt.timedelta(1)
    month = days.astype("datetime64[M]").astype(int)
    day = (days - days.astype("datetime64[M]") + 1).astype(int)
    passed = (yesterday.year - 1970) * 12 + yesterday.month - 1 - month - np.where(yesterday.day < day, 1, 0)
    return passed < months

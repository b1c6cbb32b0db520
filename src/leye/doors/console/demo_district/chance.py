"""The demo's calendar and its chance: one stream of numbers per purpose and chunk, whatever the order of the work."""

import datetime
import zlib

import numpy as np
import polars as pl

DAY = datetime.date(2018, 12, 31)
YEAR_BEGINS = datetime.date(2018, 1, 1)
CHUNK = 20_000


def stream(seed: int, *purpose: str | int) -> np.random.Generator:
    """The stream for a purpose; the same words give the same stream."""
    return np.random.default_rng([seed, *(zlib.crc32(str(word).encode()) for word in purpose)])


def pick(rng: np.random.Generator, shares: dict, count: int) -> np.ndarray:
    """`count` draws of the keys by their shares (any positive weights)."""
    weights = np.array(list(shares.values()), dtype=np.float64)
    places = np.searchsorted(np.cumsum(weights / weights.sum()), rng.random(count), side="right")
    return np.array(list(shares), dtype=object)[np.minimum(places, len(weights) - 1)]


def happens(rng: np.random.Generator, share: float | np.ndarray, count: int) -> np.ndarray:
    """Yes or no, with this share of yes (one for all, or one each)."""
    return rng.random(count) < share


def days_before(rng: np.random.Generator, count: int, *, least: int, most: int) -> np.ndarray:
    """Days that lie `least` to `most` days before the demo's day."""
    return np.datetime64(DAY) - rng.integers(least, most + 1, count)


def days(values: np.ndarray) -> pl.Series:
    """Days as a column; not-a-time becomes null."""
    return pl.Series(values.astype("datetime64[D]").astype("datetime64[ms]")).cast(pl.Date)


def only_where(values: np.ndarray, there: np.ndarray) -> pl.Series:
    """The values where `there`, null elsewhere."""
    column = days(values) if values.dtype.kind == "M" else pl.Series(values.tolist())
    return pl.DataFrame({"value": column, "there": there}).select(pl.when("there").then("value"))["value"]

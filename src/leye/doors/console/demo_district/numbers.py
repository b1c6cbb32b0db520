"""Identity numbers, phones and credit codes of nobody: right in form, each given out once."""

import numpy as np
import polars as pl

from leye.doors.console.demo_district.chance import CHUNK
from leye.ground.identifiers.credit_code import ALPHABET
from leye.ground.identifiers.credit_code import WEIGHTS as CREDIT_WEIGHTS
from leye.ground.identifiers.id_numbers import checks

PLACES = ("110108", "110107", "110106", "110105", "110102", "110101", "110109", "110111")
SPARE = ("110112", "110113", "110114", "110115", "110116", "110117", "110118", "110119")
PER_CHUNK = 10  # people of one sex born on one day, in one chunk
CHUNKS_PER_PLACE = 500 // PER_CHUNK
MOST = len(PLACES) * CHUNKS_PER_PLACE * CHUNK
OTHER_PLACES = {"hong_kong": "810000", "macao": "820000", "taiwan": "830000", "foreigner": "911840"}
PREFIXES = {"enterprise": "91", "individual_business": "92", "social_organisation": "52", "public_institution": "12", "organ": "11"}


def identity(births: pl.Series, sexes: np.ndarray, *, documents: np.ndarray, chunk: int) -> list[str]:
    """One number each. A chunk has sequence numbers of its own for every day, so that no two chunks meet."""
    block, slot = divmod(chunk, CHUNKS_PER_PLACE)
    rank = pl.DataFrame({"day": births, "sex": sexes}).select(pl.int_range(pl.len()).over("day", "sex")).to_series().to_numpy()
    if rank.max(initial=0) >= 2 * PER_CHUNK:
        raise ValueError("too many people of one sex born on one day in one chunk")
    place = np.where(rank < PER_CHUNK, PLACES[block], SPARE[block]).astype(object)
    for document, other in OTHER_PLACES.items():
        place[documents == document] = other
    sequence = 999 - 2 * (slot * PER_CHUNK + rank % PER_CHUNK) - (sexes == "F")
    first = [f"{p}{d:%Y%m%d}{s:03d}" for p, d, s in zip(place, births, sequence, strict=True)]
    return with_check(first)


def with_check(first: list[str]) -> list[str]:
    """Seventeen digits with the eighteenth character that fits."""
    digits = np.array(first, dtype="S17").reshape(-1, 1).view(np.uint8).reshape(-1, 17).astype(np.int64) - 48
    return [text + "0123456789X"[value] for text, value in zip(first, checks(digits), strict=True)]


def phones(ids: np.ndarray) -> list[str]:
    """A mobile number each, under a prefix that no network has."""
    return [f"129{number * 7919 % 100_000_000:08d}" for number in ids.tolist()]


def credit_codes(kinds: np.ndarray) -> list[str]:
    """A unified social credit code each, of the district, numbered through in the part of the organisation."""
    return [credit_code(PREFIXES[kind], number) for number, kind in enumerate(kinds, start=1)]


def credit_code(prefix: str, number: int) -> str:
    """The code of one organisation: its own part begins with YY, which is given to nobody yet."""
    own = f"YY{number:06d}"
    check = 11 - sum(weight * value(c) for weight, c in zip((3, 7, 9, 10, 5, 8, 4, 2), own, strict=True)) % 11
    first = f"{prefix}110108{own}{'X' if check == 10 else '0' if check == 11 else check}"
    return first + ALPHABET[-sum(ALPHABET.index(c) * w for c, w in zip(first, CREDIT_WEIGHTS, strict=True)) % 31]


def value(character: str) -> int:
    """The value of a character in an organisation code (GB 11714): digits, then letters from ten on."""
    return int(character) if character.isdigit() else ord(character) - 55

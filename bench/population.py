"""The population that is determined: random residents with five per cent of each fact unknown, kept as Parquet in bench/data."""

from __future__ import annotations

import os
from pathlib import Path

import polars as pl

from leye.rulebook import shelf
from leye.rulebook.kernel.dated import Values
from tests.rulebook.dossiers import table

FOLDER = Path(__file__).parent / "data"
RESIDENT = shelf.subjects()["resident"]
BENEFITS = shelf.of("resident")
# What is decided here for the open points, as in openfisca_haidian/parameters; two stay open on both sides.
VALUES = Values(
    {
        "flexible-work-insurance.rate": 1500,
        "rural-founder-insurance.rate": 1500,
        "founder-insurance.graduate_window": 24,
        "job-subsidy-hard-to-place.amount": 50_000,
        "training-living-allowance.daily": 5_000,
    }
)
CHOICES = {name: pl.Enum(list(t.about.values)) for name, t in RESIDENT.facts.items() if t.about.type == "choice"}


def residents(count: int) -> pl.DataFrame:
    """So many residents in memory, choices as text."""
    return table(RESIDENT, count, seed=1, unknown=0.05)


def file_of(count: int) -> Path:
    """The same as a Parquet file, written once; choices as text, as anybody's file has them."""
    path = FOLDER / f"residents_{count}.parquet"
    if not path.exists():
        FOLDER.mkdir(exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}")
        residents(count).write_parquet(part)
        part.rename(path)
    return path


def facts_read() -> list[str]:
    """The key and the facts that the nine benefits name."""
    named = dict.fromkeys(fact for benefit in BENEFITS for fact in benefit.facts)
    return [RESIDENT.key, *named]

"""Load a part of a whole district at once: people, employers and what joins them, in one transaction."""

from collections.abc import Mapping

import polars as pl
from django.db import models, transaction

from leye.ground import bulk
from leye.records.employers.models import Employer
from leye.records.people.actions.load_people import load_people
from leye.records.people.models import Person


@transaction.atomic
def load_district(people: pl.DataFrame, tables: Mapping[type[models.Model], pl.DataFrame], *, voucher: Mapping) -> int:
    """Write people and the rows of all tables (in the order given), all or nothing; returns the number of rows.

    Ids of people and employers are the caller's own; numbers given out later go on behind them.
    """
    written = load_people(people, tables, voucher=voucher)
    for model in (Person, Employer):
        bulk.settle_ids(model)
    return written

"""Load many people with their statuses, as generated or migrated: numbers, phones and disabilities are sealed on the way."""

from collections.abc import Mapping

import polars as pl
from django.db import models, transaction

from leye.ground import bulk, crypto
from leye.ground.identifiers import read_ids
from leye.ground.sealed import column_of
from leye.records.people.models import Disability, Person
from leye.records.people.refusals import TELL


@transaction.atomic(savepoint=False)  # inside another transaction, SQLite would slow down with every row under a savepoint
def load_people(people: pl.DataFrame, statuses: Mapping[type[models.Model], pl.DataFrame], *, voucher: Mapping) -> int:
    """Write people (id, number, name, phone, unit_id) and rows of other tables about them; all or nothing.

    `voucher` gives `source` and `as_of` for every row. Refuses a chunk with a wrong identity number. Returns the number of rows.
    """
    stamp = {name: pl.lit(value) for name, value in voucher.items()}
    written = bulk.write(Person, sealed(people).with_columns(**stamp)) if len(people) else 0
    for model, rows in statuses.items():
        rows = seal_details(rows) if model is Disability and len(rows) else rows
        written += bulk.write(model, rows.with_columns(**stamp))
    return written


def sealed(people: pl.DataFrame) -> pl.DataFrame:
    """The columns of the register: number and phone sealed and indexed, document, sex and birth date as the number says."""
    read, ids = read_ids(people["number"]), people["id"].to_list()
    if read["fault"].null_count() < len(read):
        raise TELL.refusal("numbers_wrong", count=len(read) - read["fault"].null_count())
    numbers, phones = read["number"].to_list(), people["phone"].to_list()
    return people.select("id", "name", "unit_id").with_columns(
        read["document"],
        read["sex"],
        read["birth_date"],
        id_number=pl.Series(crypto.seal_many(numbers, column=column_of(Person, "id_number"), rows=ids), dtype=pl.Binary),
        id_index=pl.Series(crypto.index_many(numbers, purpose="id_number"), dtype=pl.Binary),
        phone=pl.Series(crypto.seal_many(phones, column=column_of(Person, "phone"), rows=ids), dtype=pl.Binary),
        phone_index=pl.Series(crypto.index_many(phones, purpose="phone"), dtype=pl.Binary),
    )


def seal_details(rows: pl.DataFrame) -> pl.DataFrame:
    """Disabilities with their detail sealed for a row id of their own."""
    ids = bulk.next_ids(Disability, len(rows))
    details = crypto.seal_many(rows["detail"].to_list(), column=column_of(Disability, "detail"), rows=ids)
    return rows.with_columns(id=pl.Series(ids), detail=pl.Series(details, dtype=pl.Binary))

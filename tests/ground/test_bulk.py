"""Many rows at once are the same rows as one at a time, on both engines."""

import datetime

import polars as pl
import pytest
from django.db import IntegrityError, connection, transaction

from leye.ground import bulk
from leye.ground.bulk import Written
from leye.records.units.models import Unit, UnitName, UnitYear

DAY = datetime.date(2018, 1, 1)
ODD_NAMES = [
    "普通",
    "",
    'quo"te',
    "comma, and\nnew line",
    "\\N",
    "\\x41",
    "NULL",
    " blank ",
    "𠮷㐂龘䶮㛃",
    "'; DROP TABLE units_unit; --",
]

pytestmark = pytest.mark.django_db


def units(*codes: str, name: str | None = None) -> pl.DataFrame:
    """Rows for the table of units."""
    return pl.DataFrame({"code": list(codes)}).with_columns(
        name=pl.lit(name) if name else pl.col("code"), kind=pl.lit("community"), path=pl.col("code") + "/", since=pl.lit(DAY)
    )


def test_what_is_written_is_what_django_reads():
    frame = units(*(str(number) for number in range(len(ODD_NAMES)))).with_columns(name=pl.Series(ODD_NAMES))
    assert bulk.write(Unit, frame) == len(ODD_NAMES)
    assert list(Unit.objects.order_by("id").values_list("name", flat=True)) == ODD_NAMES
    one = Unit.objects.get(code="0")
    assert (one.since, one.until, one.parent) == (DAY, None, None)


def test_every_type_of_column_arrives_as_django_writes_it():
    bulk.write(Unit, units("a"))
    unit = Unit.objects.get()
    at = datetime.datetime(2018, 9, 10, 8, 30, 0, 123456, tzinfo=datetime.timezone(datetime.timedelta(hours=8)))
    by_django = UnitYear(
        unit=unit, year=2017, pool="station", score="98.50", target_missed=True, source="s", as_of=DAY, learnt_at=at
    )
    by_django.save()
    frame = pl.DataFrame({"unit_id": [unit.pk], "year": [2018], "pool": ["station"], "score": ["98.50"], "target_missed": [True]})
    bulk.write(UnitYear, frame.with_columns(source=pl.lit("s"), as_of=pl.lit(DAY), learnt_at=pl.lit(at)))
    with connection.cursor() as cursor:
        columns = "unit_id, pool, level, score, rated, target_missed, adverse_effect, source, as_of, learnt_at"
        cursor.execute(f"SELECT {columns} FROM units_unityear ORDER BY year")
        first, second = cursor.fetchall()
    assert first == second
    assert UnitYear.objects.get(year=2018).learnt_at == at


def test_columns_left_out_take_their_default():
    bulk.write(Unit, units("a"))
    frame = pl.DataFrame({"unit_id": [Unit.objects.get().pk], "year": [2018], "pool": ["station"], "source": ["s"], "as_of": [DAY]})
    bulk.write(UnitYear, frame)
    assert (datetime.datetime.now(datetime.UTC) - UnitYear.objects.get().learnt_at).total_seconds() < 60


def test_a_column_that_the_table_does_not_have_is_a_bug():
    with pytest.raises(ValueError, match="no columns"):
        bulk.write(Unit, units("a").with_columns(colour=pl.lit("red")))


def test_more_rows_than_a_chunk_are_written():
    count = bulk.CHUNK + 3
    codes = [f"c{number}" for number in range(count)]
    assert bulk.write(Unit, units(*codes)) == count
    assert Unit.objects.count() == count


def test_one_bad_row_leaves_nothing_behind():
    with pytest.raises(IntegrityError), transaction.atomic():
        bulk.write(Unit, units("a", "b", "a"))
    assert Unit.objects.count() == 0


def test_a_merge_inserts_changes_and_leaves_alone():
    assert bulk.merge(Unit, units("a", "b"), on=["code"], update=["name"]) == Written(inserted=2)
    ids = bulk.ids_of(Unit, ["a", "b"], by="code")
    news = pl.concat([units("a"), units("b", name="新名"), units("c")])
    assert bulk.merge(Unit, news, on=["code"], update=["name"]) == Written(inserted=1, changed=1, same=1)
    assert Unit.objects.get(code="b").name == "新名"
    assert bulk.ids_of(Unit, ["a", "b"], by="code") == ids
    assert bulk.merge(Unit, news, on=["code"], update=["name"]) == Written(same=3)


def test_a_merge_without_update_only_adds():
    bulk.merge(Unit, units("a"), on=["code"])
    assert bulk.merge(Unit, units("a", "b", name="X"), on=["code"]) == Written(inserted=1, same=1)
    assert Unit.objects.get(code="a").name == "a"


def test_null_against_value_is_a_change_and_null_against_null_is_none():
    bulk.merge(Unit, units("a"), on=["code"])
    ended = units("a").with_columns(until=pl.lit(datetime.date(2019, 1, 1)))
    open_end = units("a").with_columns(until=pl.lit(None, dtype=pl.Date))
    assert bulk.merge(Unit, open_end, on=["code"], update=["until"]) == Written(same=1)
    assert bulk.merge(Unit, ended, on=["code"], update=["until"]) == Written(changed=1)
    assert bulk.merge(Unit, open_end, on=["code"], update=["until"]) == Written(changed=1)


def test_a_merge_compares_only_what_it_is_told():
    bulk.merge(Unit, units("a"), on=["code"])
    moved = units("a", name="新名").with_columns(path=pl.lit("elsewhere/"))
    assert bulk.merge(Unit, moved, on=["code"], update=["name", "path"], same=["path"]) == Written(changed=1)
    again = units("a", name="别名").with_columns(path=pl.lit("elsewhere/"))
    assert bulk.merge(Unit, again, on=["code"], update=["name", "path"], same=["path"]) == Written(same=1)
    assert Unit.objects.get().name == "新名"


def test_two_merges_in_one_transaction_do_not_meet():
    with transaction.atomic():
        bulk.merge(Unit, units("a"), on=["code"])
        unit = bulk.ids_of(Unit, ["a"], by="code")["a"]
        names = pl.DataFrame({"unit_id": [unit], "name": ["甲"], "kind": ["short"]})
        assert bulk.merge(UnitName, names, on=["unit_id", "name"]) == Written(inserted=1)


def test_drawn_ids_are_nobody_elses():
    with transaction.atomic():
        first, second = bulk.next_ids(Unit, 3), bulk.next_ids(Unit, 2)
    assert len({*first, *second}) == 5
    bulk.write(Unit, units("a", "b", "c").with_columns(id=pl.Series(first)))
    later = Unit.objects.create(code="later", name="later", kind="community", path="later/", since=DAY)
    assert later.pk > max(second)


def test_after_ids_of_ones_own_choice_the_sequence_goes_on_behind_them():
    bulk.write(Unit, units("a").with_columns(id=pl.lit(5_000)))
    bulk.settle_ids(Unit)
    assert Unit.objects.create(code="b", name="b", kind="community", path="b/", since=DAY).pk == 5_001

"""Entries: what they hold and never hold, when they are written, and that nobody takes them back."""

import json
import time

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from leye.ground.history import chain, merkle, reads, verify
from leye.ground.history.record import act, head, record
from leye.ground.models import HistoryEntry, HistoryNote
from leye.ground.refusals import Refusal
from tests.ground.actors import ANN, BOB
from tests.ground.processes import at_once

SECRET = "110108199003071234"


def last() -> HistoryEntry:
    """The newest entry."""
    return HistoryEntry.objects.latest("seq")


@pytest.mark.django_db
def test_an_entry_tells_who_did_what_to_what_when_why_from_where_to_where():
    before, prev = head()
    record(
        "errands.check",
        "ground.errand:5",
        by=ANN,
        role="checker",
        left="new",
        entered="checked",
        case="case:9",
        purpose="spot_check",
    )
    entry = last()
    assert (entry.seq, entry.actor, entry.actor_kind, entry.office) == (before + 1, "person:1", "person", "unit:7")
    assert (entry.verb, entry.object_type, entry.object_id) == ("errands.check", "ground.errand", "5")
    assert (entry.left, entry.entered, entry.case, entry.purpose, entry.role) == (
        "new",
        "checked",
        "case:9",
        "spot_check",
        "checker",
    )
    assert bytes(entry.prev) == prev
    assert bytes(entry.hash) == chain.link(entry.seq, prev, alg=entry.alg, body=entry.body.encode())
    assert entry.body == chain.canonical(json.loads(entry.body))


@pytest.mark.django_db
@pytest.mark.parametrize(
    "more",
    [
        {"purpose": SECRET},
        {"case": "13800138000"},
        {"purpose": "他的前妻"},
        {"changed": {"phone": ("13800138000", None)}},
        {"changed": {"电话": None}},
        {"left": "two words"},
    ],
)
def test_words_and_personal_values_do_not_get_in(more):
    with pytest.raises(ValueError, match="never"):
        record("errands.check", "ground.errand:5", by=ANN, **more)


@pytest.mark.django_db
@pytest.mark.parametrize(("verb", "about"), [("check", "ground.errand:5"), ("errands.check", "errand 5"), ("Errands.check", "a:1")])
def test_an_entry_names_a_verb_and_a_thing(verb, about):
    with pytest.raises(ValueError, match="not"):
        record(verb, about, by=ANN)


@pytest.mark.django_db
def test_changed_values_are_committed_and_not_told():
    salt = chain.fresh_salt()
    record("errands.correct", "ground.errand:5", by=ANN, changed=chain.commitments({"number": None}, {"number": SECRET}, salt=salt))
    assert SECRET not in last().body
    assert json.loads(last().body)["changed"] == {"number": [None, chain.commit(SECRET, salt)]}


@pytest.mark.django_db
def test_a_chunk_of_rows_is_one_entry_with_their_root():
    rows = [f"row {n}".encode() for n in range(1000)]
    before, _ = head()
    record("errands.import_chunk", "ground.importjob:1", by=ANN, rows=rows)
    chunk = json.loads(last().body)["chunk"]
    assert last().seq == before + 1
    assert chunk["rows"] == 1000
    proof = merkle.proof(rows, 700, alg=chunk["alg"])
    assert merkle.root_by(proof, rows[700], at=700, count=1000, alg=chunk["alg"]).hex() == chunk["root"]


@pytest.mark.django_db
def test_a_note_is_sealed_beside_the_entry_and_can_be_erased_without_breaking_the_chain():
    record("errands.check", "ground.errand:5", by=ANN, note="She says that " + SECRET + " is hers.")
    entry = last()
    assert SECRET not in entry.body
    assert SECRET.encode() not in bytes(HistoryNote.objects.get(seq=entry.seq).text)
    assert reads.note_of(entry).startswith("She says")
    HistoryNote.objects.filter(seq=entry.seq).update(salt=bytes(16))
    with pytest.raises(Refusal) as refused:
        reads.note_of(entry)
    assert refused.value.code == "note_altered"
    HistoryNote.objects.filter(seq=entry.seq).delete()
    assert reads.note_of(entry) == ""
    assert verify.verify().status == "unverifiable"  # nothing broken; no anchor was given


def test_an_act_outside_a_transaction_is_not_recorded(transactional_db):
    with pytest.raises(transaction.TransactionManagementError, match="in the transaction that does it"):
        record("errands.check", "ground.errand:5", by=ANN)


@pytest.mark.django_db
def test_within_an_act_entries_wait_for_its_end():
    before, _ = head()
    with act():
        record("errands.check", "ground.errand:5", by=ANN)
        record("errands.approve", "ground.errand:5", by=BOB)
        assert head()[0] == before
        assert reads.those_who_did(["errands.check"], "ground.errand:5") == {"person:1"}
    assert list(HistoryEntry.objects.after(before).values_list("verb", flat=True)) == ["errands.check", "errands.approve"]


@pytest.mark.django_db
def test_what_comes_to_nothing_leaves_no_entry():
    before, _ = head()
    with act():
        for way in (act, transaction.atomic):
            with pytest.raises(LookupError), way():
                record("errands.check", "ground.errand:5", by=ANN)
                raise LookupError
        record("errands.approve", "ground.errand:5", by=BOB)
    with pytest.raises(LookupError), act():
        record("errands.check", "ground.errand:5", by=ANN)
        raise LookupError
    assert list(HistoryEntry.objects.after(before).values_list("verb", flat=True)) == ["errands.approve"]


@pytest.mark.django_db
def test_a_verb_can_be_an_act_by_its_decorator():
    @act()
    def check(number):
        record("errands.check", f"ground.errand:{number}", by=ANN)

    before, _ = head()
    check(1)
    check(2)
    assert head()[0] == before + 2


STATEMENTS = [
    "UPDATE ground_history SET actor = 'person:9'",
    "DELETE FROM ground_history",
    "UPDATE ground_history SET seq = seq + 1000",
    pytest.param("TRUNCATE ground_history", marks=pytest.mark.postgres),
    pytest.param(
        "INSERT INTO ground_history SELECT * FROM ground_history ON CONFLICT (seq) DO UPDATE SET actor = 'person:9'",
        marks=pytest.mark.postgres,
    ),
]


@pytest.mark.django_db
@pytest.mark.parametrize("statement", STATEMENTS)
def test_the_database_refuses_to_change_what_is_written(statement):
    record("errands.check", "ground.errand:5", by=ANN)
    with pytest.raises(IntegrityError, match="ground_history_append_only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert last().actor == "person:1"


@pytest.mark.django_db
def test_no_entry_is_replaced_by_another_of_its_number():
    record("errands.check", "ground.errand:5", by=ANN)
    verb = "INSERT OR REPLACE" if connection.vendor == "sqlite" else "INSERT"
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"{verb} INTO ground_history SELECT * FROM ground_history")
    assert last().actor == "person:1"


def test_eight_processes_write_one_chain_without_a_gap(transactional_db):
    before, _ = head()
    told = at_once("tests.ground.errands:write_many", 25, processes=8)
    written = sum(one["written"] for one in told)
    assert written == 8 * 21
    numbers = list(HistoryEntry.objects.after(before).values_list("seq", flat=True))
    assert numbers == list(range(before + 1, before + written + 1))
    assert len(set(HistoryEntry.objects.after(before).values_list("object_id", flat=True))) == written
    report = verify.verify()
    assert (report.status, report.entries) == ("unverifiable", before + written)


@pytest.mark.django_db
def test_a_timeline_begins_with_the_latest():
    for verb in ("errands.check", "errands.approve"):
        record(verb, "ground.errand:77", by=ANN)
    found = [e.verb for e in reads.timeline("ground.errand:77")[:2]]
    assert found == ["errands.approve", "errands.check"]
    assert last().at.timestamp() <= time.time()

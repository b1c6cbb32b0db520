"""Moves: from the right stage, in the right role, never by whoever did the step before; and of two at once exactly one."""

import pytest
from django.db import connection, transaction

from leye.ground import moves
from leye.ground.actor import Actor, machine
from leye.ground.history import reads
from leye.ground.history.record import act, record
from leye.ground.models import HistoryEntry
from leye.ground.refusals import Refusal
from tests.ground.actors import ANN, BOB, CID
from tests.ground.errands import APPROVE, CHECK, MOVES, RETURN, Errand, check
from tests.ground.processes import at_once

ROUNDS = 5


@pytest.fixture
def errands(transactional_db):
    """The table of errands, gone afterwards."""
    with connection.schema_editor() as editor:
        editor.create_model(Errand)
    # the history cannot be emptied, so the keys begin where none has been before
    base = 1 + max(
        (
            int(n)
            for n in HistoryEntry.objects.filter(object_type="ground.errand").values_list("object_id", flat=True)
            if n.isdigit()
        ),
        default=0,
    )
    yield lambda n=0, stage="new": Errand.objects.create(pk=base + n, stage=stage)
    with connection.schema_editor() as editor:
        editor.delete_model(Errand)


def refused(move, errand, *, by) -> Refusal:
    """The refusal of a move that must change nothing."""
    stood, entries = Errand.objects.filter(pk=errand.pk).values_list("stage", flat=True).first(), HistoryEntry.objects.count()
    with pytest.raises(Refusal) as refusal, act():
        moves.make(move, errand, by=by)
    assert Errand.objects.filter(pk=errand.pk).values_list("stage", flat=True).first() == stood
    assert HistoryEntry.objects.count() == entries
    return refusal.value


def test_a_move_changes_the_stage_and_is_written_down(errands):
    errand = errands()
    with act():
        moves.make(CHECK, errand, by=ANN, note="All papers seen.")
    assert errand.stage == "checked"
    errand.refresh_from_db()
    assert errand.stage == "checked"
    entry = reads.timeline(errand)[0]
    assert (entry.verb, entry.actor, entry.role, entry.left, entry.entered) == (
        "errands.check",
        "person:1",
        "checker",
        "new",
        "checked",
    )
    assert reads.note_of(entry) == "All papers seen."


def test_a_move_from_another_stage_is_refused(errands):
    refusal = refused(APPROVE, errands(), by=BOB)
    assert refusal.code == "wrong_stage"
    assert "stands at new" in refusal.message


def test_the_stage_that_counts_is_that_of_the_row(errands):
    errand = errands()
    stale = Errand.objects.get(pk=errand.pk)
    check(errand.pk)
    assert refused(CHECK, stale, by=CID).code == "wrong_stage"


def test_a_move_takes_its_role(errands):
    assert refused(CHECK, errands(), by=BOB).code == "wrong_role"
    assert refused(CHECK, errands(1), by=machine("night")).code == "wrong_role"


def test_a_thing_that_is_gone_is_told(errands):
    assert refused(CHECK, Errand(pk=10**12), by=ANN).code == "gone"


@pytest.mark.parametrize(
    "again",
    [
        ANN,
        Actor(person="person:1", roles=frozenset({"approver"}), office="unit:9"),  # another account, another office, another role
        Actor(person="person:5", roles=frozenset({"approver"}), on_behalf_of="person:1"),  # a substitute carries her exclusions
    ],
    ids=["herself", "her other account", "her substitute"],
)
def test_nobody_approves_what_they_checked(errands, again):
    errand = errands()
    check(errand.pk)
    assert refused(APPROVE, errand, by=again).code == "same_person"
    with act():
        moves.make(APPROVE, errand, by=BOB)
    assert errand.stage == "approved"


def test_nobody_approves_what_was_checked_on_their_behalf(errands):
    errand = errands()
    substitute = Actor(person="person:5", roles=frozenset({"checker"}), on_behalf_of="person:2")
    with act():
        moves.make(CHECK, errand, by=substitute)
    assert refused(APPROVE, errand, by=BOB).code == "same_person"


def test_a_second_round_forgets_nothing(errands):
    errand = errands()
    with act():
        moves.make(CHECK, errand, by=ANN)
    with act():
        moves.make(RETURN, errand, by=BOB)
    with act():
        moves.make(CHECK, errand, by=CID)
    assert refused(APPROVE, errand, by=ANN).code == "same_person"


def test_two_steps_of_one_act_are_seen_too(errands):
    errand = errands()
    with pytest.raises(Refusal) as refusal, act():
        moves.make(CHECK, errand, by=ANN)
        moves.make(APPROVE, errand, by=ANN)
    assert refusal.value.code == "same_person"
    errand.refresh_from_db()
    assert errand.stage == "new"


def test_when_history_cannot_be_written_nothing_moves(errands, monkeypatch):
    errand = errands()
    monkeypatch.setattr(moves, "record", lambda *args, **more: record("errands.check", "no reference", by=ANN))
    with pytest.raises(ValueError, match="does not name"), act():
        moves.make(CHECK, errand, by=ANN)
    errand.refresh_from_db()
    assert errand.stage == "new"


def test_a_move_outside_a_transaction_is_a_bug(errands):
    with pytest.raises(transaction.TransactionManagementError):
        moves.make(CHECK, errands(), by=ANN)


def test_of_two_at_once_exactly_one_moves(errands):
    for n in range(ROUNDS):
        errand = errands(n)
        check(errand.pk)
        told = at_once("tests.ground.errands:approve", errand.pk, processes=2, seconds=2.5)
        assert sorted(map(str, told)) == ["{'made': True}", "{'refused': 'wrong_stage'}"]
        assert HistoryEntry.objects.about(f"ground.errand:{errand.pk}").of_verbs(["errands.approve"]).count() == 1


def test_the_graph_names_every_edge_with_its_role_and_exclusion():
    assert moves.graph(MOVES).splitlines() == [
        "stateDiagram-v2",
        "    new --> checked: errands.check (checker)",
        "    returned --> checked: errands.check (checker)",
        "    checked --> approved: errands.approve (approver, not who did errands.check)",
        "    checked --> returned: errands.return_ (approver)",
        "    approved --> returned: errands.return_ (approver)",
    ]


def test_an_actor_is_named_by_reference_only():
    for wrong in (
        {"person": "张三"},
        {"person": ""},
        {"person": "person:1", "office": "海淀"},
        {"person": "person:1", "on_behalf_of": "x"},
    ):
        with pytest.raises(ValueError, match="reference"):
            Actor(**wrong)


def test_scope_says_which_offices_one_reaches():
    assert ANN.reaches("unit:7")
    assert not ANN.reaches("unit:8")
    assert machine("night").reaches("unit:8")

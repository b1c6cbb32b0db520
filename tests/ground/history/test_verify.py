"""Six attacks by the owner of the database are found, six of six; what cannot be known without an anchor is not called well."""

import json
import re
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from leye.ground.history import anchors, verify
from leye.ground.history.anchors import Anchor
from leye.ground.history.dump import write_dump
from leye.ground.history.record import record
from leye.ground.models import HistoryEntry
from leye.ground.refusals import Refusal
from tests.ground.actors import BOB
from tests.ground.history import forging
from tests.ground.history.forging import ATTACKS, BLIND_WITHOUT_ANCHOR, ENTRIES

SCRIPT = Path(__file__).resolve().parents[3] / "scripts" / "verify.py"


@pytest.fixture
def key(tmp_path):
    """A signing key of its own."""
    anchors.new_key(tmp_path / "key")
    return anchors.signing_key(tmp_path / "key")


@pytest.fixture
def anchored(db, tmp_path, key):
    """Thirty entries and an anchor at the last; the file of anchors."""
    forging.begin()
    anchors.drop(tmp_path / "anchors.jsonl", key)
    return tmp_path / "anchors.jsonl"


def proved(anchored, key) -> verify.Report:
    """What `leye audit-verify` finds."""
    return verify.verify(anchors.read(anchored, key.public_key()))


def alone(tmp_path, *more) -> tuple[int, str]:
    """What the stand-alone script finds in a dump: exit code and words."""
    write_dump(tmp_path / "dump.csv")
    done = subprocess.run([sys.executable, "-I", SCRIPT, tmp_path / "dump.csv", *more], capture_output=True, text=True)
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout + done.stderr


def test_an_honest_history_is_proved_to_its_anchor(anchored, key, tmp_path):
    report = proved(anchored, key)
    assert (report.status, report.entries, report.anchored_to, report.open_end) == ("ok", ENTRIES, ENTRIES, [])
    assert alone(tmp_path, anchored) == (
        0,
        f"ok: {ENTRIES} entries, proved up to {ENTRIES}; what stands behind that hangs together and is not anchored yet\n",
    )
    assert alone(tmp_path, tmp_path, tmp_path / "key.pub")[0] == 0


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
def test_with_an_anchor_every_attack_is_found_and_its_place_named(anchored, key, tmp_path, attack):
    attack()
    report = proved(anchored, key)
    assert (report.status, report.first_bad) == ("broken", ATTACKS[attack])
    assert verify.EXITS[report.status] == 1
    code, words = alone(tmp_path, anchored)
    assert code == 1
    assert f"entry {ATTACKS[attack]} " in words


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
def test_without_an_anchor_no_attack_is_called_well(anchored, tmp_path, attack):
    attack()
    wanted = "unverifiable" if attack in BLIND_WITHOUT_ANCHOR else "broken"
    assert verify.verify().status == wanted
    code, words = alone(tmp_path)
    assert (code, words.split(":")[0]) == (verify.EXITS[wanted], wanted)


def test_without_an_anchor_an_honest_history_is_not_proved_either(anchored):
    assert verify.verify().status == "unverifiable"


def test_an_anchor_of_the_empty_beginning_vouches_for_nothing_that_came_later(db, tmp_path, key):
    forging.begin(0)
    anchors.drop(tmp_path / "anchors.jsonl", key)
    assert proved(tmp_path / "anchors.jsonl", key).status == "ok"
    assert alone(tmp_path, tmp_path / "anchors.jsonl")[0] == 0
    record("errands.check", "ground.errand:1", by=BOB)
    assert proved(tmp_path / "anchors.jsonl", key).status == "unverifiable"
    assert alone(tmp_path, tmp_path / "anchors.jsonl")[0] == 3


def test_an_anchor_that_counted_fewer_entries_than_numbers_is_told(anchored, key):
    (first,) = anchors.read(anchored, key.public_key())
    assert verify.verify([Anchor(first.seq, first.head, 29, first.time)]).first_bad == 30


def test_what_stands_behind_the_last_anchor_is_told(anchored, key):
    record("errands.check", "ground.errand:31", by=BOB)
    report = proved(anchored, key)
    assert (report.status, report.anchored_to, report.open_end) == ("ok", ENTRIES, [31, 31])


def test_the_place_of_a_rewriting_is_narrowed_by_every_anchor(anchored, key):
    stood = dict(HistoryEntry.objects.values_list("seq", "hash"))
    forging.rewrite()
    found = [Anchor(seq, bytes(stood[seq]).hex(), seq, "then") for seq in (10, 20, 25, 30)]
    report = verify.verify(found)
    assert report.first_bad == 25
    assert "from 21 to 25" in report.why


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ("actor = 'person:9'", "the column actor"),
        ("at = '2020-01-01 00:00:00+00:00'", "the column at"),
        ("entered = 'approved'", "the column entered"),
        ("alg = 'md5'", "no entry may be hashed"),
        ("body = 'x'", "cannot be read|its hash"),
        ("body = '{}'", "cannot be read"),
    ],
)
def test_a_column_that_no_longer_repeats_the_body_is_found(anchored, key, change, why):
    forging.sql(f"UPDATE ground_history SET {change} WHERE seq = 7")
    report = proved(anchored, key)
    assert (report.status, report.first_bad) == ("broken", 7)
    assert re.search(why, report.why)


def test_an_entry_dated_long_before_its_predecessor_is_found(db, monkeypatch):
    forging.begin(2)
    now = HistoryEntry.objects.get(seq=2).at
    for minutes in (4, 10):
        monkeypatch.setattr("django.utils.timezone.now", lambda m=minutes: now - verify.datetime.timedelta(minutes=m))
        record("errands.check", "ground.errand:3", by=BOB)
    report = verify.verify()
    assert (report.status, report.first_bad) == ("broken", 4)


def test_an_anchor_that_was_altered_or_signed_by_another_is_refused(anchored, key, tmp_path):
    line = json.loads(anchored.read_text())
    for forged in (
        {**line, "count": 29},
        {**line, "signature": "00" * 64},
        {"seq": 1},
        {**line, "signature": Ed25519PrivateKey.generate().sign(b"x").hex()},
    ):
        anchored.write_text(json.dumps(forged) + "\n")
        with pytest.raises(Refusal) as refused:
            proved(anchored, key)
        assert refused.value.code == "anchor_forged"
    assert alone(tmp_path, anchored)[0] == 1


def test_two_anchors_that_contradict_each_other_are_told(anchored, key, tmp_path):
    (first,) = anchors.read(anchored, key.public_key())
    other = Anchor(first.seq, "ab" * 32, first.count, first.time)
    assert verify.verify([first, other]).why == "two anchors contradict each other"
    with anchored.open("a") as file:
        file.write(json.dumps({**asdict(other), "signature": key.sign(other.message()).hex()}) + "\n")
    assert "contradict each other" in alone(tmp_path, anchored)[1]


@pytest.mark.parametrize("attack", [forging.rewrite, forging.cut, forging.delete_all])
def test_no_new_anchor_is_set_upon_a_history_that_contradicts_an_earlier_one(anchored, key, attack):
    attack()
    with pytest.raises(Refusal) as refused:
        anchors.drop(anchored, key)
    assert refused.value.code == "history_rewritten"


def test_the_signing_key_is_kept_as_a_key_is(tmp_path):
    path = tmp_path / "key"
    anchors.new_key(path)
    assert path.stat().st_mode & 0o777 == 0o400
    for spoil, code in ((lambda: path.chmod(0o444), "anchor_key_open"), (path.unlink, "anchor_key_missing")):
        spoil()
        with pytest.raises(Refusal) as refused:
            anchors.signing_key(path)
        assert refused.value.code == code
    (tmp_path / "key.pub").write_text("no key")
    with pytest.raises(Refusal):
        anchors.public_key(tmp_path / "key.pub")


def test_the_script_needs_nothing_but_python_and_is_short():
    text = SCRIPT.read_text(encoding="utf-8")
    imported = {line.split()[1] for line in text.splitlines() if line.startswith(("import ", "from "))}
    assert imported <= set(sys.stdlib_module_names)
    assert len(text.splitlines()) <= 80

"""`leye audit-anchor`, `audit-verify`, `audit-dump` and `calendar`, run as an auditor and an office run them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from leye.doors.console.main import main
from leye.ground.history.record import record
from tests.ground.actors import BOB
from tests.ground.history import forging

ROOT = Path(__file__).resolve().parents[3]
YEAR = (
    "--holiday",
    "2027-01-01..2027-01-03",
    "--holiday",
    "2027-02-05..2027-02-11",
    "--working",
    "2027-02-14",
    "--source",
    "a notice",
)


@pytest.fixture
def leye(db, capsys, tmp_path, monkeypatch):
    """Run a command in a folder of its own; what it says."""
    monkeypatch.chdir(tmp_path)

    def run(*words, code=0):
        assert main([str(word) for word in words]) == code
        told = capsys.readouterr()
        return told.out + told.err

    return run


@pytest.fixture
def anchored(leye, tmp_path):
    """Thirty entries, a key and an anchor; runs `audit-verify` with it."""
    forging.begin()
    assert "30 entries" in leye("audit-anchor", "anchors.jsonl", "--new-key", "key")
    return lambda *more, code=0: leye("audit-verify", "--anchor", "anchors.jsonl", "--key", "key.pub", *more, code=code)


def test_from_the_anchor_to_the_proof(anchored, leye, tmp_path):
    assert anchored() == "ok: 30 entries, proved up to 30 by 1 anchors.\n"
    record("errands.check", "ground.errand:31", by=BOB)
    assert anchored().endswith("Entries 31 to 31 hang together, but no anchor vouches for them.\n")
    assert "31 entries" in leye("audit-anchor", "anchors.jsonl", "--key", "key")
    assert anchored() == "ok: 31 entries, proved up to 31 by 2 anchors.\n"
    assert leye("audit-dump", "dump.csv").startswith("31 entries")
    command = [sys.executable, "-I", ROOT / "scripts" / "verify.py", "dump.csv", "anchors.jsonl", "key.pub"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, done.stdout.split(",")[0]) == (0, "ok: 31 entries")


@pytest.mark.parametrize("attack", forging.ATTACKS, ids=lambda attack: attack.__name__)
def test_an_attack_ends_with_one_and_names_the_first_bad_entry(anchored, leye, attack):
    attack()
    bad = forging.ATTACKS[attack]
    assert anchored(code=1).startswith(f"broken: entry {bad}: ")
    found = json.loads(anchored("--json", code=1))
    assert (found["status"], found["first_bad"]) == ("broken", bad)
    blind = attack in forging.BLIND_WITHOUT_ANCHOR
    assert leye("audit-verify", code=3 if blind else 1).startswith("unverifiable" if blind else "broken")


def test_what_cannot_be_done_is_refused_with_a_way_out(anchored, leye):
    assert "Name the anchor file" in leye("audit-anchor", code=2)
    assert "--new-key" in leye("audit-anchor", "anchors.jsonl", "--key", "nowhere", code=2)
    assert "exists already" in leye("audit-anchor", "--new-key", "key", code=2)
    assert "no anchor file" in leye("audit-verify", "--anchor", "nowhere", "--key", "key.pub", code=2)
    assert "no public key" in leye("audit-verify", "--anchor", "anchors.jsonl", "--key", "nowhere", code=2)


def test_an_anchor_file_without_anchors_proves_nothing(anchored, leye):
    Path("anchors.jsonl").write_text("")
    assert anchored(code=3).startswith("unverifiable")


def test_a_year_is_entered_from_the_notice(leye):
    assert leye("calendar", 2026) == "2026: 248 working days\n"
    assert "2027 have not been entered" in leye("calendar", 2027, code=2)
    assert leye("calendar", 2027, *YEAR) == "2027: 256 working days\n"
    assert leye("calendar", 2027) == "2027: 256 working days\n"
    assert "not in 2028" in leye("calendar", 2028, *YEAR, code=2)

"""The key file: made once, readable by its owner only, never replaced in silence."""

import json
import os
import subprocess
import sys

import pytest

from leye.ground import keys
from leye.ground.refusals import Refusal


@pytest.fixture
def key_file(tmp_path):
    """A fresh key file."""
    return keys.make(tmp_path / "keys.json")


def test_a_new_file_is_read_by_its_owner_only(key_file):
    assert key_file.stat().st_mode & 0o777 == 0o400
    ring = keys.read(key_file)
    assert len(ring.sealing[ring.current]) == 32
    assert ring.index not in ring.sealing.values()


def test_making_again_leaves_the_keys_as_they_are(key_file):
    before = key_file.read_text()
    keys.make(key_file)
    assert key_file.read_text() == before
    assert list(key_file.parent.iterdir()) == [key_file]


def test_a_missing_file_is_refused_with_what_to_do(tmp_path):
    with pytest.raises(Refusal, match="back from its backup") as refused:
        keys.read(tmp_path / "nowhere.json")
    assert refused.value.code == "keys_missing"


def test_a_file_that_others_may_read_is_refused(key_file):
    key_file.chmod(0o444)
    with pytest.raises(Refusal) as refused:
        keys.read(key_file)
    assert refused.value.code == "keys_open"


@pytest.mark.parametrize(
    "damage",
    [
        lambda found: found.update(sealing={"1": "c2hvcnQ="}),
        lambda found: found.update(current=2),
        lambda found: found.update(format=9),
        lambda found: found.pop("index"),
        lambda found: found.update(sealing={"300": found["sealing"]["1"]}, current=300),
    ],
)
def test_a_damaged_file_is_refused(key_file, damage):
    found = json.loads(key_file.read_text())
    damage(found)
    key_file.chmod(0o600)
    key_file.write_text(json.dumps(found))
    key_file.chmod(0o400)
    with pytest.raises(Refusal) as refused:
        keys.read(key_file)
    assert refused.value.code == "keys_damaged"


def test_a_ring_never_shows_its_keys(key_file):
    ring = keys.read(key_file)
    assert ring.index.hex() not in repr(ring)
    assert repr(ring) == "Ring(current=1, sealing=[1])"


def test_production_does_not_start_without_its_key_file(tmp_path):
    environment = {**os.environ, "LEYE_PROFILE": "production", "LEYE_SECRET_KEY": "s" * 60, "LEYE_HOME": str(tmp_path)}
    environment |= {"LEYE_KEYS": str(tmp_path / "keys.json"), "DJANGO_SETTINGS_MODULE": "leye.config.settings"}
    start = [sys.executable, "-c", "import django; django.setup()"]
    refused = subprocess.run(start, env=environment, capture_output=True, text=True)
    assert refused.returncode != 0
    assert "There is no key file" in refused.stderr
    assert not (tmp_path / "keys.json").exists()
    keys.make(tmp_path / "keys.json")
    assert subprocess.run(start, env=environment, capture_output=True).returncode == 0

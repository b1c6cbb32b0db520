"""`leye new-keys`: makes a key file that the ground can read, and never touches one that exists."""

import subprocess
import sys
from pathlib import Path

from leye.ground import keys

LEYE = str(Path(sys.executable).parent / "leye")


def test_a_new_file_is_readable_by_its_owner_only_and_holds_keys(tmp_path):
    file = tmp_path / "keys.json"
    done = subprocess.run([LEYE, "new-keys", str(file)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "back it up apart" in done.stdout
    assert file.stat().st_mode & 0o777 == 0o400
    assert keys.read(file).current == 1


def test_an_existing_file_is_left_as_it_is(tmp_path):
    file = keys.make(tmp_path / "keys.json")
    before = file.read_bytes()
    done = subprocess.run([LEYE, "new-keys", str(file)], capture_output=True, text=True)
    assert done.returncode == 2
    assert "exists already" in done.stderr
    assert file.read_bytes() == before

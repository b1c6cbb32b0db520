"""`leye prepare`: a new installation has its tables, offices and places; a second call changes nothing and says nothing."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

LEYE = str(Path(sys.executable).parent / "leye")


def prepare(home: Path) -> str:
    """Run the command as a person does; returns what it said."""
    environment = {name: value for name, value in os.environ.items() if name != "LEYE_DATABASE_URL"} | {"LEYE_HOME": str(home)}
    done = subprocess.run([LEYE, "prepare"], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def content(home: Path) -> dict[str, int]:
    """How many rows each table holds."""
    with sqlite3.connect(home / "leye.sqlite3") as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        counted = {name: database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables}
    database.close()
    return counted


def test_a_new_installation_knows_the_district_and_a_second_call_changes_nothing(tmp_path):
    prepare(tmp_path)
    first = content(tmp_path)
    assert first["units_unit"] > 700
    assert prepare(tmp_path) == ""
    assert content(tmp_path) == first

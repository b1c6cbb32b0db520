"""`leye COMMAND`: every command can be asked for help from a bare shell, and a refusal is a sentence with exit code 2."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from leye.doors.console import main

LEYE = str(Path(sys.executable).parent / "leye")


def leye(*arguments: str, **settings: str) -> subprocess.CompletedProcess:
    """Run the console as a person does, in a process of its own."""
    return subprocess.run([LEYE, *arguments], env={**os.environ, **settings}, capture_output=True, text=True)


@pytest.mark.parametrize("name", main.names())
def test_every_command_explains_itself(name):
    done = leye(name.replace("_", "-").rstrip("-"), "--help")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("usage: leye")


def test_the_list_of_commands_names_them_all():
    said = leye("--help").stdout.split()
    assert {name.replace("_", "-").rstrip("-") for name in main.names()} - set(said) == set()


def test_a_wrong_setting_is_told_in_a_sentence(tmp_path):
    done = leye("prepare", LEYE_PROFILE="production", LEYE_HOME=str(tmp_path))
    assert done.returncode == 2
    assert "LEYE_SECRET_KEY is missing" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unknown_command_is_refused():
    assert leye("fly").returncode == 2

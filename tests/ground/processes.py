"""Real processes on the tests' database, for what must hold when several write at once."""

import importlib
import json
import os
import subprocess
import sys
import time
from pathlib import Path

from django.db import connection

ROOT = Path(__file__).resolve().parents[2]


def address() -> str:
    """The tests' database as another process finds it."""
    found = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{found['NAME']}"
    secret = f":{found['PASSWORD']}" if found["PASSWORD"] else ""
    return f"postgres://{found['USER']}{secret}@{found['HOST']}:{found['PORT'] or 5432}/{found['NAME']}"


def at_once(errand: str, argument: int, *, processes: int, seconds: float = 3.0) -> list[dict]:
    """Run `module:function(number, argument)` in so many processes that begin at the same moment; what each returned."""
    begin = time.time() + seconds
    command = [sys.executable, "-m", "tests.ground.processes", errand, str(argument), str(begin)]
    surroundings = {**os.environ, "LEYE_DATABASE_URL": address(), "DJANGO_SETTINGS_MODULE": "leye.config.settings"}
    started = [
        subprocess.Popen([*command, str(n)], cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, text=True)
        for n in range(processes)
    ]
    told = [process.communicate(timeout=120)[0] for process in started]
    assert [process.returncode for process in started] == [0] * processes
    return [json.loads(words) for words in told]


def main(errand: str, argument: str, begin: str, number: str) -> None:
    """One process: wait for the moment, then run."""
    import django

    django.setup()
    module, _, function = errand.partition(":")
    run = getattr(importlib.import_module(module), function)
    time.sleep(max(0.0, float(begin) - time.time()))
    print(json.dumps(run(int(number), int(argument))))


if __name__ == "__main__":
    main(*sys.argv[1:])

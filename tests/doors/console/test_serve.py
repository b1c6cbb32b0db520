"""`leye serve`: it says where it serves, answers there, and refuses an address that is taken."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from leye.doors.console import serve
from leye.ground import keys
from leye.ground.refusals import Refusal

LEYE = str(Path(sys.executable).parent / "leye")


@pytest.fixture
def taken_port():
    """A port on which something else listens."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


@pytest.fixture
def free_port():
    """A port on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answer(port: int, path: str, seconds: float) -> tuple[int, bytes]:
    """Status and body once the server answers; TimeoutError when it does not within so many seconds."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as got:
                return got.status, got.read()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read()
        except OSError:
            time.sleep(0.2)
    raise TimeoutError(f"nothing answers on port {port}")


def test_a_taken_port_is_refused_with_what_to_do(taken_port):
    with pytest.raises(Refusal, match="Choose another port"):
        serve.refuse_taken("127.0.0.1", taken_port)


def test_the_command_tells_the_refusal_and_exits_with_two(taken_port, tmp_path):
    done = subprocess.run(
        [LEYE, "serve", "--port", str(taken_port)], env={**os.environ, "LEYE_HOME": str(tmp_path)}, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert str(taken_port) in done.stderr


@pytest.mark.parametrize(
    ("lacking", "said"), [("LEYE_HOSTS", "LEYE_HOSTS"), ("LEYE_SECRET_KEY", "LEYE_SECRET_KEY"), ("0644", "chmod 400")]
)
def test_what_production_lacks_is_told_in_one_sentence(tmp_path, lacking, said):
    ring = keys.make(tmp_path / "keys.json")
    if lacking == "0644":
        ring.chmod(0o644)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LEYE_")}
    settings = {"LEYE_PROFILE": "production", "LEYE_HOME": str(tmp_path), "LEYE_KEYS": str(ring)}
    settings |= {"LEYE_HOSTS": "leye.example.cn", "LEYE_SECRET_KEY": "s" * 60}
    settings.pop(lacking, None)
    done = subprocess.run([LEYE, "serve"], env=kept | settings, capture_output=True, text=True)
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_fresh_installation_serves_the_interface(free_port, tmp_path):
    environment = {name: value for name, value in os.environ.items() if name != "LEYE_DATABASE_URL"} | {"LEYE_HOME": str(tmp_path)}
    subprocess.run([LEYE, "prepare"], env=environment, check=True)
    with subprocess.Popen(
        [LEYE, "serve", "--port", str(free_port), "--workers", "1"], env=environment, stdout=subprocess.PIPE
    ) as server:
        try:
            status, body = answer(free_port, "/api/v1/openapi.json", seconds=60)
        finally:
            server.terminate()
        said = server.stdout.read().decode()
    assert (status, body[:1]) == (200, b"{")
    assert f"http://127.0.0.1:{free_port}/" in said

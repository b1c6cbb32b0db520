"""Serve the web pages and the API until Ctrl-C (granian; LEYE_PORT and LEYE_HOST say where)."""

import os
import socket
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from rich.console import Console

from leye.ground.refusals import Refusal

NEEDS_DATABASE = False  # the server's own processes open it


def arguments(parser: ArgumentParser) -> None:
    """Where to listen and with how many processes."""
    parser.add_argument("--host", help="address to listen on (else LEYE_HOST, else 127.0.0.1)")
    parser.add_argument("--port", type=int, help="port (else LEYE_PORT, else 8000)")
    parser.add_argument("--workers", type=int, default=2, help="server processes")
    parser.add_argument("--threads", type=int, default=4, help="requests that each process answers at a time")


def run(args: Namespace, console: Console) -> None:
    """Become the server: this process is replaced, so that signals reach it."""
    host, port = args.host or os.environ.get("LEYE_HOST", "127.0.0.1"), args.port or int(os.environ.get("LEYE_PORT", "8000"))
    refuse_unready()
    refuse_taken(host, port)
    console.print(f"Serving http://{host}:{port}/ (stop with Ctrl-C)", highlight=False)
    sys.stdout.flush()
    granian = str(Path(sys.executable).parent / "granian")
    options = ["--interface", "wsgi", "--host", host, "--port", str(port), "--workers", str(args.workers)]
    options += ["--blocking-threads", str(args.threads), "--no-ws", "--log-level", "warning"]
    os.execv(granian, [granian, *options, "leye.config.wsgi:application"])  # noqa: S606  (no shell is the point)


def refuse_unready() -> None:
    """Say in a sentence what the settings lack, once, rather than let each of the server's processes fail with its own traces."""
    from leye.doors.console.main import load_settings

    load_settings()  # refuses a missing secret and a key file that is missing, open to others or damaged
    from django.conf import settings

    if not settings.ALLOWED_HOSTS:
        raise Refusal("hosts_missing", "LEYE_HOSTS is missing: name there under which names the site is served, comma separated.")


def refuse_taken(host: str, port: int) -> None:
    """Say plainly that something else listens there, rather than let the server fail."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            message = f"Cannot listen on {host}:{port} ({error.strerror}). Choose another port, e.g. LEYE_PORT=8001."
            raise Refusal("port_taken", message, port=port) from error

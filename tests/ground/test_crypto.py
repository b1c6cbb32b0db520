"""Sealed values open only where they belong, and blind indexes find without telling."""

import base64
import hashlib
import hmac
import json

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from leye.ground import crypto, keys
from leye.ground.crypto import SealBrokenError

COLUMN = "people_person.id_number"
NUMBER = "11010819900307002X"


@given(st.text(max_size=40), st.integers(1, 2**60))
def test_what_is_sealed_opens_again(text, row):
    sealed = crypto.seal(text, column=COLUMN, row=row)
    assert crypto.reveal(sealed, column=COLUMN, row=row) == text
    assert len(sealed) == len(text.encode()) + crypto.OVERHEAD


def test_the_same_text_is_sealed_differently_each_time():
    assert len({crypto.seal(NUMBER, column=COLUMN, row=1) for _ in range(100)}) == 100


def test_a_sealed_number_takes_forty_eight_bytes_and_begins_with_version_and_key():
    sealed = crypto.seal(NUMBER, column=COLUMN, row=1)
    assert len(sealed) == 48
    assert (sealed[0], sealed[1]) == (crypto.VERSION, keys.ring().current)


@pytest.mark.parametrize(("column", "row"), [(COLUMN, 2), ("people_person.phone", 1), ("employers_employer.id_number", 1)])
def test_a_value_moved_to_another_row_or_column_does_not_open(column, row):
    sealed = crypto.seal(NUMBER, column=COLUMN, row=1)
    with pytest.raises(SealBrokenError):
        crypto.reveal(sealed, column=column, row=row)


@pytest.mark.parametrize("at", [0, 1, 2, 13, 14, 31, 47])
def test_one_flipped_bit_anywhere_is_noticed(at):
    sealed = bytearray(crypto.seal(NUMBER, column=COLUMN, row=1))
    sealed[at] ^= 1
    with pytest.raises(SealBrokenError):
        crypto.reveal(bytes(sealed), column=COLUMN, row=1)


@pytest.mark.parametrize("nothing", [b"", b"\x01\x01", b"plain text that was never sealed at all, though long enough"])
def test_what_was_never_sealed_does_not_open(nothing):
    with pytest.raises(SealBrokenError):
        crypto.reveal(nothing, column=COLUMN, row=1)


def test_the_broken_seal_does_not_tell_the_value():
    with pytest.raises(SealBrokenError) as broken:
        crypto.reveal(crypto.seal(NUMBER, column=COLUMN, row=1), column=COLUMN, row=2)
    assert NUMBER not in str(broken.value)


def test_many_are_sealed_like_one_and_nothing_stays_nothing():
    sealed = crypto.seal_many([NUMBER, None, "甲"], column=COLUMN, rows=[7, 8, 9])
    assert sealed[1] is None
    assert crypto.reveal_many(sealed, column=COLUMN, rows=[7, 8, 9]) == [NUMBER, None, "甲"]


def test_rows_and_values_of_different_number_are_a_bug():
    with pytest.raises(ValueError, match="shorter"):
        crypto.seal_many([NUMBER, NUMBER], column=COLUMN, rows=[1])


def test_the_blind_index_is_keyed_and_truncated():
    index = crypto.index(NUMBER, purpose="id_number")
    assert index == crypto.index(NUMBER, purpose="id_number")
    assert len(index) == 16
    assert index != crypto.index(NUMBER, purpose="phone")
    assert index != hashlib.sha256(NUMBER.encode()).digest()[:16]
    assert crypto.index_many([NUMBER, None], purpose="id_number") == [index, None]


@pytest.fixture
def known_ring(tmp_path, settings):
    """A ring of known keys, for known answers."""
    one, two, three = (base64.b64encode(bytes([number]) * 32).decode() for number in (1, 2, 3))
    content = {"format": 1, "current": 2, "sealing": {"1": one, "2": two}, "index": three}
    path = tmp_path / "known.json"
    path.write_text(json.dumps(content))
    path.chmod(0o400)
    settings.KEYS_FILE = str(path)
    return keys.ring()


def test_known_answers_of_the_algorithms(known_ring):
    # The two hexadecimal answers were computed with HMAC alone, by the steps of RFC 5869 and RFC 2104.
    key = crypto.derive(b"\x02" * 32, f"seal|{COLUMN}")
    assert key.hex() == "9921785c1b62ad054c12d227aa0569bde8f198dc416ca181081f38ad00ba45a7"
    sealed = crypto.seal(NUMBER, column=COLUMN, row=1)
    assert AESGCM(key).decrypt(sealed[2:14], sealed[14:], f"{COLUMN}|1".encode()).decode() == NUMBER
    index = hmac.new(crypto.derive(b"\x03" * 32, "index|id_number"), NUMBER.encode(), "sha256").digest()[:16]
    assert crypto.index(NUMBER, purpose="id_number") == index
    assert index.hex() == "04e7968b5b30fa1a84827c95f14bf3e2"


def test_an_older_key_still_opens_and_the_current_one_seals(known_ring):
    old = AESGCM(crypto.derive(b"\x01" * 32, f"seal|{COLUMN}")).encrypt(b"n" * 12, NUMBER.encode(), f"{COLUMN}|1".encode())
    assert crypto.reveal(b"\x01\x01" + b"n" * 12 + old, column=COLUMN, row=1) == NUMBER
    assert crypto.seal(NUMBER, column=COLUMN, row=1)[1] == 2


def test_another_ring_opens_nothing(known_ring, settings, tmp_path):
    sealed = crypto.seal(NUMBER, column=COLUMN, row=1)
    settings.KEYS_FILE = str(tmp_path / "other.json")
    with pytest.raises(SealBrokenError):
        crypto.reveal(sealed, column=COLUMN, row=1)

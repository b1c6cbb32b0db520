"""The chain's own arithmetic: known answers, lengths that cannot slide, commitments, and the tree over many rows."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leye.ground.history import chain, merkle


def test_the_hash_is_that_of_the_written_form():
    body = b'{"verb":"a.b"}'
    told = b"\x06sha256" + (5).to_bytes(8, "big") + bytes(32) + len(body).to_bytes(8, "big") + body
    assert chain.link(5, bytes(32), alg="sha256", body=body) == hashlib.sha256(told).digest()


@pytest.mark.skipif("sm3" not in hashlib.algorithms_available, reason="this OpenSSL has no SM3")
def test_sm3_gives_the_answer_of_its_standard():
    state = chain.hasher("sm3")
    state.update(b"abc")
    assert state.hexdigest() == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
    assert chain.best_algorithm() == "sm3"


def test_where_there_is_no_sm3_sha256_stands_in(monkeypatch):
    monkeypatch.setattr(hashlib, "algorithms_available", {"sha256"})
    assert chain.best_algorithm() == "sha256"


@pytest.mark.parametrize("alg", ["md5", "", "SHA256"])
def test_no_other_algorithm_passes(alg):
    with pytest.raises(ValueError, match="no entry may be hashed"):
        chain.link(1, chain.GENESIS, alg=alg, body=b"")


def test_one_content_has_one_form():
    assert chain.canonical({"b": 1, "a": "e\u0301"}) == chain.canonical({"a": "é", "b": 1}) == '{"a":"é","b":1}'


def test_a_commitment_proves_the_value_only_with_its_salt():
    salt = chain.fresh_salt()
    assert chain.commit("13800138000", salt) == chain.commit("13800138000", salt)
    assert chain.commit("13800138000", salt) != chain.commit("13800138001", salt)
    assert chain.commit("13800138000", salt) != chain.commit("13800138000", chain.fresh_salt())
    with pytest.raises(ValueError, match="at least 16 bytes"):
        chain.commit("x", b"short")


def test_only_fields_that_differ_are_committed():
    salt = chain.fresh_salt()
    found = chain.commitments({"phone": "1", "name": "a", "gone": 3}, {"phone": "2", "name": "a", "new": 0}, salt=salt)
    assert found == {
        "gone": (chain.commit(3, salt), None),
        "new": (None, chain.commit(0, salt)),
        "phone": (chain.commit("1", salt), chain.commit("2", salt)),
    }


rows = st.lists(st.binary(max_size=8), min_size=1, max_size=33)


@settings(deadline=None)
@given(rows, st.data())
def test_every_row_of_a_chunk_can_be_proved_and_no_other(found, data):
    at = data.draw(st.integers(0, len(found) - 1))
    root, proof = merkle.root(found), merkle.proof(found, at)
    assert len(proof) <= (len(found) - 1).bit_length()
    assert merkle.root_by(proof, found[at], at=at, count=len(found)) == root
    assert merkle.root_by(proof, found[at] + b"x", at=at, count=len(found)) != root
    assert merkle.root_by([*proof, root], found[at], at=at, count=len(found)) != root


def test_the_root_is_that_of_rfc_6962():
    def sha(data):
        return hashlib.sha256(data).digest()

    a, b, c = (sha(b"\x00" + one) for one in (b"a", b"b", b"c"))
    assert merkle.root([b"a", b"b", b"c"]) == sha(b"\x01" + sha(b"\x01" + a + b) + c)
    assert merkle.root([]) == sha(b"")


def test_two_rows_cannot_be_passed_off_as_one():
    pair = merkle.digest(merkle.LEAF, b"a", alg="sha256") + merkle.digest(merkle.LEAF, b"b", alg="sha256")
    assert merkle.root([b"a", b"b"]) != merkle.root([pair])

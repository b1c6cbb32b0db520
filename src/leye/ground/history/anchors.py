"""Anchors: signed notes of how far the chain reached and what its head was, kept where whoever rules the database cannot reach.

An anchor file has one JSON object a line. The signing key (Ed25519) is a file of its own; the auditor keeps the public half.
"""

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization as forms
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.utils import timezone

from leye.ground.history import chain
from leye.ground.history.record import head
from leye.ground.models import HistoryEntry
from leye.ground.refusals import Refusal

DOMAIN = b"leye-anchor-1\n"  # so that nothing else signed with this key passes for an anchor


@dataclass(frozen=True, slots=True)
class Anchor:
    """The chain had `count` entries up to number `seq` with the hash `head` at `time`."""

    seq: int
    head: str
    count: int
    time: str

    def message(self) -> bytes:
        """What is signed."""
        return DOMAIN + chain.canonical(asdict(self)).encode()


def new_key(path: Path) -> Path:
    """Write a signing key (mode 0400) and its public half beside it (`.pub`); an existing file is never touched."""
    path.parent.mkdir(parents=True, exist_ok=True)
    key = Ed25519PrivateKey.generate()
    secret = key.private_bytes(forms.Encoding.PEM, forms.PrivateFormat.PKCS8, forms.NoEncryption())
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o400)
    except FileExistsError as fault:
        raise Refusal("anchor_key_exists", f"{path} exists already, and anchors rest on it. Choose another name.") from fault
    with os.fdopen(handle, "wb") as file:
        file.write(secret)
        file.flush()
        os.fsync(file.fileno())
    public = path.with_name(path.name + ".pub")
    public.write_bytes(key.public_key().public_bytes(forms.Encoding.PEM, forms.PublicFormat.SubjectPublicKeyInfo))
    return public


def signing_key(path: Path) -> Ed25519PrivateKey:
    """The key that signs; refuses a file that is missing, open to others or no such key."""
    if not path.exists():
        raise Refusal("anchor_key_missing", f"There is no signing key at {path}. Make one with: leye audit-anchor --new-key {path}")
    if path.stat().st_mode & 0o077:
        raise Refusal("anchor_key_open", f"Others may read the signing key {path}. Set its mode to 0400 and try again.")
    try:
        key = forms.load_pem_private_key(path.read_bytes(), password=None)
    except ValueError as fault:
        raise Refusal("anchor_key_damaged", f"{path} is no signing key. Put it back from its backup.") from fault
    if not isinstance(key, Ed25519PrivateKey):
        raise Refusal("anchor_key_damaged", f"{path} is no Ed25519 key. Put it back from its backup.")
    return key


def public_key(path: Path) -> Ed25519PublicKey:
    """The public half; refuses a file that is missing or no such key."""
    try:
        key = forms.load_pem_public_key(path.read_bytes())
    except (OSError, ValueError) as fault:
        raise Refusal(
            "anchor_public_key_missing", f"There is no public key at {path}, so no anchor can be believed. Name it with --key."
        ) from fault
    if not isinstance(key, Ed25519PublicKey):
        raise Refusal("anchor_public_key_missing", f"{path} is no Ed25519 public key. Name the right one with --key.")
    return key


def drop(path: Path, key: Ed25519PrivateKey) -> Anchor:
    """Add an anchor of the head to the file; refuses while the chain contradicts an anchor that is there already."""
    for earlier in read(path, key.public_key()) if path.exists() else []:
        stands = HistoryEntry.objects.filter(seq=earlier.seq).values_list("hash", flat=True).first() or chain.GENESIS
        if earlier.seq and bytes(stands).hex() != earlier.head:
            raise Refusal(
                "history_rewritten",
                f"Entry {earlier.seq} is not the one that was anchored at {earlier.time}, so no new anchor is set upon it. "
                f"Run leye audit-verify --anchor {path} and tell the auditor.",
                seq=earlier.seq,
            )
    seq, last = head()
    anchor = Anchor(
        seq, last.hex(), HistoryEntry.objects.filter(seq__lte=seq).count(), timezone.now().isoformat(timespec="seconds")
    )
    line = json.dumps({**asdict(anchor), "signature": key.sign(anchor.message()).hex()})
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(line + "\n")
        file.flush()
        os.fsync(file.fileno())
    return anchor


def read(path: Path, key: Ed25519PublicKey) -> Sequence[Anchor]:
    """The anchors of a file, each with its signature proved; refuses a file with one that is forged, or without any."""
    try:
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    except OSError as fault:
        raise Refusal("anchors_missing", f"There is no anchor file at {path}. Name the file that the auditor keeps.") from fault
    found = []
    for number, line in enumerate(lines, start=1):
        try:
            said = json.loads(line)
            signature = bytes.fromhex(said.pop("signature"))
            anchor = Anchor(**said)
            key.verify(signature, anchor.message())
        except (ValueError, KeyError, TypeError, AttributeError, InvalidSignature) as fault:
            raise Refusal(
                "anchor_forged",
                f"The anchor in line {number} of {path} does not bear the signature of this key: "
                "it was altered, or the key is another. Compare the file with the copies that were handed out.",
                line=number,
            ) from fault
        found.append(anchor)
    return found

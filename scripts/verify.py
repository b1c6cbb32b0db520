"""Prove a dump of the history without trusting the programme that wrote it: nothing but Python is needed, least of all Leye.

Usage: verify.py DUMP.csv [ANCHORS [PUBLIC_KEY]]. ANCHORS is a file or a folder of *.jsonl; the key is by default *.pub beside them.
Exit code 0: proved up to the last anchor. 1: broken, the first bad number is named. 3: no anchor, so the end cannot be proved.
"""

import base64
import csv
import hashlib
import json
import sys
from pathlib import Path

P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493  # Ed25519: RFC 8032, 5.1
D = -121665 * pow(121666, -1, P) % P


def point(raw):
    number = int.from_bytes(raw, "little")
    y, odd = number & (1 << 255) - 1, number >> 255
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if (x * x - square) % P == 0 else x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P or y >= P:
        raise ValueError("not a point of the curve")
    return (x if x & 1 == odd else P - x), y


def add(a, b):
    k = D * a[0] * b[0] * a[1] * b[1] % P
    return (a[0] * b[1] + a[1] * b[0]) * pow(1 + k, -1, P) % P, (a[1] * b[1] + a[0] * b[0]) * pow(1 - k, -1, P) % P


def times(n, a):
    total = (0, 1)
    while n:
        total, a, n = (add(total, a) if n & 1 else total), add(a, a), n >> 1
    return total


def signed(public, message, signature):
    s, base = int.from_bytes(signature[32:], "little"), point((4 * pow(5, -1, P) % P).to_bytes(32, "little"))
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    return len(signature) == 64 and s < L and times(s, base) == add(point(signature[:32]), times(h, point(public)))


def anchors(place, key=None):  # number to head; stops at an anchor that is not signed with the key, and at two that differ
    key = key or next((place if place.is_dir() else place.parent).glob("*.pub"))
    public, found = base64.b64decode(key.read_text().split("-----")[2])[-32:], {}
    for line in (line for file in (place.glob("*.jsonl") if place.is_dir() else [place]) for line in file.open()):
        said = json.loads(line)
        signature, message = bytes.fromhex(said.pop("signature")), json.dumps(said, sort_keys=True, separators=(",", ":"))
        if not signed(public, b"leye-anchor-1\n" + message.encode(), signature):
            sys.exit(f"broken: the anchor of entry {said['seq']} is not signed with {key}")
        if found.setdefault(said["seq"], said["head"]) != said["head"]:
            sys.exit(f"broken: two anchors of entry {said['seq']} contradict each other")
    return found


def main(dump, *more):
    expected, seq, prev = anchors(*map(Path, more)) if more else {}, 0, bytes(32)
    with open(dump, encoding="utf-8", newline="") as file:
        next(rows := csv.reader(file))
        for number, alg, before, link, text in rows:
            seq, body, name = seq + 1, text.encode(), alg.encode()
            told = bytes((len(name),)) + name + seq.to_bytes(8, "big") + prev + len(body).to_bytes(8, "big") + body
            right = number == str(seq) and before == prev.hex() and alg in ("sm3", "sha256")
            if not right or hashlib.new(alg, told).hexdigest() != link or expected.get(seq, link) != link:
                sys.exit(f"broken: entry {seq} is missing, was changed, or something up to it was rewritten")
            prev = bytes.fromhex(link)
    if (reached := max(expected, default=-1)) > seq:
        sys.exit(f"broken: entry {seq + 1} is missing: entries up to {reached} were anchored, the end was cut off")
    if reached < min(seq, 1):
        return print(f"unverifiable: {seq} entries hang together, but without an anchor their end cannot be proved") or 3
    return print(f"ok: {seq} entries, proved up to {reached}; what stands behind that hangs together and is not anchored yet")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

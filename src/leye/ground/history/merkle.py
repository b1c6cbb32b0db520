"""One hash for many rows: a bulk verb writes one entry per chunk with the root of its rows, and any single row can be proved.

As in RFC 6962: leaves and inner nodes are hashed with different first bytes, so that no node can be passed off as a row.
"""

from collections.abc import Sequence

from leye.ground.history import chain

LEAF, NODE = b"\x00", b"\x01"


def digest(mark: bytes, *parts: bytes, alg: str) -> bytes:
    """The hash of a leaf or of an inner node."""
    state = chain.hasher(alg)
    state.update(mark + b"".join(parts))
    return state.digest()


def split(count: int) -> int:
    """Where a tree of this many rows divides: the greatest power of two below the count."""
    return 1 << (count - 1).bit_length() - 1


def root(rows: Sequence[bytes], *, alg: str = "sha256") -> bytes:
    """The root over all rows, in their order; that of no rows is the hash of nothing."""
    if not rows:
        return chain.hasher(alg).digest()
    level = [digest(LEAF, row, alg=alg) for row in rows]
    while len(level) > 1:
        odd = level[len(level) & ~1 :]
        level = [digest(NODE, level[at], level[at + 1], alg=alg) for at in range(0, len(level) - 1, 2)] + odd
    return level[0]


def proof(rows: Sequence[bytes], at: int, *, alg: str = "sha256") -> list[bytes]:
    """The hashes that lead from one row to the root: as many as the tree has levels."""
    if len(rows) == 1:
        return []
    middle = split(len(rows))
    left, right = rows[:middle], rows[middle:]
    if at < middle:
        return [*proof(left, at, alg=alg), root(right, alg=alg)]
    return [*proof(right, at - middle, alg=alg), root(left, alg=alg)]


def root_by(proof: Sequence[bytes], row: bytes, *, at: int, count: int, alg: str = "sha256") -> bytes:
    """The root that a proof leads to; equal to the entry's root only if the row stood at this place among so many."""
    if count == 1:
        return digest(LEAF, row, alg=alg) if not proof else b""
    if not proof:
        return b""
    middle, last = split(count), proof[-1]
    if at < middle:
        return digest(NODE, root_by(proof[:-1], row, at=at, count=middle, alg=alg), last, alg=alg)
    return digest(NODE, last, root_by(proof[:-1], row, at=at - middle, count=count - middle, alg=alg), alg=alg)

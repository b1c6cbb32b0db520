"""One pass over a text file before anything of it is believed: its fingerprint, its encoding, its longest line, its zero bytes."""

import codecs
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from leye.ground.refusals import Refusal
from leye.ground.tables.limits import Limits
from leye.ground.tables.nature import SAVE_AS

BLOCK = 1024 * 1024
SHOWN = 10  # lines named in a refusal
TELLING = re.compile(rb"[\x80-\xa0]")


@dataclass(frozen=True)
class Scan:
    """What the pass found."""

    sha256: str
    encoding: str  # a Python codec: utf-8-sig or gb18030


def scan(path: Path, limits: Limits) -> Scan:
    """Read the whole file once; refuses zero bytes, endless lines and bytes that are no text, naming the lines."""
    digest, utf8, gb = hashlib.sha256(), Strict("utf-8"), Strict("gb18030")
    since, line = 0, 1  # bytes since the last line end, lines begun
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
            if b"\0" in block:
                raise zero_byte(path, line + block[: block.index(b"\0")].count(b"\n"))
            since = longest(block, since, limits=limits, path=path, line=line)
            line += block.count(b"\n")
            utf8.feed(block)
            if not utf8.good and not gb.fed:
                gb.feed_from(path, file.tell())
            elif not utf8.good:
                gb.feed(block)
    if utf8.finish():
        return Scan(digest.hexdigest(), "utf-8-sig")
    if not gb.fed:
        gb.feed_from(path, path.stat().st_size)
    check_lines(path, whole=gb.finish())
    return Scan(digest.hexdigest(), "gb18030")


class Strict:
    """One encoding tried on the file as it passes."""

    def __init__(self, codec: str) -> None:
        self.decoder, self.good, self.fed = codecs.getincrementaldecoder(codec)("strict"), True, False

    def feed(self, block: bytes, *, last: bool = False) -> None:
        """Decode a block; once wrong, the encoding stays wrong."""
        self.fed = True
        if self.good:
            try:
                self.decoder.decode(block, last)
            except UnicodeDecodeError:
                self.good = False

    def feed_from(self, path: Path, until: int) -> None:
        """Catch up with what has passed already."""
        with path.open("rb") as file:
            while file.tell() < until and (block := file.read(min(BLOCK, until - file.tell()))):
                self.feed(block)

    def finish(self) -> bool:
        """Whether the whole file decoded."""
        self.feed(b"", last=True)
        return self.good


def longest(block: bytes, since: int, *, limits: Limits, path: Path, line: int) -> int:
    """Bytes of the line still open after this block; refuses a line that is too long as soon as it is."""
    pieces = block.replace(b"\r", b"\n").split(b"\n")
    if since + len(pieces[0]) > limits.line or max(map(len, pieces)) > limits.line:
        raise Refusal(
            "line_too_long",
            f"{path.name}: a line near line {line} has more than {limits.line:,} bytes (an endless line, or far too many columns), "
            f"so it is no table of an office. {SAVE_AS}",
            line=line,
        )
    end = max(block.rfind(b"\n"), block.rfind(b"\r"))
    return since + len(block) if end < 0 else len(block) - end - 1


def zero_byte(path: Path, line: int) -> Refusal:
    """The refusal for a file with NUL bytes."""
    return Refusal(
        "zero_byte", f"{path.name}, line {line}: it holds a zero byte, so it is damaged or no text file. {SAVE_AS}", line=line
    )


def check_lines(path: Path, *, whole: bool) -> None:
    """A file that is not UTF-8: each line must be GB18030, and none may be UTF-8 after all (two files pasted together)."""
    wrong, foreign = Lines(), Lines()
    native = 0
    with path.open("rb") as file:
        for place, line in enumerate(file, start=1):
            if line.isascii():
                continue
            if is_utf8(line):
                foreign.add(place)
            elif whole or decodes(line, "gb18030"):
                native += 1
            else:
                wrong.add(place)
    if wrong.count:
        raise mixed(path, wrong.first)
    if foreign.count and native:
        raise mixed(path, foreign.first if foreign.count <= native else native_lines(path))


class Lines:
    """How many lines are of one sort, and the first of them."""

    def __init__(self) -> None:
        self.count, self.first = 0, []

    def add(self, place: int) -> None:
        """One more."""
        self.count += 1
        if len(self.first) < SHOWN:
            self.first.append(place)


def is_utf8(line: bytes) -> bool:
    """Whether a line with Chinese in it is UTF-8; GB2312 text has no byte from 80 to A0, which UTF-8 text nearly always has."""
    return TELLING.search(line) is not None and decodes(line, "utf-8")


def decodes(line: bytes, codec: str) -> bool:
    """Whether the bytes are text in this encoding."""
    try:
        line.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def native_lines(path: Path) -> list[int]:
    """The first lines that are not UTF-8 in a file that mostly is."""
    with path.open("rb") as file:
        odd = (place for place, line in enumerate(file, start=1) if not line.isascii() and not decodes(line, "utf-8"))
        return [place for place, _ in zip(odd, range(SHOWN), strict=False)]


def mixed(path: Path, lines: list[int]) -> Refusal:
    """The refusal that names the lines whose bytes do not fit the rest."""
    named = ", ".join(map(str, lines)) + (" and perhaps more" if len(lines) == SHOWN else "")
    return Refusal(
        "mixed_encoding",
        f"{path.name}: line {named} cannot be read in the encoding of the rest (the file is neither UTF-8 nor GB18030 throughout; "
        f"often two exports were pasted together). Nothing was imported. {SAVE_AS}",
        lines=lines,
    )

"""A workbook is a zip archive: its table of contents is judged before one byte of it is unpacked."""

import zipfile
from pathlib import Path

from leye.ground.refusals import Refusal
from leye.ground.tables.limits import MIB, Limits

PACKED = (".zip", ".xlsx", ".xlsm", ".docx", ".pptx", ".rar", ".7z", ".gz", ".jar")
SYMLINK = 0o120000


def open_archive(path: Path, limits: Limits) -> zipfile.ZipFile:
    """The archive, safe to unpack within the limits; refuses bombs, nested archives, encrypted parts and names that climb out."""
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as broken:
        raise unfit(path, f"the archive is damaged ({broken})") from broken
    try:
        judge(archive, path, limits=limits)
    except Exception:
        archive.close()
        raise
    return archive


def judge(archive: zipfile.ZipFile, path: Path, *, limits: Limits) -> None:
    """Counts, sums and names of the central directory; then the first bytes of each part."""
    parts = archive.infolist()
    if len(parts) > limits.parts:
        raise unfit(path, f"it has {len(parts):,} parts inside, more than {limits.parts:,}")
    unpacked = sum(part.file_size for part in parts)
    if unpacked > limits.unpacked:
        raise unfit(
            path, f"unpacked it has {unpacked / MIB:,.0f} MiB, more than {limits.unpacked // MIB}; save it as CSV UTF-8 or split it"
        )
    packed = sum(part.compress_size for part in parts) or 1
    if unpacked > MIB and unpacked / packed > limits.ratio:
        raise unfit(
            path,
            f"it unpacks to {unpacked / packed:,.0f} times its size, more than {limits.ratio}; "
            "delete the empty formatted rows and columns around the table, or save it as CSV UTF-8",
        )
    for part in parts:
        judge_part(archive, part, path=path)


def judge_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, *, path: Path) -> None:
    """One part: a plain relative name, no link, no password, no archive inside the archive."""
    name = part.filename.replace("\\", "/")
    if name.startswith("/") or ".." in name.split("/") or ":" in name or "\0" in part.orig_filename:
        raise unfit(path, f"a part inside has the name {part.filename!r}, which points outside the workbook")
    if (part.external_attr >> 16) & 0o170000 == SYMLINK:
        raise unfit(path, f"its part {part.filename!r} is a link")
    if part.flag_bits & 0x1:
        raise unfit(path, f"its part {part.filename!r} has a password; save it without one")
    if name.lower().endswith(PACKED) or first_bytes(archive, part, path=path) == b"PK\x03\x04":
        raise unfit(path, f"its part {part.filename!r} is itself an archive; remove embedded files")


def first_bytes(archive: zipfile.ZipFile, part: zipfile.ZipInfo, *, path: Path) -> bytes:
    """The first four bytes of a part, unpacked."""
    try:
        with archive.open(part) as file:
            return file.read(4)
    except (zipfile.BadZipFile, NotImplementedError, OSError, RuntimeError, ValueError, EOFError) as broken:
        raise unfit(path, f"its part {part.filename!r} is damaged ({broken})") from broken


def unfit(path: Path, why: str) -> Refusal:
    """The refusal for a workbook that is not opened."""
    return Refusal(
        "unfit_workbook", f"{path.name} is not opened as a workbook: {why}. Nothing was imported.", path=str(path), why=why
    )

"""What a file is, told from its first bytes and never from its name alone."""

from pathlib import Path

from leye.ground.refusals import Refusal

SAVE_AS = "In Excel or WPS choose Save as (另存为), file type “Excel 工作簿 (*.xlsx)” or “CSV UTF-8 (*.csv)”, and import that file."
OLE, ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04"
FOREIGN = (
    (b"%PDF", "a PDF document"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
)
UTF16 = (b"\xff\xfe", b"\xfe\xff")


def nature(path: Path) -> str:
    """`workbook` or `text`; anything else is refused with what it is and what to do."""
    with path.open("rb") as file:
        head = file.read(512)
    if head.startswith(ZIP):
        return "workbook"
    if head.startswith(OLE):
        raise refusal(path, "xls_refused", what="an old Excel file (.xls) or a workbook with a password; neither is read")
    if head.startswith(UTF16):
        raise refusal(path, "utf16_refused", what="UTF-16 text (Excel's “Unicode 文本”), which is not read")
    for magic, what in FOREIGN:
        if head.startswith(magic):
            raise refusal(path, "foreign_file", what=f"{what}, not a table")
    if head.lstrip().lower().startswith((b"<html", b"<!doctype", b"<table", b"<?xml")):
        raise refusal(
            path, "foreign_file", what="a web page or XML document (some systems export these with the ending .xls), not a table"
        )
    return "text"


def refusal(path: Path, code: str, *, what: str) -> Refusal:
    """One sentence for all files that are of the wrong kind."""
    return Refusal(code, f"{path.name} is {what}. {SAVE_AS}", path=str(path))

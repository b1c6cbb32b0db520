"""XML inside workbooks, read piece by piece with document types and entities forbidden."""

import re
import zipfile
from collections.abc import Callable, Iterator
from typing import Any
from xml.parsers import expat

from defusedxml.common import DefusedXmlException, DTDForbidden, EntitiesForbidden, ExternalReferenceForbidden

from leye.ground.refusals import Refusal

BLOCK = 256 * 1024
ROOT = re.compile(rb"<(?:([\w.-]+):)?(?:worksheet|sst|styleSheet|workbook|Relationships)\b")
Start = Callable[[str, dict[str, str]], None]


def make_parser(start: Start, end: Callable[[str], None], *, chars: Callable[[str], None]) -> Any:
    """An expat parser with defusedxml's prohibitions: no document type, no entity, no external reference."""

    def no_doctype(name: str, system: str, public: str, _: int) -> None:
        raise DTDForbidden(name, system, public)

    def no_entity(name: str, _: int, value: str, base: str, system: str, public: str, notation: str) -> None:
        raise EntitiesForbidden(name, value, base, system, public, notation)

    def no_reference(context: str, base: str, system: str, public: str) -> None:
        raise ExternalReferenceForbidden(context, base, system, public)

    made = expat.ParserCreate()
    made.buffer_text = True
    made.StartElementHandler, made.EndElementHandler, made.CharacterDataHandler = start, end, chars
    made.StartDoctypeDeclHandler, made.EntityDeclHandler, made.ExternalEntityRefHandler = no_doctype, no_entity, no_reference
    return made


def walk(archive: zipfile.ZipFile, name: str, *, handlers: Callable[[str], tuple[Start, Callable, Callable]]) -> Iterator[None]:
    """Feed one part to the handlers (made for its namespace prefix, such as "x:"), yielding after each block read."""
    try:
        with archive.open(name) as file:
            block = file.read(BLOCK)
            root = ROOT.search(block[:8192])
            start, end, chars = handlers(f"{root[1].decode()}:" if root and root[1] else "")
            made = make_parser(start, end, chars=chars)
            while block:
                made.Parse(block, False)
                yield
                block = file.read(BLOCK)
            made.Parse(b"", True)
            yield
    except DefusedXmlException as forbidden:
        raise broken(
            archive, name, why=f"holds a document type or entity, which no workbook needs ({type(forbidden).__name__})"
        ) from forbidden
    except (expat.ExpatError, zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError) as error:
        raise broken(archive, name, why=f"is damaged ({error})") from error
    except KeyError as absent:
        raise broken(archive, name, why="is missing") from absent


def broken(archive: zipfile.ZipFile, name: str, *, why: str) -> Refusal:
    """The refusal for a part that cannot be read."""
    return Refusal(
        "damaged_workbook",
        f"{archive.filename}: the part {name} of the workbook {why}. "
        "Open it in Excel or WPS, save it again as .xlsx and import that.",
        part=name,
    )

"""Fetch and check what we carry of other people's work: `python scripts/vendor.py fetch | check`.

`fetch` takes the pinned packages from the npm registry (no install scripts run), writes the files that we use and their
manifest; `check` proves without any network that the committed files are still those. Running Leye needs no Node.
"""

import hashlib
import json
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MANIFEST = ROOT / "src/leye/static/vendor/manifest.json"
SPRITE = "src/leye/static/vendor/bootstrap-icons/sprite.svg"
AXE = "tests/browser/vendor/axe.min.js"
ICONS = (
    "arrow-left arrow-right arrow-repeat bank bar-chart briefcase building calendar-event cash-coin chat-left-text "
    "check-lg chevron-right circle-half clipboard-check clock diamond download exclamation-triangle eye file-earmark-text "
    "flag fonts geo-alt hourglass-split house info-circle journal-text list mortarboard pencil people person person-badge "
    "printer question-lg search shield-check shop sliders table telephone tools translate trash upload x-lg"
).split()


def pack(package: str, version: str, folder: Path) -> tarfile.TarFile:
    """The published archive of one version, opened."""
    command = ["npm", "pack", "--ignore-scripts", "--silent", "--pack-destination", str(folder), f"{package}@{version}"]
    name = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip().splitlines()[-1]
    return tarfile.open(folder / name)


def member(archive: tarfile.TarFile, path: str) -> bytes:
    """One file of an archive."""
    found = archive.extractfile(f"package/{path}")
    if found is None:
        raise SystemExit(f"{path} is not in the archive")
    return found.read()


def sprite(archive: tarfile.TarFile) -> bytes:
    """The icons that we use, each as a symbol of one file."""
    symbols = []
    for name in ICONS:
        drawing = member(archive, f"icons/{name}.svg").decode()
        box = re.search(r'viewBox="([^"]+)"', drawing)[1]
        inside = re.sub(r"\s*\n\s*", "", re.search(r"<svg[^>]*>(.*)</svg>", drawing, re.S)[1])
        symbols.append(f'<symbol id="{name}" viewBox="{box}" fill="currentColor">{inside}</symbol>')
    return ('<svg xmlns="http://www.w3.org/2000/svg">\n' + "\n".join(symbols) + "\n</svg>\n").encode()


PACKAGES = (
    ("bootstrap-icons", "1.13.2", "MIT", {SPRITE: sprite}),
    ("axe-core", "4.14.1", "MPL-2.0", {AXE: lambda archive: member(archive, "axe.min.js")}),
)


def fetch() -> None:
    """Write the files and the manifest anew."""
    entries = []
    for package, version, licence, files in PACKAGES:
        with tempfile.TemporaryDirectory() as folder, pack(package, version, Path(folder)) as archive:
            entry = {"package": package, "version": version, "licence": licence, "files": {}}
            for path, make in files.items():
                content = make(archive)
                (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
                (ROOT / path).write_bytes(content)
                entry["files"][path] = hashlib.sha256(content).hexdigest()
            entries.append(entry)
    MANIFEST.write_text(json.dumps(entries, indent=2) + "\n")


def differences() -> list[str]:
    """What is missing or was changed since it was fetched."""
    found = []
    for entry in json.loads(MANIFEST.read_text()):
        for path, digest in entry["files"].items():
            file = ROOT / path
            if not file.exists():
                found.append(f"{path} is missing")
            elif hashlib.sha256(file.read_bytes()).hexdigest() != digest:
                found.append(f"{path} differs from {entry['package']} {entry['version']}")
    return found


def main(command: str) -> int:
    """Fetch, or check and tell."""
    if command == "fetch":
        fetch()
    found = differences()
    print("\n".join(found) or "every vendored file is as fetched")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "check"))

"""Write the lock files of requirements/ anew: exact releases with hashes, from pyproject.toml, for Python 3.11."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMPILE = ["pip", "compile", "--quiet", "--generate-hashes", "--python-version", "3.11", "--custom-compile-command", "make lock"]
LOCKS = {
    "run": ["pyproject.toml"],
    "dev": ["pyproject.toml", "--extra", "frames", "--group", "dev"],
    "bench": ["pyproject.toml", "--extra", "frames", "--group", "bench"],
    "build": ["-"],
}


def build_needs() -> str:
    """What pyproject.toml asks of the build, one requirement a line."""
    import tomllib

    return "\n".join(tomllib.loads((ROOT / "pyproject.toml").read_text())["build-system"]["requires"])


def main(options: list[str]) -> int:
    """Compile every lock file; `options` go to uv (e.g. --upgrade). Returns the exit code of the first that fails, or 0."""
    for name, sources in LOCKS.items():
        target = f"requirements/{name}.txt"
        command = [str(Path(sys.executable).parent / "uv"), *COMPILE, *sources, "--output-file", target, *options]
        done = subprocess.run(command, cwd=ROOT, input=build_needs(), text=True, stdout=subprocess.DEVNULL)
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

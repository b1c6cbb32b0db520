"""A Spark session for tables that are too large for one process: on this machine, quiet, in UTC, without a web interface."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leye.ground.refusals import Refusal

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

PACKAGES = ("pyspark", "narwhals", "pyarrow")
# Local data needs few partitions; two hundred, the default, cost more than the work in them.
SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.memory": "2g",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.execution.arrow.pyspark.enabled": "true",
    "spark.sql.shuffle.partitions": "8",
    # every benefit gives some six columns, and Spark compiles only plans of fewer than a hundred
    "spark.sql.codegen.maxFields": "500",
}
LOGGING = """
rootLogger.level = error
rootLogger.appenderRef.console.ref = console
appender.console.type = Console
appender.console.name = console
appender.console.target = SYSTEM_ERR
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %p %c: %m%n
"""


def session(master: str = "local[*]", **settings: str) -> SparkSession:
    """The running session, or a new one; `settings` are Spark's own, with `__` for a dot. Refused without pyspark or Java.

    The caller stops it. Two sessions in one process are one and the same, with the settings of the first.
    """
    lacking = [name for name in PACKAGES if importlib.util.find_spec(name) is None]
    if lacking:
        raise Refusal(
            "spark_missing",
            f"Spark cannot be used: {', '.join(lacking)} is not installed here. Install it with "
            "pip install 'leye-platform[frames]', or leave out --engine spark.",
            lacking=lacking,
        )
    if not _java():
        raise Refusal(
            "java_missing",
            "Spark cannot be used: no Java was found here. Install it (Debian: apt-get install openjdk-17-jre-headless) or set "
            "JAVA_HOME, or leave out --engine spark.",
        )
    return _start(master, {k.replace("__", "."): v for k, v in settings.items()})


def _java() -> bool:
    home = os.environ.get("JAVA_HOME")
    return bool(shutil.which("java", path=f"{home}/bin") if home else shutil.which("java"))


def _start(master: str, settings: dict[str, str]) -> SparkSession:
    from pyspark.sql import SparkSession

    # Without these the workers run the system's Python, and Spark guesses an address from the machine's name.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ.setdefault("PYSPARK_DRIVER_PYTHON", sys.executable)
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    builder = SparkSession.builder.master(master).appName("leye")
    with tempfile.TemporaryDirectory() as folder, _java_speaks_apart() as said:
        for name, value in {**SETTINGS, **_logging(Path(folder)), **settings}.items():
            builder = builder.config(name, value)
        try:
            return builder.getOrCreate()
        except Exception as fault:
            said.seek(0)
            words = said.read().decode(errors="replace").strip() or str(fault)
            raise Refusal("spark_failed", f"Spark did not start. It said: {words[-2000:]}") from fault


def _logging(folder: Path) -> dict[str, str]:
    file = folder / "log4j2.properties"
    file.write_text(LOGGING, encoding="utf-8")
    warehouse = Path(tempfile.gettempdir()) / "leye-spark-warehouse"
    return {
        "spark.driver.extraJavaOptions": f"-Dlog4j2.configurationFile={file.as_uri()}",
        "spark.sql.warehouse.dir": warehouse.as_uri(),
    }


@contextmanager
def _java_speaks_apart() -> Iterator[Any]:
    """Java inherits our error stream and greets with warnings that nobody can act on: while it starts, it is given another.

    What goes wrong later still comes back as an exception.
    """
    sys.stderr.flush()
    ours = os.dup(2)
    with tempfile.TemporaryFile() as apart:
        os.dup2(apart.fileno(), 2)
        try:
            yield apart
        finally:
            os.dup2(ours, 2)
            os.close(ours)

"""A Spark session starts quietly, computes in UTC, and says what to install when it cannot start."""

import os
import subprocess
import sys

import pytest

from leye.ground import spark
from leye.ground.refusals import Refusal

TRIAL = """
import datetime as dt
from leye.ground.spark import session
running = session("local[1]", spark__sql__shuffle__partitions="2")
frame = running.createDataFrame([(dt.date(2020, 2, 29), 3), (dt.date(2018, 12, 31), 4)], "day date, n long")
print(sorted((str(r.day), r.n) for r in frame.collect()))
print(frame.groupBy("n").count().rdd.map(lambda r: r["n"] * 2).sum())
conf = running.conf.get
print(conf("spark.sql.session.timeZone"), conf("spark.sql.shuffle.partitions"), running.sparkContext.uiWebUrl)
print(session() is running)
running.stop()
"""


@pytest.mark.spark
def test_a_session_computes_and_says_nothing_of_itself():
    said = subprocess.run([sys.executable, "-W", "error", "-c", TRIAL], capture_output=True, text=True, timeout=240, check=False)
    assert said.stdout.splitlines() == ["[('2018-12-31', 4), ('2020-02-29', 3)]", "14", "UTC 2 None", "True"]
    assert said.stderr == ""
    assert said.returncode == 0


def test_without_pyspark_the_refusal_says_what_to_install(monkeypatch):
    found = spark.importlib.util.find_spec
    monkeypatch.setattr(spark.importlib.util, "find_spec", lambda name: None if name == "pyspark" else found(name))
    with pytest.raises(Refusal, match=r"pyspark is not installed here.*leye-platform\[frames\]") as refused:
        spark.session()
    assert refused.value.code == "spark_missing"


def test_without_java_the_refusal_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Refusal, match="openjdk-17-jre-headless") as refused:
        spark.session()
    assert refused.value.code == "java_missing"


def test_a_java_home_without_java_counts_as_no_java(monkeypatch, tmp_path):
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(Refusal, match="JAVA_HOME"):
        spark.session()


def test_a_session_that_does_not_start_says_what_java_said(monkeypatch):
    class Broken:
        def __getattr__(self, _name):
            return lambda *_args: self

        def getOrCreate(self):
            os.write(2, b"not enough memory")
            raise RuntimeError("gateway exited")

    pytest.importorskip("pyspark")
    monkeypatch.setattr("pyspark.sql.SparkSession.builder", Broken())
    with pytest.raises(Refusal, match="It said: not enough memory"):
        spark._start("local[1]", {})

"""Find mentions in a folder of texts with Spark, and count what was found: the same calls as on one machine.

Run: python examples/spark_archive.py [folder of .txt files]
Needs pyspark, pandas, pyarrow and Java; without a folder it reads the article that comes with the library.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from doingoai import Money, Quantity, find_mentions, sample
from doingoai.frames import summarise

COLUMNS = "path string, start int, text string, kind string, unit string"


def mentions(batches: Iterator[Any]) -> Iterator[Any]:
    """Turn batches of (path, text) into batches of mentions; this runs on the workers."""
    import pyarrow as pa

    for batch in batches:
        rows = [
            (path, mention.start, mention.text, mention.kind.value, unit_of(mention.value))
            for path, text in zip(batch.column("path").to_pylist(), batch.column("value").to_pylist(), strict=True)
            for mention in find_mentions(text, reference=sample.REFERENCE)
        ]
        types = (pa.string(), pa.int32(), pa.string(), pa.string(), pa.string())
        cells = zip(*rows, strict=True) if rows else ((),) * len(types)
        arrays = [pa.array(column, kind) for column, kind in zip(cells, types, strict=True)]
        yield pa.RecordBatch.from_arrays(arrays, [field.split()[0] for field in COLUMNS.split(", ")])


def unit_of(value: object) -> str | None:
    """The unit or currency of a value, where it has one."""
    if isinstance(value, Money):
        return value.currency
    return value.unit if isinstance(value, Quantity) else None


def main() -> None:
    """Print how many mentions there are of each kind and unit.

    Their values are not added: an article that says "60 projects, of them 32 new" would count the 32 twice.
    """
    if shutil.which("java") is None:
        sys.exit("Spark needs Java, which is not installed here.")
    try:
        from pyspark.sql import SparkSession, functions
    except ImportError:
        sys.exit("Spark is not installed here: pip install pyspark pandas pyarrow")
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else sample.ARTICLE
    spark = SparkSession.builder.appName("doingoai").config("spark.ui.enabled", "false").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    texts = spark.read.text(str(folder), wholetext=True).withColumn("path", functions.input_file_name())
    found = texts.select("path", "value").mapInArrow(mentions, COLUMNS)
    for row in summarise(found, by=["kind", "unit"]).orderBy("kind", "unit").collect():
        print(f"{row['kind']:10} {row['unit'] or '':22} {row['records']:6}")
    spark.stop()


if __name__ == "__main__":
    main()

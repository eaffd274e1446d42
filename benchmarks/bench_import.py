"""How long the import takes, over a bare interpreter, beside `import attrs` and `import dateparser`.

Run: python benchmarks/bench_import.py
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

ROUNDS = 15
STATEMENTS = ("pass", "import attrs", "import doingoai", "import doingoai; doingoai.parse_date", "import dateparser")


def seconds(statement: str) -> float:
    """The wall time of one interpreter that runs *statement* and nothing else."""
    start = time.perf_counter()
    # -I: no user site, no PYTHON* variables, so that two runs differ in the statement only.
    done = subprocess.run([sys.executable, "-I", "-c", statement], capture_output=True, check=False)
    return time.perf_counter() - start if done.returncode == 0 else float("nan")


def main() -> None:
    """Print the medians over a bare interpreter, and what each is as a multiple of `import attrs`."""
    times: dict[str, list[float]] = {statement: [] for statement in STATEMENTS}
    for _ in range(ROUNDS):  # in turn, so that a slow moment of the machine meets all of them
        for statement in STATEMENTS:
            times[statement].append(seconds(statement))
    bare = statistics.median(times["pass"])
    attrs = statistics.median(times["import attrs"]) - bare
    print(f"{'statement':42} {'over bare':>10} {'× import attrs':>15}")
    for statement in STATEMENTS[1:]:
        over = statistics.median(times[statement]) - bare
        print(f"{statement:42} {over * 1000:7.1f} ms {over / attrs:14.2f}×")


if __name__ == "__main__":
    main()

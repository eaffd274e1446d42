"""Check a register that many hands typed, and write it back with its mistakes marked for its owner to mend.

Run: python examples/check_register.py [folder for the marked workbook]
"""

from __future__ import annotations

import sys
from pathlib import Path

from doingoai import Delegation, read_register

REGISTER = Path(__file__).parent / "data" / "doan-vao-2022.csv"


def main() -> None:
    """Print what is wrong with which cell, in Vietnamese, and write the marked workbook."""
    register = read_register(REGISTER, Delegation, lang="vi")
    print(register)
    for record in register.records:
        print(f"  ✓ {record.title}: {record.period.text}")
    for problem in register.problems:
        mark = "✗" if problem in register.errors else "!"
        print(f"  {mark} ô {problem.column}{problem.row}: {problem.message} {problem.hint}")
    for row in register.skipped:
        print(f"  – dòng {row.row}: {row.reason}")
    marked = Path(sys.argv[1] if len(sys.argv) > 1 else ".") / "doan-vao-2022-can-sua.xlsx"
    register.errors_to_xlsx(marked)
    print(f"→ {marked.name}")


if __name__ == "__main__":
    main()

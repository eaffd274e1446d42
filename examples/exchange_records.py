"""Hand records over as JSON Lines: write them, check them against the JSON Schema, and read them back.

Run: python examples/exchange_records.py [folder for the file]
Needs jsonschema for the check; whoever receives the file can make it with any tool that knows JSON Schema.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from doingoai import AidShipment, json_schema, read_jsonl, read_register, write_jsonl
from doingoai.serialization import RecordError

REGISTER = Path(__file__).parent / "data" / "vien-tro.csv"


def main() -> None:
    """Write a register as JSON Lines, check each line, then spoil one and see both checks find it."""
    try:
        import jsonschema
    except ImportError:
        sys.exit("The check needs jsonschema: pip install jsonschema")
    file = Path(sys.argv[1] if len(sys.argv) > 1 else ".") / "vien-tro.jsonl"
    records = read_register(REGISTER, AidShipment).records
    print(f"{write_jsonl(file, records)} records written")

    validator = jsonschema.Draft202012Validator(json_schema(AidShipment))
    lines = file.read_text(encoding="utf-8").splitlines()
    print(f"{sum(validator.is_valid(json.loads(line)) for line in lines)} lines satisfy the schema")
    print(f"the same records come back: {list(read_jsonl(file, AidShipment)) == list(records)}")
    print(f"value of the first: {json.dumps(json.loads(lines[0])['value'], ensure_ascii=False)}")

    spoilt = json.loads(lines[0]) | {"direction": "both", "period": {"edtf": "2020-13", "precision": "month"}}
    for fault in sorted(validator.iter_errors(spoilt), key=str):
        print(f"schema:  {'.'.join(map(str, fault.path))}: {fault.message}")
    file.write_text(json.dumps(spoilt, ensure_ascii=False) + "\n", encoding="utf-8")
    try:
        list(read_jsonl(file, AidShipment))
    except RecordError as error:
        print(f"library: {error}")
    write_jsonl(file, records)


if __name__ == "__main__":
    main()

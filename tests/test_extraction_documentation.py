"""The page on the finder names the refiners that there are, in their order."""

import re
from pathlib import Path

from doingoai.extraction.refiners import REFINERS

PAGE = Path(__file__).parent.parent / "docs" / "explanation" / "finder.md"


def test_the_table_of_refiners_is_the_code():
    rows = re.findall(r"^\| `(\w+)` \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert rows == [refine.__name__ for refine in REFINERS]

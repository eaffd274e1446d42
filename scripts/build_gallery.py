"""Run the examples and put what they print, and the files they make, on the pages of ``docs/gallery``.

Run it from anywhere: ``python scripts/build_gallery.py``. A test runs each example and compares it with its page. An
example whose engine is not installed here keeps the output that its page has.
"""

from __future__ import annotations

import contextlib
import io
import re
import runpy
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
EXAMPLES: Final = ROOT / "examples"
GALLERY: Final = ROOT / "docs" / "gallery"
PLACE: Final = re.compile(
    r"<!-- output: (?P<name>[a-z_]+) -->\n(?:```text\n(?P<output>.*?)```\n)?<!-- end of output -->", re.DOTALL
)
SHOWN: Final = re.compile(r"!\[[^\]]*\]\((?P<picture>[^)/]+)\)|\{download\}`(?P<file>[^`</]+)`")


def page_of(example: Path) -> Path:
    """The page that shows an example."""
    return GALLERY / f"{example.stem.replace('_', '-')}.md"


def output_on(page: str) -> str | None:
    """What a page says that its example prints."""
    place = PLACE.search(page)
    return place["output"] if place else None


def with_output(page: str, output: str) -> str:
    """The page with what its example prints now."""
    return PLACE.sub(
        lambda place: f"<!-- output: {place['name']} -->\n```text\n{output}```\n<!-- end of output -->", page
    )


def run(example: Path, folder: Path) -> str:
    """Run an example that writes its files into *folder*, and return what it prints.

    Raises
    ------
    SystemExit
        If what it needs is not installed here; its code is a sentence.
    """
    printed = io.StringIO()
    arguments = sys.argv
    sys.argv = [str(example), str(folder)] if "folder for" in example.read_text(encoding="utf-8") else [str(example)]
    try:
        with contextlib.redirect_stdout(printed):
            runpy.run_path(str(example), run_name="__main__")
    finally:
        sys.argv = arguments
    return "".join(f"{line.rstrip()}\n" for line in printed.getvalue().splitlines())


def shown_files(page: str) -> list[str]:
    """The names of the files of an example that its page shows or hands out."""
    return [picture or file for picture, file in SHOWN.findall(page)]


def main() -> None:
    """Write every page anew."""
    for example in sorted(EXAMPLES.glob("*.py")):
        file = page_of(example)
        page = file.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            try:
                output = run(example, Path(folder))
            except SystemExit as stop:
                print(f"{file.name} is left as it is: {stop.code}")
                continue
            file.write_text(with_output(page, output), encoding="utf-8")
            for name in shown_files(page):
                shutil.copy(Path(folder, name), GALLERY / name)


if __name__ == "__main__":
    main()

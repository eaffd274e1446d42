"""Every built page: its anchors, its way to the other language, and nothing from another host."""

import gzip
import importlib
import re
import zlib
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest

import doingoai

BUILT = Path(__file__).parents[2] / "docs" / "_build" / "html"
EDITIONS = ("en", "vi")
ROOMS = (
    "doingoai",
    "doingoai.aggregation",
    "doingoai.extraction",
    "doingoai.frames",
    "doingoai.model",
    "doingoai.plots",
    "doingoai.reference",
    "doingoai.registers",
    "doingoai.report",
    "doingoai.serialization",
    "doingoai.strategies",
)
# Unions that signatures name: a reader sees what they hold in the docstrings.
ALIASES = {"Entity", "FigureValue", "Language"}
PAGES = [file.relative_to(BUILT) for file in sorted(BUILT.rglob("*.html")) if "_downloads" not in file.parts]


TAG = re.compile(r"<(\w+)\b([^>]*\b(?:id|hreflang|src|href)=[^>]*)>")
GIVEN = re.compile(r"([\w-]+)=\"([^\"]*)\"")


class Page:
    """What a page holds: its identifiers, its links by language, and what a browser fetches to show it."""

    def __init__(self, file: Path) -> None:
        self.identifiers: set[str] = set()
        self.switches: dict[str, str] = {}
        self.fetched: list[str] = []
        for tag, attributes in TAG.findall(file.read_text(encoding="utf-8")):
            given = dict(GIVEN.findall(attributes))
            if "id" in given:
                self.identifiers.add(given["id"])
            if tag == "a" and "hreflang" in given:
                self.switches[given["hreflang"]] = given["href"]
            if "src" in given:
                self.fetched.append(given["src"])
            if tag == "link" and given.get("rel") in {"stylesheet", "shortcut icon", "prefetch", "preload"}:
                self.fetched.append(given["href"])


read = cache(Page)


def anchors(edition: str) -> dict[str, str]:
    """The address of every Python name of *edition*, as the inventory gives it to other projects."""
    packed = (BUILT / edition / "objects.inv").read_bytes().split(b"\n", 4)[4]
    lines = (line.split(" ", 4) for line in zlib.decompress(packed).decode().splitlines())
    return {name: address.replace("$", name) for name, kind, _, address, _ in lines if kind.startswith("py:")}


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("edition", EDITIONS)
def test_every_public_name_has_an_anchor(edition, room):
    known, seen = anchors(edition), {}
    names = importlib.import_module(room).__all__
    for name in set(names) - ALIASES:
        # What the façade has stands there; a room's own names stand under the room.
        address = known[f"doingoai.{name}"] if name in doingoai.__all__ else known[f"{room}.{name}"]
        page, _, anchor = address.partition("#")
        seen.setdefault(page, set()).add(anchor)
    for page, wanted in seen.items():
        assert wanted <= read(BUILT / edition / page).identifiers


@pytest.mark.parametrize("page", [page for page in PAGES if len(page.parts) > 1], ids=str)
def test_a_page_leads_to_itself_in_the_other_language(page):
    other = {"en": "vi", "vi": "en"}[page.parts[0]]
    (address,) = read(BUILT / page).switches.items()
    assert address[0] == other
    assert (BUILT / page.parent / address[1]).resolve() == (BUILT / other / Path(*page.parts[1:])).resolve()
    assert (BUILT / page.parent / address[1]).exists()


def test_the_front_door_leads_to_both():
    assert read(BUILT / "index.html").switches == {"vi": "vi/index.html", "en": "en/index.html"}
    assert not read(BUILT / "index.html").fetched


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_page_asks_no_other_host(page):
    for address in read(BUILT / page).fetched:
        assert not urlsplit(address).scheme
        assert not urlsplit(address).netloc
        assert (BUILT / page.parent / urlsplit(address).path).exists()


@pytest.mark.parametrize("sheet", sorted(BUILT.rglob("*.css")), ids=lambda file: file.relative_to(BUILT).as_posix())
def test_a_style_sheet_asks_no_other_host(sheet):
    text = sheet.read_text(encoding="utf-8")
    assert "@import" not in text
    assert not re.findall(r"url\(\s*['\"]?(?:https?:)?//", text)


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_page_is_light(page):
    weight = sum((BUILT / page.parent / urlsplit(part).path).stat().st_size for part in read(BUILT / page).fetched)
    assert len(gzip.compress((BUILT / page).read_bytes())) < 100_000
    assert weight < 1_000_000

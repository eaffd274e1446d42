"""The gallery: each example runs in one command, without a network, and prints what its page shows."""

import importlib.util
import re
import socket
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))
SCRIPT = ROOT / "scripts" / "build_gallery.py"
GALLERY = ROOT / "docs" / "gallery"


@pytest.fixture(scope="module")
def gallery() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_gallery", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def _offline(monkeypatch):
    """Nothing is asked of another machine; Spark talks to its own processes."""
    connect = socket.socket.connect

    def only_here(self, address):
        if self.family != socket.AF_UNIX and address[0] not in {"127.0.0.1", "localhost", "::1"}:
            raise AssertionError(f"an example asks {address}")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", only_here)


@pytest.mark.usefixtures("_offline")
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.stem)
def test_an_example_prints_what_its_page_shows(example, gallery, tmp_path, monkeypatch):
    """Run scripts/build_gallery.py when this fails."""
    monkeypatch.chdir(tmp_path)  # whatever is written nowhere in particular must not be written into the repository
    page = gallery.page_of(example).read_text(encoding="utf-8")
    try:
        printed = gallery.run(example, tmp_path)
    except SystemExit as stop:
        # An example of an engine that is not installed says so, in a sentence.
        if not isinstance(stop.code, str):
            raise
        pytest.skip(stop.code)
    assert gallery.output_on(page) == printed
    for name in gallery.shown_files(page):
        assert seen_in(tmp_path / name) == seen_in(GALLERY / name), name


def seen_in(file):
    """What a reader sees of a file; where a letter of a picture stands depends on the fonts of the machine."""
    text = file.read_text(encoding="utf-8-sig")
    if file.suffix == ".svg":
        return re.findall(r">([^<>]+)</text>|aria-label=\"([^\"]+)\"", text)
    return text


def test_each_example_has_a_page_that_the_gallery_lists(gallery):
    index = (GALLERY / "index.md").read_text(encoding="utf-8")
    pages = {file.stem for file in GALLERY.glob("*.md")} - {"index"}
    assert {gallery.page_of(example).stem for example in EXAMPLES} == pages
    listed = re.search(r"\{toctree\}.*?```", index, re.DOTALL).group()
    for name in pages:
        assert f"\n{name}\n" in listed
        assert f"]({name}.md)" in index


def test_each_page_names_the_command_and_shows_the_script(gallery):
    for example in EXAMPLES:
        page = gallery.page_of(example).read_text(encoding="utf-8")
        assert f"$ python examples/{example.name}" in page
        assert f"{{literalinclude}} ../../examples/{example.name}" in page
        assert f"python examples/{example.name}" in example.read_text(encoding="utf-8").split('"""')[1]


def test_pictures_have_words_and_few_bytes():
    """What a picture shows, the page says too; all of them together are lighter than one photograph."""
    for page in GALLERY.glob("*.md"):
        for words, name in re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
            assert len(words) > 40, name
            assert (GALLERY / name).stat().st_size < 60_000, name

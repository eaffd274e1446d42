"""The comparison: our own column is right today, and the tables on the page and in the README are what the script writes.

What the peers answer was measured when the page was made; no peer is needed here.
"""

import importlib
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
ROW = re.compile(r"^\| (.*) \|$", re.MULTILINE)
CELL = re.compile(r"✓|–|✗ \S.*")


@pytest.fixture(scope="module")
def script():
    sys.path.insert(0, str(ROOT / "benchmarks"))
    try:
        yield importlib.import_module("bench_comparison")
    finally:
        sys.path.remove(str(ROOT / "benchmarks"))


@pytest.fixture(scope="module")
def parts(script: ModuleType) -> dict[str, str]:
    page = script.PAGE.read_text(encoding="utf-8")
    return {place["name"]: place[0] for place in script.PLACE.finditer(page)}


def rows(text: str) -> list[list[str]]:
    """The rows of Markdown tables, without the lines under their headings."""
    return [line.split(" | ") for line in ROW.findall(text) if not line.startswith("---")]


def results_on_page(script: ModuleType, part: str) -> dict[str, dict[str, list[str]]]:
    """The answers that the page shows, by topic and tool, in the order of its tables."""
    results = {}
    _, topics = script.topics()
    for topic, table in zip(topics, part.split("\n### ")[1:], strict=True):
        headings, *lines = rows(table)
        assert headings[:3] == ["written", "meant", script.OURS]
        assert [(line[0].strip("`"), line[1]) for line in lines] == list(topic.expressions)
        columns = zip(*(line[2:] for line in lines), strict=True)
        results[topic.name] = dict(zip(headings[2:], map(list, columns), strict=True))
    return results


def test_our_own_answers_are_right(script: ModuleType):
    reference, topics = script.topics()
    readers = script.ours(reference)
    wrong = [
        (topic.name, text, meant, found)
        for topic in topics
        for text, meant in topic.expressions
        if (found := script.answer(readers[topic.name], text)) != meant
    ]
    assert not wrong


def test_the_table_of_expressions_is_large_and_has_no_expression_twice(script: ModuleType):
    _, topics = script.topics()
    for topic in topics:
        texts = [text for text, _ in topic.expressions]
        assert len(texts) == len(set(texts))
    assert sum(len(topic.expressions) for topic in topics) >= 100


def test_the_page_shows_every_expression_with_an_answer_of_each_tool(script: ModuleType, parts):
    peers = {peer.name for peer in script.PEERS}
    seen = set()
    for answers in results_on_page(script, parts["expressions"]).values():
        assert set(answers) <= {script.OURS, *peers}
        seen |= set(answers)
        assert set(answers[script.OURS]) == {"✓"}
        assert all(CELL.fullmatch(cell) for cells in answers.values() for cell in cells)
    assert seen == {script.OURS, *peers}


def test_the_counts_are_those_of_the_answers_shown(script: ModuleType, parts):
    results = results_on_page(script, parts["expressions"])
    assert script.by_topic(results) in parts["topics"]
    assert script.by_tool(results) in parts["tools"]
    assert script.by_tool(results) in script.README.read_text(encoding="utf-8")


def test_ratios_and_versions_have_their_form(script: ModuleType, parts):
    headings, *lines = rows(parts["speed"])
    assert headings == ["job", "peer", "its time, of ours"]
    assert lines
    assert all(re.fullmatch(r"[0-9]+(?:\.[0-9]+)? ×", ratio) for _, _, ratio in lines)
    assert all(re.search(rf"{peer.package} [0-9]", parts["made"]) for peer in script.PEERS)
    assert script.uses() in parts["uses"]


def test_a_wrong_value_is_told_from_a_refusal(script: ModuleType):
    def confused(text):
        raise ValueError(text)

    assert script.cell(script.answer(confused, "31/4"), "2021-04-30") == "–"
    assert script.cell(script.answer(confused, "31/4"), script.NOTHING) == "✓"
    assert script.cell(script.answer(lambda _text: "2021-05-01", "31/4"), script.NOTHING) == "✗ 2021-05-01"
    assert script.counts(["✓", "✗ 1", "–", "✓"]) == (2, 1, 1)

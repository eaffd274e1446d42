"""Blocks: a text cut where nothing is lost, the same from a whole text and from a stream."""

from __future__ import annotations

import pytest

from doingoai.extraction.blocks import MAX_BLOCK, blocks_of, blocks_of_stream


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("", []),
        ("Năm 2021", ["Năm 2021"]),
        ("Năm 2021\nNăm 2022", ["Năm 2021\nNăm 2022"]),
        ("Năm 2021\n\nNăm 2022", ["Năm 2021\n\n", "Năm 2022"]),
        ("Năm 2021\r\n\r\nNăm 2022", ["Năm 2021\r\n\r\n", "Năm 2022"]),
        ("Năm 2021\n \t\n\nNăm 2022", ["Năm 2021\n \t\n", "\nNăm 2022"]),
    ],
)
def test_a_blank_line_ends_a_block(text: str, blocks: list[str]):
    assert [block for _, block in blocks_of(text)] == blocks


def test_a_block_knows_its_place():
    text = "Năm 2021\n\nNăm 2022\n\n\nNăm 2023"
    assert all(text[start : start + len(block)] == block for start, block in blocks_of(text))


@pytest.mark.parametrize("word", ["năm ", "năm\n", "năm"], ids=["spaces", "lines", "no break at all"])
def test_an_endless_paragraph_is_cut_between_words_where_there_are_any(word: str):
    text = word * MAX_BLOCK
    blocks = [block for _, block in blocks_of(text)]
    assert "".join(blocks) == text
    assert max(map(len, blocks)) <= MAX_BLOCK
    if word != word.strip():
        assert all(block.endswith(word) for block in blocks)


@pytest.mark.parametrize("size", [1, 7, 4096, 1 << 20])
def test_a_stream_is_cut_like_the_text(size: int):
    text = ("Năm 2021 tỉnh đón 41 đoàn.\n" * 200 + "\n") * 30 + "x" * (3 * MAX_BLOCK)
    if size == 1:
        text = text[: 5 * 4096]
    chunks = [text[i : i + size] for i in range(0, len(text), size)]
    assert list(blocks_of_stream(chunks)) == list(blocks_of(text))


def test_a_stream_holds_no_more_than_it_needs():
    taken = 0

    def chunks():
        nonlocal taken
        for _ in range(1000):
            taken += 1
            yield "Năm 2021 tỉnh đón 41 đoàn.\n\n" * 100

    next(blocks_of_stream(chunks()))
    assert taken * 2800 <= 3 * MAX_BLOCK

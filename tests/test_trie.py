"""Names in prose by their longest match at capitalised words."""

import pytest

from doingoai.text import trie as module
from doingoai.text.trie import SyllableTrie, tokens_of

NAMES = ["Quảng Ninh", "Hà Nội", "Khánh Hòa", "Bà Rịa - Vũng Tàu", "TP.HCM", "In-đô-nê-xi-a", "Liên hợp quốc", "Mỹ",
         "Lào", "Lào Cai", "Côte d’Ivoire", "Khu tự trị dân tộc Choang Quảng Tây", "Quảng Tây", "EU"]  # fmt: skip


@pytest.fixture(scope="module")
def trie() -> SyllableTrie[str]:
    return SyllableTrie((name, name) for name in NAMES)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tỉnh Quảng Ninh và Hà Nội", ["Quảng Ninh", "Hà Nội"]),
        ("TỈNH QUẢNG NINH", ["QUẢNG NINH"]),
        ("Quảng\nNinh", ["Quảng\nNinh"]),
        ("Quảng\n\nNinh", []),
        ("Khánh Hoà, KHÁNH HOÀ", ["Khánh Hoà", "KHÁNH HOÀ"]),
        ("Bà Rịa – Vũng Tàu, Bà Rịa-Vũng Tàu", ["Bà Rịa – Vũng Tàu", "Bà Rịa-Vũng Tàu"]),
        ("TP.HCM và TP. HCM", ["TP.HCM", "TP. HCM"]),
        ("In-đô-nê-xi-a", ["In-đô-nê-xi-a"]),
        ("Liên hợp quốc, Liên Hợp Quốc, LIÊN HỢP QUỐC", ["Liên hợp quốc", "Liên Hợp Quốc", "LIÊN HỢP QUỐC"]),
        ("Côte d'Ivoire", ["Côte d'Ivoire"]),
        ("Lào Cai giáp Lào", ["Lào Cai", "Lào"]),
        ("Khu tự trị dân tộc Choang Quảng Tây", ["Khu tự trị dân tộc Choang Quảng Tây"]),
        ("Khu tự trị Quảng Tây", ["Quảng Tây"]),
        ("Lào_x, xLào, 3Lào", []),  # inside a word
        ("quảng ninh, mỹ", []),  # without capitals
        ("Quảng ninh", []),
        ("Quảng Ninhx", []),
        ("Quảng. Ninh", []),  # a sentence ends between
        ("Tổng thống Mỹ", ["Mỹ"]),
        ("", []),
    ],
)
def test_where_names_stand(trie, text, found):
    spans = list(trie.find_iter(text))
    assert [text[start:end] for start, end, _ in spans] == found


def test_a_text_without_marks(trie):
    text = "Quang Ninh, Ha Noi, EU and My"
    assert [text[start:end] for start, end, _ in trie.find_iter(text)] == ["Quang Ninh", "Ha Noi", "EU"]
    assert [text[start:end] for start, end, _ in trie.find_iter(text)] == ["Quang Ninh", "Ha Noi", "EU"]  # built once


def test_entries_that_share_a_name_come_together():
    trie = SyllableTrie([("Hà Nam", 1), ("Hà Nam", 2), ("HÀ NAM", 2)])
    assert list(trie.find_iter("Hà Nam")) == [(0, 6, (1, 2))]
    assert list(SyllableTrie([("", 1), ("  ", 2)]).find_iter("Hà Nam")) == []


def test_a_capital_that_grows_when_lowered_keeps_its_place():
    trie = SyllableTrie([("İzmir Òa", 1)])
    assert [span[:2] for span in trie.find_iter("Đến İzmir Òa")] == [(4, 12)]


def test_tokens():
    assert tokens_of("Thừa Thiên–Huế") == ["Thừa", "Thiên", "-", "Huế"]
    assert tokens_of("Côte d’Ivoire") == ["Côte", "d", "'", "Ivoire"]


def test_a_text_without_marks_is_searched_only_for_all_names(monkeypatch):
    # As another thread would, while the names without marks are being made.
    names = SyllableTrie([("Hà Nội", 1), ("Lào Cai", 2)])
    answers = []

    def slow(name):
        if name == "Lao Cai" and not answers:
            answers.append(None)
            answers.append(list(names.find_iter("Ha Noi, Lao Cai")))
        return tokens_of(name)

    monkeypatch.setattr(module, "tokens_of", slow)
    assert list(names.find_iter("Ha Noi, Lao Cai")) == answers[1] == [(0, 6, (1,)), (8, 15, (2,))]

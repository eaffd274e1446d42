"""Labels: every enum of the model is its lower-case English name and reads the words people write for it."""

from __future__ import annotations

import enum
import pickle
import unicodedata

import pytest

import doingoai.model
from doingoai.model import (
    ActivityStatus,
    AidDirection,
    DelegationKind,
    Direction,
    Instrument,
    LabelledEnum,
    ObservationStatus,
    PartyLevel,
)
from doingoai.text import fold

ENUMS = [
    value
    for value in vars(doingoai.model).values()
    if isinstance(value, type) and issubclass(value, LabelledEnum) and value is not LabelledEnum
]


@pytest.mark.parametrize("cls", ENUMS, ids=lambda cls: cls.__name__)
def test_values_are_lower_case_names(cls: type[LabelledEnum]):
    """The value of a member is its name in lower case, and both languages have a label."""
    assert issubclass(cls, enum.StrEnum)
    for member in cls:
        assert member.value == member.name.lower()
        assert member.label("vi")
        assert member.label("en")
        assert member == member.value
        assert pickle.loads(pickle.dumps(member)) is member


@pytest.mark.parametrize("cls", ENUMS, ids=lambda cls: cls.__name__)
def test_no_word_means_two_members(cls: type[LabelledEnum]):
    """Every word reads as its member, in NFD, in capitals and without diacritics too."""
    for member in cls:
        for word in member.words:
            for spelling in (word, word.upper(), unicodedata.normalize("NFD", word), fold(word), f" {word} "):
                assert cls(spelling) is member


@pytest.mark.parametrize(
    ("cls", "word", "member"),
    [
        (Direction, "Đoàn ra", Direction.OUTBOUND),
        (Direction, "đoàn vào", Direction.INBOUND),
        (AidDirection, "Viện trợ đi", AidDirection.OUTBOUND),
        (Instrument, "Bản ghi nhớ", Instrument.MEMORANDUM_OF_UNDERSTANDING),
        (Instrument, "MOU", Instrument.MEMORANDUM_OF_UNDERSTANDING),
        (Instrument, "memorandum-of-understanding", Instrument.MEMORANDUM_OF_UNDERSTANDING),
        (PartyLevel, "cấp tỉnh", PartyLevel.PROVINCE),
        (DelegationKind, "Đoàn phóng viên", DelegationKind.PRESS),
        (ActivityStatus, "Đã hủy", ActivityStatus.CANCELLED),
        (ObservationStatus, "sơ bộ", ObservationStatus.PRELIMINARY),
    ],
)
def test_words_that_registers_use(cls: type[LabelledEnum], word: str, member: LabelledEnum):
    """The words of registers are read."""
    assert cls(word) is member


@pytest.mark.parametrize("word", ["", "sang", "đoàn", 5, None, "out bound"])
def test_other_words_are_refused_with_the_choice(word: object):
    """What is no word of the enum is refused, and the message lists what may be written."""
    with pytest.raises(ValueError, match="write one of: outbound, inbound, domestic, transit"):
        Direction(word)

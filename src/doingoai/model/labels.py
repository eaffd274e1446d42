"""Enums whose members carry the words that people write for them, in Vietnamese and in English."""

from __future__ import annotations

import enum
from typing import Final, Literal, TypeAlias, get_args

from doingoai.text.normalize import fold

__all__ = ["LabelledEnum", "Language", "check_language", "member_name"]

Language: TypeAlias = Literal["vi", "en"]
"""The language of what is printed."""
_LANGUAGES: Final = frozenset(get_args(Language))


def __dir__() -> list[str]:
    return __all__


def check_language(lang: object) -> None:
    """Make sure that we have words for a language: those of another one would silently be Vietnamese or English.

    Raises
    ------
    ValueError
        If it is neither "vi" nor "en".

    Examples
    --------
    >>> check_language("vi")
    >>> check_language("fr")
    Traceback (most recent call last):
        ...
    ValueError: what is printed is in 'vi' or 'en', not in 'fr'
    """
    if lang not in _LANGUAGES:
        raise ValueError(f"what is printed is in 'vi' or 'en', not in {lang!r:.80}")


def member_name(member: enum.Enum) -> str:
    """Return the expression of an enum's member, as a ``repr`` that evaluates back shows it.

    Examples
    --------
    >>> from doingoai.model import Direction
    >>> member_name(Direction.INBOUND)
    'Direction.INBOUND'
    """
    return f"{type(member).__name__}.{member.name}"


class LabelledEnum(enum.StrEnum):
    """A closed set of words: each member is its lower-case English name and knows its Vietnamese label.

    A member is written as (value, Vietnamese label, English label, and other words that mean it). Calling the
    class reads any of them, whatever their case; what else a cell may say is the register's business.

    Examples
    --------
    >>> from doingoai.model import Direction
    >>> Direction("outbound").label()
    'đoàn ra'
    >>> Direction("Đoàn vào")
    <Direction.INBOUND: 'inbound'>
    >>> Direction("sang")
    Traceback (most recent call last):
        ...
    ValueError: 'sang' is not a Direction; write one of: outbound, inbound, domestic, transit.
    """

    _value_: str
    _labels: tuple[str, ...]

    def __new__(cls, value: str, *labels: str) -> LabelledEnum:  # noqa: D102, PYI034  # enum's own protocol
        member = str.__new__(cls, value)
        member._value_ = value
        member._labels = labels  # noqa: SLF001  # its own
        return member

    def label(self, lang: Language = "vi") -> str:
        """Return the word to print, in Vietnamese or in English.

        Raises
        ------
        ValueError
            If *lang* is neither "vi" nor "en".
        """
        check_language(lang)
        return self._labels[0 if lang == "vi" else 1]

    @property
    def words(self) -> tuple[str, ...]:
        """Every word that means the member: its value, both labels and the others."""
        return (self._value_, *self._labels)

    @classmethod
    def _missing_(cls, value: object) -> LabelledEnum | None:
        if isinstance(value, str):
            key = _key(value)
            for member in cls:
                if any(key == _key(word) for word in member.words):
                    return member
        values = ", ".join(member.value for member in cls)
        raise ValueError(f"{value!r} is not a {cls.__name__}; write one of: {values}.")


def _key(word: str) -> str:
    """What a word is compared by: without case and marks, a hyphen or underscore as a space."""
    return fold(word.strip()).replace("-", " ").replace("_", " ")

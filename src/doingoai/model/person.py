"""A person in a role: the head of a delegation, who signed an agreement."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from doingoai.model.fields import to_period_or_none, to_required_text, to_text
from doingoai.model.record import Record, gives
from doingoai.values.periods import Period

__all__ = ["PersonRole", "to_people", "to_person_or_none"]


def __dir__() -> list[str]:
    return __all__


@gives(when="period")
@attrs.frozen(kw_only=True, repr=False)
class PersonRole(Record):
    """Who somebody was, somewhere, for a time (Popolo: a membership).

    Examples
    --------
    >>> PersonRole(name="Đặng Thúy Doan", role="Phó Giám đốc", organisation="Sở Ngoại vụ Quảng Ninh")
    PersonRole(name='Đặng Thúy Doan', role='Phó Giám đốc', organisation='Sở Ngoại vụ Quảng Ninh')
    """

    name: str = attrs.field(converter=to_required_text)
    """The person's name, without "ông", "bà" or "đồng chí"."""
    role: str = attrs.field(default="", converter=to_text)
    """The office (chức vụ)."""
    organisation: str = attrs.field(default="", converter=to_text)
    """The body in which it is held."""
    period: Period | None = attrs.field(default=None, converter=to_period_or_none)
    """When it was held, as far as the source says."""

    @property
    def when(self) -> Period | None:
        """When the office was held."""
        return self.period


def to_person_or_none(value: PersonRole | str | None) -> PersonRole | None:
    """Return the person; a name alone is a person whose role is not known."""
    if value is None or isinstance(value, PersonRole):
        return value
    if isinstance(value, str):
        return PersonRole(name=value)
    raise TypeError(f"a PersonRole or a name is needed, not {type(value).__name__} {value!r:.80}")


def to_people(values: PersonRole | str | Iterable[PersonRole | str] | None) -> tuple[PersonRole, ...]:
    """Return the people as a tuple; one alone is a tuple of one."""
    if values is None or values == ():
        return ()
    several = (values,) if isinstance(values, (PersonRole, str)) else values
    return tuple(person for value in several if (person := to_person_or_none(value)) is not None)

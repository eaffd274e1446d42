"""Conferences, forums, ceremonies and exchanges with foreign partners."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from doingoai.model.document import LegalDocument
from doingoai.model.fields import (
    to_count_or_none,
    to_document_or_none,
    to_foreign_parties,
    to_parties,
    to_period,
    to_provinces,
    to_required_text,
    to_text,
)
from doingoai.model.labels import LabelledEnum
from doingoai.model.partner import ForeignPartner, Party
from doingoai.model.province import Province
from doingoai.model.record import Record, gives
from doingoai.model.status import ActivityStatus, to_activity_status_or_none
from doingoai.values.numbers import HedgedNumber
from doingoai.values.periods import Period

__all__ = ["Attendance", "Event", "EventKind"]


def __dir__() -> list[str]:
    return __all__


class EventKind(LabelledEnum):
    """What an event is."""

    CONFERENCE = "conference", "hội nghị", "conference", "hội thảo", "tọa đàm", "hội nghị, hội thảo"
    """A conference, a seminar or a talk."""
    FORUM = "forum", "diễn đàn", "forum"
    """A forum."""
    EXHIBITION = "exhibition", "triển lãm", "exhibition", "hội chợ", "hội chợ, triển lãm", "trưng bày"
    """An exhibition or a fair."""
    CEREMONY = "ceremony", "lễ", "ceremony", "lễ kỷ niệm", "lễ trao tặng", "lễ ký kết", "lễ bàn giao"
    """A signing, a handing over, an anniversary."""
    DIALOGUE = "dialogue", "đối thoại", "dialogue", "hội đàm", "gặp gỡ"
    """A meeting of two sides that speak for their bodies."""
    EXCHANGE = "exchange", "giao lưu", "exchange", "giao lưu hữu nghị", "giao lưu văn hóa"
    """A meeting of people: friendship, culture, sport."""


class Attendance(LabelledEnum):
    """How people take part (schema.org event attendance mode)."""

    OFFLINE = "offline", "trực tiếp", "on site", "onsite"
    """Everybody in one place."""
    ONLINE = "online", "trực tuyến", "online"
    """Everybody by video."""
    MIXED = "mixed", "trực tiếp kết hợp trực tuyến", "mixed", "kết hợp", "trực tiếp và trực tuyến", "hybrid"
    """Some in one place, some by video."""


def _to_kind(value: EventKind | str | None) -> EventKind | None:
    return value if value is None or type(value) is EventKind else EventKind(value)


def _to_attendance(value: Attendance | str | None) -> Attendance | None:
    return value if value is None or type(value) is Attendance else Attendance(value)


def _to_ordinal(value: int | None) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"an ordinal is a whole number (parse_ordinal reads 'lần thứ 7'), not {value!r:.80}")
    if value < 1:
        raise ValueError(f"an ordinal counts from 1; {value} is none")
    return value


@gives(when="period")
@attrs.frozen(kw_only=True, repr=False)
class Event(Record):
    """One event.

    Examples
    --------
    >>> dialogue = Event(name="Đối thoại Chiến lược Quốc phòng Việt Nam – Trung Quốc", ordinal=7, kind="dialogue",
    ...                  period=parse_period("tháng 4/2021"), provinces=find_province("Quảng Ninh"))
    >>> dialogue.ordinal, dialogue.participants is None
    (7, True)
    """

    name: str = attrs.field(converter=to_required_text)
    """What it is called (Tên hội nghị), without its number."""
    period: Period = attrs.field(converter=to_period)
    """When (Thời gian)."""
    kind: EventKind | None = attrs.field(default=None, converter=_to_kind)
    """What it is."""
    ordinal: int | None = attrs.field(default=None, converter=_to_ordinal)
    """Which of its series it is: 7 of "lần thứ 7"."""
    place: str = attrs.field(default="", converter=to_text)
    """Where (Địa điểm)."""
    attendance: Attendance | None = attrs.field(default=None, converter=_to_attendance)
    """Offline, online or mixed (Hình thức)."""
    organizers: tuple[Party, ...] = attrs.field(default=(), converter=to_parties)
    """Who holds it (Cơ quan tổ chức)."""
    partners: tuple[ForeignPartner | str, ...] = attrs.field(default=(), converter=to_foreign_parties)
    """The foreign partners that take part."""
    provinces: tuple[Province, ...] = attrs.field(default=(), converter=to_provinces)
    """The provinces that hold it or take part."""
    participants: HedgedNumber | None = attrs.field(default=None, converter=to_count_or_none)
    """How many people (Số đại biểu)."""
    foreign_participants: HedgedNumber | None = attrs.field(default=None, converter=to_count_or_none)
    """How many of them are foreigners."""
    permit: LegalDocument | str | None = attrs.field(default=None, converter=to_document_or_none)
    """The document that allows it."""
    series: str = attrs.field(default="", converter=to_text)
    """The series it belongs to: "Gặp gỡ Đại sứ"."""
    status: ActivityStatus | None = attrs.field(default=None, converter=to_activity_status_or_none)
    """Planned, approved, done, postponed or cancelled."""

    @property
    def when(self) -> Period:
        """When it took place."""
        return self.period

    def _faults(self) -> Sequence[str]:
        foreign, all_of_them = self.foreign_participants, self.participants
        if foreign is None or all_of_them is None or foreign.low is None or all_of_them.high is None:
            return ()
        if foreign.low <= all_of_them.high:
            return ()
        return ("An event cannot have more foreign participants than participants.",)

"""Delegations: đoàn ra, đoàn vào, working visits inside the country."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs

from doingoai.model.document import LegalDocument
from doingoai.model.fields import (
    to_count_or_none,
    to_countries,
    to_document_or_none,
    to_duration_or_none,
    to_flag_or_none,
    to_foreign_parties,
    to_money_or_none,
    to_party_or_none,
    to_period,
    to_provinces,
    to_text,
)
from doingoai.model.labels import LabelledEnum
from doingoai.model.partner import ForeignPartner, Party
from doingoai.model.person import PersonRole, to_person_or_none
from doingoai.model.province import Province
from doingoai.model.record import Record, countries_of, distinct, gives
from doingoai.model.status import ActivityStatus, to_activity_status_or_none
from doingoai.values.calendar import months_of
from doingoai.values.durations import Duration, TimeUnit
from doingoai.values.money import Money
from doingoai.values.numbers import HedgedNumber
from doingoai.values.periods import Period, Precision

__all__ = ["Delegation", "DelegationChannel", "DelegationKind", "Direction", "Funding"]


def __dir__() -> list[str]:
    return __all__


class Direction(LabelledEnum):
    """Which way a delegation goes."""

    OUTBOUND = "outbound", "đoàn ra", "outbound", "ra", "đi nước ngoài"
    """From Việt Nam abroad."""
    INBOUND = "inbound", "đoàn vào", "inbound", "vào"
    """From abroad to Việt Nam."""
    DOMESTIC = "domestic", "đoàn trong nước", "domestic", "trong nước"
    """Inside Việt Nam: a ministry's working trip to a province."""
    TRANSIT = "transit", "quá cảnh", "transit", "đoàn quá cảnh"
    """Through Việt Nam, or through the province, to somewhere else."""


class DelegationKind(LabelledEnum):
    """What a delegation travels for."""

    HIGH_LEVEL = "high_level", "cấp cao", "high-level", "đoàn cấp cao"
    """Led by a high leader of Party, State or Government, or of the same abroad."""
    WORKING = "working", "công tác", "working", "đoàn công tác", "làm việc"
    """To work with a partner."""
    TECHNICAL = "technical", "chuyên môn", "technical", "chuyên gia", "kỹ thuật", "đoàn chuyên gia"
    """Experts."""
    BUSINESS = "business", "doanh nghiệp", "business", "đoàn doanh nghiệp", "xúc tiến thương mại", "xúc tiến đầu tư"
    """Enterprises and their associations."""
    PRESS = "press", "phóng viên", "press", "báo chí", "đoàn phóng viên", "phóng viên nước ngoài"
    """Journalists: a delegation like any other."""
    PEOPLE_TO_PEOPLE = "people_to_people", "đối ngoại nhân dân", "people-to-people", "giao lưu nhân dân", "hữu nghị"
    """Unions, associations, friendship bodies."""
    STUDY = "study", "học tập, nghiên cứu", "study", "học tập", "nghiên cứu", "đào tạo", "học tập kinh nghiệm"
    """To learn, study or train."""


class DelegationChannel(LabelledEnum):
    """Which of the three channels of foreign relations a delegation belongs to."""

    PARTY = "party", "kênh Đảng", "party", "đối ngoại Đảng", "Đảng"
    """Đối ngoại Đảng."""
    STATE = "state", "kênh Nhà nước", "state", "ngoại giao Nhà nước", "Nhà nước", "chính quyền"
    """Ngoại giao Nhà nước."""
    PEOPLE = "people", "kênh nhân dân", "people", "đối ngoại nhân dân", "nhân dân"
    """Đối ngoại nhân dân."""


class Funding(LabelledEnum):
    """Who pays."""

    BUDGET = "budget", "ngân sách nhà nước", "state budget", "ngân sách", "NSNN"
    """The State budget."""
    PARTNER = "partner", "đối tác tài trợ", "partner", "bên mời", "bên mời đài thọ", "tài trợ", "phía bạn"
    """The partner or host."""
    OWN = "own", "tự túc", "own funds", "cá nhân tự túc", "doanh nghiệp chi trả", "tự chi trả"
    """Those who travel, or their own body."""


def to_direction(value: Direction | str) -> Direction:
    """Return the direction."""
    return value if type(value) is Direction else Direction(value)


def _to_kind(value: DelegationKind | str | None) -> DelegationKind | None:
    return value if value is None or type(value) is DelegationKind else DelegationKind(value)


def _to_channel(value: DelegationChannel | str | None) -> DelegationChannel | None:
    return value if value is None or type(value) is DelegationChannel else DelegationChannel(value)


def _to_funding(value: Funding | str | None) -> Funding | None:
    return value if value is None or type(value) is Funding else Funding(value)


# A member costs less by a name of the module than on its class.
_DOMESTIC: Final = Direction.DOMESTIC
_DOMESTIC_WITH_FOREIGN: Final = (
    "A domestic delegation has no foreign country or partner; "
    "its direction is outbound or inbound, or they belong in the note."
)
# Periods of these precisions say when a visit began and ended; a month only says in which month it was.
_DAYS_ARE_KNOWN: Final = frozenset({Precision.DAY, Precision.RANGE})


@gives(when="period")
@attrs.frozen(kw_only=True, repr=False)
class Delegation(Record):
    """One delegation, as a register's row or a sentence of a report states it.

    Examples
    --------
    >>> experts = Delegation(
    ...     direction="inbound", kind="technical", period=parse_period("tháng 6/2020"), countries="JP",
    ...     provinces=find_province("Bắc Giang"), purpose="kiểm định vải thiều xuất khẩu",
    ... )
    >>> experts.kind.label(), experts.members is None, experts.duration is None
    ('chuyên môn', True, True)
    """

    direction: Direction = attrs.field(converter=to_direction)
    """Đoàn ra, đoàn vào, trong nước or quá cảnh."""
    period: Period = attrs.field(converter=to_period)
    """When it travelled (Thời gian, Từ ngày … Đến ngày)."""
    title: str = attrs.field(default="", converter=to_text)
    """What it is called (Tên đoàn)."""
    kind: DelegationKind | None = attrs.field(default=None, converter=_to_kind)
    """What it travels for."""
    channel: DelegationChannel | None = attrs.field(default=None, converter=_to_channel)
    """Party, State or people."""
    level: str = attrs.field(default="", converter=to_text)
    """The rank of its head, as written (Cấp đoàn): "Thủ tướng", "lãnh đạo tỉnh"."""
    head: PersonRole | None = attrs.field(default=None, converter=to_person_or_none)
    """Who leads it (Trưởng đoàn, Chức vụ)."""
    provinces: tuple[Province, ...] = attrs.field(default=(), converter=to_provinces)
    """The provinces that sent or received it; empty where the source names none."""
    partners: tuple[ForeignPartner | str, ...] = attrs.field(default=(), converter=to_foreign_parties)
    """The foreign partners it comes from or goes to."""
    countries: tuple[str, ...] = attrs.field(default=(), converter=to_countries)
    """The foreign countries it comes from or goes to, in the order of travel, as alpha-2 codes."""
    members: HedgedNumber | None = attrs.field(default=None, converter=to_count_or_none)
    """How many persons (Số người); ``None`` where it is not known, which is not 0."""
    visits: HedgedNumber | None = attrs.field(default=None, converter=to_count_or_none)
    """How many lượt người; a lượt is not a person."""
    purpose: str = attrs.field(default="", converter=to_text)
    """What it is to do (Nội dung, Mục đích)."""
    host: Party | None = attrs.field(default=None, converter=to_party_or_none)
    """Who invites or receives it (Cơ quan mời/tiếp)."""
    stated_duration: Duration | None = attrs.field(default=None, converter=to_duration_or_none)
    """How long it lasts, where the source says so (Số ngày)."""
    cost: Money | None = attrs.field(default=None, converter=to_money_or_none)
    """What it costs (Kinh phí)."""
    funding: Funding | None = attrs.field(default=None, converter=_to_funding)
    """Who pays (Nguồn kinh phí)."""
    in_plan: bool | None = attrs.field(default=None, converter=to_flag_or_none)
    """Whether it stands in the year's plan (Trong/Ngoài kế hoạch); ``None`` where nobody says."""
    decision: LegalDocument | str | None = attrs.field(default=None, converter=to_document_or_none)
    """The document that allows it (Số QĐ, Văn bản cho phép)."""
    report_submitted: bool | None = attrs.field(default=None, converter=to_flag_or_none)
    """Whether its report was handed in; ``None`` where nobody says."""
    status: ActivityStatus | None = attrs.field(default=None, converter=to_activity_status_or_none)
    """Planned, approved, done, postponed or cancelled."""

    @property
    def when(self) -> Period:
        """When it travelled."""
        return self.period

    @property
    def all_countries(self) -> tuple[str, ...]:
        """Its `countries`, then those of its partners, each once."""
        return distinct((*self.countries, *countries_of(self.partners)))

    @property
    def duration(self) -> Duration | None:
        """How long it lasted: as stated, else counted from its days, both included; ``None`` where neither is known.

        A visit "in June" lasted no thirty days: only a day or a range from day to day is counted.

        Examples
        --------
        >>> visit = Delegation(direction="inbound", period=parse_period("từ 22-24/3/2017"))
        >>> visit.duration.number.value
        Decimal('3')
        """
        if self.stated_duration is not None:
            return self.stated_duration
        days = self.period.days
        if days is None or self.period.precision not in _DAYS_ARE_KNOWN or _runs_over_whole_months(self.period):
            return None
        return Duration(HedgedNumber(days, self.period.hedge), TimeUnit.DAY)

    def _faults(self) -> Sequence[str]:
        if self.direction is not _DOMESTIC or not (self.countries or self.partners):
            return ()
        return (_DOMESTIC_WITH_FOREIGN,)


def _runs_over_whole_months(period: Period) -> bool:
    """Whether a range may say months or years ("2019-2021", "tháng 3-5/2020") rather than days."""
    return period.start is not None and period.end is not None and months_of(period.start, period.end) is not None

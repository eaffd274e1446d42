"""What looks wrong in a record that is nevertheless kept as its source states it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import Any, Final

import attrs

from doingoai.model.agreement import LAST_DAY_OF_DISTRICTS, TREATY_INSTRUMENTS, Agreement, Instrument, PartyLevel
from doingoai.model.aid import AidDirection, AidShipment
from doingoai.model.delegation import Delegation, Direction
from doingoai.model.figure import FigureKind, ReportedFigure
from doingoai.model.investment import InvestmentProject
from doingoai.model.labels import Language, check_language
from doingoai.model.province import Province
from doingoai.model.record import Record
from doingoai.model.status import ActivityStatus, ObservationStatus
from doingoai.model.trade import TradeExport
from doingoai.text.normalize import lowered, normalize
from doingoai.values.money import Money
from doingoai.values.numbers import HedgedNumber
from doingoai.values.periods import Period
from doingoai.values.ratios import Percentage, Ratio

__all__ = ["Issue", "check"]


def __dir__() -> list[str]:
    return __all__


@attrs.frozen
class Issue:
    """One thing that looks wrong.

    Examples
    --------
    >>> Issue("late_report", "reported_on", "Reported late.", "Báo cáo muộn.").text("vi")
    'Báo cáo muộn.'
    """

    code: str
    """A name for this kind of issue, for filtering: ``"late_report"``."""
    field: str
    """The field of the record that it concerns."""
    message: str
    """One English sentence."""
    message_vi: str
    """The same in Vietnamese."""

    def text(self, lang: Language = "vi") -> str:
        """Return the sentence in Vietnamese or in English.

        Raises
        ------
        ValueError
            If *lang* is neither "vi" nor "en".
        """
        check_language(lang)
        return self.message_vi if lang == "vi" else self.message


def check(record: Record) -> tuple[Issue, ...]:
    """Return what looks wrong in *record*; an empty tuple where nothing does.

    Nothing is repaired and nothing refused: what cannot be at all has been refused when the record was made.

    Raises
    ------
    TypeError
        If *record* is none.

    Examples
    --------
    >>> treaty = Agreement(title="Hiệp định hợp tác", instrument="hiệp định", vietnamese_party="UBND tỉnh Lào Cai",
    ...     party_level="province", provinces=find_province("Lào Cai"), foreign_parties="tỉnh Vân Nam")
    >>> [issue.code for issue in check(treaty)]
    ['treaty_of_a_province']
    >>> print(check(treaty)[0].text("en"))
    A province signs no treaty ("hiệp định"): Law 70/2020/QH14 keeps that name for the State.
    """
    if not isinstance(record, Record):
        raise TypeError(f"one record is checked, not {type(record).__name__} {record!r:.80}")
    return tuple(issue for cls, look in _CHECKS if isinstance(record, cls) for issue in look(record))


def _vietnamese(day: dt.date) -> str:
    return f"{day.day}/{day.month}/{day.year}"


def _after(period: Period | None, day: dt.date) -> bool:
    """Whether all of *period* is after *day*."""
    return period is not None and period.start is not None and period.start > day


def _before(period: Period | None, day: dt.date) -> bool:
    """Whether all of *period* is before *day*."""
    return period is not None and period.end is not None and period.end < day


# Of every record


def _check_record(record: Record) -> Iterator[Issue]:
    for province in record.provinces:
        yield from _check_province(province, record.when)
    happened = getattr(record, "status", None) in {ActivityStatus.DONE, ObservationStatus.ACTUAL}
    for source in record.sources:
        if happened and source.published is not None and _after(record.when, source.published):
            yield Issue(
                "reported_before_it_happened",
                "sources",
                f"Its source was published on {source.published}, before it happened.",
                f"Nguồn công bố ngày {_vietnamese(source.published)}, trước khi sự việc diễn ra.",
            )


def _check_province(province: Province, when: Period | None) -> Iterator[Issue]:
    ended = province.valid_to is not None and _after(when, province.valid_to)
    not_yet = province.valid_from is not None and _before(when, province.valid_from)
    if ended and province.valid_to is not None:
        heirs = ", ".join(unit.name for unit in province.successors)
        yield Issue(
            "province_had_ended",
            "provinces",
            f"{province.name} ended on {province.valid_to}; its territory now belongs to {heirs}.",
            f"{province.name} đã kết thúc ngày {_vietnamese(province.valid_to)}; địa bàn nay thuộc {heirs}.",
        )
    elif not_yet and province.valid_from is not None:
        yield Issue(
            "province_did_not_exist",
            "provinces",
            f"This {province.name} exists since {province.valid_from} only; "
            "find_province(name, on=date) returns the unit of the day.",
            f"Đơn vị {province.name} này chỉ có từ {_vietnamese(province.valid_from)}; "
            "hãy chọn đơn vị mang tên đó vào thời điểm của bản ghi.",
        )


# Of agreements

LAW_IN_FORCE: Final = dt.date(2021, 7, 1)
"""Law 70/2020/QH14 on international agreements is in force since this day."""
DAYS_TO_REPORT: Final = 15
"""Within so many days a signing is reported to the Prime Minister."""
_TREATY_TITLE: Final = re.compile("(?:công ước|hiệp ước|định ước|hiệp định) ")


def _check_agreement(agreement: Agreement) -> Iterator[Issue]:
    treaty = agreement.instrument in TREATY_INSTRUMENTS or (
        _TREATY_TITLE.match(lowered(normalize(agreement.title))) is not None
        and agreement.instrument in {Instrument.AGREEMENT, Instrument.OTHER}
    )
    if treaty and agreement.party_level not in {PartyLevel.STATE, PartyLevel.MINISTRY}:
        name = (agreement.instrument if agreement.instrument in TREATY_INSTRUMENTS else Instrument.TREATY).label()
        yield Issue(
            "treaty_of_a_province",
            "instrument",
            f'A province signs no treaty ("{name}"): Law 70/2020/QH14 keeps that name for the State.',
            f"Địa phương không ký {name}: Luật 70/2020/QH14 dành tên gọi này cho điều ước quốc tế của Nhà nước.",
        )
    if agreement.instrument is Instrument.CONTRACT:
        yield Issue(
            "contract",
            "instrument",
            "A contract is no international agreement of a locality: Law 70/2020/QH14 leaves it out.",
            "Hợp đồng không phải thỏa thuận quốc tế theo Luật 70/2020/QH14.",
        )
    if agreement.party_level is PartyLevel.DISTRICT and _after(agreement.concluded, LAST_DAY_OF_DISTRICTS):
        yield Issue(
            "district_after_its_end",
            "party_level",
            "It was concluded by a district after 30/6/2025, when there were no districts any more.",
            "Cấp huyện ký sau ngày 30/6/2025, khi cấp huyện đã kết thúc hoạt động.",
        )
    yield from _check_report(agreement)


def _check_report(agreement: Agreement) -> Iterator[Issue]:
    concluded, reported = agreement.concluded, agreement.reported_on
    if concluded is None or reported is None or concluded.end is None or reported.start is None:
        return
    if concluded.start is not None and reported.end is not None and reported.end < concluded.start:
        yield Issue(
            "report_before_signing",
            "reported_on",
            "It was reported to the Prime Minister before it was concluded.",
            "Báo cáo Thủ tướng Chính phủ trước khi ký.",
        )
    elif concluded.end >= LAW_IN_FORCE and (reported.start - concluded.end).days > DAYS_TO_REPORT:
        yield Issue(
            "late_report",
            "reported_on",
            f"It was reported to the Prime Minister more than {DAYS_TO_REPORT} days after it was concluded "
            "(Law 70/2020/QH14).",
            f"Báo cáo Thủ tướng Chính phủ quá {DAYS_TO_REPORT} ngày kể từ ngày ký (Luật 70/2020/QH14).",
        )


# Of visits and aid


def _check_delegation(delegation: Delegation) -> Iterator[Issue]:
    if _is_certainly_less(delegation.visits, delegation.members):
        yield Issue(
            "fewer_visits_than_members",
            "visits",
            "It has fewer lượt than persons; each person makes at least one.",
            "Số lượt người ít hơn số người; mỗi người ít nhất là một lượt.",
        )
    if delegation.direction is not Direction.DOMESTIC and "VN" in delegation.all_countries:
        yield Issue(
            "abroad_in_vietnam",
            "countries",
            f"This {delegation.direction.value} delegation has Việt Nam among its foreign countries.",
            f"{delegation.direction.label().capitalize()} nhưng Việt Nam nằm trong danh sách nước ngoài.",
        )
    stated, counted = delegation.stated_duration, delegation.period.days
    if stated is not None and counted is not None and stated.unit == "day" and stated.number is not None:
        low = stated.number.low
        if low is not None and low > counted:
            yield Issue(
                "longer_than_its_period",
                "stated_duration",
                f"It is said to last {low:f} days, and its period has {counted}.",
                f"Số ngày ghi là {low:f}, nhưng thời gian chỉ có {counted} ngày.",
            )


def _check_aid(aid: AidShipment) -> Iterator[Issue]:
    givers, takers = set(aid.providers), set(aid.recipients)
    if givers & takers:
        yield Issue(
            "gives_to_itself",
            "recipients",
            "A party stands among both its providers and its recipients.",
            "Có bên vừa là bên viện trợ vừa là bên tiếp nhận.",
        )
    wrong_side = aid.recipients if aid.direction is AidDirection.OUTBOUND else aid.providers
    if wrong_side and all(isinstance(party, Province) for party in wrong_side):
        side = "recipients" if aid.direction is AidDirection.OUTBOUND else "providers"
        yield Issue(
            "no_foreign_side",
            side,
            f"Its {side} are all provinces of Việt Nam; is its direction right?",
            "Phía nước ngoài chỉ gồm tỉnh, thành phố của Việt Nam; hãy xem lại chiều viện trợ.",
        )
    for larger, smaller in (("commitment", "approved"), ("commitment", "disbursed"), ("approved", "disbursed")):
        if _exceeds(getattr(aid, smaller), getattr(aid, larger)):
            yield Issue(
                "more_than_promised",
                smaller,
                f"Its {smaller} value is above its {larger} value.",
                f"Giá trị {_AID_WORDS[smaller]} lớn hơn giá trị {_AID_WORDS[larger]}.",
            )


_AID_WORDS: Final = {"commitment": "cam kết", "approved": "phê duyệt", "disbursed": "giải ngân"}


def _exceeds(one: Money | None, other: Money | None) -> bool:
    """Whether *one* is certainly more than *other*, in the same currency."""
    if one is None or other is None or (one.currency, one.per) != (other.currency, other.per):
        return False
    return _is_certainly_less(other.number, one.number)


def _is_certainly_less(one: HedgedNumber | None, other: HedgedNumber | None) -> bool:
    """Whether *one* is less than *other*, as far as their bounds are known."""
    if one is None or other is None or one.high is None or other.low is None:
        return False
    return one.high < other.low


# Of trade, investment and reported figures


def _check_export(export: TradeExport) -> Iterator[Issue]:
    home = "VN" if isinstance(export.origin, Province) else export.origin
    if export.market == home:
        yield Issue(
            "exported_to_itself",
            "market",
            "Its market is its own country: that is no export.",
            "Thị trường chính là nước xuất khẩu: đây không phải xuất khẩu.",
        )
    if export.hs_code and len(export.hs_code) % 2:
        yield Issue(
            "odd_hs_code",
            "hs_code",
            f"The HS code {export.hs_code} has an odd number of digits; it may have lost its leading zero.",
            f"Mã HS {export.hs_code} có số chữ số lẻ; có thể đã mất số 0 ở đầu.",
        )


def _check_investment(project: InvestmentProject) -> Iterator[Issue]:
    capital = project.registered_capital
    if project.kind == "new" and capital is not None and capital.number.high is not None and capital.number.high <= 0:
        yield Issue(
            "no_capital",
            "registered_capital",
            "A new project has no capital.",
            "Dự án cấp mới nhưng vốn đăng ký không lớn hơn 0.",
        )


FIRST_DOSE: Final = dt.date(2021, 3, 8)
"""Việt Nam gave its first COVID-19 vaccination on this day."""
_THIRD_DOSE: Final = re.compile("(?:mũi|liều) (?:thứ )?(?:3|ba)(?!\\w)|third dose")
PROVINCES_UNTIL_2025: Final = 63
PROVINCES_SINCE_2025: Final = 34
_MERGER: Final = dt.date(2025, 7, 1)
_WHOLE: Final = 100


def _check_figure(figure: ReportedFigure) -> Iterator[Issue]:
    if _THIRD_DOSE.search(lowered(normalize(figure.measure))) and _before(figure.period, FIRST_DOSE):
        yield Issue(
            "third_dose_before_the_first",
            "period",
            "It speaks of third doses before the first vaccination of 8/3/2021; the year may be a slip.",
            "Nói về mũi 3 trước mũi tiêm đầu tiên (8/3/2021); có thể ghi nhầm năm.",
        )
    if figure.kind in {FigureKind.SHARE, FigureKind.COVERAGE} and _is_above_the_whole(figure.value):
        yield Issue(
            "more_than_the_whole",
            "value",
            "A part is larger than its whole.",
            "Phần lớn hơn tổng thể.",
        )
    if isinstance(figure.value, Ratio) and figure.kind is FigureKind.COVERAGE and "tỉnh" in lowered(figure.measure):
        yield from _check_coverage(figure.value, figure.period)


def _is_above_the_whole(value: Any) -> bool:
    if isinstance(value, Ratio):
        return value.part > value.whole
    return isinstance(value, Percentage) and value.number.low is not None and value.number.low > _WHOLE


def _check_coverage(value: Ratio, period: Period) -> Iterator[Issue]:
    after = period.start is not None and period.start >= _MERGER
    before = period.end is not None and period.end < _MERGER
    if (value.whole == PROVINCES_UNTIL_2025 and after) or (value.whole == PROVINCES_SINCE_2025 and before):
        yield Issue(
            "denominator_of_another_date",
            "value",
            f"Việt Nam had {PROVINCES_UNTIL_2025} provinces until 30/6/2025 and has {PROVINCES_SINCE_2025} since; "
            f"{value.part}/{value.whole} is of another time than its period.",
            f"Cả nước có {PROVINCES_UNTIL_2025} tỉnh, thành phố đến 30/6/2025 và {PROVINCES_SINCE_2025} từ 1/7/2025; "
            f"{value.part}/{value.whole} không khớp thời điểm của số liệu.",
        )


_CHECKS: Final[tuple[tuple[type[Record], Callable[[Any], Iterator[Issue]]], ...]] = (
    (Record, _check_record),
    (Agreement, _check_agreement),
    (Delegation, _check_delegation),
    (AidShipment, _check_aid),
    (TradeExport, _check_export),
    (InvestmentProject, _check_investment),
    (ReportedFigure, _check_figure),
)

"""How far a thing has come: visits and events that are planned or done, figures that are preliminary or actual."""

from __future__ import annotations

from doingoai.model.labels import LabelledEnum

__all__ = ["ActivityStatus", "ObservationStatus"]


def __dir__() -> list[str]:
    return __all__


class ActivityStatus(LabelledEnum):
    """How far a visit or an event has come."""

    PLANNED = "planned", "dự kiến", "planned", "kế hoạch", "theo kế hoạch"
    """It stands in a plan."""
    APPROVED = "approved", "đã phê duyệt", "approved", "được phê duyệt", "đã duyệt"
    """Whoever decides has agreed to it."""
    DONE = "done", "đã thực hiện", "done", "hoàn thành", "đã hoàn thành"
    """It took place."""
    POSTPONED = "postponed", "hoãn", "postponed", "tạm hoãn", "đã hoãn", "lùi thời gian"
    """It was put off."""
    CANCELLED = "cancelled", "hủy", "cancelled", "đã hủy", "canceled", "không thực hiện"
    """It will not take place."""


class ObservationStatus(LabelledEnum):
    """How firm a figure is (SDMX observation status)."""

    ACTUAL = "actual", "chính thức", "actual", "thực hiện", "đã thực hiện", "thực tế"
    """It was counted."""
    PRELIMINARY = "preliminary", "sơ bộ", "preliminary"
    """It was counted in part, and will be revised ("theo thống kê sơ bộ")."""
    ESTIMATED = "estimated", "ước tính", "estimated", "ước thực hiện", "ước"
    """It was estimated ("ước đạt", "ước tính")."""
    FORECAST = "forecast", "dự báo", "forecast", "dự kiến"
    """It is still to come."""


def to_activity_status_or_none(value: ActivityStatus | str | None) -> ActivityStatus | None:
    """Return the status, or ``None`` where the source does not say."""
    return value if value is None or type(value) is ActivityStatus else ActivityStatus(value)


def to_observation_status_or_none(value: ObservationStatus | str | None) -> ObservationStatus | None:
    """Return the status, or ``None`` where the source does not say."""
    return value if value is None or type(value) is ObservationStatus else ObservationStatus(value)

"""A country or territory of ISO 3166-1 with the names that Vietnamese texts give it."""

from __future__ import annotations

import attrs

__all__ = ["Country"]


def __dir__() -> list[str]:
    return __all__


@attrs.frozen(kw_only=True)
class Country:
    """A country or territory; two are equal when their alpha-2 code is.

    Examples
    --------
    >>> from doingoai import find_country
    >>> laos = find_country("CHDCND Lào")
    >>> laos.alpha_2, laos.name, laos.formal_name
    ('LA', 'Lào', 'Cộng hòa Dân chủ Nhân dân Lào')
    """

    alpha_2: str = attrs.field(validator=attrs.validators.matches_re("[A-Z]{2}"))
    """The ISO 3166-1 code of two letters."""
    name: str = attrs.field(eq=False)
    """The short Vietnamese name."""
    formal_name: str | None = attrs.field(default=None, eq=False)
    """The full name of the state, where the data know it."""
    label: str = attrs.field(eq=False, repr=False)
    """The name to print: that of Vietnamese state practice ("Đài Loan (Trung Quốc)"), unless changed."""
    aliases: tuple[str, ...] = attrs.field(default=(), eq=False, repr=False, converter=tuple[str, ...])
    """Other names that Vietnamese texts give it."""

    @label.default
    def _label(self) -> str:
        return self.name

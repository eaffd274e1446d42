"""Which type of record a sheet holds, told by its headings alone."""

from __future__ import annotations

from pathlib import Path

from doingoai.errors import RegisterError
from doingoai.model import RECORD_TYPES
from doingoai.registers.reading import explain

__all__ = ["fitting_type"]


def __dir__() -> list[str]:
    return __all__


def fitting_type(path: str | Path) -> str:
    """Return the name of the type whose fields the headings of a file name most of.

    Parameters
    ----------
    path
        The file.

    Returns
    -------
    str
        The type, as the command line names it: ``"delegation"``.

    Raises
    ------
    RegisterError
        If no type fits, or two fit equally well: then the caller has to say which is meant.
    OSError
        If the file cannot be opened.

    Examples
    --------
    >>> from doingoai import sample
    >>> fitting_type(sample.REGISTERS["tradeexport"])
    'tradeexport'
    """
    fits: dict[str, int] = {}
    trouble: RegisterError | None = None
    for name, cls in RECORD_TYPES.items():
        try:
            mapping = explain(path, cls)
        except RegisterError as error:
            trouble = error
        else:
            fits[name] = sum(1 for column in mapping.columns if column.field)
    if not fits:
        raise trouble or RegisterError(f"{path} holds no table that we know.")
    most = max(fits.values())
    best = [name for name, fit in fits.items() if fit == most]
    if len(best) > 1:
        raise RegisterError(
            f"{path} may hold {' or '.join(best)}: its headings fit them equally well. Say which, as {best[0]}={path}."
        )
    return best[0]

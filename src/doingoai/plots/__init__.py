"""Pictures of summaries: series, rankings, partners and the map of provinces, as Vega-Lite through altair.

Needs the extra ``plots`` (``pip install 'doingoai[plots]'``). Everything works offline. Hedged figures are drawn as
what is known of them: an interval, or an open end where one bound is not known.
"""

from __future__ import annotations

from doingoai.plots.bars import plot_partners, plot_ranking
from doingoai.plots.drawing import save_plot
from doingoai.plots.maps import plot_provinces
from doingoai.plots.series import plot_series

__all__ = ["plot_partners", "plot_provinces", "plot_ranking", "plot_series", "save_plot"]


def __dir__() -> list[str]:
    return __all__

"""The headings of a file tell what its rows are, or the caller is asked."""

import pytest

from doingoai import RegisterError, sample
from doingoai.registers import fitting_type


@pytest.mark.parametrize(("name", "path"), sample.REGISTERS.items())
def test_headings_tell_the_type(name, path):
    assert fitting_type(path) == name


def test_two_types_that_fit_equally_well_are_asked_about(tmp_path):
    path = tmp_path / "so.csv"
    path.write_text("TT;Địa phương;Thời gian\n1;Quảng Ninh;2021\n", encoding="utf-8")
    with pytest.raises(RegisterError, match="fit them equally well"):
        fitting_type(path)


def test_what_is_no_table_fits_nothing(tmp_path):
    path = tmp_path / "thu.csv"
    path.write_text("Kính gửi các đồng chí\n", encoding="utf-8")
    with pytest.raises(RegisterError):
        fitting_type(path)

"""The command line, run as a user runs it: words in, text out, an exit code."""

import io
import json
import os
import subprocess
import sys

import pytest

from doingoai import cli, sample
from doingoai.cli.progress import with_progress

WRONG_CELLS = ("31/6/2020", "mười tám mười")


def run(*words, capsys):
    code = cli.main([str(word) for word in words])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_without_a_command_the_whole_job_is_done_on_the_sample(lang, capsys):
    code, out, err = run("--lang", lang, capsys=capsys)
    assert code == 0
    assert err == ""
    for cell in WRONG_CELLS:
        assert cell in out
    for name in ("Quảng Ninh", "Bắc Ninh", "Phú Thọ", "Sojitz"):
        assert name in out
    assert out.rstrip().splitlines()[-1].count("python -m doingoai") == 2


def test_two_rows_of_the_sample_are_refused(capsys):
    _, out, _ = run(capsys=capsys)
    register = next(line for line in out.splitlines() if line.startswith("doan.csv"))
    assert "refused 2" in register


def test_the_whole_job_as_json(capsys):
    code, out, _ = run("--json", capsys=capsys)
    assert code == 0
    sections = json.loads(out)["sections"]
    assert [section["title"] for section in sections][:2] == ["Found in the article", "Rows read"]


def test_check_says_what_is_wrong_and_exits_with_one(capsys):
    code, out, _ = run("check", sample.REGISTERS["delegation"], "--as", "delegation", capsys=capsys)
    assert code == 1
    assert all(cell in out for cell in WRONG_CELLS)


def test_check_speaks_vietnamese_wherever_the_option_stands(capsys):
    path = sample.REGISTERS["delegation"]
    _, before, _ = run("--lang", "vi", "check", path, "--as", "delegation", capsys=capsys)
    _, after, _ = run("check", path, "--as", "delegation", "--lang", "vi", capsys=capsys)
    assert before == after
    assert "từ chối 2" in after


def test_check_writes_the_register_back_with_its_problems_marked(tmp_path, capsys):
    marked = tmp_path / "can-sua.xlsx"
    run("check", sample.REGISTERS["delegation"], "--as", "delegation", "--errors", marked, capsys=capsys)
    assert marked.read_bytes().startswith(b"PK")


def test_a_register_without_errors_exits_with_zero(capsys):
    assert run("check", sample.REGISTERS["agreement"], "--as", "agreement", capsys=capsys)[0] == 0


def test_find_prints_mentions_with_their_places(tmp_path, capsys):
    text = "Năm 2022, tỉnh đón 41 đoàn với 302 lượt người."
    path = tmp_path / "bai.txt"
    path.write_text(text, encoding="utf-8")
    code, out, _ = run("find", path, capsys=capsys)
    assert code == 0
    assert [line.split("\t")[1] for line in out.splitlines()] == ["period", "quantity", "quantity"]


def test_find_prints_json_lines(tmp_path, capsys):
    text = "Năm 2022, tỉnh đón 41 đoàn."
    path = tmp_path / "bai.txt"
    path.write_text(text, encoding="utf-8")
    _, out, _ = run("find", path, "--json", capsys=capsys)
    mentions = [json.loads(line) for line in out.splitlines()]
    assert [text[mention["start"] : mention["end"]] for mention in mentions] == ["Năm 2022", "41 đoàn"]
    assert mentions[0]["file"] == str(path)


def test_moments_keep_their_time(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO("Đoàn đến lúc 8h30 ngày 5/6/2022."))
    _, out, _ = run("find", "-", "--json", capsys=capsys)
    assert json.loads(out)["value"] == "2022-06-05T08:30:00+07:00"


def test_find_reads_what_a_reader_of_a_page_sees(tmp_path, capsys):
    path = tmp_path / "bai.html"
    path.write_text(
        "<html><head><title>5 đoàn</title><style>p{margin:10px}</style></head>"
        "<body><p>Năm&nbsp;2021</p><p>đón <b>41</b> đoàn<script>var x = 7;</script></p></body></html>",
        encoding="utf-8",
    )
    _, out, _ = run("find", path, capsys=capsys)
    assert [line.split("\t")[1] for line in out.splitlines()] == ["period", "quantity"]


def test_find_reads_several_files_in_their_order(tmp_path, capsys):
    names = [tmp_path / f"{number}.txt" for number in range(3)]
    for number, name in enumerate(names):
        name.write_text(f"Tỉnh đón {number + 2} đoàn.", encoding="utf-8")
    code, out, _ = run("find", *names, capsys=capsys)
    assert code == 0
    assert [line.split("\t")[2] for line in out.splitlines()] == ["'2 đoàn'", "'3 đoàn'", "'4 đoàn'"]


def test_find_marks_the_mentions_on_a_page(tmp_path, capsys):
    path, page = tmp_path / "bai.txt", tmp_path / "bai.html"
    path.write_text("Tỉnh đón 41 đoàn <khách>.", encoding="utf-8")
    code, out, _ = run("find", path, "--html", page, capsys=capsys)
    assert (code, out) == (0, "")
    assert '<mark class="quantity" title="quantity">41 đoàn</mark> &lt;khách&gt;' in page.read_text(encoding="utf-8")


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path, capsys):
    path = tmp_path / "bai.txt"
    path.write_text("41 đoàn", encoding="utf-8-sig")
    _, out, _ = run("find", path, capsys=capsys)
    assert ":0-7\t" in out


def test_find_reads_standard_input(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO("ngày 10/1"))
    _, out, _ = run("find", "-", "--reference", "2022-07-15", capsys=capsys)
    assert "2022, 1, 10" in out


@pytest.mark.parametrize(
    "words",
    [
        ("find", "missing.txt"),
        ("find", "."),
        ("check", "missing.csv", "--as", "delegation"),
        ("check", ".", "--as", "delegation"),
        ("report", "delegation=missing.csv"),
        ("report", "missing.csv"),
    ],
)
def test_a_file_that_cannot_be_read_is_said_in_one_line(words, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, out, err = run(*words, capsys=capsys)
    assert code == 2
    assert out == ""
    assert err.startswith("doingoai: ")
    assert len(err.splitlines()) == 1


def test_text_that_is_no_utf_8_is_said_so(tmp_path, capsys):
    path = tmp_path / "bai.txt"
    path.write_bytes("năm".encode("utf-16"))
    code, _, err = run("find", path, capsys=capsys)
    assert code == 2
    assert "UTF-8" in err


def test_a_missing_file_is_said_in_vietnamese_too(capsys):
    assert run("find", "thieu.txt", "--lang", "vi", capsys=capsys)[2] == "doingoai: không có tệp thieu.txt\n"


@pytest.mark.parametrize(
    "words", [("check", "x.csv"), ("check", "x.csv", "--as", "minister"), ("report", "x=y.csv"), ("--lang", "fr")]
)
def test_wrong_arguments_exit_with_two(words, capsys):
    with pytest.raises(SystemExit) as caught:
        run(*words, capsys=capsys)
    assert caught.value.code == 2
    assert "usage: doingoai" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["{path}", "{name}={path}"])
def test_report_adds_registers_up(form, capsys):
    words = [form.format(name=name, path=sample.REGISTERS[name]) for name in ("aidshipment", "agreement")]
    code, out, _ = run("report", *words, capsys=capsys)
    assert code == 0
    assert "Quảng Ninh" in out


def test_report_on_the_sample_writes_a_page_and_a_workbook(tmp_path, capsys):
    page, book = tmp_path / "bao-cao.html", tmp_path / "bao-cao.xlsx"
    words = ("report", "--lang", "vi", "--period", "năm 2021", "--html", page, "--xlsx", book)
    code, out, _ = run(*words, capsys=capsys)
    assert (code, out) == (0, "")
    assert "năm 2021" in page.read_text(encoding="utf-8")
    assert book.read_bytes().startswith(b"PK")


def test_report_takes_the_year_from_the_title_and_says_what_its_figures_lack(tmp_path, capsys):
    file = tmp_path / "doan.csv"
    rows = ["DANH SÁCH ĐOÀN VÀO NĂM 2023", "Tên đoàn;Quốc gia;Thời gian;Số vị khách", "A;Lào;tháng 5;3", "B;Lào;31/6;5"]
    file.write_text("\n".join(rows), encoding="utf-8")
    code, out, err = run("report", file, "--period", "tháng 5/2023", "--json", capsys=capsys)
    assert code == 1
    assert json.loads(out)["sections"][0]["rows"][0][:3] == ["Laos", "1", "–"]
    assert err == "doan.csv: rows refused: 1, columns not read: 1; they are in no figure, and `check` tells why\n"
    _, _, err = run("report", file, "--period", "tháng 5/2023", "--lang", "vi", capsys=capsys)
    assert "từ chối 1 dòng, không đọc 1 cột" in err


def test_fields_and_columns_are_given_on_the_command_line(tmp_path, capsys):
    agreements, visits = tmp_path / "thoa-thuan.csv", tmp_path / "doan.csv"
    rows = (
        "Tên thỏa thuận;Ngày ký;Cơ quan ký;Bên nước ngoài\nBản ghi nhớ;12/5/2023;UBND tỉnh;Tỉnh Vân Nam, Trung Quốc\n"
    )
    agreements.write_text(rows, encoding="utf-8")
    visits.write_text("Tên đoàn;Quốc gia;Khi;Thời gian lưu trú\nĐoàn A;Lào;tháng 5/2023;3 ngày\n", encoding="utf-8")
    given = ("--default", "provinces=Lào Cai", "--default", "direction=đoàn vào", "--column", "Khi=period")
    assert run("check", agreements, "--as", "agreement", capsys=capsys)[0] == 1
    assert run("check", agreements, "--as", "agreement", *given[:2], capsys=capsys)[0] == 0
    assert run("check", visits, "--as", "delegation", *given, capsys=capsys)[0] == 0
    code, out, err = run("report", agreements, visits, "--period", "năm 2023", *given, capsys=capsys)
    assert (code, err) == (0, "")
    assert "Laos" in out
    assert "Vân Nam" in out
    code, _, err = run("report", agreements, "--default", "huong=ra", capsys=capsys)
    assert code == 2
    assert "No register given has a field 'huong'" in err
    code, _, err = run("check", agreements, "--as", "agreement", "--column", "Khi=ngay", capsys=capsys)
    assert code == 2
    with pytest.raises(SystemExit):
        run("check", agreements, "--as", "agreement", "--default", "provinces", capsys=capsys)


def test_report_on_a_period_that_is_none_says_so(capsys):
    code, _, err = run("report", "--period", "năm thỏ", capsys=capsys)
    assert code == 2
    assert "năm thỏ" in err


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        return True


def test_progress_is_drawn_on_a_terminal_only():
    terminal, pipe = Terminal(), io.StringIO()
    assert list(with_progress(["a", "b"], terminal)) == ["a", "b"]
    assert list(with_progress(["a", "b"], pipe)) == ["a", "b"]
    assert "1/2" in terminal.getvalue()
    assert pipe.getvalue() == ""


def test_a_reader_who_stops_early_sees_no_traceback():
    code = "import sys; from doingoai.cli import main; sys.exit(main([]))"
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as closed:
        done = subprocess.run(
            [sys.executable, "-c", code], stdout=closed, stderr=subprocess.PIPE, text=True, check=False
        )  # our own code
    assert done.returncode == 0
    assert "Traceback" not in done.stderr


def test_the_module_is_the_command():
    done = subprocess.run(
        [sys.executable, "-m", "doingoai", "--help"], capture_output=True, text=True, check=True
    )  # our own code
    assert done.stdout.startswith("usage: doingoai")


def test_the_sample_is_text_and_csv_only():
    assert {path.suffix for path in (sample.ARTICLE, *sample.REGISTERS.values())} == {".csv", ".txt"}


@pytest.mark.parametrize(
    ("start", "said"),
    [
        (b"%PDF-1.7", "đây là tệp PDF"),
        (b"{\\rtf1", "đây là tệp Word"),
        (b"\x89PNG", "đây là tệp ảnh"),
        (b"", "tệp trống"),
        (b"a;b\n1;2\n", "không thấy bảng nào"),
    ],
)
def test_a_file_that_is_no_register_is_refused_in_vietnamese(tmp_path, capsys, start, said):
    file = tmp_path / "so.csv"
    file.write_bytes(start)
    code, _, err = run("check", file, "--as", "delegation", "--lang", "vi", capsys=capsys)
    assert code == 2
    assert err.startswith(f"doingoai: {said}")


def test_what_goes_to_a_file_is_utf_8_whatever_the_locale_says(tmp_path):
    text = tmp_path / "tin.txt"
    text.write_text("Tỉnh đón gần 30 đoàn.", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "doingoai", "find", str(text)],
        env={**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert "gần 30 đoàn" in done.stdout.decode("utf-8")


class Input(io.StringIO):
    """A standard input with its bytes beneath it, as a process has it."""

    def __init__(self, data):
        super().__init__()
        self.buffer = io.BytesIO(data)


def test_the_standard_input_is_read_beside_files_in_its_place(monkeypatch, tmp_path, capsys):
    path = tmp_path / "bai.txt"
    path.write_text("Tỉnh đón 5 đoàn.", encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", Input("Tỉnh đón 7 đoàn.".encode()))
    code, out, _ = run("find", path, "-", path, capsys=capsys)
    assert code == 0
    assert [line.split("\t")[2] for line in out.splitlines()] == ["'5 đoàn'", "'7 đoàn'", "'5 đoàn'"]


def test_the_standard_input_is_the_same_bytes_as_a_file(monkeypatch, tmp_path, capsys):
    data = "\ufeffNăm 2021\r\nđón 41 đoàn".encode()
    path = tmp_path / "bai.txt"
    path.write_bytes(data)
    _, of_file, _ = run("find", path, capsys=capsys)
    monkeypatch.setattr(sys, "stdin", Input(data))
    _, of_input, _ = run("find", "-", capsys=capsys)
    assert of_input.replace("-:", "", 1) != of_input
    assert [line.partition(":")[2] for line in of_input.splitlines()] == [
        line.removeprefix(f"{path}:") for line in of_file.splitlines()
    ]
    monkeypatch.setattr(sys, "stdin", Input("Năm 2021 đón 41 đoàn".encode("utf-16")))
    code, _, err = run("find", "-", "--lang", "vi", capsys=capsys)
    assert (code, err) == (2, "doingoai: - không ở mã UTF-8; hãy lưu lại theo mã UTF-8\n")


def test_of_several_files_the_one_that_is_no_text_is_named(tmp_path, capsys):
    good, bad = tmp_path / "a.txt", tmp_path / "b.txt"
    good.write_text("5 đoàn", encoding="utf-8")
    bad.write_bytes("5 đoàn".encode("utf-16"))
    code, _, err = run("find", good, bad, capsys=capsys)
    assert code == 2
    assert err == f"doingoai: {bad} is not in UTF-8; save it as UTF-8 text\n"


@pytest.mark.parametrize(("period", "said"), [("năm thỏ", "không phải là kỳ báo cáo"), ("từ năm 2021", "kỳ báo cáo")])
def test_a_period_that_cannot_be_reported_on_is_said_in_the_language_asked_for(period, said, capsys):
    code, out, err = run("report", "--period", period, "--lang", "vi", capsys=capsys)
    assert (code, out) == (2, "")
    assert said in err
    assert len(err.splitlines()) == 1


def test_an_open_period_is_no_period_to_report_on(capsys):
    code, _, err = run("report", "--period", "từ năm 2021", capsys=capsys)
    assert code == 2
    assert "'từ năm 2021' is no period to report on" in err


def test_a_word_too_long_for_a_file_is_an_argument_all_the_same(capsys):
    with pytest.raises(SystemExit) as stopped:
        run("report", "a=" + "x" * 300, capsys=capsys)
    assert stopped.value.code == 2


def test_stopping_it_is_no_traceback(monkeypatch, capsys):
    def stop(_options):
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_run_sample", stop)
    assert run(capsys=capsys) == (130, "", "")


def test_an_error_among_several_files_leaves_a_clean_line():
    terminal = Terminal()
    items = with_progress(["a", "b"], terminal)
    next(items)
    items.close()
    assert terminal.getvalue().endswith(f"{' ' * 50}\r")


def test_a_cell_cannot_command_the_terminal(tmp_path, capsys):
    path = tmp_path / "doan.csv"
    path.write_text("Tên đoàn;Thời gian\nA;\x1b[31m31/6/2022\u202e\n", encoding="utf-8")
    code, out, _ = run(
        "check", path, "--as", "delegation", "--default", "direction=inbound", "--lang", "vi", capsys=capsys
    )
    assert code == 1
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "�[31m31/6/2022" in out

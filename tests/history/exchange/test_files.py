"""Writing files whole or not at all, and the table for spreadsheets."""

import csv
import errno
import io
import os
import stat

import pytest

from limber.errors import UserFacingError
from limber.history.batches import AT_ONCE
from limber.history.exchange.files import write_file
from limber.history.exchange.forms import FileForm, form_of
from limber.history.export import CSV_COLUMNS, csv_cell
from tests.history.exchange.documents import Machine, document, done_set, session


@pytest.fixture
def here(tmp_path):
    return Machine(tmp_path / "here")


def left_in(folder):
    return sorted(each.name for each in folder.iterdir())


def test_a_file_is_private_and_takes_the_place_of_an_earlier_one(tmp_path):
    target = tmp_path / "h.json"
    target.write_text("earlier")
    write_file(target, [b"one ", b"two"])
    assert target.read_bytes() == b"one two"
    assert left_in(tmp_path) == ["h.json"]
    if os.name == "posix":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_link_goes_on_leading_to_the_file(tmp_path):
    (tmp_path / "link.json").symlink_to("real.json")
    write_file(tmp_path / "link.json", [b"x"])
    assert (tmp_path / "real.json").read_bytes() == b"x"
    assert (tmp_path / "link.json").is_symlink()


def test_a_failure_on_the_way_leaves_the_earlier_file_and_nothing_else(tmp_path):
    def pieces():
        yield b"half"
        raise OSError(errno.ENOSPC, "No space left on device")

    target = tmp_path / "h.json"
    target.write_text("earlier")
    with pytest.raises(UserFacingError, match="The disk is full"):
        write_file(target, pieces())
    assert target.read_text() == "earlier"
    assert left_in(tmp_path) == ["h.json"]


@pytest.mark.parametrize(
    ("name", "words"),
    [("none/h.json", "no such folder"), ("folder", "There is a folder"), ("\0.json", "no file")],
)
def test_a_place_that_cannot_be_written_is_told(tmp_path, name, words):
    (tmp_path / "folder").mkdir()
    with pytest.raises(UserFacingError, match=words):
        write_file(tmp_path / name, [b"x"])
    assert left_in(tmp_path) == ["folder"]


def test_the_ending_tells_the_form(tmp_path):
    assert form_of(tmp_path / "H.JSON") is FileForm.JSON
    assert form_of(tmp_path / "h.b.csv") is FileForm.CSV
    for name in ("h", "h.txt", ".json"):
        with pytest.raises(UserFacingError, match=r"\.json, \.csv and \.pdf"):
            form_of(tmp_path / name)


def test_the_table_is_as_spreadsheets_want_it(here):
    here.take_in(document(session(sets=2, rehearsal=True), session("empty", day=19, sets=0)))
    raw = here.table
    assert raw.startswith(b"\xef\xbb\xbfsession,")
    assert raw.count(b"\r\n") == raw.count(b"\n") - 3  # in the notes
    head, *lines = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""))
    assert tuple(head[: len(CSV_COLUMNS)]) == CSV_COLUMNS
    assert {len(line) for line in lines} == {len(head)}
    first, second, empty = (dict(zip(head, line, strict=True)) for line in lines)
    assert (first["set"], second["set"], empty["set"]) == ("1", "2", "")
    assert (first["rehearsal"], first["seconds"], first["reps"]) == ("true", "40.123", "9")
    assert first["note"] == session()["note"]
    assert (first["date"], first["start"]) == ("2026-11-20", "2026-11-20 08:05:06")
    assert (first["end"], first["set_finished"]) == ("2026-11-20 09:05:06", "2026-11-20 08:05:06")
    assert first["utc_offset"] == "UTC+01:00"


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+A1", "'+A1"),
        ("-A1", "'-A1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t'=1"),
        ("\r=1", "'\r'=1"),
        ("\n=1", "'\n'=1"),
        (" =1", "' =1"),
        ("\ufeff=1", "'\ufeff=1"),
        ("\u200b\u00a0=1", "'\u200b\u00a0=1"),
        ("＝1", "'＝1"),
        ("＋A", "'＋A"),
        ("－A", "'－A"),
        ("＠A", "'＠A"),
        ("left;=1", "left;'=1"),
        ('left;"=1', "left;'\"=1"),
        ("left;  =1", "left;'  =1"),
        ("left\n@A", "left\n'@A"),
        ("2 of 3;-1", "2 of 3;'-1"),
        ("-5", "-5"),
        ("+1.5", "+1.5"),
        (-5, -5),
        (-0.5, -0.5),
        (True, "true"),
        (None, None),
        ("a = b - c", "a = b - c"),
        ("hip, -left", "hip, -left"),
    ],
)
def test_no_cell_is_a_formula_and_numbers_stay_numbers(text, cell):
    assert csv_cell(text) == cell


def test_a_note_that_would_break_out_of_its_cell_stays_in_it(here):
    note = '",=HYPERLINK("http://x";"y")\r\n=1;"a"'
    here.take_in(document(session(note=note, sets=[done_set(when=session()["started_at"])])))
    (line,) = csv.DictReader(io.StringIO(here.table.decode("utf-8-sig"), newline=""))
    assert line["note"].replace("'", "") == note
    assert line["set"] == "1"


def test_a_table_of_more_sessions_than_are_read_at_once_is_in_order(here):
    many = [session(f"{n:03}", day=1 + n // 12, note=str(n)) for n in range(2 * AT_ONCE + 1)]
    here.take_in(document(*many))
    lines = list(csv.DictReader(io.StringIO(here.table.decode("utf-8-sig"), newline="")))
    assert [line["session"] for line in lines] == [each["id"] for each in reversed(many)]

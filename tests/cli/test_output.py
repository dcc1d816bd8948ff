"""Writing: plain text, JSON on any stream, and streams that fail."""

import io
import json

import pytest

from limber.cli.output import Output, ReaderGoneError, UnwritableError, number, plain


class BrokenStream(io.StringIO):
    """A stream that fails with an error of the system."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self._error = error

    def write(self, text: str) -> int:
        raise self._error

    def flush(self) -> None:
        raise self._error


def latin_stream() -> tuple[Output, io.BytesIO]:
    raw = io.BytesIO()
    return Output(io.TextIOWrapper(raw, encoding="ascii", write_through=True)), raw


def test_json_keeps_its_letters_where_the_stream_can_write_them():
    stream = io.StringIO()
    Output(stream).json({"name": "Müller — 30 s"})
    assert stream.getvalue() == '{\n  "name": "Müller — 30 s"\n}\n'


def test_json_stays_json_where_the_stream_cannot_write_its_letters():
    out, raw = latin_stream()
    out.json({"name": "äöü → 🙂", "half": "\ud800"})
    assert json.loads(raw.getvalue()) == {"name": "äöü → 🙂", "half": "\ud800"}


@pytest.mark.parametrize(
    "entries", [[], [{"note": "one\ntwo → 🙂", "sets": [{"set": 1}], "pains": []}, {"id": "b"}]]
)
def test_a_list_that_is_printed_entry_by_entry_reads_as_one_that_is_printed_whole(entries):
    stream, whole, (ascii_out, raw) = io.StringIO(), io.StringIO(), latin_stream()
    Output(stream).json_list("sessions", iter(entries))
    Output(whole).json({"sessions": entries})
    assert stream.getvalue() == whole.getvalue()
    ascii_out.json_list("sessions", entries)
    assert json.loads(raw.getvalue()) == {"sessions": entries}


def test_a_line_that_the_stream_cannot_write_is_written_with_escapes():
    out, raw = latin_stream()
    out.line("3 × 30 s")
    assert raw.getvalue() == b"3 \\xd7 30 s\n"


def test_control_characters_do_not_reach_the_terminal():
    assert plain("a\x1b[2Jb\nc\u202ed") == "a�[2Jb c�d"


def test_ordinary_text_stays_as_it_is():
    assert plain("Left side – 30 s") == "Left side – 30 s"


@pytest.mark.parametrize(
    ("value", "shown"), [(30.0, "30"), (2.5, "2.5"), (0.1 + 0.2, "0.3"), (3, "3")]
)
def test_a_whole_number_has_no_fraction(value, shown):
    assert json.dumps(number(value)) == shown


def test_columns_are_as_wide_as_their_longest_cell():
    stream = io.StringIO()
    Output(stream).table([("ID", "NAME"), ("longer", "x")], indent="  ")
    assert stream.getvalue() == "  ID      NAME\n  longer  x\n"


def test_a_reader_that_went_away_is_told_apart_from_a_full_disk():
    with pytest.raises(ReaderGoneError):
        Output(BrokenStream(BrokenPipeError(32, "Broken pipe"))).line("x")
    with pytest.raises(UnwritableError, match="No space left"):
        Output(BrokenStream(OSError(28, "No space left on device"))).flush()

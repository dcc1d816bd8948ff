"""Reading a large document one entry at a time."""

import pytest

from limber.decoding.json_stream import Piece, read_pieces
from limber.decoding.json_text import BadJsonError

DOCUMENT = (
    '\ufeff{"a": 1,\n "b": [ {"x": "é🙂"},\n 12.5e1 , "s"], "c": [], "d": {"e": [1]}, "f": 1234}\n'
)


def pieces(text, size):
    raw = text if isinstance(text, bytes) else text.encode()
    return list(read_pieces(raw[at : at + size] for at in range(0, len(raw), size)))


@pytest.mark.parametrize("size", [1, 2, 3, 7, 1000])
def test_pieces_are_the_same_however_the_text_comes(size):
    assert pieces(DOCUMENT, size) == [
        Piece("a", None, "1", 1, 1),
        Piece("b", 0, '{"x": "é🙂"}', {"x": "é🙂"}, 2),
        Piece("b", 1, "12.5e1", 125.0, 3),
        Piece("b", 2, '"s"', "s", 3),
        Piece("d", None, '{"e": [1]}', {"e": [1]}, 3),
        Piece("f", None, "1234", 1234, 3),
    ]


@pytest.mark.parametrize("size", [1, 3, 1000])
@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("", "is empty", None),
        (" \n ", "is empty", None),
        ("[1]", "is not valid JSON: expecting an object", 1),
        ('{"a":1', "ends too early", 1),
        ('{"a":[{"b":1},\n{"c":', "ends too early", 2),
        ('{"a":"abc', "ends too early", 1),
        ('{"a":1}x', "is not valid JSON: extra data", 1),
        ('{"a":1,"a":2}', "has the key 'a' twice in one object", 1),
        ('{"a":[\n{"x":1,"x":2}]}', "has the key 'x' twice in one object", 2),
        ('{"a":[\n\n{"b" 1}]}', "is not valid JSON: expecting ':' delimiter", 3),
        ('{"a":-Infinity}', "has -Infinity where a number should be", 1),
        ('{"a":1e999}', "has a number that is too large", 1),
        ('{"a":[1 2]}', "is not valid JSON: expecting ',' or the end", 1),
        ('{"a":12x4}', "is not valid JSON: expecting ',' or the end", 1),
        ("{1: 2}", "is not valid JSON: expecting a name in double quotes", 1),
        (b'{"a": "\xff"}', "is not UTF-8 text", None),
    ],
)
def test_what_is_no_json_is_told_with_its_line(text, message, line, size):
    with pytest.raises(BadJsonError) as told:
        pieces(text, size)
    assert (told.value.message, told.value.line) == (message, line)


def test_what_is_read_is_let_go_of():
    def chunks():
        yield b'{"a": ['
        for _ in range(1000):
            asked.append(None)
            yield b'"' + b"x" * 1000 + b'", '
        yield b'""]}'

    asked = []
    reading = read_pieces(chunks())
    next(reading)
    assert len(asked) < 5
    assert sum(1 for _ in reading) == 1000

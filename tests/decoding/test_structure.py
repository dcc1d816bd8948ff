from dataclasses import dataclass

from limber.catalogue.models import STRICT
from limber.decoding import Decoder, encode
from limber.decoding.structure import Structurer


@dataclass(frozen=True, slots=True)
class Note:
    """A text that is stripped."""

    __pydantic_config__ = STRICT

    text: str


def test_the_same_characters_are_stripped_as_by_the_check():
    structurer, decoder = Structurer(), Decoder()
    for code in (*range(0x3001), 0xFEFF):
        note = {"text": f"{chr(code)}a"}
        checked = decoder.decode(encode(note).encode(), Note, name="x")
        assert structurer.structure(Note, note) == checked, hex(code)

"""JSON at the edge: read with care, checked once, told in plain words when it is bad."""

from limber.decoding.decoder import Decoder
from limber.decoding.encode import encode
from limber.decoding.json_text import MAX_BYTES
from limber.decoding.memory import Memory
from limber.decoding.problems import BadFile, Problem

__all__ = ["MAX_BYTES", "BadFile", "Decoder", "Memory", "Problem", "encode"]

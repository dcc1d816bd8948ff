"""Text as a voice can say it: without brackets, signs and units in letters."""

import re
from typing import Final

_NUMBER: Final = r"(\d+(?:\.\d+)?)"
_RULES: Final = tuple(
    (re.compile(pattern), spoken)
    for pattern, spoken in (
        (r"\s*\[([^\]]*)\]", r" (\1)"),
        (r"\s*\(([^)]*)\)", r", \1,"),
        (r"(?<=\d)\s*[–-]\s*(?=\d)", " to "),
        (r"\s+[–—-]\s+", ", "),
        (r"—", ", "),
        (r"½", "half"),
        (r"¼", "a quarter"),
        (r"¾", "three quarters"),
        (r"(?<=\d)\s*[x×]\s*(?=\d)", " times "),
        (r"×", "times"),
        (r"\b90/90\b", "ninety ninety"),
        (r"\band/or\b", "or"),
        (r"(?<=[^\W\d])/(?=[^\W\d])", " or "),
        (r"\s*/\s*", " "),
        (r"\s*&\s*", " and "),
        (r"\be\.g\.", "for example"),
        (r"\bi\.e\.", "that is"),
        (rf"{_NUMBER}\s*(?:s|sec|″)(?:\s+(?=form\b)|(?!\w))", r"\1 seconds "),
        (rf"{_NUMBER}\s*(?:min|′)(?!\w)", r"\1 minutes "),
        (rf"{_NUMBER}\s*cm\b", r"\1 centimetres"),
        (rf"{_NUMBER}\s*kg\b", r"\1 kilograms"),
        (rf"{_NUMBER}\s*%", r"\1 percent"),
        (rf"{_NUMBER}\s*°", r"\1 degrees"),
        (r"\b1 (second|minute|centimetre|kilogram|degree)s\b", r"1 \1"),
        (r"(\d+) seconds form\b", r"\1-second form"),
        (r"[*_#<>{}|\\~^→←…]+", " "),
        (r"\s+([,.;:!?])", r"\1"),
        (r"[,;:]+([,.;:!?])", r"\1"),
        (r"[,;:\s]+$", ""),
        (r"\s{2,}", " "),
    )
)


def aloud(text: str) -> str:
    """The text for the ear: what stands in brackets comes between commas, units are words."""
    for pattern, spoken in _RULES:
        text = pattern.sub(spoken, text)
    return text.strip()


def sentence(text: str) -> str:
    """The text for the ear, with a full stop where it has no end of its own."""
    said = aloud(text)
    return said if not said or said[-1] in ".?!" else f"{said}."


def unbracketed(text: str) -> str:
    """The text without what stands in brackets."""
    return re.sub(r"\s*[(\[][^)\]]*[)\]]", "", text)

"""What the fields of the catalogue's values are made of, with their bounds."""

from collections.abc import Mapping
from typing import Annotated

from annotated_types import Ge, Gt, Le, Len

STRICT: Mapping[str, object] = {"extra": "forbid", "str_strip_whitespace": True}
"""How pydantic checks every value here: an unknown field is an error."""

Id = Annotated[str, Len(1, 80)]
"""A kebab-case name that never changes once published; the loader checks its form."""
Sentence = Annotated[str, Len(1, 600)]
Label = Annotated[str, Len(1, 120)]
Count = Annotated[int, Ge(1), Le(500)]
Seconds = Annotated[float, Gt(0), Le(3600)]
PauseSeconds = Annotated[float, Ge(0), Le(3600)]
Covers = tuple[Label, ...]
"""The rows of the documents' coverage list that a file carries, such as CV-001."""

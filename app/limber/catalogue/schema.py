"""The JSON schemas that editors complete and check the data's files with.

They are made from the models; after a change there, `python -m limber.catalogue.schema` writes
them anew into `data/schema` of the checkout it is run in.
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from limber.catalogue.models import Exercise, Kind, Ladder, Programme
from limber.catalogue.rules import Rules
from limber.catalogue.safety import SafetyNotes

_TYPES: Mapping[Kind, type] = {
    Kind.EXERCISE: Exercise,
    Kind.LADDER: Ladder,
    Kind.PROGRAMME: Programme,
    Kind.RULES: Rules,
    Kind.SAFETY: SafetyNotes,
}


def schema_files() -> dict[str, str]:
    """The text of each schema file, by its name."""
    return {f"{kind.value}.schema.json": _schema(type_) for kind, type_ in _TYPES.items()}


def main() -> None:
    """Write the schemas into the folder named on the command line, or `data/schema`."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "data/schema")
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schema_files().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _schema(type_: type) -> str:
    from pydantic import TypeAdapter  # late: only this needs it, and the models import without

    schema: dict[str, object] = TypeAdapter[object](type_).json_schema()
    fields = cast("dict[str, object]", schema["properties"])
    schema["properties"] = {"$schema": {"type": "string"}, **fields}
    draft = "https://json-schema.org/draft/2020-12/schema"
    return json.dumps({"$schema": draft, **schema}, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    main()

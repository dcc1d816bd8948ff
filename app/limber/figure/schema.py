"""The JSON schema that editors complete and check the figures' files with.

It is made from the models; after a change there, `python -m limber.figure.schema` tells it anew,
for `data/schema/figure.schema.json`.
"""

import json
import sys
from typing import cast

from limber.figure.models import Figure


def schema_text() -> str:
    """The text of the schema's file."""
    from pydantic import TypeAdapter  # late: only this needs it, and the models import without

    schema: dict[str, object] = TypeAdapter[object](Figure).json_schema()
    fields = cast("dict[str, object]", schema["properties"])
    schema["properties"] = {"$schema": {"type": "string"}, **fields}
    draft = "https://json-schema.org/draft/2020-12/schema"
    return json.dumps({"$schema": draft, **schema}, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema_text())

import json
from pathlib import Path

from limber.catalogue.schema import schema_files

FOLDER = Path(__file__).parents[2] / "data" / "schema"


def test_the_schemas_are_those_of_the_models():
    committed = {
        path.name: path.read_text(encoding="utf-8")
        for path in FOLDER.iterdir()
        if path.name != "figure.schema.json"
    }
    assert committed == schema_files(), "run: python -m limber.catalogue.schema"


def test_a_schema_lets_a_file_name_it():
    for text in schema_files().values():
        schema = json.loads(text)
        assert "$schema" in schema["properties"]
        assert schema["additionalProperties"] is False

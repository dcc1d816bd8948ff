"""The catalogue as it is in `data/`, for tests of what the pages show."""

import json
from functools import cache

from pydantic import TypeAdapter

from limber.catalogue.models import Catalogue
from limber.catalogue.safety import SafetyNote
from limber.ui.view_state.ladders import Active, active_programme
from tests.catalogue.data_files import ROOT, exercises, ladders, programmes, raw
from tests.fakes.rules import RULES


@cache
def catalogue() -> Catalogue:
    return Catalogue(exercises(), ladders(), programmes(), RULES, safety())


def safety() -> tuple[SafetyNote, ...]:
    content = raw(ROOT / "data" / "safety" / "safety.json")
    return TypeAdapter(tuple[SafetyNote, ...]).validate_json(json.dumps(content["notes"]))


def following(programme: str, **rungs: str) -> Active:
    named = {item.replace("_", "-"): rung for item, rung in rungs.items()}
    active = active_programme(catalogue(), programme, named)
    assert active is not None
    return active

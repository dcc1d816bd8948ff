"""The catalogue as it is in `data/`, for tests of what the pages show."""

from functools import cache

from limber.catalogue.models import Catalogue
from limber.ui.view_state.ladders import Active, active_programme
from tests.catalogue.data_files import exercises, ladders, programmes
from tests.fakes.rules import RULES


@cache
def catalogue() -> Catalogue:
    return Catalogue(exercises(), ladders(), programmes(), RULES)


def following(programme: str, **rungs: str) -> Active:
    named = {item.replace("_", "-"): rung for item, rung in rungs.items()}
    active = active_programme(catalogue(), programme, named)
    assert active is not None
    return active

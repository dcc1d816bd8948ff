"""The cues in words."""

from dataclasses import replace

import pytest

from limber.engine.cues import Cue, SoundSet
from limber.settings import Settings
from limber.ui.choices import with_cue
from limber.ui.view_state.cue_card import SETS, build_cues


def test_every_cue_and_every_set_has_a_name_of_its_own():
    rows = build_cues(Settings()).rows
    assert {row.cue for row in rows} == set(Cue)
    assert len({row.title for row in rows}) == len({row.hint for row in rows}) == len(Cue)
    assert [sounds for sounds, _ in SETS] == list(SoundSet)


def test_what_is_left_out_is_shown_so():
    left_out = replace(Settings(), cues_left_out=(Cue.LIFT, Cue.LOWER))
    rows = build_cues(left_out).rows
    assert {row.cue for row in rows if not row.is_heard} == {Cue.LIFT, Cue.LOWER}


@pytest.mark.parametrize(
    ("left_out", "summary"),
    [((), "All are heard"), ((Cue.LIFT,), "13 of 14 are heard"), (tuple(Cue), "None is heard")],
)
def test_how_many_are_heard_is_said(left_out, summary):
    assert build_cues(replace(Settings(), cues_left_out=left_out)).summary == summary


def test_a_cue_is_left_out_once_and_heard_again():
    settings = with_cue(with_cue(Settings(), Cue.LOWER, heard=False), Cue.LIFT, heard=False)
    assert settings.cues_left_out == (Cue.LIFT, Cue.LOWER)
    assert with_cue(settings, Cue.LIFT, heard=False) == settings
    assert with_cue(settings, Cue.LIFT, heard=True).cues_left_out == (Cue.LOWER,)

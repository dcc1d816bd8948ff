"""Choices of the person as changes of the settings."""

from dataclasses import replace
from datetime import date, timedelta

from limber.catalogue.kinds import Condition
from limber.plan.doses import DoseChange
from limber.plan.schedule import When
from limber.settings import Settings
from limber.ui.choices import (
    MOST_CHOICES_KEPT,
    toggle_mute,
    with_condition,
    with_dose,
    with_equipment,
    with_programme,
    with_rung,
    with_safety_read,
    with_when,
)

MONDAY, TUESDAY = date(2026, 11, 16), date(2026, 11, 17)
FEWER = DoseChange("easy", fewer_sets=1)


def test_a_programme_is_followed_from_the_day_on_which_it_is_chosen():
    chosen = with_programme(Settings(), "hip-rotation-home", MONDAY)
    assert (chosen.active_programme, chosen.active_since) == ("hip-rotation-home", MONDAY)


def test_choosing_the_same_programme_again_keeps_its_first_day():
    chosen = with_programme(Settings(), "hip-rotation-home", MONDAY)
    assert with_programme(chosen, "hip-rotation-home", TUESDAY) == chosen


def test_another_programme_begins_anew_and_keeps_the_rungs_of_the_first():
    first = with_rung(
        with_programme(Settings(), "hip-rotation-home", MONDAY), "hip-rotation-home", "bridge", "up"
    )
    second = with_programme(first, "two-mobility-drills", TUESDAY)
    assert second.active_since == TUESDAY
    assert second.rungs == {"hip-rotation-home": {"bridge": "up"}}


def test_a_rung_belongs_to_its_programme_and_item():
    settings = with_rung(Settings(), "one", "bridge", "easy")
    settings = with_rung(settings, "one", "clamshell", "hard")
    settings = with_rung(settings, "two", "bridge", "hard")
    settings = with_rung(settings, "one", "bridge", "harder")
    assert settings.rungs == {
        "one": {"bridge": "harder", "clamshell": "hard"},
        "two": {"bridge": "hard"},
    }


def test_choosing_changes_no_settings_that_were_there_before():
    before = with_rung(Settings(), "one", "bridge", "easy")
    with_rung(before, "one", "bridge", "hard")
    assert before.rungs == {"one": {"bridge": "easy"}}


def test_a_changed_dose_belongs_to_its_programme_and_item():
    settings = with_dose(Settings(), "one", "bridge", FEWER)
    settings = with_dose(settings, "one", "clamshell", FEWER)
    settings = with_dose(settings, "two", "bridge", FEWER)
    settings = with_dose(settings, "one", "bridge", DoseChange("easy", at_top=True))
    assert settings.doses == {
        "one": {"bridge": DoseChange("easy", at_top=True), "clamshell": FEWER},
        "two": {"bridge": FEWER},
    }


def test_a_changed_dose_can_be_taken_back():
    settings = with_dose(with_dose(Settings(), "one", "bridge", FEWER), "one", "clamshell", FEWER)
    assert with_dose(settings, "one", "bridge", None).doses == {"one": {"clamshell": FEWER}}
    assert settings.doses == {"one": {"bridge": FEWER, "clamshell": FEWER}}
    assert with_dose(Settings(), "one", "bridge", None) == Settings()


def test_another_rung_is_played_at_its_own_dose():
    settings = with_dose(with_dose(Settings(), "one", "bridge", FEWER), "one", "clamshell", FEWER)
    settings = with_rung(settings, "one", "bridge", "hard")
    assert settings.rungs == {"one": {"bridge": "hard"}}
    assert settings.doses == {"one": {"clamshell": FEWER}}


def test_mute_goes_on_and_off_and_leaves_the_volume():
    settings = replace(Settings(), volume_percent=30)
    muted = toggle_mute(settings)
    assert (muted.muted, muted.volume_percent) == (True, 30)
    assert toggle_mute(muted) == settings


def test_a_thing_is_missed_once_and_is_at_hand_again():
    without = with_equipment(Settings(), "strap", at_hand=False)
    again = with_equipment(without, "strap", at_hand=False)
    assert again.missing_equipment == ("strap",)
    assert with_equipment(again, "strap", at_hand=True) == Settings()


def test_conditions_stand_in_one_order_whichever_was_ticked_first():
    settings = with_condition(Settings(), Condition.OSTEOPOROSIS, ticked=True)
    settings = with_condition(settings, Condition.HIP_REPLACEMENT, ticked=True)
    assert settings.conditions == (Condition.HIP_REPLACEMENT, Condition.OSTEOPOROSIS)
    settings = with_condition(settings, Condition.OSTEOPOROSIS, ticked=False)
    assert settings.conditions == (Condition.HIP_REPLACEMENT,)


def test_the_safety_notes_are_read_on_a_day():
    assert with_safety_read(Settings(), MONDAY).safety_read == MONDAY


def test_other_days_hold_from_today_on_and_those_before_are_kept():
    monday = with_when(Settings(), "hip", When(MONDAY, (0, 1), (450,)))
    tuesday = with_when(monday, "hip", When(TUESDAY, (2,), (450,)))
    assert [each.since for each in tuesday.when["hip"]] == [MONDAY, TUESDAY]


def test_of_the_choices_of_one_day_the_last_holds():
    first = with_when(Settings(), "hip", When(MONDAY, (0,), (450,)))
    second = with_when(first, "hip", When(MONDAY, (0, 1), (480,)))
    assert second.when == {"hip": (When(MONDAY, (0, 1), (480,)),)}


def test_a_choice_every_day_for_years_leaves_the_newest():
    settings = Settings()
    for number in range(MOST_CHOICES_KEPT + 5):
        settings = with_when(settings, "hip", When(MONDAY + timedelta(days=number), (0,), (450,)))
    assert len(settings.when["hip"]) == MOST_CHOICES_KEPT
    assert settings.when["hip"][-1].since == MONDAY + timedelta(days=MOST_CHOICES_KEPT + 4)

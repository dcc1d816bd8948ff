"""What the page that checks everything shows."""

from limber.settings import Settings
from limber.ui.view_state.check import LOOKING, CheckRow, Mark, build_state
from limber.ui.view_state.findings import MAY_GO_DARK, SPEAKS, STAYS_ON


def build(*findings, trouble="", before_session=False):
    return build_state(Settings(), trouble, findings, before_session=before_session)


def test_what_is_not_known_yet_is_looked_for():
    (row,) = build(("Screen", None, "")).rows
    assert row == CheckRow("Screen", LOOKING, "", Mark.LOOKING)


def test_what_was_found_is_said_with_what_to_do():
    good, bad = build(("Screen", STAYS_ON, ""), ("Screen", MAY_GO_DARK, "")).rows
    assert (good.mark, good.text, good.remedy) == (Mark.GOOD, STAYS_ON.text, "")
    assert (bad.mark, bad.text, bad.remedy) == (Mark.BAD, MAY_GO_DARK.text, MAY_GO_DARK.remedy)


def test_what_can_be_tried_has_a_button():
    (row,) = build(("Voice", SPEAKS, "Hear it")).rows
    assert row.attempt == "Hear it"


def test_the_trouble_of_the_sound_system_stands_at_the_sound():
    assert build(trouble="No sound output.").sound.trouble == "No sound output."


def test_before_a_session_it_can_be_put_off():
    before = build(before_session=True)
    assert (before.next, before.back) == ("Start the session", "Not now")


def test_on_demand_there_is_nothing_to_put_off():
    on_demand = build()
    assert (on_demand.next, on_demand.back) == ("Done", "")

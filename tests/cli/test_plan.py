"""The timetable of a session."""

import pytest

from limber.catalogue.models import Condition
from limber.decoding import Decoder, encode
from limber.plan.access import Access
from limber.plan.builder import build_plan
from limber.plan.doses import DoseChange
from limber.plan.models import Timing
from limber.settings import Settings, SettingsStore
from tests.ui.real_catalogue import catalogue

STEP_KEYS = ["kind", "exercise", "side", "direction", "set", "sets", "reps", "seconds", "starts_at"]
BAND = "resisted-prone-hip-internal-rotation"


@pytest.fixture
def choose(limber):
    def keep(**choices):
        limber.data_dir.mkdir(exist_ok=True)
        store = SettingsStore(limber.data_dir / "settings.json", Decoder())
        store.save(Settings(**choices))

    return keep


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        (["hip-rotation-home"], 1214),
        (["hip-rotation-home", "--session", "2"], 1026),
        (["inward-rotation-strength"], 115),
        (["full-hip-routine"], 2535),
        (["two-mobility-drills"], 275),
        (["thirty-second-holds"], 1360),
    ],
)
def test_a_plan_has_the_length_that_the_documents_lead_to(limber, words, seconds):
    plan = limber("plan", *words, "--json").json
    assert plan["total_seconds"] == seconds
    assert sum(step["seconds"] for step in plan["steps"]) == seconds


def test_a_plan_has_every_key(limber):
    plan = limber("plan", "hip-rotation-home", "--session", "2", "--json").json
    assert list(plan) == ["programme", "session", "total_seconds", "steps"]
    assert (plan["programme"], plan["session"]) == ("hip-rotation-home", 2)
    assert all(list(step) == STEP_KEYS for step in plan["steps"])


def test_steps_follow_one_another(limber):
    steps = limber("plan", "full-hip-routine", "--json").json["steps"]
    ends = [step["starts_at"] + step["seconds"] for step in steps]
    assert [step["starts_at"] for step in steps] == [0, *ends[:-1]]


def test_only_repetitions_have_a_number_of_them(limber):
    steps = limber("plan", "hip-rotation-home", "--json").json["steps"]
    assert {step["kind"] for step in steps if step["reps"] is not None} == {"reps"}


def test_a_range_counts_with_its_minimum(limber):
    steps = limber("plan", "inward-rotation-strength", "--json").json["steps"]
    work = [step for step in steps if step["kind"] == "reps"]
    assert [(step["set"], step["sets"], step["reps"]) for step in work] == [(1, 2, 8), (2, 2, 8)]


def test_the_last_step_is_of_no_exercise(limber):
    last = limber("plan", "two-mobility-drills", "--json").json["steps"][-1]
    assert last["kind"] == "done"
    assert [last[key] for key in STEP_KEYS[1:7]] == [None] * 6


def test_another_rung_is_played_in_the_items_place(limber):
    rung = f"{BAND}=resisted-prone-hip-internal-rotation-10-x-3"
    steps = limber("plan", "inward-rotation-strength", "--rung", rung, "--json").json["steps"]
    work = [step for step in steps if step["kind"] == "reps"]
    assert [(step["set"], step["reps"]) for step in work] == [(1, 10), (2, 10), (3, 10)]


def test_the_settings_of_the_window_hold(limber, choose):
    choose(timing=Timing(ready_seconds=5.0, count_reps_myself=True))
    plan = limber("plan", "inward-rotation-strength", "--json").json
    steps = {step["kind"]: step for step in plan["steps"]}
    assert steps["ready"]["seconds"] == 5
    assert steps["reps"]["seconds"] is None
    assert plan["total_seconds"] == 2 + 5 + 30


def test_the_rung_chosen_in_the_window_holds_unless_another_is_asked_for(limber, choose):
    harder = "resisted-prone-hip-internal-rotation-10-x-3"
    choose(rungs={"inward-rotation-strength": {BAND: harder}})
    words = ["plan", "inward-rotation-strength", "--json"]
    assert limber(*words).json["steps"][2]["reps"] == 10
    assert limber(*words, "--rung", f"{BAND}={BAND}").json["steps"][2]["reps"] == 8


def test_a_chosen_rung_that_is_gone_does_not_matter(limber, choose):
    choose(rungs={"inward-rotation-strength": {BAND: "gone", "gone": "gone"}})
    outcome = limber("plan", "inward-rotation-strength", "--json")
    assert (outcome.status, outcome.json["total_seconds"]) == (0, 115)


def work(plan):
    return [(step["set"], step["reps"]) for step in plan["steps"] if step["kind"] == "reps"]


def test_the_dose_changed_in_the_window_holds_for_its_rung(limber, choose):
    choose(doses={"inward-rotation-strength": {BAND: DoseChange(BAND, 1, at_top=True)}})
    words = ["plan", "inward-rotation-strength", "--json"]
    assert work(limber(*words).json) == [(1, 10)]
    harder = f"{BAND}={BAND}-10-x-3"
    assert work(limber(*words, "--rung", harder).json) == [(1, 10), (2, 10), (3, 10)]


@pytest.mark.parametrize("programme", ["full-hip-routine", "thirty-second-holds"])
def test_a_flare_day_s_session_is_short(limber, programme):
    plan = limber("plan", programme, "--flare", "--json").json
    assert 0 < plan["total_seconds"] <= 600
    assert list(plan) == ["programme", "session", "total_seconds", "steps"]
    assert limber("plan", programme, "--json").json["total_seconds"] > 600


def test_people_see_that_it_is_for_a_flare_day(limber):
    lines = limber("plan", "two-mobility-drills", "--flare").out.splitlines()
    assert lines[0].endswith("session 1, for a flare day")


def test_what_is_closed_is_passed_over_on_a_flare_day(limber, choose):
    programme = catalogue().programmes["full-hip-routine-stretches"]
    words = ["plan", programme.id, "--flare", "--json"]
    usual = limber(*words).json["steps"]
    choose(conditions=tuple(Condition))
    access = Access(conditions=frozenset(Condition))
    plan = build_plan(catalogue(), programme, access=access, flare=True)
    printed = limber(*words).json["steps"]
    assert [step["exercise"] for step in printed] == [step.exercise for step in plan.steps]
    assert printed != usual


def test_equipment_that_is_missing_changes_nothing_that_is_chosen(limber, choose):
    before = limber("plan", "inward-rotation-strength", "--json").json
    choose(missing_equipment=("resistance band",))
    assert limber("plan", "inward-rotation-strength", "--json").json == before


def test_damaged_settings_are_told_and_stay_where_they_are(limber):
    limber.data_dir.mkdir()
    file = limber.data_dir / "settings.json"
    file.write_text("{", encoding="utf-8")
    outcome = limber("plan", "inward-rotation-strength", "--json")
    assert (outcome.status, outcome.json["total_seconds"]) == (0, 115)
    assert "settings.json" in outcome.err
    assert [each.name for each in limber.data_dir.iterdir()] == ["settings.json"]


def test_settings_that_may_not_be_read_are_told(limber):
    (limber.data_dir / "settings.json").mkdir(parents=True)
    outcome = limber("plan", "inward-rotation-strength")
    assert outcome.status == 2
    assert "cannot be read" in outcome.err


def test_settings_are_only_read(limber, choose):
    choose(timing=Timing(ready_seconds=4.0))
    before = (limber.data_dir / "settings.json").read_text(encoding="utf-8")
    limber("plan", "inward-rotation-strength")
    assert (limber.data_dir / "settings.json").read_text(encoding="utf-8") == before
    assert before == encode(Settings(timing=Timing(ready_seconds=4.0)))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["hip-rotaton-home"], "Did you mean hip-rotation-home?"),
        (["xyzzy"], "limber programmes lists them."),
        (["inward-rotation-strength", "--session", "2"], "there is no session 2"),
        (["inward-rotation-strength", "--rung", "clamshell=clamshell"], "has no item 'clamshell'"),
        (["inward-rotation-strength", "--rung", f"{BAND}x=a"], f"Did you mean {BAND}?"),
        (
            ["inward-rotation-strength", "--rung", f"{BAND}={BAND}-10x3"],
            "Did you mean resisted-prone-hip-internal-rotation-10-x-3",
        ),
        (["inward-rotation-strength", "--rung", f"{BAND}=cat-camel"], "there is no rung"),
    ],
)
def test_what_does_not_exist_is_told_in_one_line(limber, words, told):
    outcome = limber("plan", *words)
    assert (outcome.status, outcome.out) == (2, "")
    assert told in outcome.err
    assert len(outcome.err.splitlines()) == 1


def test_people_get_a_timetable_and_its_total(limber):
    lines = limber("plan", "hip-rotation-home").out.splitlines()
    assert lines[0] == "Hip Rotation Home Set, session 1"
    assert lines[-1] == "Total 20:14 (1214 s)"
    assert lines[5].split()[:7] == ["0:05", "32", "8", "reps", "1", "of", "4"]


def test_people_see_which_sets_have_no_end_of_their_own(limber, choose):
    choose(timing=Timing(count_reps_myself=True))
    assert "until done  8 reps" in limber("plan", "inward-rotation-strength").out

import csv
import io
import json

from limber.catalogue.models import Side
from limber.engine.events import SetStatus
from limber.history.export import CSV_COLUMNS, csv_texts, session_json
from tests.fakes.past import pain, session, set_result


def test_a_session_has_exactly_the_documented_keys():
    found = session_json(session([set_result()]))
    assert list(found) == [
        "id", "programme", "programme_name", "started_at", "ended_at", "status", "rehearsal",
        "pain_before", "pain_after", "effort", "note", "flare", "pains", "sets",
    ]  # fmt: skip
    assert list(found["sets"][0]) == [
        "item", "exercise", "exercise_name", "rung", "side", "direction", "set", "status", "reps",
        "target_reps", "seconds", "target_seconds",
    ]  # fmt: skip


def test_a_pain_is_told_with_its_side_and_time():
    felt = [pain(4, side=Side.LEFT), pain(None, sharp=True)]
    found, sharp = session_json(session(pains=felt))["pains"]
    assert found == {
        "item": "bridge",
        "exercise": "bridge",
        "side": "left",
        "pain": 4,
        "sharp": False,
        "felt_at": "2025-11-20T20:31:00+01:00",
    }
    assert (sharp["side"], sharp["pain"], sharp["sharp"]) == (None, None, True)


def test_a_flare_day_is_told_in_json_and_changes_nothing_in_the_table():
    plain, flare = session([set_result()]), session([set_result()], flare=True, pains=[pain(4)])
    assert [session_json(each)["flare"] for each in (plain, flare)] == [False, True]
    assert list(csv_texts([flare])) == list(csv_texts([plain]))


def test_times_have_their_offset_and_a_running_session_no_end():
    found = session_json(session(minutes=None))
    assert (found["started_at"], found["ended_at"]) == ("2025-11-20T20:31:00+01:00", None)
    json.dumps(found)


def test_a_table_has_one_line_for_each_set():
    records = [session([set_result(), set_result(number=2, status=SetStatus.SKIPPED)]), session()]
    lines = list(csv.reader(io.StringIO("".join(csv_texts(records)))))
    assert tuple(lines[0]) == CSV_COLUMNS
    assert [len(line) for line in lines[1:3]] == [len(CSV_COLUMNS)] * 2
    assert len(lines) == 4


def test_no_cell_can_be_taken_for_a_formula():
    record = session([set_result(name="@SUM(A1)")], note="=1+1")
    (line,) = list(csv.DictReader(io.StringIO("".join(csv_texts([record])))))
    assert (line["note"], line["exercise_name"]) == ("'=1+1", "'@SUM(A1)")

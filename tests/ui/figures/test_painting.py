from threading import current_thread, main_thread

import pytest

from limber.ui.figures.painting import Outcome, Painters, Task


def nothing(_result):
    pass


@pytest.fixture
def painters(qtbot):
    made = Painters()
    yield made
    made.close()


def test_a_task_is_done_on_another_thread(painters, qtbot):
    task = Task(lambda _: current_thread(), nothing)
    with qtbot.waitSignal(painters.finished) as finished:
        painters.begin(task)
    assert finished.args[0] is task
    assert finished.args[1] is not main_thread()


def test_a_task_ends_soon_when_it_is_interrupted(painters, qtbot):
    def paint(go_on):
        while True:
            go_on()

    with qtbot.waitSignal(painters.finished) as finished:
        painters.begin(Task(paint, nothing))
        painters.interrupt()
    assert finished.args[1] is Outcome.INTERRUPTED


@pytest.mark.expected_log("A figure cannot be painted.")
def test_a_task_that_fails_is_logged_and_the_next_one_is_done(painters, qtbot):
    for paint, outcome in ((lambda _: 1 / 0, Outcome.IMPOSSIBLE), (lambda _: 7, 7)):
        with qtbot.waitSignal(painters.finished) as finished:
            painters.begin(Task(paint, nothing))
        assert finished.args[1] == outcome


def test_closing_ends_the_thread_in_the_middle_of_a_task(qtbot):
    painters = Painters()

    def paint(go_on):
        while True:
            go_on()

    painters.begin(Task(paint, nothing))
    thread = painters._thread
    painters.close()
    assert not thread.is_alive()


def test_without_a_task_there_is_no_thread_to_end(qtbot):
    painters = Painters()
    painters.close()
    assert painters._thread is None

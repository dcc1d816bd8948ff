"""Steps that are done in a thread of their own."""

from threading import current_thread, main_thread

import pytest

from limber.errors import UserFacingError
from limber.ui.background_work import FAULT, BackgroundWork, GivenUpError


class Waiting:
    """Collects what is told, and on which thread."""

    def __init__(self):
        self.results, self.percents, self.threads = [], [], set()

    def end(self, result):
        self.results.append(result)
        self.threads.add(current_thread())

    def progress(self, percent):
        self.percents.append(percent)
        self.threads.add(current_thread())


@pytest.fixture
def waiting():
    return Waiting()


@pytest.fixture
def work(qapp):
    return BackgroundWork()


def test_steps_are_done_in_order_elsewhere_and_told_here(qtbot, work, waiting):
    for _ in range(2):
        work.begin(lambda _tell: current_thread(), waiting.end, waiting.progress)
    qtbot.waitUntil(lambda: len(waiting.results) == 2)
    first, second = waiting.results
    assert first is second
    assert first is not main_thread()
    assert waiting.threads == {main_thread()}


def test_progress_is_told_once_for_each_percent(qtbot, work, waiting):
    def step(tell):
        for done in range(1001):
            tell(done / 1000)

    work.begin(step, waiting.end, waiting.progress)
    qtbot.waitUntil(lambda: waiting.results == [None])
    assert waiting.percents == list(range(101))


def test_an_error_of_the_surroundings_is_the_result(qtbot, work, waiting):
    def step(_tell):
        raise UserFacingError("The disk is full.")

    work.begin(step, waiting.end, waiting.progress)
    qtbot.waitUntil(lambda: bool(waiting.results))
    assert str(waiting.results[0]) == "The disk is full."


def test_what_is_given_up_ends_with_its_next_progress(qtbot, work, waiting):
    def step(tell):
        while True:
            tell(0.5)

    work.begin(step, waiting.end, lambda _percent: work.give_up())
    qtbot.waitUntil(lambda: bool(waiting.results))
    assert isinstance(waiting.results[0], GivenUpError)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_after_a_fault_of_ours_the_next_step_is_done_all_the_same(qtbot, work, waiting):
    def step(_tell):
        raise ZeroDivisionError

    work.begin(step, waiting.end, waiting.progress)
    qtbot.waitUntil(lambda: waiting.results == [FAULT])
    work._thread.join()
    work.begin(lambda _tell: "done", waiting.end, waiting.progress)
    qtbot.waitUntil(lambda: waiting.results == [FAULT, "done"])

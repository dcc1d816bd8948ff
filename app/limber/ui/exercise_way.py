"""The way to an exercise's page, and back to where one came from."""

from functools import partial

from limber.ui.main_window import MainWindow, Page
from limber.ui.page_makers import PageMakers
from limber.ui.page_way import PageWay


class ExerciseWay:
    """Remembers the page that led to the exercise."""

    def __init__(self, window: MainWindow, pages: PageMakers, way: PageWay) -> None:
        self._window = window
        self._pages = pages
        self._way = way
        self.came_from = Page.LIBRARY

    def show(self, exercise: str, item: str, came_from: str) -> None:
        """Show an exercise, as its item of the programme."""
        self.came_from = Page(came_from)
        self._way.lead_in_turns(
            Page.EXERCISE,
            partial(self._pages.open_exercise, exercise, item, came_from.capitalize()),
            partial(self._window.show_page, Page.EXERCISE, below=self.came_from),
        )

    def show_from_today(self, exercise: str, item: str) -> None:
        """Show an exercise of today's session."""
        self.show(exercise, item, Page.TODAY)

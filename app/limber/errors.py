"""The error family whose sentences a person reads."""


class UserFacingError(Exception):
    """Something in the surroundings failed: `title` says what, `detail` says what to do."""

    def __init__(self, title: str, detail: str = "") -> None:
        super().__init__(f"{title} {detail}".strip())
        self.title = title
        self.detail = detail

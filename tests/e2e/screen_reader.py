"""Somebody who only hears: follows a program through AT-SPI, and knows nothing else of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from queue import Empty, Queue
from typing import Any

from jeepney import DBusAddress, MatchRule, Message, MessageType, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.threading import DBusConnection, DBusRouter, open_dbus_connection

from tests.e2e.accessibility_bus import answer
from tests.e2e.waiting import LONGEST_SECONDS, until

_EVENTS = "org.a11y.atspi.Event.Object"
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_ACTION = "org.a11y.atspi.Action"
_REGISTRY = "org.a11y.atspi.Registry"
_REGISTRY_PATH = "/org/a11y/atspi/registry"
_ROOT = "/org/a11y/atspi/accessible/root"
_ANSWER_SECONDS = 10.0
_MANY = 10_000


@dataclass(frozen=True, slots=True)
class Thing:
    """Something on the screen, as a screen reader has it."""

    role: str
    name: str
    description: str
    states: int
    place: tuple[str, str]

    @property
    def is_shown(self) -> bool:
        """Whether it is to be seen."""
        return bool(self.states >> 25 & 1)

    @property
    def can_have_keyboard(self) -> bool:
        """Whether Tab or a click can lead to it."""
        return bool(self.states >> 11 & 1)

    @property
    def is_selected(self) -> bool:
        """Whether it is the chosen one of several."""
        return bool(self.states >> 23 & 1)


class ScreenReader:
    """Hears announcements and where the keyboard goes; can look around and press."""

    def __init__(self, address: str) -> None:
        self._connection: DBusConnection = open_dbus_connection(address)
        self._router = DBusRouter(self._connection)
        self._signals: Queue[Message] = Queue(_MANY)
        self.heard: list[str] = []
        """All that was said, in order: announcements, and names with their roles."""
        self._at = 0
        for member, event in (
            ("Announcement", "object:announcement"),
            ("StateChanged", "object:state-changed:focused"),
        ):
            rule = MatchRule(type="signal", interface=_EVENTS, member=member)
            answer(self._router.send_and_get_reply(message_bus.AddMatch(rule), timeout=9))
            self._router.filter(rule, queue=self._signals)
            self._ask(_REGISTRY, _REGISTRY_PATH, _REGISTRY, "RegisterEvent", "s", event)

    def hear(self, words: str, *, seconds: float = LONGEST_SECONDS) -> str:
        """Listen until these words are said, from where was listened last; the whole sentence."""

        def is_said() -> bool:
            self._listen()
            return any(words in each for each in self.heard[self._at :])

        try:
            until(is_said, seconds=seconds)
        except AssertionError as error:
            message = f"never heard “{words}”, but: {self.heard[self._at :]}"
            raise AssertionError(message) from error
        while words not in self.heard[self._at]:
            self._at += 1
        self._at += 1
        return self.heard[self._at - 1]

    def hear_all(self, *words: str) -> None:
        """Listen until all of these are said, in this order."""
        for each in words:
            self.hear(each)

    @property
    def last(self) -> str:
        """What was said last."""
        self._listen()
        return self.heard[-1] if self.heard else ""

    def look(self) -> list[Thing]:
        """Everything that is shown, in the order in which it is read."""
        return [
            thing for program in self._children(_REGISTRY, _ROOT) for thing in self._in(program)
        ]

    def find(self, role: str, is_it: Callable[[str], bool]) -> Thing:
        """Search the screen for the first thing of a role with such a name."""

        def found() -> Thing | None:
            fitting = (one for one in self.look() if one.role == role and is_it(one.name))
            return next(fitting, None)

        return until(found, what=f"a {role}; on the screen: {self.look()}")

    def press(self, name: str, *, role: str = "push button") -> None:
        """Press the button with this name."""
        thing = self.find(role, lambda each: each == name)
        count = self._property(thing.place, _ACTION, "NActions")
        names = [self._ask(*thing.place, _ACTION, "GetName", "i", index) for index in range(count)]
        (done,) = self._ask(*thing.place, _ACTION, "DoAction", "i", names.index(("Press",)))
        assert done

    def close(self) -> None:
        """Listen no longer."""
        self._router.close()
        self._connection.close()

    def _listen(self) -> None:
        """Take in what has been said meanwhile."""
        while True:
            try:
                message = self._signals.get_nowait()
            except Empty:
                return
            said = self._said(message)
            if said:
                self.heard.append(said)

    def _said(self, message: Message) -> str:
        detail, number, _number, (_kind, value), *_ = message.body
        fields = message.header.fields
        if fields[3] == "Announcement":
            return str(value)
        if detail != "focused" or not number:
            return ""
        try:
            thing = self._thing((fields[7], fields[1]))
        except AssertionError:
            return ""  # It is gone already.
        return f"{thing.name}, {thing.role}"

    def _in(self, place: tuple[str, str]) -> Iterator[Thing]:
        thing = self._thing(place)
        if thing.is_shown or thing.role == "application":
            yield thing
            for child in self._children(*place):
                yield from self._in(child)

    def _thing(self, place: tuple[str, str]) -> Thing:
        (role,) = self._ask(*place, _ACCESSIBLE, "GetRoleName")
        ((low, _high),) = self._ask(*place, _ACCESSIBLE, "GetState")
        name = self._property(place, _ACCESSIBLE, "Name")
        description = self._property(place, _ACCESSIBLE, "Description")
        return Thing(str(role), str(name), str(description), low, place)

    def _children(self, program: str, path: str) -> list[tuple[str, str]]:
        (children,) = self._ask(program, path, _ACCESSIBLE, "GetChildren")
        return list(children)

    def _property(self, place: tuple[str, str], interface: str, name: str) -> Any:
        program, path = place
        asked = Properties(DBusAddress(path, program, interface)).get(name)
        ((_kind, value),) = self._reply(asked)
        return value

    def _ask(
        self, program: str, path: str, interface: str, method: str, kinds: str = "", *words: Any
    ) -> Any:
        address = DBusAddress(path, program, interface)
        return self._reply(new_method_call(address, method, kinds or None, words))

    def _reply(self, asked: Message) -> Any:
        reply = self._router.send_and_get_reply(asked, timeout=_ANSWER_SECONDS)
        assert reply.header.message_type is MessageType.method_return, reply.body
        return answer(reply)

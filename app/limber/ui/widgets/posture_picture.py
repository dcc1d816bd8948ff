"""A still picture of a base posture, for where no moving figure is shown."""

from dataclasses import dataclass
from itertools import pairwise
from math import acos, atan2, cos, hypot, pi, sin
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from limber.catalogue.kinds import Posture, Side
from limber.ui.colour import mix
from limber.ui.fonts import font
from limber.ui.theme import Theme, ThemeSource
from limber.ui.tokens import Phase, Weight
from limber.ui.widgets.posture_shapes import (
    PICTURE_HEIGHT,
    PICTURE_WIDTH,
    POSES,
    Body,
    Joint,
    build_body,
)
from limber.ui.widgets.text import draw_capitals_centred
from limber.ui.widgets.themed import ThemedWidget

_MAT: Final = ((70.0, 368.0), (590.0, 352.0), (652.0, 420.0), (32.0, 430.0))
_MAT_THICKNESS: Final = 8.0
_LABEL_FROM_WIDTH: Final = 240


@dataclass(frozen=True, slots=True)
class PosturePictureState:
    """Which posture, and which side works: None for both together or for no side at all."""

    posture: Posture
    side: Side | None = None
    phase: Phase = Phase.HOLD
    with_pool: bool = True


class PosturePicture(ThemedWidget):
    """Paints a `PosturePictureState`; the picture is drawn once per size and theme."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._state: PosturePictureState | None = None
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def state(self) -> PosturePictureState | None:
        """What is shown."""
        return self._state

    def show_state(self, state: PosturePictureState | None) -> None:
        """Show a posture; None leaves the place empty."""
        if state == self._state:
            return
        self._state = state
        self._picture = None
        self.setAccessibleName("" if state is None else describe_posture(state))
        self.update()

    def restyle(self) -> None:
        """Draw again in the new colours when next painted."""
        self._picture = None

    def sizeHint(self) -> QSize:
        return QSize(int(PICTURE_WIDTH), int(PICTURE_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def hideEvent(self, event: QHideEvent) -> None:
        # A picture that nobody sees is painted again faster than it is worth keeping.
        super().hideEvent(event)
        self._picture = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._state is None or self.width() < 2 or self.height() < 2:
            return
        scale = self.devicePixelRatioF()
        wanted = QSize(round(self.width() * scale), round(self.height() * scale))
        if self._picture is None or self._picture.size() != wanted:
            self._picture = posture_pixmap(self.theme, self._state, self.size(), scale)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()


def describe_posture(state: PosturePictureState) -> str:
    """What the picture shows, in words."""
    place = {
        Posture.SUPINE: "Lying on your back",
        Posture.PRONE: "Lying on your front",
        Posture.SIDE_LYING: "Lying on your side",
        Posture.QUADRUPED: "On hands and knees",
        Posture.HALF_KNEELING: "Half kneeling",
        Posture.KNEELING: "Kneeling",
        Posture.STANDING: "Standing",
        Posture.DEEP_SQUAT: "In a deep squat",
        Posture.SEATED: "Sitting",
    }[state.posture]
    return place if state.side is None else f"{place}, {state.side.value} side"


def posture_pixmap(
    theme: Theme, state: PosturePictureState, size: QSize, scale: float = 1.0
) -> QPixmap:
    """The picture of `state` in `size` logical pixels, for a screen with `scale` pixels to one."""
    pixmap = QPixmap(max(1, round(size.width() * scale)), max(1, round(size.height() * scale)))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_scene(painter, QRectF(0, 0, size.width(), size.height()), theme, state)
    painter.end()
    return pixmap


def _paint_scene(painter: QPainter, rect: QRectF, theme: Theme, state: PosturePictureState) -> None:
    fit = min(rect.width() / PICTURE_WIDTH, rect.height() / PICTURE_HEIGHT)
    mirrored = state.side is Side.RIGHT
    painter.translate(rect.center())
    painter.scale(-fit if mirrored else fit, fit)
    painter.translate(-PICTURE_WIDTH / 2, -PICTURE_HEIGHT / 2)
    _paint_ground(painter, theme, state)
    body = build_body(POSES[state.posture])
    # In a thumbnail the outline must not grow heavier than the figure.
    brush = _BodyBrush(painter, theme, max(1.4, 0.8 / fit))
    brush.paint(body, both_legs=state.side is None)
    if state.side is not None and rect.width() >= _LABEL_FROM_WIDTH:
        _paint_side_disc(painter, theme, body, state.side)


def _paint_ground(painter: QPainter, theme: Theme, state: PosturePictureState) -> None:
    palette = theme.palette
    painter.setPen(Qt.PenStyle.NoPen)
    if state.with_pool:
        painter.setBrush(QColor(palette.phase(state.phase).floor))
        painter.drawEllipse(QRectF(8, 326, 664, 140))
    corners = [QPointF(x, y) for x, y in _MAT]
    lower = QPolygonF([corner + QPointF(0, _MAT_THICKNESS) for corner in corners])
    _fill_rounded(painter, lower, QColor(palette.figure.mat_edge))
    _fill_rounded(painter, QPolygonF(corners), QColor(palette.figure.mat))


def _fill_rounded(painter: QPainter, polygon: QPolygonF, colour: QColor) -> None:
    pen = QPen(colour, 10)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(colour)
    painter.drawPolygon(polygon)


def _paint_side_disc(painter: QPainter, theme: Theme, body: Body, side: Side) -> None:
    knee, ankle = body.near_leg[1], body.near_leg[2]
    centre = QPointF(knee.x + (ankle.x - knee.x) * 0.3, knee.y + (ankle.y - knee.y) * 0.3)
    painter.save()
    painter.setPen(QPen(QColor(theme.palette.figure.on_disc), 3))
    painter.setBrush(QColor(theme.palette.figure.disc))
    painter.drawEllipse(centre, 20, 20)
    # The letter must not be mirrored with the picture.
    painter.translate(centre)
    painter.scale(-1 if side is Side.RIGHT else 1, 1)
    painter.setPen(QColor(theme.palette.figure.on_disc))
    letter = side.value[0].upper()
    draw_capitals_centred(painter, QRectF(-20, -20, 40, 40), font(24, Weight.BOLD), letter)
    painter.restore()


class _BodyBrush:
    """Paints the parts of a body from the far side to the near one."""

    def __init__(self, painter: QPainter, theme: Theme, line: float) -> None:
        self._painter = painter
        self._figure = theme.palette.figure
        self._skin = theme.skin
        self._pen = QPen(QColor(self._figure.outline), 2 * line)
        self._pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)

    def paint(self, body: Body, *, both_legs: bool) -> None:
        """Paint `body`; with `both_legs` both are the working ones."""
        figure = self._figure
        far_leg = figure.working if both_legs else figure.resting
        self._arm(body.far_arm)
        self._leg(body.far_leg, mix(far_leg, figure.outline, 0.14).name())
        self._shape(_chain(body.neck), self._skin)
        self._shape(_chain(body.pelvis), far_leg)
        self._shape(_chain(body.torso), figure.shirt)
        self._head(body)
        self._leg(body.near_leg, figure.working)
        self._arm(body.near_arm)

    def _leg(self, leg: tuple[Joint, Joint, Joint, Joint], colour: str) -> None:
        hip, knee, ankle, toe = leg
        cuff = _between(knee, ankle, 0.86)
        self._shape(_chain((_between(knee, ankle, 0.7), ankle, toe)), self._skin)
        self._shape(_chain((hip, knee, cuff)), colour)

    def _arm(self, arm: tuple[Joint, Joint, Joint, Joint]) -> None:
        shoulder, elbow, wrist, fingers = arm
        self._shape(_chain((_between(shoulder, elbow, 0.4), elbow, wrist, fingers)), self._skin)
        self._shape(_chain((shoulder, _between(shoulder, elbow, 0.72, 3.0))), self._figure.shirt)

    def _head(self, body: Body) -> None:
        head = body.head
        circle = QPainterPath()
        circle.addEllipse(QPointF(head.x, head.y), head.radius * 0.92, head.radius)
        self._shape(circle, self._skin)
        hair = QPainterPath()
        offset = (body.head_angle - 60) * pi / 180
        centre = QPointF(
            head.x + cos(offset) * head.radius * 0.62, head.y - sin(offset) * head.radius * 0.62
        )
        hair.addEllipse(centre, head.radius * 1.02, head.radius * 1.02)
        self._shape(circle.intersected(hair), self._figure.hair)

    def _shape(self, path: QPainterPath, colour: str) -> None:
        """Fill a path over its own broad line, so that only the outer half of the line is left.

        A path of parts that overlap needs not be united for that, which would take far longer.
        """
        bounds = path.boundingRect()
        light = QLinearGradient(bounds.topLeft(), bounds.bottomLeft())
        light.setColorAt(0, mix(colour, self._figure.on_disc, 0.10))
        light.setColorAt(1, mix(colour, self._figure.outline, 0.16))
        self._painter.strokePath(path, self._pen)
        self._painter.fillPath(path, light)


def _between(a: Joint, b: Joint, share: float, more_radius: float = 0.0) -> Joint:
    return Joint(
        a.x + (b.x - a.x) * share,
        a.y + (b.y - a.y) * share,
        a.radius + (b.radius - a.radius) * share + more_radius,
    )


def _chain(joints: tuple[Joint, ...]) -> QPainterPath:
    """Circles at the joints and the tangents between them, as overlapping parts of one path."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for joint in joints:
        path.addEllipse(QPointF(joint.x, joint.y), joint.radius, joint.radius)
    for first, second in pairwise(joints):
        path.addPath(_tangents(first, second))
    return path


def _tangents(a: Joint, b: Joint) -> QPainterPath:
    """The four corners between two circles, clockwise as the circles are."""
    path = QPainterPath()
    distance = hypot(b.x - a.x, b.y - a.y)
    if distance <= abs(a.radius - b.radius):
        return path
    direction = atan2(b.y - a.y, b.x - a.x)
    spread = acos((a.radius - b.radius) / distance)
    corners = [
        QPointF(
            joint.x + joint.radius * cos(direction + turn),
            joint.y + joint.radius * sin(direction + turn),
        )
        for joint, turn in ((a, -spread), (b, -spread), (b, spread), (a, spread))
    ]
    path.addPolygon(QPolygonF(corners))
    path.closeSubpath()
    return path

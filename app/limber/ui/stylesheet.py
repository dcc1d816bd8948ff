"""The application style sheet, built from the tokens.

Pages ask for a look with dynamic properties: `kind` on buttons, `role` on labels, `card` on frames.
"""

from pathlib import Path

from limber.ui.theme import Theme
from limber.ui.tokens import Height, Line, Part, Radius, Space, Type, Weight, Width


def build_stylesheet(theme: Theme, images: Path) -> str:
    """The style sheet of `theme`; `images` is the folder with the ticks and chevrons."""
    parts = (
        _base(theme),
        _labels(theme),
        _cards(theme),
        _buttons(theme),
        _fields(theme),
        _combo_box(theme, images),
        _spin_box(theme, images),
        _check_box(theme, images),
        _slider(theme),
        _scroll_bar(theme),
        _list_view(theme),
        _menu(theme, images),
    )
    return "\n".join(parts)


def _base(theme: Theme) -> str:
    p = theme.palette
    # What pages lie on has no colour of its own: it shows the window's, which is in the palette.
    return f"""
*[page="true"] {{ background: transparent; }}
QScrollArea, QScrollArea > QWidget > QWidget[page="true"],
QScrollArea[plain="true"] > QWidget > QWidget {{ background: transparent; border: none; }}
QToolTip {{ background: {p.ink}; color: {p.bg}; border: {Line.THIN}px solid {p.ink};
    padding: {Space.XS}px {Space.S}px; font-size: {theme.text_px(Type.CAPTION)}px; }}
"""


def _labels(theme: Theme) -> str:
    p = theme.palette
    display = '"Inter Display Limber", "Inter Limber", "Noto Sans"'

    def role(name: str, size: int, weight: int, colour: str, extra: str = "") -> str:
        return (
            f'QLabel[role="{name}"] {{ font-size: {theme.text_px(size)}px; '
            f"font-weight: {weight}; color: {colour}; {extra} }}"
        )

    heading = f"font-family: {display};"
    return "\n".join(
        (
            "QLabel { background: transparent; }",
            role("page-title", Type.PAGE_TITLE, Weight.BOLD, p.ink, heading),
            role("session-name", Type.SESSION_NAME, Weight.BOLD, p.ink, heading),
            role("total", Type.TOTAL, Weight.BOLD, p.ink, heading),
            role("stat", Type.STAT, Weight.BOLD, p.ink, heading),
            role("section", Type.SECTION, Weight.SEMI_BOLD, p.ink),
            role("strong", Type.BODY, Weight.SEMI_BOLD, p.ink),
            role("compact-strong", Type.COMPACT, Weight.SEMI_BOLD, p.ink),
            role("compact", Type.COMPACT, Weight.REGULAR, p.ink),
            role("secondary", Type.BODY, Weight.REGULAR, p.ink2),
            role("caption", Type.CAPTION, Weight.REGULAR, p.ink2),
            role("footnote", Type.CAPTION, Weight.REGULAR, p.ink3),
            role("brand", Type.BODY, Weight.SEMI_BOLD, p.brand),
            role("lamp", Type.BODY, Weight.SEMI_BOLD, p.lamp),
            role("danger", Type.BODY, Weight.SEMI_BOLD, p.danger),
        )
    )


def _cards(theme: Theme) -> str:
    p = theme.palette
    return f"""
QFrame[card="true"] {{ background: {p.surface}; border: {Line.THIN}px solid {p.line};
    border-radius: {Radius.CARD}px; }}
QFrame[card="hold"] {{ background: {p.hold.wall}; border: {Line.THIN}px solid {p.hold.track};
    border-radius: {Radius.CARD}px; }}
QFrame[chip="true"] {{ background: {p.surface}; border: {Line.THIN}px solid {p.line};
    border-radius: {Radius.CONTROL}px; }}
QFrame[card="caution"] {{ background: {p.lampsoft}; border: none;
    border-radius: {Radius.LARGE}px; }}
QFrame[card="danger"] {{ background: {p.dangersoft}; border: none;
    border-radius: {Radius.LARGE}px; }}
QFrame[divider="true"] {{ background: {p.line}; border: none; max-height: {Line.THIN}px;
    min-height: {Line.THIN}px; }}
"""


def _buttons(theme: Theme) -> str:
    p = theme.palette
    # The height is set once and the border is part of it, so that no state changes the size.
    plain = f"background: {p.surface}; color: {p.ink}; border: {Line.THIN}px solid {p.ctl};"
    solid = f"background: {p.brand}; color: {p.onbrand}; border: {Line.THIN}px solid {p.brand};"
    bare = f"background: transparent; color: {p.ink2}; border: {Line.THIN}px solid transparent;"
    return f"""
QPushButton {{ {plain} border-radius: {Radius.CONTROL}px; font-weight: {Weight.SEMI_BOLD};
    min-height: {theme.control_px(Height.BUTTON) - 2}px; padding: 0 {Space.L}px; outline: none; }}
QPushButton:hover {{ background: {p.inset}; }}
QPushButton:pressed {{ background: {p.pressed}; }}
QPushButton:disabled {{ color: {p.ink3}; border-color: {p.line}; background: {p.inset}; }}
QPushButton[kind="small"] {{ min-height: {theme.control_px(Height.SMALL) - 2}px;
    padding: 0 {Space.M}px; border-radius: {Radius.SMALL}px;
    font-size: {theme.text_px(Type.COMPACT)}px; }}
QPushButton[kind="outline"] {{ color: {p.brand}; border-color: {p.brand}; }}
QPushButton[kind="primary"], QPushButton[kind="large-primary"] {{ {solid} }}
QPushButton[kind="primary"]:hover, QPushButton[kind="large-primary"]:hover,
QPushButton[kind="primary"]:pressed, QPushButton[kind="large-primary"]:pressed {{
    background: {p.brandh}; border-color: {p.brandh}; }}
QPushButton[kind="primary"]:disabled, QPushButton[kind="large-primary"]:disabled {{
    background: {p.inset}; border-color: {p.line}; color: {p.ink3}; }}
QPushButton[kind="large-primary"] {{ min-height: {theme.control_px(Height.PRIMARY) - 2}px;
    border-radius: {Radius.LARGE}px; padding: 0 {Space.XXL}px;
    font-size: {theme.text_px(Type.SECTION)}px; }}
QPushButton[kind="ink"] {{ background: {p.ink}; color: {p.bg};
    border: {Line.THIN}px solid {p.ink}; }}
QPushButton[kind="ink"]:hover, QPushButton[kind="ink"]:pressed {{ background: {p.ink2}; }}
QPushButton[kind="large"], QPushButton[kind="ink"] {{
    min-height: {theme.control_px(Height.PRIMARY) - 2}px;
    border-radius: {Radius.LARGE}px; padding: 0 {Space.XXL}px;
    font-size: {theme.text_px(Type.SECTION)}px; }}
QPushButton[kind="large"] {{ background: transparent; color: {p.ink}; border-color: {p.ctl}; }}
QPushButton[kind="quiet"] {{ {bare} padding: 0 {Space.M}px; }}
QPushButton[kind="icon"] {{ {bare} min-height: {theme.control_px(Height.SMALL) - 2}px;
    padding: 0 {Space.S}px; border-radius: {Radius.SMALL}px; }}
QPushButton[kind="quiet-brand"] {{ {bare} color: {p.brand}; padding: 0 {Space.M}px; }}
QPushButton[kind="quiet"]:hover, QPushButton[kind="quiet-brand"]:hover,
QPushButton[kind="icon"]:hover {{ background: {p.inset}; }}
QPushButton[kind="danger"] {{ background: {p.surface}; color: {p.danger};
    border-color: {p.danger}; }}
QPushButton[kind="danger"]:hover, QPushButton[kind="danger"]:pressed {{
    background: {p.dangersoft}; }}
"""


def _fields(theme: Theme) -> str:
    p = theme.palette
    return f"""
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDoubleSpinBox, QTimeEdit, QDateEdit {{
    background: {p.surface}; color: {p.ink}; border: {Line.THIN}px solid {p.ctl};
    border-radius: {Radius.CONTROL}px; padding: 0 {Space.M}px;
    selection-background-color: {p.brand}; selection-color: {p.onbrand}; }}
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QTimeEdit, QDateEdit {{
    min-height: {theme.control_px(Height.FIELD) - 2}px; }}
QPlainTextEdit, QTextEdit {{ padding: {Space.S}px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QTimeEdit:focus,
QDateEdit:focus, QDoubleSpinBox:focus {{ border: {Line.BOLD}px solid {p.ink};
    padding: 0 {Part.FIELD_PADDING_FOCUSED}px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ padding: {Space.S - 1}px; }}
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QTimeEdit:disabled {{
    color: {p.ink3}; background: {p.inset}; border-color: {p.line}; }}
QLineEdit[problem="true"], QPlainTextEdit[problem="true"] {{
    border: {Line.BOLD}px solid {p.danger}; }}
"""


def _combo_box(theme: Theme, images: Path) -> str:
    p = theme.palette
    return f"""
QComboBox::drop-down {{ border: none; width: {theme.control_px(Space.PAGE)}px; }}
QComboBox::down-arrow {{ image: {_image(theme, images, "chevron-down")};
    {_square(theme, Part.CHEVRON)} }}
QComboBox:hover {{ background: {p.inset}; }}
QComboBox[active="true"] {{ border: {Line.BOLD}px solid {p.brand};
    min-height: {theme.control_px(Height.FIELD) - 2 * Line.BOLD}px;
    padding: 0 {Part.FIELD_PADDING_FOCUSED}px; }}
QComboBox QAbstractItemView {{ background: {p.surface}; border: {Line.THIN}px solid {p.ctl};
    padding: {Space.XS}px; outline: none; selection-background-color: {p.brandsoft};
    selection-color: {p.ink}; }}
QComboBox QAbstractItemView::item {{ min-height: {theme.control_px(Height.SMALL)}px;
    padding: 0 {Space.S}px; border-radius: {Radius.CHIP}px; color: {p.ink}; }}
QComboBox QAbstractItemView::item:selected {{ background: {p.brandsoft}; color: {p.ink}; }}
"""


def _spin_box(theme: Theme, images: Path) -> str:
    p = theme.palette
    boxes = ("QSpinBox", "QDoubleSpinBox", "QTimeEdit", "QDateEdit")

    def each(sub_control: str) -> str:
        return ", ".join(f"{box}::{sub_control}" for box in boxes)

    height = theme.control_px(Height.FIELD) - Part.SPIN_EXTRA
    return f"""
{", ".join(boxes)} {{ min-height: {height - 2 * Line.THIN}px; }}
{", ".join(f"{box}:focus" for box in boxes)} {{ min-height: {height - 2 * Line.BOLD}px; }}
{each("up-button")}, {each("down-button")} {{ subcontrol-origin: border;
    width: {theme.control_px(Part.SPIN_BUTTON)}px;
    border-left: {Line.THIN}px solid {p.line}; background: transparent; }}
{each("up-button")} {{ subcontrol-position: top right; margin-top: {Line.THIN}px;
    margin-right: {Line.THIN}px; }}
{each("down-button")} {{ subcontrol-position: bottom right; margin-bottom: {Line.THIN}px;
    margin-right: {Line.THIN}px; border-top: {Line.THIN}px solid {p.line}; }}
{each("up-arrow")} {{ image: {_image(theme, images, "chevron-up")};
    {_square(theme, Part.SPIN_CHEVRON)} }}
{each("down-arrow")} {{ image: {_image(theme, images, "chevron-down")};
    {_square(theme, Part.SPIN_CHEVRON)} }}
"""


def _check_box(theme: Theme, images: Path) -> str:
    p = theme.palette
    return f"""
QCheckBox, QRadioButton {{ background: transparent; spacing: {Space.S}px;
    min-height: {theme.control_px(Height.SMALL)}px; padding-right: {Space.XS}px; outline: none; }}
QCheckBox::indicator {{ {_square(theme, Part.CHECK)} border: {Line.THIN}px solid {p.ctl};
    border-radius: {Radius.MARK + 1}px; background: {p.surface}; }}
QCheckBox::indicator:checked {{ background: {p.brand}; border-color: {p.brand};
    image: {_image(theme, images, "check")}; }}
QCheckBox::indicator:disabled {{ background: {p.inset}; border-color: {p.line}; }}
QRadioButton::indicator {{ {_square(theme, Part.RADIO_DOT)}
    border: {theme.control_px(Part.RADIO_RING)}px solid {p.surface};
    border-radius: {theme.control_px(Radius.CONTROL)}px; background: {p.surface}; }}
QRadioButton::indicator:unchecked {{ {_square(theme, Part.CHECK)}
    border: {Line.THIN}px solid {p.ctl}; }}
QRadioButton::indicator:checked {{ border-color: {p.brand}; background: {p.onbrand}; }}
"""


def _slider(theme: Theme) -> str:
    p = theme.palette
    return f"""
QSlider {{ background: transparent; min-height: {theme.control_px(Height.SMALL)}px; }}
QSlider::groove:horizontal {{ height: {Part.GROOVE}px; background: {p.ctl};
    border-radius: {Part.GROOVE // 2}px; }}
QSlider::sub-page:horizontal {{ height: {Part.GROOVE_DONE}px;
    margin: -{Line.THIN}px 0; background: {p.brand}; border-radius: {Part.GROOVE_DONE // 2}px; }}
QSlider::handle:horizontal {{ width: {Part.KNOB}px; height: {Part.KNOB}px;
    margin: -{Space.S}px 0; background: {p.surface};
    border: {Line.BOLD}px solid {p.brand}; border-radius: {Radius.CONTROL}px; }}
QSlider::handle:horizontal:disabled, QSlider::sub-page:horizontal:disabled {{
    border-color: {p.line}; background: {p.line}; }}
"""


def _scroll_bar(theme: Theme) -> str:
    p = theme.palette
    return f"""
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: {Space.M}px; }}
QScrollBar:horizontal {{ height: {Space.M}px; }}
QScrollBar::handle {{ background: {p.ctl}; border-radius: {Part.BAR_GAP}px;
    margin: {Part.BAR_GAP}px; }}
QScrollBar::handle:vertical {{ min-height: {Space.PAGE}px; }}
QScrollBar::handle:horizontal {{ min-width: {Space.PAGE}px; }}
QScrollBar::handle:hover {{ background: {p.ink3}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _list_view(theme: Theme) -> str:
    p = theme.palette
    return f"""
QListView, QTreeView, QTableView {{ background: transparent; border: none; outline: none; }}
QListView::item, QTreeView::item {{ border-radius: {Radius.CONTROL}px; color: {p.ink};
    min-height: {theme.control_px(Height.SMALL)}px; padding: 0 {Space.M}px; }}
QListView::item:hover {{ background: {p.inset}; }}
QListView::item:selected {{ background: {p.brandsoft}; color: {p.ink}; }}
"""


def _menu(theme: Theme, images: Path) -> str:
    p = theme.palette
    return f"""
QMenu {{ background: {p.surface}; border: {Line.THIN}px solid {p.ctl}; padding: {Space.XS}px; }}
QMenu::item {{ padding: {Space.S}px {Space.L}px; border-radius: {Radius.CHIP}px; }}
QMenu::item:selected {{ background: {p.brandsoft}; color: {p.ink}; }}
QMenu::indicator {{ {_square(theme, Part.CHECK)} margin-left: {Space.S}px;
    border: {Line.THIN}px solid {p.ctl}; border-radius: {Radius.MARK + 1}px;
    background: {p.surface}; }}
QMenu::indicator:checked {{ background: {p.brand}; border-color: {p.brand};
    image: {_image(theme, images, "check")}; }}
QMenu::separator {{ height: {Line.THIN}px; background: {p.line}; margin: {Space.XS}px; }}
QSplitter::handle {{ background: {p.line}; width: {Width.FOCUS_GAP}px; }}
"""


def _square(theme: Theme, size: int) -> str:
    side = theme.control_px(size)
    return f"width: {side}px; height: {side}px;"


def _image(theme: Theme, images: Path, name: str) -> str:
    tone = "dark" if theme.dark else "light"
    return f'url("{(images / f"{name}-{tone}.png").as_posix()}")'

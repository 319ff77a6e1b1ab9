"""The look: every letter can be read, every part can be seen, hit and focused, in every theme."""

import gc
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QIcon, QImage, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from disrupt.paths import resource
from ui.brand import Brand
from ui.icons import icon
from ui.parts import (
    Button,
    Card,
    Heading,
    IconButton,
    Label,
    Link,
    Muted,
    Notice,
    PrimaryButton,
    Section,
    Tag,
    Unlinked,
    Words,
    Wrong,
)
from ui.theme import COLOURS, apply, colour

SHEET = resource("style.qss").read_text(encoding="utf-8")
RULES = re.findall(r"([^{}]+)\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", SHEET, flags=re.DOTALL))
ICONS = sorted(path.stem for path in resource("icons").glob("*.svg"))
DRAWINGS = [name for name in ICONS if not name.endswith(("_grey", "_white"))]
SHADES = {"light": 0, "dark": 1}
SCALES = [100, 110, 125, 150, 175, 200]
DEADLINES = ["overdue", "day", "week", "month"]
STATES = [*DEADLINES, "fact", "outlined", "in_force", "ended", "asked", "lost"]

# What is written on each ground.
LETTERS = {
    "page": ["ink", "muted", "accent", *DEADLINES],
    "card": ["ink", "muted", "accent", *DEADLINES],
    "chosen": ["ink", "accent", "muted"],
    "hover": ["ink", "muted", "accent"],
    "filled": ["on_filled"],
    "pressed": ["on_filled"],
    "banner": ["on_banner"],
    "fact_soft": ["fact", "ink"],
    "in_force_soft": ["in_force"],
    "hatch": ["ink"],
    **{f"{state}_soft": [state, "ink"] for state in DEADLINES},
}
# What must be seen on each ground: edges of inputs and buttons, rings, marks.
MARKS = {
    "page": ["edge", "accent", "filled", "ring_on_filled"],
    "card": ["edge", "accent", "filled", "ring_on_filled"],
    "chosen": ["accent"],
    "hover": ["edge", "accent"],
    "filled": ["ring_on_filled", "on_filled"],
    "pressed": ["ring_on_filled"],
    "fact_soft": ["accent"],
    **{f"{state}_soft": [state] for state in DEADLINES},
}


def pairs(table):
    return [(ink, ground) for ground, inks in table.items() for ink in inks]


def light_of(name):
    parts = [value / 255 for value in QColor(name).toTuple()[:3]]
    linear = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    darker, lighter = sorted((light_of(one), light_of(other)))
    return (lighter + 0.05) / (darker + 0.05)


def between(ink, ground, shade):
    return contrast(COLOURS[ink][shade], COLOURS[ground][shade])


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The program, undressed again afterwards."""
    font, palette = qapp.font(), qapp.palette()
    yield qapp
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


@pytest.mark.parametrize("shade", SHADES.values(), ids=SHADES)
@pytest.mark.parametrize(("ink", "ground"), pairs(LETTERS))
def test_letters_stand_out(ink, ground, shade):
    assert between(ink, ground, shade) >= 4.5


@pytest.mark.parametrize("shade", SHADES.values(), ids=SHADES)
@pytest.mark.parametrize(("mark", "ground"), pairs(MARKS))
def test_edges_and_rings_stand_out(mark, ground, shade):
    assert between(mark, ground, shade) >= 3


def test_black_on_white_is_twenty_one_to_one():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_every_ground_that_the_sheet_writes_on_is_one_of_the_pairs():
    written = set()
    for name, rule in RULES:
        ink = re.search(r"(?<![-\w])color: \$(\w+)", rule)
        ground = re.search(r"background: \$(\w+)", rule)
        if ink and ground and ":disabled" not in name:
            written.add((ink[1], ground[1]))
    assert len(written) > 12
    assert written - set(pairs(LETTERS)) == set()


def test_every_colour_of_the_sheet_is_in_the_table():
    assert set(re.findall(r"\$(\w+)", SHEET)) - {*COLOURS, "icons"} == set()
    assert re.findall(r"#\w+", SHEET) == []


def test_every_picture_that_the_sheet_names_is_there():
    assert set(re.findall(r"\$icons/(\w+)\.svg", SHEET)) <= set(ICONS)


@pytest.mark.parametrize("theme", SHADES)
def test_a_theme_is_worn_by_all(app, theme):
    apply(app, theme, 100)
    assert colour("page") == COLOURS["page"][SHADES[theme]]
    assert app.palette().window().color() == QColor(colour("page"))


def test_a_theme_that_follows_is_that_of_the_desktop(app):
    apply(app, "follow", 100)
    dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert colour("page") == COLOURS["page"][dark]


def test_letters_are_ours_and_figures_are_all_as_wide(app):
    apply(app, "light", 100)
    font = app.font()
    assert QFontInfo(font).family() == "Noto Sans"
    assert len({QFontMetricsF(font).horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_the_semi_bold_is_a_drawing_of_its_own(app):
    apply(app, "light", 100)
    font = app.font()
    widths = []
    for weight in (400, 600, 700):
        font.setWeight(font.Weight(weight))
        widths.append(QFontMetricsF(font).horizontalAdvance("Hamburgefonts"))
    assert widths == sorted(set(widths))


@pytest.mark.parametrize("scale", SCALES)
def test_everything_grows_with_the_scale(app, qtbot, scale):
    apply(app, "light", scale)
    button = shown(qtbot, Button("Print…"))
    assert app.font().pixelSize() == round(13 * scale / 100)
    assert button.sizeHint().height() == pytest.approx(32 * scale / 100, abs=2)


def targets():
    return [
        Button("Print…"),
        PrimaryButton("Unlock"),
        Link("I have a recovery sheet"),
        IconButton("eye", "Show"),
        QLineEdit("officer 4471"),
        QComboBox(),
        QCheckBox("Ended ones too"),
        QRadioButton("Dark"),
    ]


def shown(qtbot, widget):
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def focused(qtbot, widget):
    widget.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    return widget


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("part", range(8))
def test_a_target_is_large_enough_and_does_not_move_when_focused(app, qtbot, scale, part):
    apply(app, "light", scale)
    target, elsewhere = targets()[part], QLineEdit()
    page = shown(qtbot, page_of(side_by_side(elsewhere, target)))
    focused(qtbot, elsewhere)
    before = target.sizeHint()
    focused(qtbot, target)
    assert page.isVisible()
    assert target.sizeHint() == before
    assert min(before.width(), before.height()) >= 24


@pytest.mark.parametrize("theme", SHADES)
@pytest.mark.parametrize("part", range(6))
def test_focus_is_a_ring_two_pixels_thick(app, qtbot, theme, part):
    apply(app, theme, 100)
    widget = focused(qtbot, shown(qtbot, targets()[part]))
    image = widget.grab().toImage()
    ring = "ring_on_filled" if isinstance(widget, PrimaryButton) else "accent"
    middle = image.width() // 2
    assert [image.pixelColor(middle, row).name() for row in (0, 1)] == [colour(ring).lower()] * 2
    assert image.pixelColor(middle, 2).name() != colour(ring).lower()


def test_stored_text_is_never_markup(app, qtbot):
    for part in (Words, Heading, Section, Label, Muted, Wrong, Tag):
        words = part("<b>R&D</b>")
        qtbot.addWidget(words)
        assert words.textFormat() == Qt.TextFormat.PlainText
        assert words.text() == "<b>R&D</b>"


def first_ink(part):
    """How far from its left its letters begin, in pixels."""
    image = part.grab().toImage()
    ground = image.pixel(0, image.height() // 2)
    columns, rows = range(image.width()), range(image.height())
    return next(x for x in columns if any(image.pixel(x, y) != ground for y in rows))


@pytest.mark.parametrize("part", [Link, Unlinked])
def test_what_leads_on_begins_where_the_words_above_it_do(app, qtbot, part):
    apply(app, "light", 100)
    card = Card()
    above, below = Words("HHH"), part("HHH")
    for each in (above, below):
        card.column.addWidget(each)
    shown(qtbot, card)
    # Else its frame would be what begins first.
    below.clearFocus()
    assert abs(first_ink(below) - first_ink(above)) <= 1


def test_an_ampersand_in_a_link_is_a_letter(qtbot):
    link = Link("R&D")
    qtbot.addWidget(link)
    assert link.shortcut().isEmpty()
    assert link.text() == "R&&D"


def test_a_button_that_is_a_picture_has_a_name(qtbot):
    button = IconButton("eye", "Show the passphrase")
    qtbot.addWidget(button)
    assert button.accessibleName() == button.toolTip() == "Show the passphrase"


def test_an_icon_takes_the_colours_of_the_theme(app):
    lock = icon("lock")
    for theme in SHADES:
        apply(app, theme, 100)
        assert colour("ink").lower() in colours_of(lock.pixmap(QSize(64, 64)).toImage())


def test_an_icon_that_is_off_is_paler_and_one_that_is_on_is_the_accent(app):
    apply(app, "light", 100)
    eye = icon("eye")
    asleep = eye.pixmap(QSize(64, 64), QIcon.Mode.Disabled)
    chosen = eye.pixmap(QSize(64, 64), QIcon.Mode.Normal, QIcon.State.On)
    assert colour("edge").lower() in colours_of(asleep.toImage())
    assert colour("accent").lower() in colours_of(chosen.toImage())


def test_an_icon_changed_in_one_place_is_whole_in_both(app):
    apply(app, "light", 100)
    first = icon("search")
    copy = QIcon(first)
    copy.setIsMask(True)
    gc.collect()
    for each in (first, copy):
        assert colour("ink").lower() in colours_of(each.pixmap(QSize(64, 64)).toImage())


def test_an_icon_is_painted_where_it_is_asked_to(app):
    apply(app, "light", 100)
    image = QImage(64, 64, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    icon("plus", "accent").paint(painter, image.rect())
    painter.end()
    assert image.pixelColor(32, 32).name() == colour("accent").lower()


def test_an_icon_that_is_not_there_is_missed_at_once():
    with pytest.raises(FileNotFoundError):
        icon("unicorn")


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_says_where_it_is_from(name):
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    assert "@license lucide-static" in drawing
    assert ("currentColor" in drawing) == (name in DRAWINGS)


def test_the_licences_lie_beside_what_they_are_of():
    assert "ISC License" in resource("icons", "LICENCE.txt").read_text(encoding="utf-8")
    assert "NotoSans-SemiBold.ttf" in resource("fonts", "OFL.txt").read_text(encoding="utf-8")


def colours_of(image: QImage) -> set[str]:
    dots = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {dot.name() for dot in dots if dot.alpha() == 255}


def page_of(layout):
    page = QWidget()
    page.setLayout(layout)
    return page


def gallery():
    column = QVBoxLayout()
    column.addLayout(
        side_by_side(Brand(), Heading("EXAMPLE, Robin"), Tag("N-2024-0117"), *targets())
    )
    tags = Card("Tags")
    tags.column.addLayout(side_by_side(*(Tag(state.replace("_", " "), state) for state in STATES)))
    for state in (*DEADLINES, "fact"):
        tags.column.addWidget(Notice("1 thing ends today at 15:00. Unlock to see it.", state))
    column.addWidget(tags)
    words = Card("Words")
    words.column.addLayout(side_by_side(Label("Passphrase"), Muted("westmere"), Wrong("No.")))
    words.column.addWidget(QPlainTextEdit("Łukasz Nguyễn ✓"))
    words.column.addWidget(table())
    words.column.addLayout(side_by_side(*(IconButton(name, name) for name in DRAWINGS)))
    column.addWidget(words)
    return page_of(column)


def side_by_side(*parts):
    row = QHBoxLayout()
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row


def table():
    rows = QTableWidget(2, 2)
    rows.setHorizontalHeaderLabels(["Reference", "Last day"])
    rows.setItem(0, 0, QTableWidgetItem("CAWN-2026-0031"))
    rows.setItem(1, 1, QTableWidgetItem("23 Nov 2026"))
    return rows


@pytest.mark.parametrize(("theme", "scale"), [("light", 100), ("dark", 100), ("light", 150)])
def test_the_gallery_is_drawn_and_no_word_of_it_is_cut(app, qtbot, tmp_path, theme, scale):
    apply(app, theme, scale)
    page = shown(qtbot, gallery())
    page.grab().save(str(tmp_path / f"gallery-{theme}-{scale}.png"))
    for part in (*page.findChildren(QLabel), *page.findChildren(QPushButton)):
        if part.isVisible() and part.text():
            assert part.width() >= part.minimumSizeHint().width()
            assert part.height() >= part.fontMetrics().height()

"""Every kind of field can be seen, typed and read; what nobody touched stays as it was."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from disrupt.checks import Remark, Weight
from disrupt.fields import Field, Kind, Seen, fields_of
from disrupt.partial import PartialDate
from disrupt.records import Order, Person
from disrupt.records.person import Photograph, Status
from ui.boxes import BOXES
from ui.editors import Editor

TODAY = date(2026, 4, 19)
HOUR = timedelta(hours=1)
KINDS = (Order, Photograph, Status, Person)
FIELDS = {each.name: each for kind in KINDS for each in fields_of(kind)}
# The second time in a night that this hour happens.
AGAIN = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


# The completer opens a list, of which the offscreen platform says what it cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def editor(qtbot):
    """An editor of a field of a person, shown with this value."""
    kept = []

    def make(name, value=None):
        made = Editor(FIELDS[name], TODAY)
        made.show_value(value)
        kept.append(made)
        qtbot.addWidget(made)
        made.show()
        return made

    return make


@pytest.fixture
def page(qtbot):
    """Several editors, one below the other, the first of them having the focus."""
    kept = []

    def make(*names):
        holder = QWidget()
        kept.append(holder)
        column = QVBoxLayout(holder)
        made = [Editor(FIELDS[name], TODAY) for name in names]
        for each in made:
            column.addWidget(each)
        qtbot.addWidget(holder)
        holder.show()
        holder.activateWindow()
        made[0].setFocus()
        qtbot.waitUntil(lambda: made[0].box.hasFocus())
        return made

    return make


def said(editor):
    """What stands below the box."""
    shown = [label for label in editor.findChildren(QLabel) if not label.isHidden()]
    return [label.text() for label in shown[1:] if label.text().strip()]


def turn_the_wheel(box):
    middle = QPointF(box.rect().center())
    event = QWheelEvent(
        *(middle, box.mapToGlobal(middle), QPoint(), QPoint(0, -120)),
        *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier),
        *(Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(box, event)
    return event.isAccepted()


def test_every_kind_has_a_box():
    assert set(BOXES) == set(Kind)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("area", each) for each in ("Westmere", None, "", " two  spaces ", "a\nb\r\nc\x00d")),
        *(("area", each) for each in ("<b>&amp;</b>", "x" * 40_000, "\u202eabc", "+28d")),
        *(("note", each) for each in ("one\ntwo", None, "a\r\nb\rc", "\ttab\u2028end ", "<i>")),
        *(("born", each) for each in (PartialDate(1988, 5, 4), PartialDate(1988, 5), None)),
        *(("born", each) for each in (PartialDate(1, about=True), PartialDate(2999))),
        *(("recorded_on", each) for each in (date(2026, 4, 1), date(1, 1, 1), None)),
        ("whereabouts_until", PartialDate(2026, 5)),
        *(("served", each) for each in (date(2026, 4, 1), AGAIN, AGAIN - HOUR, None)),
        *(("served", each) for each in (AGAIN.replace(second=7, microsecond=9), date(1, 1, 1))),
        *(("resident", each) for each in (True, False, None)),
        *(("sex", each) for each in ("male", "MALE", " male", "mermaid", None, "")),
        *(("ethnicity_self", each) for each in ("W1", "O1", "w1", "White British")),
        *(("linked_offences", each) for each in (("sexual",), ("DRUGS", "drugs"), ())),
        *(("aliases", each) for each in (("Bobby", "Rez"), ("a; b",), (" x ",), ("",), ())),
        *(("phones", each) for each in (("01632960147",), ("not a phone",))),
        *(("picture", each) for each in (b"\x89PNG\x00", b"", None)),
    ],
)
def test_what_nobody_touched_stays_exactly_as_it_was(editor, name, value):
    shown = editor(name, value)
    assert not shown.is_touched()
    assert shown.value() == value


@pytest.mark.parametrize(
    ("name", "typed", "meant"),
    [
        ("area", "Westmere", "Westmere"),
        ("note", "One line. <b>", "One line. <b>"),
        ("born", "1 5 60", PartialDate(1960, 5, 1)),
        ("whereabouts_until", "+2w", PartialDate(2026, 5, 3)),
        ("recorded_on", "yesterday", date(2026, 4, 18)),
        ("served", "1/4/26", date(2026, 4, 1)),
        ("served", "1/4/26 9.14am", datetime(2026, 4, 1, 8, 14, tzinfo=UTC)),
        ("served", "today, 15:20", datetime(2026, 4, 19, 14, 20, tzinfo=UTC)),
        ("served", "25 Oct 2026 1:30 GMT", AGAIN),
        ("sex", "mermaid", "mermaid"),
        ("ethnicity_self", "white british", "W1"),
        ("linked_offences", "Sexual; arson", ("sexual", "arson")),
        ("resident", "y", True),
        ("resident", "n", False),
    ],
)
def test_what_is_typed_is_what_was_meant(qtbot, editor, name, typed, meant):
    shown = editor(name)
    with qtbot.waitSignal(shown.changed):
        qtbot.keyClicks(shown.box, typed)
    assert shown.value() == meant


def test_what_is_typed_and_taken_back_was_not_touched(qtbot, editor):
    shown = editor("sex", "MALE")
    qtbot.keyClicks(shown.box, "x")
    assert (shown.is_touched(), shown.value()) == (True, "xmale")
    qtbot.keyClick(shown.box, Qt.Key.Key_Backspace)
    assert (shown.is_touched(), shown.value()) == (False, "MALE")


def test_a_value_may_be_shown_again(editor):
    shown = editor("area", "Westmere")
    shown.box.put("Eastmere")
    shown.show_value("Northmere")
    assert (shown.is_touched(), shown.value()) == (False, "Northmere")


@pytest.mark.parametrize(
    ("typed", "below"),
    [
        ("1 5 60", "Sunday 1 May 1960, 65 years and 11 months ago"),
        ("May 1960", "May 1960"),
        ("~1960", "about 1960"),
        ("1 5", "As much as is known: a year alone will do."),
        ("", "As much as is known: a year alone will do."),
    ],
)
def test_below_a_date_stands_how_it_was_understood_or_else_the_help(editor, typed, below):
    shown = editor("born")
    shown.box.put(typed)
    assert said(shown) == [below]
    assert shown.box.accessibleDescription() == below


@pytest.mark.parametrize(
    ("typed", "below"),
    [
        ("24/12/26 6pm", "Thursday 24 December 2026, in 8 months, at 18:00"),
        ("24/12/26", "Thursday 24 December 2026, in 8 months"),
        ("25/10/26 1:30", "Sunday 25 October 2026, in 6 months, at 01:30 BST, of two that night"),
        ("24/12/26 6", "As it is written on the order."),
        ("29/3/26 1:30", "As it is written on the order."),
    ],
)
def test_below_a_day_and_its_time_stands_how_they_were_understood(editor, typed, below):
    shown = editor("ends")
    shown.box.put(typed)
    assert said(shown) == [below]


def test_a_date_that_comes_to_be_understood_moves_nothing(editor):
    shown = editor("recorded_on")
    before = shown.heightForWidth(400)
    shown.box.put("today")
    assert shown.heightForWidth(400) == before


def test_a_time_that_never_was_is_told_and_what_was_typed_stays(qtbot, editor):
    shown = editor("served")
    qtbot.keyClicks(shown.box, "29 Mar 2026, 1:30")
    with pytest.raises(ValueError, match="that night the clocks go forward"):
        shown.value()
    assert shown.box.text() == "29 Mar 2026, 1:30"


def test_a_date_that_cannot_be_read_is_told_and_what_was_typed_stays(qtbot, editor):
    shown = editor("born", PartialDate(1988))
    qtbot.keyClicks(shown.box, "next ")
    with pytest.raises(ValueError, match="“next 1988” is not a date"):
        shown.value()
    assert shown.box.text() == "next 1988"


@pytest.mark.parametrize(
    ("name", "typed", "settled"),
    [
        ("whereabouts_until", "+28d", "17 May 2026"),
        ("served", "+28d", "17 May 2026"),
        ("served", "today, 3pm", "19 April 2026 3pm"),
        ("served", "19/4/26 15.20", "19/4/26 15.20"),
        ("served", "tomorrow at noon", "tomorrow at noon"),
    ],
)
def test_a_day_counted_from_today_is_written_out_when_the_field_is_left(
    qtbot, page, name, typed, settled
):
    day, area = page(name, "area")
    qtbot.keyClicks(day.box, typed)
    assert day.box.text() == typed
    qtbot.keyClick(day.box, Qt.Key.Key_Tab)
    assert area.box.hasFocus()
    assert day.box.text() == settled


def test_a_date_in_digits_stays_as_it_was_typed_when_the_field_is_left(qtbot, page):
    until, _ = page("whereabouts_until", "area")
    qtbot.keyClicks(until.box, "1/5/26")
    qtbot.keyClick(until.box, Qt.Key.Key_Tab)
    assert until.box.text() == "1/5/26"


@pytest.mark.parametrize("name", ["sex", "resident"])
def test_the_wheel_changes_a_choice_only_where_the_focus_is(qtbot, page, name):
    _, choice = page("area", name)
    assert not turn_the_wheel(choice.box)
    assert not choice.is_touched()
    choice.setFocus()
    turn_the_wheel(choice.box)
    assert choice.is_touched()


@pytest.mark.parametrize("name", ["area", "note", "born", "served", "aliases"])
def test_the_wheel_changes_no_other_box(editor, name):
    shown = editor(name)
    turn_the_wheel(shown.box)
    assert not shown.is_touched()


def test_the_wheel_never_gives_the_focus(qtbot):
    around = QWidget()
    qtbot.addWidget(around)
    combos = [BOXES[kind](FIELDS[name], TODAY, around) for kind, name in COMBOS]
    assert {box.focusPolicy() for box in combos} == {Qt.FocusPolicy.StrongFocus}


COMBOS = [(Kind.YES_NO, "resident"), (Kind.CHOICE, "sex")]


def test_a_choice_offers_the_words_of_its_list_and_writes_none_by_itself(qtbot, editor):
    shown = editor("ethnicity_self")
    qtbot.keyClicks(shown.box, "white")
    offered = [shown.box.itemText(each) for each in range(shown.box.count())]
    assert offered[0] == "White British"
    assert "Chinese (16+1, now A4)" not in offered
    assert shown.box.currentText() == "white"
    assert shown.value() == "white"


def test_a_word_that_was_chosen_is_kept_by_its_code(editor):
    shown = editor("ethnicity_self")
    shown.box.setCurrentIndex(shown.box.findText("Indian"))
    assert shown.value() == "A1"


def test_a_choice_of_no_list_takes_any_word(qtbot):
    box = Editor(Field("x", "X", Kind.CHOICE, Seen.FACTS), TODAY)
    qtbot.addWidget(box)
    box.box.put("anything")
    assert (box.box.count(), box.value()) == (0, "anything")


def test_the_words_for_a_list_are_told(editor):
    assert said(editor("linked_offences")) == [
        "Any of sexual, violence, drugs, trafficking, other. Several with ; between them."
    ]
    assert said(editor("aliases")) == [
        "Nicknames and other names, as they are used. Several with ; between them."
    ]


def test_tab_goes_on_from_a_long_text(qtbot, page):
    note, area = page("note", "area")
    qtbot.keyClick(note.box, Qt.Key.Key_Tab)
    assert area.box.hasFocus()


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_every_box_has_a_name_that_is_heard_and_a_label_that_leads_to_it(editor, name):
    shown = editor(name)
    (label,) = [each for each in shown.findChildren(QLabel) if each.buddy()]
    assert shown.box.objectName() == name
    assert {each.accessibleName() for each in (shown.box, *shown.findChildren(QLineEdit))} == {
        FIELDS[name].label
    }
    assert label.buddy() is shown.box
    assert label.text().startswith(FIELDS[name].label)
    assert shown.focusProxy() is shown.box


def test_what_is_needed_is_marked_by_a_word(editor):
    assert editor("status").findChildren(QLabel)[0].text() == "Status (needed)"


def test_remarks_stand_below_the_box_as_plain_text_and_are_heard(editor):
    shown = editor("area")
    shown.show_remarks(
        [
            Remark("area", Weight.WARNED, "<b>Odd.</b>"),
            Remark("area", Weight.REFUSED, "Missing."),
            Remark("area", Weight.UNLISTED, "Unlisted."),
        ]
    )
    assert said(shown) == ["<b>Odd.</b> Unlisted.", "Missing."]
    assert {label.textFormat() for label in shown.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    assert shown.box.accessibleDescription() == "<b>Odd.</b> Unlisted. Missing."
    shown.show_remarks([])
    assert said(shown) == []


@pytest.mark.parametrize("name", ["area", "born", "note", "sex"])
def test_the_cursor_is_found_again(qtbot, editor, name):
    shown = editor(name, None)
    qtbot.keyClicks(shown.box, "1988")
    shown.box.go_to(2)
    qtbot.keyClicks(shown.box, "x")
    assert shown.box.typed() == "19x88"
    assert shown.box.place() == 3
    shown.box.go_to(99)
    assert shown.box.place() == 5


@pytest.mark.parametrize("name", ["resident", "picture"])
def test_where_there_is_no_cursor_the_focus_is_found_again(qtbot, page, name):
    _, other = page("area", name)
    other.box.go_to(other.box.place())
    assert other.has_the_focus()


def test_no_combo_is_wider_than_the_page_for_a_long_word(editor):
    combo = editor("mappa_level", "3").findChild(QComboBox)
    assert combo.sizeHint().width() < 300

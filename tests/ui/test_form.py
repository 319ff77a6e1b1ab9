"""A form keeps what is typed, says all there is to say, and comes back as it was."""

import json
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget

from disrupt.checks import Remark, Weight
from disrupt.errors import Invalid
from disrupt.fields import Kind, fields_of
from disrupt.partial import PartialDate
from disrupt.records import Person
from disrupt.records.person import Status
from ui.form import RecordForm
from ui.summary import KEPT, REFUSED

TODAY = date(2026, 4, 19)
FIELDS = fields_of(Person)
ROBIN = {
    "reference": "N-2026-0001",
    "family_name": "Exley",
    "given_names": "Robin",
    "born": PartialDate(1988, 5, 4),
    "sex": "MALE",
    "phones": ("01632960147",),
    "linked_offences": (),
    "aliases": ("Wren",),
    "resident": True,
    "note": "Owns two vans.\r\nKeeps one at the yard.",
}

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Window(QScrollArea):
    """A form in what it is scrolled in, and a person's way with it."""

    def __init__(self, values, fields):
        super().__init__()
        self.form = RecordForm(fields, values, TODAY)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.form)
        self.resize(1000, 500)

    def box(self, name):
        return self.form.findChild(QWidget, name)

    def said(self, name):
        """What stands below a box, but for the help."""
        shown = [w for w in self.box(name).parentWidget().findChildren(QLabel) if not w.isHidden()]
        return [w.text() for w in shown if w.property("part") in ("warned", "wrong")]

    def summary(self):
        summary = self.form.findChild(QWidget, "summary")
        if summary.isHidden():
            return []
        parts = summary.findChildren(QWidget)
        return [w.text() for w in parts if isinstance(w, QLabel | QPushButton) and w.isVisible()]

    def links(self):
        links = self.form.findChild(QWidget, "summary").findChildren(QPushButton)
        return [link for link in links if link.isVisible()]

    def place(self, name):
        return self.box(name).mapTo(self.form, self.box(name).rect().topLeft())


@pytest.fixture
def window(qtbot):
    kept = []

    def make(values=ROBIN, fields=FIELDS):
        made = Window(values, fields)
        kept.append(made)
        qtbot.addWidget(made)
        made.show()
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        return made

    return make


def remark(field, says, weight=Weight.REFUSED):
    return Remark(field, weight, says)


def test_what_nobody_touched_comes_back_exactly_as_it_was(window):
    shown = window()
    assert not shown.form.dirty()
    assert {n: v for n, v in shown.form.values().items() if n in ROBIN} == ROBIN
    assert {v for n, v in shown.form.values().items() if n not in ROBIN} <= {None, ()}


def test_every_field_has_its_box_in_the_order_in_which_it_is_described(window):
    assert list(window().form.values()) == [field.name for field in FIELDS]


def test_what_was_typed_is_among_the_values_and_the_form_says_so(qtbot, window):
    shown = window()
    with qtbot.waitSignal(shown.form.edited):
        qtbot.keyClicks(shown.box("area"), "Westmere")
    assert shown.form.dirty()
    assert shown.form.values() == {**window().form.values(), "area": "Westmere"}


def test_what_was_taken_back_leaves_nothing_to_save(qtbot, window):
    shown = window()
    qtbot.keyClicks(shown.box("area"), "x")
    qtbot.keyClick(shown.box("area"), Qt.Key.Key_Backspace)
    assert not shown.form.dirty()


def test_there_are_no_values_while_a_date_cannot_be_read(window):
    shown = window()
    shown.box("born").put("soon")
    shown.box("whereabouts_until").put("later")
    with pytest.raises(Invalid, match=r"“soon” is not a date: .* “later” is not a date: "):
        shown.form.values()


def test_a_wide_form_has_two_columns_and_a_narrow_one_has_one(qtbot, window):
    shown = window()
    names = [field.name for field in FIELDS[:2]]
    qtbot.waitUntil(lambda: shown.place(names[0]).y() == shown.place(names[1]).y())
    assert shown.place(names[0]).x() < shown.place(names[1]).x()
    shown.resize(400, 500)
    qtbot.waitUntil(lambda: shown.place(names[0]).x() == shown.place(names[1]).x())
    assert shown.place(names[0]).y() < shown.place(names[1]).y()
    assert shown.horizontalScrollBar().maximum() == 0


def test_a_long_text_is_as_wide_as_the_form(window):
    shown = window()
    assert shown.box("note").width() > 1.9 * shown.box("area").width()


@pytest.mark.parametrize("width", [400, 1000])
def test_tab_goes_through_the_links_and_then_the_boxes_in_reading_order(qtbot, window, width):
    shown = window()
    shown.resize(width, 500)
    shown.form.show_remarks([remark("area", "Odd."), remark("born", "Future.")])
    assert shown.links()[0].hasFocus()
    order = [QApplication.focusWidget()]
    for _ in range(len(FIELDS) + 1):
        qtbot.keyClick(order[-1], Qt.Key.Key_Tab)
        order.append(QApplication.focusWidget())
    assert [each.text() for each in order[:2]] == ["Born", "Area"]
    assert [each.objectName() for each in order[2:]] == [field.name for field in FIELDS]
    places = [each.mapTo(shown.form, each.rect().topLeft()) for each in order[2:]]
    assert places == sorted(places, key=lambda place: (place.y(), place.x()))


def test_what_was_odd_before_is_said_from_the_first(window):
    assert window({**ROBIN, "ni_number": "AA"}).said("ni_number") == [
        "An NI number is two letters, six digits and a letter from A to D."
    ]


def test_warnings_come_and_go_as_one_types(window):
    shown = window()
    shown.box("sex").put("mermaid")
    assert shown.said("sex") == [
        "“mermaid” is not in the list “Sex or gender”; it is kept as it stands."
    ]
    shown.box("sex").put("female")
    assert shown.said("sex") == []
    assert shown.summary() == []


@pytest.mark.parametrize("typed", ["1/1/2030", "1/5/", "2030"])
def test_a_refusal_is_told_on_saving_and_not_before(window, typed):
    shown = window()
    shown.box("born").put(typed)
    assert shown.said("born") == []
    shown.form.show_remarks(shown.form.remarks())
    assert len(shown.said("born")) == 1


def test_a_refusal_stays_until_it_is_put_right_and_is_not_told_again_while_typing(window):
    shown = window()
    shown.box("born").put("soon")
    shown.form.show_remarks(shown.form.remarks())
    shown.box("born").put("1/1/2030")
    assert shown.said("born") == ["Born is in the future."]
    assert "Born is in the future." in shown.summary()
    shown.box("born").put("1/1/1980")
    assert shown.said("born") == shown.summary() == []
    shown.box("born").put("1/1/203")
    assert shown.said("born") == shown.summary() == []


def test_all_there_is_to_say_stands_at_the_top_with_what_is_refused_first(window):
    shown = window({**ROBIN, "ni_number": "AA"})
    shown.box("sex").put("mermaid")
    shown.box("born").put("1/1/2030")
    shown.form.show_remarks(shown.form.remarks())
    assert [w for w in shown.summary() if w in (REFUSED, KEPT, "Born", "Sex", "NI number")] == [
        *(REFUSED, "Born"),
        *(KEPT, "Sex", "NI number"),
    ]


def test_to_save_again_leads_to_the_first_link_again(window):
    shown = window()
    shown.form.show_remarks([remark("area", "Odd.")])
    shown.box("area").setFocus()
    shown.form.show_remarks([remark("area", "Still odd.")])
    assert shown.links()[0].hasFocus()
    assert shown.summary() == [REFUSED, "Area", "Still odd."]


def test_what_is_only_to_be_looked_at_again_takes_no_focus(qtbot, window):
    shown = window()
    shown.box("area").setFocus()
    shown.form.show_remarks([remark("sex", "Odd.", Weight.WARNED)])
    assert shown.summary() == [KEPT, "Sex", "Odd."]
    assert shown.box("area").hasFocus()


def test_a_link_leads_to_its_box_and_brings_it_into_view(qtbot, window):
    shown = window()
    shown.form.show_remarks([remark("note", "Odd."), remark("area", "Odd too.")])
    assert shown.links()[0].accessibleName() == "Area: Odd too."
    qtbot.keyClick(shown.links()[1], Qt.Key.Key_Space)
    assert shown.box("note").hasFocus()
    qtbot.waitUntil(lambda: not shown.box("note").visibleRegion().isEmpty())


def test_a_refusal_brings_the_top_into_view(qtbot, window):
    shown = window()
    shown.verticalScrollBar().setValue(shown.verticalScrollBar().maximum())
    shown.form.show_remarks([remark("note", "Odd.")])
    qtbot.waitUntil(lambda: not shown.links()[0].visibleRegion().isEmpty())


def test_when_there_is_nothing_to_say_nothing_is_said(window):
    shown = window()
    shown.form.show_remarks([remark("area", "Odd.")])
    shown.form.show_remarks([])
    assert shown.summary() == shown.said("area") == []


def test_what_is_needed_and_was_never_typed_is_missing(window):
    shown = window({}, fields_of(Status))
    assert shown.said("status") == []
    assert [(each.field, each.says) for each in shown.form.remarks()] == [
        ("status", "Status is missing.")
    ]


def test_what_was_found_refused_does_not_keep_the_rest_from_being_saved(window):
    shown = window({**ROBIN, "born": PartialDate(2030)})
    shown.box("area").put("Westmere")
    assert shown.form.remarks() == ()
    shown.box("born").put("2031")
    assert [each.says for each in shown.form.remarks()] == ["Born is in the future."]


def test_an_identifier_is_looked_at_in_the_form_in_which_it_will_be_kept(window):
    shown = window()
    shown.box("pnc_id").put(" 99/1g ")
    assert shown.said("pnc_id") == []


def test_a_draft_brings_back_what_was_typed_and_where(qtbot, window):
    left = window()
    qtbot.keyClicks(left.box("area"), "West")
    left.box("born").put("1/5/2")
    left.box("sex").put("mermaid")
    left.box("resident").put("no")
    left.box("note").setFocus()
    left.box("note").go_to(5)
    left.verticalScrollBar().setValue(240)
    draft = json.loads(json.dumps(left.form.draft()))

    back = window()
    back.form.take_draft(draft)
    assert back.form.dirty()
    assert [back.box(n).typed() for n in ("area", "born", "sex", "resident")] == [
        *("West", "1/5/2", "mermaid", "no")
    ]
    assert back.box("note").hasFocus()
    assert back.box("note").place() == 5
    qtbot.waitUntil(lambda: back.verticalScrollBar().value() == 240)
    assert back.form.draft() == draft


def test_a_draft_holds_only_what_was_touched(window):
    shown = window()
    assert shown.form.draft()["texts"] == {}
    shown.box("area").put("West")
    assert shown.form.draft()["texts"] == {"area": "West"}


def test_a_day_counted_from_today_stays_that_day_in_a_draft(window):
    shown = window()
    shown.box("whereabouts_until").put("+28d")
    assert shown.form.draft()["texts"] == {"whereabouts_until": "17 May 2026"}


def test_a_draft_knows_its_field_while_another_window_has_the_keyboard(qtbot, window):
    shown = window()
    shown.box("sex").setFocus()
    shown.clearFocus()
    window()
    assert not shown.isActiveWindow()
    assert shown.form.draft()["focused"] == "sex"


def test_a_draft_of_a_field_that_is_no_longer_shown_is_left_out(window):
    few = tuple(field for field in FIELDS if field.name in ("area", "owner"))
    shown = window({}, few)
    texts = {"area": "West", "note": "gone"}
    shown.form.take_draft({"texts": texts, "focused": "note", "cursor": 3, "scroll": 0})
    assert shown.form.values() == {"area": "West", "owner": None}


def test_a_draft_is_taken_where_nothing_scrolls(qtbot):
    form = RecordForm(FIELDS, ROBIN, TODAY)
    qtbot.addWidget(form)
    form.take_draft({"texts": {"area": "West"}, "focused": "", "cursor": 0, "scroll": 70})
    assert form.draft() == {"texts": {"area": "West"}, "focused": "", "cursor": 0, "scroll": 0}
    form.show_remarks([remark("area", "Odd.")])
    assert form.values()["area"] == "West"


def test_what_is_not_asked_waits_out_of_sight_with_what_it_holds(window):
    shown = window()
    shown.box("aliases").put("Heron")
    shown.form.ask(("family_name", "phones"))
    assert [name for name in ROBIN if shown.box(name).isVisible()] == ["family_name", "phones"]
    assert list(shown.form.values()) == ["family_name", "phones"]
    shown.form.ask(tuple(ROBIN))
    assert shown.form.values()["aliases"] == ("Heron",)


def test_what_is_first_asked_while_names_are_hidden_hides_them_too(window):
    shown = window()
    shown.form.ask(("area",))
    shown.form.hide_names(on=True)
    shown.form.ask(("family_name", "area"))
    assert shown.box("family_name").isVisible()
    assert shown.box("family_name").displayText() == "●" * len("Exley")


def test_stored_text_is_never_markup(window):
    nasty = "<img src='x'><b>&amp;"
    shown = window({f.name: nasty for f in FIELDS if f.kind in (Kind.TEXT, Kind.CHOICE)})
    shown.form.show_remarks([remark("area", nasty), *shown.form.remarks()])
    formats = {label.textFormat() for label in shown.form.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}
    assert shown.box("area").text() == nasty

"""What is done about a date on the page Today: by key, refused where it was typed, taken back."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from disrupt import edit
from disrupt.page import show
from disrupt.partial import PartialDate
from disrupt.records import Action, Handling, Meeting
from tests import make
from tests.desks import held, seat
from tests.ui.desks import CONTROL, button, press, said
from tests.ui.today.dates import agreement, at_today, form, licence, line, lines, stand
from ui.places import TODAY
from ui.today_paint import button_of


def asked(window, page, words, key):
    stand(page, words)
    press(page.list, key)


def typed(window, text, key=Qt.Key.Key_Return):
    QTest.keyClicks(form(window), text)
    press(form(window), key)


def test_acknowledged_with_the_next_step_it_waits_folded_in_its_band(window, page, due):
    asked(window, page, due.soon, Qt.Key.Key_A)
    typed(window, "application drafted")
    assert due.soon not in str(lines(page))
    stand(page, "1 acknowledged")
    press(page.list)
    told = lines(page)[line(page, due.soon)]
    assert "acknowledged by anna: application drafted" in told
    assert page.list.hasFocus()


def test_without_a_next_step_it_is_refused_beside_the_field(window, page, due, store):
    asked(window, page, due.soon, Qt.Key.Key_A)
    press(form(window))
    assert "Next step is missing." in said(window)
    press(form(window), Qt.Key.Key_Escape)
    assert held(store, Handling) == []
    assert due.soon in str(lines(page))


def test_ctrl_z_takes_back_the_last(qtbot, window, page, due, store):
    asked(window, page, due.soon, Qt.Key.Key_A)
    typed(window, "application drafted")
    assert "Acknowledged." in said(page)
    press(window, Qt.Key.Key_Z, CONTROL)
    assert due.soon in str(lines(page))
    assert [each.did for each in held(store, Handling)] == ["acknowledged", "taken back"]
    qtbot.waitUntil(lambda: not window.dues._soon.isActive() and window.dues._task is None)
    assert due.soon in str(lines(page))


def test_what_was_done_is_still_so_once_it_is_asked_anew(qtbot, window, page, due):
    asked(window, page, due.soon, Qt.Key.Key_A)
    typed(window, "application drafted")
    known = window.dues.today
    qtbot.waitUntil(lambda: window.dues.today is not known)
    assert due.soon not in str(lines(page))
    assert "1 acknowledged" in lines(page)


def test_a_snooze_offers_the_latest_day_and_goes_no_further(window, page, due, store):
    asked(window, page, due.soon, Qt.Key.Key_S)
    assert "28 November 2026 at the latest: it comes nearer then." not in said(window)
    assert "29 November 2026 at the latest: it comes nearer then." in said(window)
    press(form(window))
    assert "Snoozed until 29 November 2026." in said(page)
    assert "1 snoozed" in lines(page)


def test_a_day_that_has_passed_is_refused_beside_the_field(window, page, due, store):
    asked(window, page, due.soon, Qt.Key.Key_S)
    form(window).selectAll()
    typed(window, "24 November 2026")
    assert "Say until which day, after today." in said(window)
    assert held(store, Handling) == []


def test_what_is_overdue_cannot_be_snoozed_and_it_says_what_to_do(window, page, due):
    asked(window, page, due.over, Qt.Key.Key_S)
    assert "cannot be snoozed. Acknowledge it." in said(page)
    assert page.list.hasFocus()


def test_done_wants_its_outcome_and_what_shows_it(window, page, due, store):
    asked(window, page, due.over, Qt.Key.Key_D)
    QTest.keyClicks(form(window), "renewed")
    press(form(window))
    assert "Shown by is missing." in said(window)
    while form(window).objectName() != "evidence":
        press(form(window), Qt.Key.Key_Tab)
    typed(window, "licence 02301")
    assert due.over not in str(lines(page))
    (made,) = held(store, Handling)
    assert (made.did, made.outcome, made.evidence) == ("done", "renewed", "licence 02301")


def test_given_to_somebody_it_is_theirs_and_can_be_taken_back(window, page, due, desk):
    asked(window, page, due.nobodys, Qt.Key.Key_O)
    assert f"looks after every date on {due.nobodys}" in said(window)
    typed(window, "bert")
    assert "Given to bert." in said(page)
    assert show(desk, due.nobodys).subject.owner == "bert"
    assert due.nobodys not in str(lines(page))
    press(window, Qt.Key.Key_Z, CONTROL)
    assert show(desk, due.nobodys).subject.owner is None
    assert "Nobody’s, 1" in lines(page)


def test_several_of_one_band_are_ticked_and_acknowledged_together(window, page, due, store):
    stand(page, due.over)
    press(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(page.list, Qt.Key.Key_Space)
    press(page.list, Qt.Key.Key_A)
    assert due.over in said(window)
    assert due.late in said(window)
    typed(window, "all on the agenda of Friday")
    assert "2 acknowledged" in lines(page)
    assert {each.reason for each in held(store, Handling)} == {"all on the agenda of Friday"}
    press(window, Qt.Key.Key_Z, CONTROL)
    assert "Overdue, 2" in lines(page)


def test_what_stands_in_another_band_is_not_ticked_with_it(page, due):
    stand(page, due.over)
    press(page.list, Qt.Key.Key_Space)
    stand(page, due.soon)
    press(page.list, Qt.Key.Key_Space)
    assert "Only what stands in one band is ticked together." in said(page)
    assert [each[0] for each in page.list.lines.ticked] == [due.over]
    press(page.list, Qt.Key.Key_Escape)
    assert page.list.lines.ticked == {}


def test_only_one_at_a_time_is_done_with_an_outcome(window, page, due):
    stand(page, due.over)
    press(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(page.list, Qt.Key.Key_Space)
    press(page.list, Qt.Key.Key_D)
    assert "That is said of one date at a time." in said(page)


def test_what_had_passed_before_it_was_here_is_treated_as_seen_at_once(qtbot, opened, desk, store):
    for day in (3, 4):
        licence(desk, f"0222{day}", day)
    agreement(desk, "Westmere Council", 25)
    page = at_today(qtbot, opened())
    stand(page, "2 had passed before being recorded here")
    press(page.list, Qt.Key.Key_D)
    assert "2 treated as seen." in said(page)
    assert "had passed" not in str(lines(page))
    press(page.window(), Qt.Key.Key_Z, CONTROL)
    assert "2 had passed before being recorded here" in lines(page)


def click(page, place, held=Qt.KeyboardModifier.NoModifier):
    """On what can be pressed of a line."""
    index = page.list.model().index(place)
    page.list.scrollTo(index)
    letter = page.list.fontMetrics().averageCharWidth()
    at = button_of(page.list.lines.line(index), page.list.visualRect(index), letter)
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, held, at.center())


def test_the_first_button_leads_to_the_next_step(qtbot, window, page, due):
    click(page, line(page, due.tomorrow))
    qtbot.waitUntil(lambda: window.place == due.tomorrow)


def test_where_no_page_helps_what_came_of_it_is_said_at_once(qtbot, window, page, due):
    click(page, line(page, due.over))
    qtbot.waitUntil(lambda: "Outcome" in said(window))
    assert window.place == TODAY


def test_a_fold_opens_and_closes_by_a_click(window, page, due):
    asked(window, page, due.soon, Qt.Key.Key_A)
    typed(window, "application drafted")
    at = page.list.visualRect(page.list.model().index(line(page, "1 acknowledged"))).center()
    for is_open in (True, False):
        QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert (due.soon in str(lines(page))) is is_open


def test_all_of_it_can_be_done_by_mouse(window, page, due):
    place = page.list.model().index(line(page, due.soon))
    at = page.list.visualRect(place).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    button(page, "acknowledge").click()
    QTest.keyClicks(form(window), "application drafted")
    button(window, "Acknowledge").click()
    assert "1 acknowledged" in lines(page)
    button(page, "Take it back").click()
    assert due.soon in str(lines(page))


def test_a_changed_date_brings_it_back_and_says_why(qtbot, window, page, due, desk):
    asked(window, page, due.sooner, Qt.Key.Key_A)
    typed(window, "draft sent")
    later = {"agreement_ends": PartialDate(2026, 11, 29)}
    edit.change(desk, show(desk, due.sooner).subject, later)
    qtbot.waitUntil(lambda: due.sooner in str(lines(page)))
    assert "since then its date has changed" in lines(page)[line(page, due.sooner)]


def test_what_is_acknowledged_stays_so_where_its_owner_may_not_be_known(qtbot, opened, desk, store):
    robin = make.person(desk, owner="Officer 4471").reference
    licence(desk, "02217", 27, owner=None, holder=robin)
    window = opened(seat(store, "licensing-officer"))
    page = at_today(qtbot, window)
    asked(window, page, "Licence ends", Qt.Key.Key_A)
    typed(window, "holder written to")
    known = window.dues.today
    qtbot.waitUntil(lambda: window.dues.today is not known)
    assert "1 acknowledged" in lines(page)


def test_an_action_that_is_done_is_closed_with_what_came_of_it_and_taken_back(
    qtbot, opened, desk, store
):
    action = {"action": "Ask who pays the rent.", "due": date(2026, 11, 24), "owner": "anna"}
    edit.make(desk, Action, action)
    window = opened()
    page = at_today(qtbot, window)
    asked(window, page, "Ask who pays", Qt.Key.Key_D)
    assert "A-2026-0001 is closed with this, as of today." in said(window)
    typed(window, "done")
    (action,) = held(store, Action)
    assert (action.closed, action.evidence) == (desk.today, "done")
    assert "Ask who pays" not in str(lines(page))
    press(window, Qt.Key.Key_Z, CONTROL)
    (action,) = held(store, Action)
    assert (action.closed, action.evidence) == (None, None)


def test_what_a_meeting_asks_for_is_not_finished_from_the_list(qtbot, opened, desk, store):
    of = {"forum": "Perpetrator forum", "at": date(2026, 12, 3), "owner": "anna"}
    edit.make(desk, Meeting, of | {"papers_due": date(2026, 11, 26)})
    window = opened()
    page = at_today(qtbot, window)
    asked(window, page, "Papers go out", Qt.Key.Key_D)
    assert "That is recorded on the page of the meeting, where Enter leads." in said(page)
    assert held(store, Handling) == []

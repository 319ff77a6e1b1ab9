"""The page Today: what stands on it, in which order, for whom, and the ways from it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from disrupt import edit
from disrupt.clock import Clock
from disrupt.page import show
from disrupt.partial import PartialDate
from disrupt.records import Officer, Outcome
from tests import make
from tests.desks import log, seat
from tests.ui.desks import button, press, said, words
from tests.ui.gap import Gap
from tests.ui.shells import sit_down
from tests.ui.today.dates import A_WEDNESDAY, agreement, at_today, licence, line, lines, stand
from ui import today_said
from ui.places import TODAY, Whole
from ui.screen import ORDERS
from ui.window import Window


def heads(page):
    return [each for each in lines(page) if each.count(",") == 1 and each[0].isupper()]


def test_it_is_what_opens_after_unlock_and_the_first_entry(shell, register):
    sit_down(shell, register)
    assert shell.desk.place == TODAY
    entries = shell.desk.navigation.findChildren(QPushButton)
    assert entries[0].text() == "Today"
    assert entries[0].isChecked()


def test_whoever_may_not_search_opens_where_they_may_and_nothing_is_refused(opened, store):
    window = opened(seat(store, "auditor"))
    window.today()
    assert window.place is None
    assert "Today" not in [b.text() for b in window.navigation.findChildren(QPushButton)]
    assert log(store, "refused") == []


def test_nobodys_stand_first_and_then_band_by_band(page):
    titles = ["Nobody’s, 1", "Overdue, 2", "Next 24 hours, 1", "Next 7 days, 2"]
    assert heads(page) == titles
    assert "Friday 18 Dec" not in lines(page)[1]
    assert line(page, "AG-2026-0004") < line(page, "Overdue")


def test_what_ends_for_good_stands_first_in_its_band(page, due):
    assert line(page, due.over) < line(page, due.late)
    assert line(page, due.soon) < line(page, due.sooner)


def test_each_line_says_when_what_is_lost_whom_it_is_about_whose_and_why(page, due):
    (over,) = [each for each in lines(page) if due.over in each]
    told = ("1 day over", "ends for good", "Licence ends", "Exley, Robin", "LGMPA 1976", "anna")
    assert [part for part in told if part not in over] == []


def test_a_local_review_is_late_and_never_red(page, due):
    (late,) = [each for each in lines(page) if due.late in each]
    assert "2 days late" in late
    states = {
        each.key[0]: today_said.state(each.row.item)
        for each in page.list.lines.lines[1:]
        if hasattr(each, "row")
    }
    assert (states[due.late], states[due.over]) == ("fact", "overdue")


def test_the_day_and_the_time_are_those_of_london(page):
    assert any(text.startswith("Wednesday 25 November 2026 09:14") for text in words(page))


def test_how_much_is_overdue_stands_beside_its_entry(window, page):
    assert "2" in words(window.navigation)
    assert window.navigation.findChildren(QPushButton)[0].accessibleName() == "Today, 2 overdue"


def test_everyone_shows_what_is_not_one_s_own_and_mine_hides_it_again(page, due):
    assert due.others not in str(lines(page))
    button(page, "Everyone").click()
    assert due.others in str(lines(page))
    button(page, "Mine").click()
    assert due.others not in str(lines(page))
    assert due.nobodys in str(lines(page))


def test_what_a_leaver_had_is_nobodys(qtbot, opened, due, store):
    with store.writing("bert leaves") as session:
        session.add(Officer(name="bert", roles=(), left_on=date(2026, 11, 24)))
    page = at_today(qtbot, opened())
    assert "Nobody’s, 2" in lines(page)
    (left,) = [each for each in lines(page) if due.others in each]
    assert "bert has left" in left


def test_a_tile_says_how_many_and_leads_to_its_band(page, due):
    assert page.tiles.tiles["7 days"].accessibleName() == "Next 7 days: 2"
    page.tiles.tiles["7 days"].click()
    assert due.soon in page.list.currentIndex().data()
    assert page.list.hasFocus()


def test_the_tile_of_orders_leads_to_their_list(window, page):
    page.tiles.tiles["in force"].click()
    assert window.place == ORDERS


def test_a_day_of_the_calendar_shows_what_falls_due_on_it_until_all_are_wanted(page, due):
    friday = page.weeks.days.index(0, 4)
    assert friday.data() == "Friday 27 November 2026, 0 due"
    assert page.weeks.days.index(0, 5).data() == "Saturday 28 November 2026, 1 due"
    page.weeks.table.setFocus()
    page.weeks.table.setCurrentIndex(page.weeks.days.index(0, 5))
    press(page.weeks.table)
    assert heads(page) == ["Next 7 days, 1"]
    assert due.sooner in lines(page)[1]
    button(page, "Show every day again").click()
    assert len(heads(page)) == 4


def test_only_what_is_to_be_checked_with_legal_can_be_shown(qtbot, opened, desk, store):
    robin = make.person(desk, owner="anna").reference
    remand = {
        "person": robin,
        "kind": "remand",
        "at": date(2026, 11, 2),
        "until": date(2026, 11, 30),
    }
    unsure = edit.make(desk, Outcome, remand).reference
    sure = agreement(desk, "Westmere Council", 27)
    page = at_today(qtbot, opened())
    assert sure in str(lines(page))
    assert "check with legal" in lines(page)[line(page, unsure)]
    button(page, "Check with legal").click()
    assert unsure in str(lines(page))
    assert sure not in str(lines(page))


def test_enter_opens_the_record_and_back_is_where_one_was(qtbot, window, page, due):
    stand(page, due.soon)
    press(page.list)
    assert window.place == due.soon
    window.back()
    assert due.soon in window.page.list.currentIndex().data()


def test_where_nothing_is_near_it_says_so_and_what_comes_after(qtbot, opened, desk):
    far = agreement(desk, "Westmere Council", 1, month=12)
    edit.change(desk, show(desk, far).subject, {"agreement_ends": PartialDate(2027, 6, 1)})
    page = at_today(qtbot, opened())
    read = said(page)
    assert "Nothing is due within 90 days." in read
    assert f"{far}, on 1 June 2027, in 193 days." in read
    assert lines(page) == []


def test_f9_hides_whom_it_is_about(window, page, due):
    assert "Exley" in str(lines(page))
    press(window, Qt.Key.Key_F9)
    assert "Exley" not in str(lines(page))
    assert due.over in str(lines(page))
    over = page.list.model().index(line(page, due.over))
    assert "Exley" not in str(over.data(Qt.ItemDataRole.ToolTipRole))
    press(window, Qt.Key.Key_F9)
    assert "Exley" in str(lines(page))


def test_stored_text_is_shown_as_it_is_stored(qtbot, opened, desk):
    agreement(desk, "<b>Westmere</b>", 27)
    assert "<b>Westmere</b>" in lines(at_today(qtbot, opened()))[1]


def test_a_licensing_officer_sees_no_more_than_their_own(qtbot, opened, desk, store, due):
    known = {"whereabouts": "prison", "whereabouts_until": PartialDate(2026, 11, 27)}
    edit.change(desk, show(desk, due.robin).subject, known)
    at_licensing = at_today(qtbot, opened(seat(store, "licensing-officer")))
    button(at_licensing, "Everyone").click()
    assert due.over in str(lines(at_licensing))
    assert due.robin not in str(lines(at_licensing))
    at_police = at_today(qtbot, opened(seat(store, "disruption-officer")))
    button(at_police, "Everyone").click()
    assert due.robin in str(lines(at_police))


def test_nor_who_minds_the_holder_of_a_licence(qtbot, opened, desk, store):
    robin = make.person(desk, owner="Officer 4471").reference
    held = licence(desk, "02217", 27, owner=None, holder=robin)
    for role, told in (("disruption-officer", True), ("licensing-officer", False)):
        page = at_today(qtbot, opened(seat(store, role)))
        button(page, "Everyone").click()
        assert ("Officer 4471" in lines(page)[line(page, held)]) is told


def test_it_is_asked_anew_after_a_save(qtbot, window, page, desk):
    new = agreement(desk, "Mercer House", 27)
    qtbot.waitUntil(lambda: new in str(lines(page)))


def test_a_view_alone_does_not_ask_it_anew(window, page, due):
    known = window.dues.today
    window.go(Whole(due.robin))
    assert not window.dues._soon.isActive()
    assert window.dues.today is known


def test_at_midnight_in_london_what_was_due_that_day_is_overdue(qtbot, window, page, due, store):
    store.clock = Clock(datetime(2026, 11, 26, 23, 59, tzinfo=UTC))
    window.dues.look()
    qtbot.waitUntil(lambda: "today" in lines(page)[line(page, due.tomorrow)])
    store.clock = Clock(datetime(2026, 11, 27, 0, 0, tzinfo=UTC))
    window.dues.look()
    qtbot.waitUntil(lambda: "1 day late" in lines(page)[line(page, due.tomorrow)])


def test_after_a_sleep_it_is_asked_anew_and_a_minute_later_it_is_not(window, page, store):
    now = A_WEDNESDAY.now()
    store.clock = Clock(now + timedelta(minutes=1))
    window.dues.look()
    assert window.dues._task is None
    store.clock = Clock(now + timedelta(minutes=9))
    window.dues.look()
    assert window.dues._task is not None


def test_whoever_saves_while_it_is_asked_does_not_wait_for_it(qtbot, window, page, desk, due):
    """The reader gives way, and asks again by itself."""
    window.dues.ask()
    make.person(desk, family_name="Mullen")
    qtbot.waitUntil(lambda: window.dues._task is None)
    assert due.over in str(lines(page))
    assert window.bar.isHidden()


def test_300_that_are_overdue_are_there_at_once_and_the_window_hears_on(qtbot, opened, desk, store):
    for number in range(300):
        agreement(desk, f"Council {number}", 23)
    store.clock = A_WEDNESDAY
    window = opened()
    page = at_today(qtbot, window)
    known = window.dues.today
    gap = Gap()
    window.dues.bring_back(replace(known))
    page.list.repaint()
    gap.look()
    press(page.list, Qt.Key.Key_End)
    page.list.repaint()
    gap.look()
    assert "Overdue, 300" in lines(page)
    assert "2 days late" in page.list.currentIndex().data()
    gap.check()


def test_it_opens_on_today_where_nobody_was_anywhere(qtbot, desk, device, jobs):
    window = Window(desk, device, jobs)
    qtbot.addWidget(window)
    window.begin()
    assert (window.place, window.page.kind) == (TODAY, "today")


def test_where_the_last_line_goes_the_keyboard_goes_to_whose_dates_are_shown(window, page, due):
    assert page.list.hasFocus()
    window.dues.bring_back(replace(window.dues.today, due=replace(window.dues.today.due, rows=())))
    assert window.focusWidget() is page.head.whose["my team"]

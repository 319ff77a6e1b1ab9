"""A meeting run from its agenda to its minutes by keyboard alone, as its screen says the keys."""

from time import monotonic

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from disrupt.records import Action, Meeting
from disrupt.records.meeting import AgendaHeading, AgendaItem, Attendance
from tests.desks import held, log
from tests.journeys.typist import CONTROL
from tests.ui.desks import said
from tests.ui.rooms import rooms
from ui.places import Card, Whole

pytestmark = pytest.mark.journeys

KEY = Qt.Key
ENTER = KEY.Key_Return
SHIFT = Qt.KeyboardModifier.ShiftModifier
OF = "M-2026-0012"
COTTAM, EXLEY, APPLEGARTH, LEADBETTER = "Cottam", "Exley", "Applegarth", "Leadbetter"
CURTIS = "N-2024-0029"
A_KEY = 0.28
"""Seconds, for whoever types with a few fingers, and looks at the keys."""
AN_ACTION = 15
ACTIONS = (
    ("Visit the hotel", "hart", "10 dec", "Gwenllian Hartwhistle"),
    ("Ring the landlord", "homes", "in 2 weeks", None),
    ("Tell the school", "underbeck", "4 jan", "Roland Underbeck"),
)


class Chair:
    """Somebody who reads the screen, and presses what it says."""

    def __init__(self, typist, shell):
        self.typist, self._shell = typist, shell
        self.press, self.type, self.see = typist.press, typist.type, typist.see
        self.tab_to = typist.tab_to

    @property
    def desk(self):
        return self._shell.desk

    @property
    def store(self):
        return self.desk.desk.store

    def reads(self, part):
        """Whether it stands somewhere on the screen."""
        labels = self._shell.findChildren(QLabel)
        return any(part in each.text() for each in labels if each.isVisible())

    def wait_for(self, part):
        self.see(lambda: self.reads(part))

    def wait_at(self, name):
        here = self.typist
        self.see(lambda: name in (here.here.objectName(), here.here.accessibleName(), here.reads))

    def back_to(self, name):
        for _ in range(20):
            if name in (self.typist.here.objectName(), self.typist.reads):
                return
            self.press(KEY.Key_Tab, SHIFT)
        raise AssertionError(f"{name} cannot be reached by Shift+Tab")

    def settle(self):
        """Nothing comes up any more: whoever reads looks first, and presses then."""
        page = self.desk.page
        parts = (page, page.part)
        self.see(lambda: not any(getattr(each, "is_looking", False) for each in parts))

    def enter(self, name):
        self.tab_to(name)
        self.press(ENTER)

    def choose(self, says):
        """In the menu that is open."""
        menu = QApplication.activePopupWidget()
        while menu.activeAction().text() != says:
            QTest.keyClick(menu, KEY.Key_Down)
        QTest.keyClick(menu, ENTER)

    def save(self):
        self.press(KEY.Key_S, CONTROL)

    def to_the_forum(self):
        self.press(KEY.Key_M, CONTROL)
        self.wait_at("change when")
        self.settle()

    def held(self, kind):
        found = held(self.store, kind)
        of = next(each.id for each in held(self.store, Meeting) if each.reference == OF)
        return [each for each in found if getattr(each, "meeting_id", of) == of]

    def walk_to(self, family):
        """Out of whatever one types in, and on by the arrow."""
        self.press(KEY.Key_Escape)
        for _ in range(30):
            name = self.desk.page.room.subject.head.name
            if name.isVisible() and name.text().startswith(family):
                self.see(lambda: not self.desk.page.is_looking)
                return
            self.press(KEY.Key_Right)
        raise AssertionError(f"{family} is not on the agenda")


@pytest.fixture
def chair(typist, shell):
    typist.tab_to("Try it with example data")
    typist.press(ENTER)
    typist.see(lambda: shell.desk is not None and shell.desk.page is not None)
    return Chair(typist, shell)


def prepare(chair):
    """Papers, agenda, one answer more and an apology, and somebody referred from their page."""
    chair.to_the_forum()
    chair.enter("They went out today")
    chair.wait_for("in time")
    chair.settle()
    chair.enter("Draw up the agenda")
    chair.wait_for("put onto the agenda")
    chair.press(KEY.Key_P, CONTROL | SHIFT)
    chair.wait_for("Who is coming")
    for key in (KEY.Key_P, KEY.Key_Up, KEY.Key_A, KEY.Key_Escape):
        chair.press(key)
    chair.wait_for("Expected to be quorate: 9 agencies")
    refer(chair)


def refer(chair):
    chair.press(KEY.Key_K, CONTROL)
    chair.type("pickersgill")
    chair.see(lambda: chair.desk.search.results.isVisible())
    chair.press(ENTER)
    chair.see(lambda: chair.desk.place == Card(CURTIS))
    chair.enter("Open page")
    chair.see(lambda: chair.desk.place == Whole(CURTIS))
    chair.enter("More…")
    chair.choose("Refer to the forum")
    chair.wait_at("reason")
    chair.type("Two agencies see him before his release.")
    chair.enter("Refer")
    chair.wait_for("Referred to the forum")


def begin(chair):
    """It stands for another day, and says so; two agencies are not enough without a rank."""
    chair.to_the_forum()
    chair.back_to("Begin the meeting…")
    chair.press(ENTER)
    chair.wait_for("It stands for Thursday 3 December 2026; today is Friday 20 November 2026.")
    chair.press(ENTER)
    chair.wait_at("agenda")
    chair.wait_for("quorate: 9 agencies")
    chair.press(KEY.Key_P, CONTROL | SHIFT)
    chair.wait_for("Who is here")
    chair.press(KEY.Key_X)
    chair.wait_for("not quorate")
    chair.press(KEY.Key_P)
    chair.press(KEY.Key_Escape)
    chair.see(lambda: not chair.reads("not quorate"))


def minute(chair):
    for key in (KEY.Key_Up, KEY.Key_Up, ENTER):
        chair.press(key)
    chair.type("Two notices were read out.")
    chair.save()
    chair.wait_for("Saved 09:14")


def act(chair, what, who, due):
    """By four boxes, of which the agency fills itself."""
    keys, began = chair.typist.keys, monotonic()
    chair.press(KEY.Key_A, CONTROL | SHIFT)
    chair.type(what)
    chair.press(KEY.Key_Tab)
    chair.type(who)
    chair.press(KEY.Key_Tab)
    chair.press(KEY.Key_Tab)
    chair.type(due)
    chair.press(ENTER)
    chair.see(lambda: chair.typist.here.objectName() == "action_what" and not chair.typist.reads)
    keys = chair.typist.keys - keys
    seconds = monotonic() - began + keys * A_KEY
    print(f"\n{what}: {keys} keys, {seconds:.1f} s with the fingers")
    assert seconds < AN_ACTION


def decide(chair, family, steps, reason=""):
    """One is chosen by the arrows, and why is typed below."""
    chair.walk_to(family)
    chair.press(KEY.Key_D)
    chair.press(KEY.Key_Space)
    for _ in range(steps):
        chair.press(KEY.Key_Right)
    if reason:
        chair.press(KEY.Key_Tab)
        chair.typist.retype(reason)
    chair.save()


def adopt(chair):
    """Refused for want of what was offered; then it is said, and the refusal goes."""
    decide(chair, COTTAM, 0)
    chair.wait_for("What support was offered is missing.")
    chair.tab_to("decision_support")
    chair.type("Offered the programme; declined.")
    chair.save()
    chair.wait_for("Saved 09:14")
    assert not chair.reads("is missing")
    chair.enter("Westmere Police: not yet")
    chair.wait_at("Westmere Police: asked")
    chair.press(ENTER)
    chair.wait_at("Westmere Police: recorded")


def decide_the_others(chair):
    decide(chair, EXLEY, 0, "Trial pending.")
    chair.wait_for("Saved 09:14")
    decide(chair, APPLEGARTH, 1)
    chair.wait_for("is missing")
    chair.press(KEY.Key_Tab)
    chair.type("He went home.")
    chair.tab_to("decision_support")
    chair.type("Housing found.")
    chair.save()
    chair.wait_for("Saved 09:14")
    decide(chair, LEADBETTER, 2, "Nobody knew him.")
    chair.wait_for("Saved 09:14")


def rate_and_show(chair):
    chair.press(KEY.Key_Escape)
    chair.tab_to("Actions, table")
    chair.press(KEY.Key_R)
    chair.press(KEY.Key_Escape)
    chair.back_to("Show in the room")
    chair.press(ENTER)
    chair.see(lambda: any(LEADBETTER in said(each) for each in rooms()))
    chair.wait_at("Show no more")
    chair.press(ENTER)
    chair.see(lambda: not rooms())


def end(chair):
    chair.enter("End the meeting…")
    chair.wait_for("Nothing is decided yet of")
    chair.press(ENTER)
    chair.wait_at("to Minutes")
    chair.enter("Approve…")
    chair.wait_at("corrections")
    chair.type("It was the fifth.")
    chair.enter("Approve")
    chair.settle()


def minutes(chair, folder):
    """Seen as they will leave, and saved by the way that every paper leaves by."""
    chair.back_to("to Minutes")
    chair.press(ENTER)
    chair.wait_at("Print…")
    chair.back_to("Save…")
    chair.press(ENTER)
    chair.wait_at("to_whom")
    chair.type("all members")
    chair.tab_to("purpose")
    chair.type("the forum")
    chair.tab_to("folder")
    chair.type(str(folder))
    chair.press(ENTER)
    chair.see(lambda: list(folder.glob("*minutes*")) != [])
    chair.see(lambda: not chair.desk.page.work.is_under_way)
    (path,) = folder.iterdir()
    pages = pypdfium2.PdfDocument(path.read_bytes())
    return " ".join(" ".join(p.get_textpage().get_text_bounded().split()) for p in pages)


def stands_in_the_register(chair):
    states = {each.about: each.state for each in chair.held(AgendaItem)}
    assert states["N-2026-0092"] == "adopted"
    assert states["N-2024-0117"] == "reviewed"
    assert states["N-2026-0055"] == "discharged"
    assert "deferred" in states.values()
    assert states[CURTIS] == "referred"
    made = {each.action: each for each in held(chair.store, Action)}
    for what, _who, _due, owner in ACTIONS:
        assert made[what].owner == owner
        assert (made[what].about, made[what].meeting) == ("N-2026-0092", OF)
        assert made[what].agency
    came = {each.name: each.came for each in chair.held(Attendance)}
    assert came["Ewelina Sikorniak"] == "apologies"
    assert came["Roland Underbeck"] == came["Gwenllian Hartwhistle"] == "yes"
    assert any(each.minute == "Two notices were read out." for each in chair.held(AgendaHeading))
    before = {each.reference: each for each in held(chair.store, Meeting)}["M-2026-0011"]
    assert before.corrections == "It was the fifth."


def test_a_meeting_is_run_from_its_agenda_to_its_minutes(chair, tmp_path):
    keys, began = chair.typist.keys, monotonic()
    prepare(chair)
    begin(chair)
    minute(chair)
    chair.walk_to(COTTAM)
    for what, who, due, _name in ACTIONS:
        act(chair, what, who, due)
    adopt(chair)
    decide_the_others(chair)
    rate_and_show(chair)
    end(chair)
    folder = tmp_path / "out"
    folder.mkdir()
    text = minutes(chair, folder)
    print(
        f"\nthe whole: {chair.typist.keys - keys} keys, {monotonic() - began:.0f} s of the window"
    )
    stands_in_the_register(chair)
    for line in ("Two notices were read out.", "Visit the hotel", "Quorate", "Trial pending."):
        assert line in text
    assert "Ewelina Sikorniak" in text
    assert log(chair.store, "viewed")
    shown = [line.recipient for line in log(chair.store, "disclosed")]
    assert len(shown) > 1
    assert any("all members" in each for each in shown)

"""From a disclosure that was received to a revocation at once, served and on paper, by keyboard."""

from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from disrupt.page import show
from disrupt.records import Served
from reports.licence_serving import PURPOSE
from tests.desks import held, log
from tests.journeys.typist import CONTROL
from tests.reports.papers import whole
from ui.places import New, Paper
from ui.screen import DECISIONS

pytestmark = pytest.mark.journeys

ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space
RECEIVED = "DS-2026-0034"
ANSWERS = {
    "decided_by": "delegated officer",
    "notified": "20/11/26 14:05",
    "immediate": "yes",
    "safety_reasons": "Convicted on 16 November and still driving.",
    "relevant_information": "yes",
    "reason": "sexual conduct",
    "reason_text": "Convicted of a sexual offence; no longer fit and proper.",
    "served_how": "in person",
    "served_by": "Lena Tallow",
}


def words(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def open_the_example(typist, shell):
    typist.tab_to("Try it with example data")
    typist.press(ENTER)
    typist.see(lambda: shell.desk is not None and shell.desk.page is not None)


def open_what_came(typist, shell):
    typist.press(Qt.Key.Key_K, CONTROL)
    typist.type(RECEIVED.lower())
    typist.see(lambda: shell.desk.search.results.isVisible())
    typist.press(ENTER)
    typist.see(lambda: shell.desk.place == RECEIVED)
    typist.see(lambda: "Licences it is about" in words(shell))


def decide(typist, shell):
    typist.press(Qt.Key.Key_D, CONTROL)
    typist.see(lambda: shell.desk.place == New(DECISIONS, RECEIVED))
    assert typist.here.objectName() == "decision"
    typist.type("revoke")
    for name, text in ANSWERS.items():
        typist.tab_to(name)
        typist.type(text)
    typist.see(lambda: "No, from 14:05 today" in words(shell))
    typist.press(Qt.Key.Key_S, CONTROL)
    typist.see(lambda: str(shell.desk.place).startswith("LD-2026-"))
    return shell.desk.place


def serve_the_notice(typist, shell, reference, folder):
    typist.tab_to("Preview and serve")
    typist.press(SPACE)
    typist.see(lambda: shell.desk.place == Paper("decision", reference))
    typist.tab_to("Print to serve…")
    typist.press(SPACE)
    typist.see(lambda: typist.here.objectName() == "checked")
    typist.press(SPACE)
    typist.tab_to("folder")
    typist.type(str(folder))
    typist.press(ENTER)
    typist.see(lambda: "Notice saved, and its copy kept with the decision." in words(shell))


def test_a_revocation_at_once_from_a_disclosure_to_its_notice_served(shell, typist, tmp_path):
    open_the_example(typist, shell)
    began, before = monotonic(), typist.keys
    open_what_came(typist, shell)
    reference = decide(typist, shell)
    typist.see(lambda: {"NR3S entry to be made by", "Thu 26 Nov"} <= set(words(shell)))
    desk = shell.desk.desk
    kept = show(desk, reference).subject
    assert (kept.disclosure, kept.reason, kept.immediate) == (RECEIVED, "sexual conduct", True)
    assert f"{kept.notified:%d %B %H:%M}" == "20 November 14:05"
    serve_the_notice(typist, shell, reference, tmp_path)
    (paper,) = tmp_path.glob("OFFICIAL*.pdf")
    assert "revoked" in whole(paper.read_bytes())
    assert "DRAFT" not in whole(paper.read_bytes())
    (copy,) = [each for each in held(desk.store, Served) if each.licence_decision_id == kept.id]
    assert copy.file == paper.read_bytes()
    assert (copy.at, copy.how, copy.by) == (kept.notified, "in person", "Lena Tallow")
    assert log(desk.store, "disclosed")[-1].reason.startswith(PURPOSE)
    took = f"{typist.keys - before} keys, {monotonic() - began:.1f} s"
    print(f"\nof it after the example was opened: {took}")
    typist.says("A revocation at once, from what came to its notice served", at_most=420)

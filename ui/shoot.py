"""Pictures of every page: light, dark, and at half as large again."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from disrupt.clock import Clock
from disrupt.store import drafts
from disrupt.store.store import Store
from ui.arriving import Arriving
from ui.boxes import Choice, Line
from ui.demo import NAME, Demo
from ui.device import Device
from ui.jobs import Jobs
from ui.order_page import OrderPage
from ui.outside import GONE, Doorway
from ui.pick import Pick
from ui.places import ABOUT, BRING_IN, HELP, KEYS, SETTINGS, Card, Missing, New, Whole
from ui.screen import CHILDREN, ORDERS, PEOPLE
from ui.shell import SIZE, Shell
from ui.window import Window

CLOCK = Clock(datetime(2026, 11, 20, 9, 14, tzinfo=UTC))
ROUNDS = 8
SOMEBODY = "N-2024-0117"
SOMEWHERE = "P-2024-0007"
CHILD = "C-097"
AN_ORDER = "SRO-2026-0001"
A_SIGHTING = "S-2026-0060"
REGISTER = Path("westmere.disrupt")
"""Of no machine."""
LOOKS: Mapping[str, tuple[str, int]] = {
    "light": ("light", 100),
    "dark": ("dark", 100),
    "150": ("light", 150),
}


def _search(desk: Window) -> None:
    desk.go(PEOPLE)
    desk.search.setFocus()
    desk.search.setText("bobby")
    desk.search.search()


def _refused(desk: Window) -> None:
    desk.go(SOMEBODY)
    desk.edit()
    for box in desk.findChildren(QLineEdit, "born"):
        box.setText("31 February 1990")
    desk.save()


def _hidden(desk: Window) -> None:
    desk.go(Whole(SOMEBODY))
    desk.turn_names()


def _new_order(desk: Window) -> None:
    desk.go(New(ORDERS))
    for name, text in CLOSURE.items():
        for box in desk.findChildren(QWidget, name):
            if isinstance(box, Line | Choice | Pick):
                box.put(text)
    if isinstance(desk.page, OrderPage):
        desk.page.ask()


def _locked(shell: Shell) -> None:
    shell.outside.lock(REGISTER, NAME, kept=True)
    shell.outside.say_let_go()


CLOSURE = {
    "power": "Closure notice",
    "premises": SOMEWHERE,
    "issuer": "police",
    "rank": "Inspector",
    "hours": "24",
    "issued": "24 December 2026, 18:00",
    "served": "24 December 2026, 18:20",
}
DESK: Mapping[str, Callable[[Window], None]] = {
    "people": lambda desk: desk.go(PEOPLE),
    "card": lambda desk: desk.go(Card(SOMEBODY)),
    "card-of-a-place": lambda desk: desk.go(Card(SOMEWHERE)),
    "person": lambda desk: desk.go(Whole(SOMEBODY)),
    "person-changed": lambda desk: desk.go(SOMEBODY),
    "children": lambda desk: desk.go(CHILDREN),
    "child": lambda desk: desk.go(CHILD),
    "missing-child": lambda desk: desk.go(Missing(CHILD)),
    "search": _search,
    "new-person": lambda desk: desk.go(New(PEOPLE)),
    "refused": _refused,
    "names-hidden": _hidden,
    "orders": lambda desk: desk.go(ORDERS),
    "order": lambda desk: desk.go(AN_ORDER),
    "new-order": _new_order,
    "sighting": lambda desk: desk.go(A_SIGHTING),
    "bring-in": lambda desk: desk.go(BRING_IN),
    "settings": lambda desk: desk.go(SETTINGS),
    "keys": lambda desk: desk.go(KEYS),
    "help": lambda desk: desk.go(HELP),
    "about": lambda desk: desk.go(ABOUT),
}
DOOR: Mapping[str, Callable[[Shell], None]] = {
    "first-run": lambda shell: shell.outside.arrive(None),
    "unlock": lambda shell: shell.outside.arrive(REGISTER),
    "locked": _locked,
}
SCENES = (*DESK, *DOOR)


def shoot(app: QApplication, into: Path) -> None:
    into.mkdir(parents=True, exist_ok=True)
    with ExitStack() as after:
        here = after.enter_context(TemporaryDirectory(prefix="disrupt-"))
        device = Device(Path(here, "settings.json"))
        demo = Demo(CLOCK)
        after.callback(demo.end)
        shell = Shell(device, Jobs(), CLOCK)
        after.callback(shell.end)
        shell.resize(*SIZE)
        shell.show()
        for look, (theme, scale) in LOOKS.items():
            device.change(replace(device.settings, theme=theme, scale=scale))
            for name, picture in _pictures(app, shell, demo):
                picture.save(str(into / f"{name}-{look}.png"))


def _pictures(app: QApplication, shell: Shell, demo: Demo) -> Iterator[tuple[str, QPixmap]]:
    for name, door in DOOR.items():
        door(shell)
        yield name, _grabbed(app, shell)
    for name, scene in DESK.items():
        _sit_down(shell, demo.unlock())
        app.processEvents()
        if shell.desk:
            scene(shell.desk)
        yield name, _grabbed(app, shell)
        shell.lock()
        while shell.outside.notice.words.text() != GONE:
            app.processEvents()


def _sit_down(shell: Shell, store: Store) -> None:
    """What the scene before left unsaved belongs into no other picture."""
    for draft in drafts.all_of(store):
        drafts.discard(store, draft.record)
    # However slowly this machine draws, nobody has left.
    shell.idle.greet()
    shell.outside.unlocked.emit(store, Doorway.EXAMPLE)


def _grabbed(app: QApplication, shell: Shell) -> QPixmap:
    """Layouts, single shots and parts follow one another; each round takes one further."""
    for _ in range(ROUNDS):
        for column in shell.findChildren(Arriving):
            column.finish()
        app.processEvents()
    return shell.grab()

"""The page that makes a register: everything asked at once, and all that is wrong told at once."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QFileDialog,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from disrupt.clock import Clock
from disrupt.roles import ADMINISTRATOR, ROLES
from disrupt.store.keys import Effort
from ui.door_arrival import Arrival
from ui.door_parts import Asked, bare_column, door_card, in_the_middle
from ui.door_try import Try
from ui.fault import told
from ui.first_run import folder_chooser
from ui.first_run_asked import SHEET_ENDING, Founding, make
from ui.first_run_secret import NewPassphrase
from ui.jobs import Jobs
from ui.parts import Button, Card, Link, Muted, Notice, PrimaryButton
from ui.scrolling import bring_into_view

LABELS = {
    "register": "Name of the register",
    "place": "Where it is kept",
    "controller": "Whose register it is",
    "officer": "Your name here",
    "sheet": "Where the recovery sheet goes",
}
ORDER = (
    *("register", "place", "kind", "controller", "officer", "roles"),
    *("passphrase", "again", "sheet"),
)
SHEET = f"recovery sheet{SHEET_ENDING}"
INDENT = 4
"""In letters: as far as the words beside a box."""
KINDS = {
    "police": "A police force",
    "district": "A district council",
    "partnership": "A partnership of several bodies",
}
HELP = {
    "register": "It becomes a folder of this name that ends in .disrupt.",
    "controller": "The body that answers for it under data-protection law.",
    "officer": "You unlock with it, and it stands in the log. Colleagues see it.",
    "sheet": "A page to print and seal. It opens the register when every passphrase is forgotten.",
}


class MakePage(QWidget):
    """Nothing is made before everything is right, and then all of it or nothing."""

    made = Signal(object, object)
    """The Arrival, and the Path of its sheet."""
    back_asked = Signal()

    def __init__(self, jobs: Jobs, clock: Clock, effort: Effort) -> None:
        super().__init__()
        self._clock, self._effort = clock, effort
        self._making, self._is_making = Try(jobs), False
        self._chooser: QFileDialog | None = None
        self._offered = ""
        self.lines = {name: QLineEdit() for name in LABELS}
        self.kinds = {name: QRadioButton(says) for name, says in KINDS.items()}
        self.roles = {name: QCheckBox(_called(name)) for name in ROLES}
        # Whoever makes a register is alone in it, and somebody has to add the others.
        self.roles[ADMINISTRATOR].setChecked(True)
        self.secret, self.trouble = NewPassphrase(jobs), Notice("", "overdue")
        self.make, self.back = PrimaryButton("Make the register"), Link("Back")
        self._choosers = {name: Button("Choose…") for name in ("place", "sheet")}
        self._asked: dict[str, Asked] = {}
        in_the_middle(self, self._card())
        self._connect()

    def begin(self) -> None:
        self.leave()
        for name, line in self.lines.items():
            line.setText(str(Path.home()) if name == "place" else "")
        self.secret.clear()
        self._tell({})
        self._wait(on=False)
        self.lines["register"].setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """No secret and no chooser is left behind, and nothing that is made for nobody."""
        self._making.drop()
        self.secret.clear()
        self._put_away()

    def founding(self) -> Founding:
        texts = {name: line.text() for name, line in self.lines.items()}
        return Founding(
            **texts,
            kind=next(name for name, button in self.kinds.items() if button.isChecked()),
            roles=tuple(name for name, box in self.roles.items() if box.isChecked()),
            passphrase=self.secret.box.text(),
            again=self.secret.again.text(),
        )

    def save(self) -> None:
        if self._is_making:
            return
        founding = self.founding()
        wrong = founding.wrong()
        self._tell(wrong)
        if not wrong:
            self._wait(on=True)
            work = partial(make, founding, self._clock, self._effort)
            self._making.begin(work, partial(self._made, founding.paper), self._not_made)

    def _made(self, sheet: Path, arrival: Arrival) -> None:
        self._wait(on=False)
        self.secret.clear()
        self.made.emit(arrival, sheet)

    def _not_made(self, error: Exception) -> None:
        self._wait(on=False)
        self._say(" ".join(told(error)))
        self.make.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, wrong: dict[str, str]) -> None:
        """Beside each; the first of them takes the focus."""
        for name, asked in self._asked.items():
            asked.say_wrong(wrong.get(name, ""))
        count = f"{len(wrong)} things are" if len(wrong) > 1 else "One thing is"
        self._say(f"{count} still to be put right; nothing was made." if wrong else "")
        for name, asked in self._asked.items():
            if name in wrong:
                asked.setFocus(Qt.FocusReason.OtherFocusReason)
                bring_into_view(asked)
                return

    def _say(self, text: str) -> None:
        self.trouble.words.setText(text)
        self.trouble.setVisible(bool(text))

    def _wait(self, *, on: bool) -> None:
        self._is_making = on
        self.make.setText("Making the register…" if on else "Make the register")
        for part in (*self._asked.values(), self.make, self.back, self.secret):
            part.setEnabled(not on)

    def _offer_sheet(self) -> None:
        """Beside the register, until somebody says otherwise."""
        before, founding = self._offered, self.founding()
        self._offered = str(founding.folder.with_name(f"{founding.folder.stem} {SHEET}"))
        if self.lines["sheet"].text() in ("", before):
            self.lines["sheet"].setText(self._offered)

    def _put_away(self) -> None:
        if self._chooser:
            self._chooser.close()
            self._chooser.deleteLater()
            self._chooser = None

    def _choose(self, name: str) -> None:
        self._put_away()
        self._chooser = CHOOSERS[name](self, self.lines[name].text())
        self._chooser.fileSelected.connect(self.lines[name].setText)
        self._chooser.open()

    def _card(self) -> Card:
        card = door_card("Make a register")
        self.trouble.hide()
        for name, box in self.roles.items():
            box.setAccessibleDescription(f"{ROLES[name].says[0].upper()}{ROLES[name].says[1:]}.")
        card.column.addWidget(self.trouble)
        kind, roles = _group(self.kinds.values()), _group(self.roles.values())
        for name, label in LABELS.items():
            beside = [self._choosers[name]] if name in self._choosers else []
            self._asked[name] = Asked(name, label, self.lines[name], *beside)
        self._asked["kind"] = Asked("kind", "What sort of body is it?", kind)
        self._asked["roles"] = Asked("roles", "What you do here", roles)
        self._asked["passphrase"] = self.secret.asked
        self._asked["again"] = self.secret.asked_again
        self._asked = {name: self._asked[name] for name in ORDER}
        for name, asked in self._asked.items():
            asked.say_help(HELP.get(name, asked.help.text()))
            if asked.parentWidget() is not self.secret:
                card.column.addWidget(asked)
            elif name == "passphrase":
                card.column.addWidget(self.secret)
        card.column.addWidget(self.make)
        card.column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _connect(self) -> None:
        self.kinds["police"].setChecked(True)
        self.make.clicked.connect(self.save)
        self.back.clicked.connect(self.back_asked)
        for name, button in self._choosers.items():
            button.setAccessibleName(f"Choose: {LABELS[name].lower()}")
            button.clicked.connect(partial(self._choose, name))
        for button in (self.make, self.back, *self._choosers.values()):
            button.setAutoDefault(True)
        for name, line in self.lines.items():
            line.returnPressed.connect(self.save)
            if name in ("register", "place"):
                line.textChanged.connect(self._offer_sheet)


def _called(role: str) -> str:
    return role.replace("-", " ").capitalize()


def _group(buttons: Iterable[QAbstractButton]) -> QWidget:
    """One below the other, each with a name that is read out, and below it what it means."""
    group = QWidget()
    column = bare_column(group, 0)
    for button in buttons:
        button.setAccessibleName(button.text())
        column.addWidget(button)
        if button.accessibleDescription():
            column.addWidget(_explained(button.accessibleDescription()))
        if not group.focusProxy():
            group.setFocusProxy(button)
    return group


def _explained(says: str) -> Muted:
    words = Muted(says)
    words.setWordWrap(True)
    words.setContentsMargins(INDENT * words.fontMetrics().averageCharWidth(), 0, 0, 4)
    return words


def _sheet_chooser(page: QWidget, begins_at: str) -> QFileDialog:
    chooser = QFileDialog(
        page, "Where the recovery sheet goes", begins_at, f"PDF (*{SHEET_ENDING})"
    )
    chooser.setFileMode(QFileDialog.FileMode.AnyFile)
    chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    # What is there already is refused on the page, never replaced.
    chooser.setOption(QFileDialog.Option.DontConfirmOverwrite)
    return chooser


CHOOSERS: Mapping[str, Callable[[QWidget, str], QFileDialog]] = {
    "place": partial(folder_chooser, title="Where the register is kept"),
    "sheet": _sheet_chooser,
}

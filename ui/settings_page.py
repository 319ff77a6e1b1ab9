"""How the program looks and locks on this computer, and whether it may open the register here."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from disrupt import officers, settings
from disrupt.checks import Weight
from disrupt.errors import Trouble
from disrupt.settings import FIELDS, Settings, as_typed
from disrupt.store import quick
from disrupt.workspace import Workspace
from ui.device import Device
from ui.form import RecordForm
from ui.jobs import STORE, Jobs
from ui.lead_card import LeadCard
from ui.letterhead_card import LetterheadCard, may_settle
from ui.parts import Button, Card, Heading, Muted, PrimaryButton, Words
from ui.places import SETTINGS
from ui.quorum_card import QuorumCard, may_keep_rules
from ui.tactics_card import TacticsCard, may_keep_tactics
from ui.teams_card import TeamsCard, may_arrange
from ui.weights_card import WeightsCard, may_weigh

Kept = LeadCard | LetterheadCard | TacticsCard | TeamsCard | QuorumCard | WeightsCard
QUICK = (
    "You then unlock by your name alone, on this computer and in your own account on it, until it "
    "is started again or eight hours have gone by. Whoever sits at it in your account can do that "
    "too, so lock the computer when you leave it. Your passphrase opens the register as before."
)
ON, OFF = "Stop quick unlock here", "Allow quick unlock here"


class SettingsPage(QWidget):
    """They belong to this computer, and hold nothing about anybody."""

    kind = SETTINGS.kind
    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, desk: Workspace, device: Device, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._device, self._jobs = desk, device, jobs
        self.form = RecordForm(FIELDS, as_typed(device.settings), desk.today)
        self._save, self._told = PrimaryButton("Save"), Muted("")
        self._reset = Button("Columns as they were at first")
        self._quick = Button()
        self._leads = LeadCard(desk, device)
        self._letterhead = LetterheadCard(desk) if may_settle(desk) else None
        self._tactics = TacticsCard(desk) if may_keep_tactics(desk) else None
        self._teams = TeamsCard(desk) if may_arrange(desk) else None
        self._weights = WeightsCard(desk) if may_weigh(desk) else None
        self._quorum = QuorumCard(desk) if may_keep_rules(desk) else None
        self._draw()
        self._show()
        self.form.edited.connect(self._edited)
        self._save.clicked.connect(self.save)
        self._reset.clicked.connect(self._reset_columns)
        self._quick.clicked.connect(self._turn_quick)

    @property
    def settled(self) -> SignalInstance:
        """What is due may be another now."""
        return self._leads.kept

    def begin(self) -> None:
        self.form.take_keyboard()
        if self._letterhead:
            self._letterhead.begin()

    def leave(self) -> None:
        """What was not saved of the letterhead comes back; of the choices for this computer, which
        are few and no word about anybody, it is not kept.
        """
        if self._letterhead:
            self._letterhead.leave()

    def save(self) -> None:
        """What was typed on any of them."""
        for card in self._cards():
            if card:
                card.save()
        if not self.form.dirty():
            return
        self._close_lists()
        said = (*self.form.remarks(), *settings.remarks(self.form.values()))
        if any(remark.weight is Weight.REFUSED for remark in said):
            self.form.show_remarks(said)
            return
        self._change(settings.changed(self._device.settings, self.form.values()))
        self.form.put(as_typed(self._device.settings))
        self._save.setEnabled(False)
        self._told.setText("Saved.")

    def edit(self) -> None:
        self.form.take_keyboard()

    def _cards(self) -> Iterator[Kept | None]:
        """As they stand below what belongs to this computer."""
        yield from (self._leads, self._letterhead, self._tactics, self._teams)
        yield from (self._quorum, self._weights)

    def _close_lists(self) -> None:
        """The words that a box was offering: it has its word now."""
        for offering in self.form.findChildren(QCompleter):
            if words := offering.popup():
                words.hide()

    def _change(self, following: Settings) -> None:
        try:
            self._device.change(following)
        except Trouble as trouble:
            self.troubled.emit(trouble)

    def _edited(self) -> None:
        self._save.setEnabled(self.form.dirty())
        self._told.setText("")

    def _reset_columns(self) -> None:
        self._change(replace(self._device.settings, layouts={}))
        self._show()

    def _turn_quick(self) -> None:
        """The keyring may ask something of its own, so it is waited for beside the window."""
        turn: Callable[[Workspace], None] = (
            officers.forget if self._is_quick() else officers.remember
        )
        self._quick.setEnabled(False)
        self._jobs.run(STORE, lambda _task: turn(self._desk), self._turned, self._not_turned)

    def _turned(self, _nothing: None) -> None:
        self._give_back()
        self._show()

    def _not_turned(self, error: Exception) -> None:
        self._give_back()
        self.troubled.emit(error)

    def _give_back(self) -> None:
        """The button, and the keyboard, which a button that sleeps loses."""
        self._quick.setEnabled(True)
        self._quick.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_quick(self) -> bool:
        return quick.is_chosen(self._desk.store.slots(), self._desk.store.actor.name)

    def _show(self) -> None:
        self._quick.setText(ON if self._is_quick() else OFF)
        self._reset.setEnabled(bool(self._device.settings.layouts))

    def _draw(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        line = QHBoxLayout()
        line.addWidget(Heading(SETTINGS.title))
        line.addStretch(1)
        line.addWidget(self._told)
        line.addWidget(self._save)
        column.addLayout(line)
        look = Card("How it looks and locks here")
        look.column.addWidget(self.form)
        column.addWidget(look)
        for card in self._cards():
            if card:
                card.troubled.connect(self.troubled)
                column.addWidget(card)
        column.addWidget(_card("Quick unlock", QUICK, self._quick))
        says = (
            "Which columns a list shows, how wide they are, and what it is sorted by, is "
            "remembered on this computer."
        )
        column.addWidget(_card("Columns of the lists", says, self._reset))
        column.addStretch(1)
        self._save.setEnabled(False)


def _card(title: str, says: str, button: Button) -> Card:
    card, words, line = Card(title), Words(says), QHBoxLayout()
    words.setWordWrap(True)
    card.column.addWidget(words)
    line.addWidget(button)
    line.addStretch(1)
    card.column.addLayout(line)
    return card

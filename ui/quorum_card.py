"""The rules of quorum under Settings: what each asks for, changed, added to, and taken off."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from disrupt import roles
from disrupt.checks import Values
from disrupt.errors import Trouble
from disrupt.records import QuorumRule
from disrupt.workspace import Workspace
from orders.forum.quorum_rules import Rule, every, offered, own
from orders.forum.rules_kept import ASKED, in_words, keep, offer, values_of
from ui.asked_form import Asked, ask, some
from ui.meeting_card import in_line, named, stacked
from ui.parts import Button, Card, Link, Muted, Strong, Tag, Words, wrapped
from ui.swapping import swapped

SAYS = (
    "Who has to take part before a meeting may decide. The rules belong to the register and not "
    "to this computer; each meeting names the one that it goes by."
)
FORM = (
    "What is left empty is not asked. “senior police officer” stands for a detective inspector "
    "and every rank above; yes is present, written is a contribution in writing."
)
NEW = "New rule…"


class QuorumCard(Card):
    """For whoever may write them; each change is in the log as every other."""

    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, desk: Workspace) -> None:
        super().__init__("Rules of quorum")
        self.setObjectName("quorum")
        self._desk = desk
        self._list, self._told = QWidget(), Muted("")
        self.new = Button(NEW)
        self.column.addWidget(wrapped(Muted(SAYS)))
        self.column.addWidget(self._list)
        self.column.addLayout(in_line(self.new, self._told))
        self.show_rules()
        self.new.clicked.connect(self._ask_new)

    def save(self) -> None:
        """Nothing waits here: each is asked over the page."""

    def show_rules(self) -> None:
        """As they stand now."""
        with self._desk.store.reading() as session:
            held = own(session)
        there = {each.word for each in offered(held)}
        here = self.window().focusWidget()
        at = here.objectName() if here and self.isAncestorOf(here) else ""
        rows = stacked([self._rule(each, is_offered=each.word in there) for each in every(held)])
        self._list = swapped(self.column, self._list, rows)
        if at:
            (self._list.findChild(QWidget, at) or self.new).setFocus()

    def _rule(self, rule: Rule, *, is_offered: bool) -> QWidget:
        head = (Strong(rule.word), *self._tags(rule, is_offered=is_offered))
        links = tuple(self._links(rule, is_offered=is_offered))
        return stacked([in_line(*head, *links), wrapped(Words(in_words(rule)))], spacing=2)

    @staticmethod
    def _tags(rule: Rule, *, is_offered: bool) -> Iterator[QWidget]:
        if not is_offered:
            yield Tag("no longer offered", "outlined")
        if rule.edition:
            yield Muted(rule.edition)

    def _links(self, rule: Rule, *, is_offered: bool) -> Iterator[QWidget]:
        change = named(Link("Change…"), f"change {rule.word}", partial(self._ask, rule))
        change.setAccessibleName(f"Change the rule {rule.word}")
        yield change
        text = "No longer offer it" if is_offered else "Offer it again"
        act = partial(self._offer, rule.word, on=not is_offered)
        other = named(Link(text), f"offer {rule.word}", act)
        other.setAccessibleName(f"{text}: {rule.word}")
        yield other

    def _ask_new(self) -> None:
        def take(values: Values) -> None:
            keep(self._desk, str(values["rule"] or ""), values)

        self._open("New rule of quorum", ("rule", *ASKED), take, {"counts": ("yes",)})

    def _ask(self, rule: Rule) -> None:
        take = partial(keep, self._desk, rule.word)
        self._open(f"Rule of quorum: {rule.word}", ASKED, take, values_of(rule))

    def _open(
        self,
        title: str,
        names: tuple[str, ...],
        take: Callable[[Values], object],
        values: Mapping[str, object],
    ) -> None:
        asked = Asked(title, FORM, "Save", some(QuorumRule, *names), take, values)
        ask(self, self._desk, asked).done.connect(self._kept)

    def _kept(self) -> None:
        self.show_rules()
        self._told.setText("Saved.")

    def _offer(self, word: str, *, on: bool) -> None:
        try:
            offer(self._desk, word, on=on)
        except Trouble as trouble:
            self.troubled.emit(trouble)
        else:
            self._kept()


def may_keep_rules(desk: Workspace) -> bool:
    return roles.may_write(desk.roles, QuorumRule.kind_name())

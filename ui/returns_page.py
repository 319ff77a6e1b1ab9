"""Area returns typed in by hand: each row entered, corrected and signed by whoever saves it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QTableWidgetItem, QVBoxLayout, QWidget

from disrupt import phrasing, roles
from disrupt.checks import Remark, Weight
from disrupt.errors import Invalid, Trouble
from disrupt.fields import fields_of
from disrupt.records import AreaReturn
from disrupt.workspace import Workspace
from orders.area_returns import asked, sign, typed_in
from ui.form import RecordForm
from ui.kept_draft import KeptDraft
from ui.parts import Button, Card, Heading, Muted, PrimaryButton, Section, wrapped
from ui.places import RETURNED, RETURNS
from ui.plain_table import PlainTable

SAYS = (
    "What other areas returned, as it was printed or sent. Whoever saves a row signs it: their "
    "name and the day stand beside it in the report, apart from what this register counts itself."
)
NEW, CHANGE = "A new row", "Correct the row of {}"
SAVE = "Sign and save"
HELD = "held"
"""Under which name a draft says of which row it is."""
COLUMNS = ("area", "period_from", "period_to", "suspicion", "crime", "intervention", "detections")
SIGNED_BY = ("entered_by", "entered_on")


class ReturnsPage(QWidget):
    kind = RETURNS.kind
    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, desk: Workspace) -> None:
        super().__init__()
        self._desk = desk
        self._held: AreaReturn | None = None
        self._rows: tuple[AreaReturn, ...] = ()
        self.form = RecordForm(asked(), {}, desk.today, self)
        self.save_it, self._let_go = PrimaryButton(SAVE), Button("Leave it")
        self._told, self._title, self._of = Muted(), Section(NEW), Card()
        labels = {each.name: each.label for each in fields_of(AreaReturn)}
        headings = [labels[name] for name in (*COLUMNS, *SIGNED_BY)]
        self.table = PlainTable("Rows typed in by hand", headings, ())
        self.draft = KeptDraft(desk, RETURNED, self.form, beside=lambda: {HELD: self._number})
        self._draw()
        self._show_rows()
        self._connect()

    def begin(self) -> None:
        """What its officer had not saved comes back, to the row that it is of."""
        if not self._may:
            return
        self.form.setFocus(Qt.FocusReason.OtherFocusReason)
        typed = self.draft.take()
        if typed is not None:
            self._held = next((row for row in self._rows if row.id == typed.get(HELD)), None)
            self._say_which()
        self.form.take_keyboard()

    def leave(self) -> None:
        """Nothing that was typed is lost."""
        self.draft.keep()

    def save(self) -> None:
        """All that cannot be kept is said at once; what was typed stays where it is."""
        said = self.form.remarks()
        if any(remark.weight is Weight.REFUSED for remark in said):
            self.form.show_remarks(said)
            return
        try:
            kept = sign(self._desk, self._held, self.form.values())
        except Invalid as refused:
            self.form.show_remarks([Remark("area", Weight.REFUSED, refused.message)])
        except Trouble as trouble:
            self.troubled.emit(trouble)
        else:
            self.draft.drop()
            self._begin_anew(f"Saved and signed: {kept.area}.", kept)

    @property
    def _may(self) -> bool:
        return roles.may_write(self._desk.roles, AreaReturn.kind_name())

    @property
    def _number(self) -> int:
        return self._held.id if self._held else 0

    def _correct(self, row: int) -> None:
        if not self._may:
            return
        self._held = self._rows[row]
        self._put(self._held)
        self.form.take_keyboard("suspicion")

    def _begin_anew(self, told: str, like: AreaReturn | None = None) -> None:
        """The next row is mostly of the same period and region."""
        self._held = None
        self._show_rows()
        self.form.put(
            {
                name: getattr(like, name)
                for name in ("period_from", "period_to", "region", "taken_from")
            }
            if like
            else {}
        )
        self._say_which()
        self._told.setText(told)
        self.form.take_keyboard("area" if like else "")

    def _put(self, held: AreaReturn) -> None:
        self.form.put({each.name: getattr(held, each.name) for each in asked()})
        self._say_which()
        self._told.setText("")

    def _say_which(self) -> None:
        self._title.setText(CHANGE.format(self._held.area) if self._held else NEW)

    def _drop(self) -> None:
        self.draft.drop()
        self._begin_anew("")

    def _show_rows(self) -> None:
        self._rows = typed_in(self._desk)
        fields = {each.name: each for each in fields_of(AreaReturn)}
        names = (*COLUMNS, *SIGNED_BY)
        shown = [
            [phrasing.shown(fields[name], getattr(row, name)) for name in names]
            for row in self._rows
        ]
        self.table.fill(shown)
        for at in range(len(self._rows)):
            for column in range(3, 7):
                item = self.table.item(at, column)
                if isinstance(item, QTableWidgetItem):
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
        self.table.fit()
        self._none.setVisible(not self._rows)
        self.table.setVisible(bool(self._rows))

    def _connect(self) -> None:
        self.save_it.clicked.connect(self.save)
        self._let_go.clicked.connect(self._drop)
        self.form.edited.connect(self.draft.wait)
        self.draft.says.connect(self._told.setText)
        self.table.cellActivated.connect(lambda row, _column: self._correct(row))
        self.table.cellDoubleClicked.connect(lambda row, _column: self._correct(row))

    def _draw(self) -> None:
        column, card = QVBoxLayout(self), Card()
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addWidget(Heading(RETURNS.title))
        column.addWidget(wrapped(Muted(SAYS)))
        self._none = Muted("No row is typed in yet.")
        card.column.addWidget(self._none)
        card.column.addWidget(self.table)
        card.column.addWidget(wrapped(Muted("Enter on a row corrects it.")))
        column.addWidget(card)
        column.addWidget(self._of)
        line = QHBoxLayout()
        self._told.setWordWrap(True)
        line.addWidget(self._told, 1)
        line.addWidget(self._let_go)
        line.addWidget(self.save_it)
        self._of.column.addWidget(self._title)
        self._of.column.addWidget(self.form)
        self._of.column.addLayout(line)
        self._of.setVisible(self._may)
        column.addStretch(1)

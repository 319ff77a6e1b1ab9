"""A notice that leaves to be served: the very bytes of it are kept with its decision."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from disrupt import checks, edit
from disrupt.errors import Invalid, NotKept, Trouble
from disrupt.fields import fields_of
from disrupt.records import Served
from disrupt.store import drafts
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders.reckoning import Law
from reports.deliver import Copy, Leaving, deliver
from reports.licence_notice import NoticePaper, document, gather
from reports.ways import Way

PURPOSE = "notice of decision, to be served"
CHECKED = "{purpose}; confirmed as checked with legal: {dates}"
KEPT = ("at", "how", "by", "file")
UNSAID: Mapping[str, str] = {
    "at": "When notice is given",
    "how": "How it is served",
    "by": "Who serves it",
}


@dataclass(frozen=True)
class ToServe:
    """The notice that somebody saw, and on which way it leaves."""

    of: NoticePaper
    where: Way
    checked: bool = False
    """Somebody confirmed that its doubtful dates were checked with legal."""

    @property
    def purpose(self) -> str:
        """In the log it stays who confirmed what."""
        if not self.of.unsure:
            return PURPOSE
        return CHECKED.format(purpose=PURPOSE, dates="; ".join(self.of.unsure))


@dataclass(frozen=True)
class _Kept:
    """The way on which it goes, and then a copy of it into the register."""

    desk: Workspace
    of: NoticePaper
    where: Way

    @property
    def says(self) -> str:
        return self.where.says

    def take(self, name: str, content: bytes, task: Task) -> None:
        """What cannot be kept does not leave; what did not get there was not served."""
        said = {**asdict(self.of.service), "file": content}
        fields = fields_of(Served)
        if refused := checks.refusals(fields, checks.tidied(fields, said), self.desk.today):
            raise Invalid(remark.says for remark in refused)
        self.where.take(name, content, task)
        try:
            edit.make(self.desk, Served, said, licence_decision_id=self.of.number)
        except (Trouble, OSError) as error:
            raise NotKept(
                f"The notice was {self.says}, but no copy of it is kept: {error}",
                f"Do not serve what was {self.says}. Put that right, then do it again.",
            ) from error


def need_ready(desk: Workspace, of: NoticePaper) -> None:
    """Neither a draft is served, nor what the decision no longer says."""
    desk.ask_to_write(Served.kind_name(), KEPT)
    if drafts.taken(desk.store, of.reference):
        raise Trouble(
            "What you typed on the page of the decision is not saved, so it is not on this notice.",
            "Save it there first, or take it back, then look at the notice again.",
        )
    if of.is_draft:
        raise Trouble(
            f"This is a draft. Still missing: {'; '.join(of.missing)}.",
            "Fill it in on the page of the decision or in the settings, then look at it again.",
        )
    for name, says in UNSAID.items():
        if not getattr(of.service, name):
            raise Trouble(
                f"{says} is not said, and the copy that is kept has to say it.",
                "Fill it in on the page of the decision, save it, then look at the notice again.",
            )


def serve(desk: Workspace, law: Law, asked: ToServe, task: Task | None = None) -> Copy:
    """By the one way out, at the moment that the decision has and the notice says."""
    of = asked.of
    need_ready(desk, of)
    _need_current(desk, law, of)
    if of.unsure and not asked.checked:
        raise Trouble(
            f"Nobody confirmed that this was checked with legal: {'; '.join(of.unsure)}.",
            "Have it checked, tick that it was, then go on.",
        )
    way = _Kept(desk, of, asked.where)
    return deliver(desk, document(of), Leaving(of.to.name, asked.purpose, way), task)


def _need_current(desk: Workspace, law: Law, of: NoticePaper) -> None:
    """The decision, its licence, whoever holds it and the letterhead are as they were seen."""
    if not gather(desk, law, of.reference).reads_as(of):
        raise Trouble(
            "What this notice is made of was changed after you opened it.",
            "Open it again, look at it, then serve that one.",
        )

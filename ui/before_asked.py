"""What agencies that cannot come are asked, and what they replied."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from disrupt import phrasing
from disrupt.checks import Values
from disrupt.records import InformationRequest
from orders.forum.requests import Absent, Request, absent, ask, replied, requests
from ui.asked_form import Asked, some
from ui.meeting_card import Draw, MeetingCard, Parts, in_line, quiet
from ui.parts import Muted, Strong, Tag, Words, wrapped
from ui.places import Paper

NOTHING = "Nobody has sent apologies, and nothing is asked."
ASK = (
    "Sent today, and due back in time for the meeting, where no day is said. About the whole "
    "agenda, where nobody is named."
)
REPLY = "What it answered, in its own words; the day it came. No words take a reply back."
ASKED_OF = some(InformationRequest, "agency", "asked", "about", "sent", "due")
REPLIED = some(InformationRequest, "reply", "replied")


class AskedCard(MeetingCard):
    title = "Information requests"

    def _look(self) -> Draw:
        sent = requests(self._desk, self._reference)
        away = [each for each in absent(self._desk, self._reference) if not each.is_asked]
        return partial(self._parts, sent, away)

    def _parts(self, sent: Sequence[Request], away: Sequence[Absent]) -> Parts:
        if not (sent or away):
            yield quiet(NOTHING)
        for each in away:
            yield in_line(*self._away(each))
        for request in sent:
            yield in_line(*self._head(request))
            yield wrapped(Words(request.asked or "What is asked is not recorded."))
            if request.reply:
                yield wrapped(Words(f"“{request.reply}”"))
        yield in_line(*self._below(sent))

    def _away(self, of: Absent) -> Iterator[QWidget]:
        yield Strong(of.called)
        yield Muted(of.why)
        if self.may_write:
            link = self._link("Ask them…", f"ask {of.agency}", partial(self._request, of.agency))
            link.setAccessibleName(f"Ask {of.called} for information")
            yield link

    def _head(self, of: Request) -> Iterator[QWidget]:
        yield Strong(of.called)
        yield Tag(*_state(of))
        yield Muted(" · ".join(_days(of)))
        if self.may_write:
            text = "Change the reply…" if of.replied else "Reply…"
            link = self._link(text, f"reply {of.number}", partial(self._reply, of))
            link.setAccessibleName(f"Reply of {of.called}")
            yield link

    def _below(self, sent: Sequence[Request]) -> Iterator[QWidget]:
        if self.may_write:
            yield self._link("Ask an agency…", "ask", partial(self._request, ""))
        if sent:
            yield self._lead("Requests on paper", Paper("information requests", self._reference))

    def _request(self, agency: str) -> None:
        def take(values: Values) -> None:
            said = {name: value for name, value in values.items() if name != "agency"}
            ask(self._desk, self._reference, str(values["agency"] or ""), said)

        first = "asked" if agency else ""
        values = {"agency": agency}
        title = "Ask an agency for information"
        self._ask(Asked(title, ASK, "Ask", ASKED_OF, take, values, first))

    def _reply(self, of: Request) -> None:
        def take(values: Values) -> None:
            on = values["replied"]
            text = str(values["reply"] or "")
            when = on if isinstance(on, date) else None
            replied(self._desk, self._reference, of.number, text, on=when)

        values = {"reply": of.reply, "replied": of.replied or self._desk.today}
        title = f"Reply of {of.called}"
        self._ask(Asked(title, REPLY, "Save the reply", REPLIED, take, values))


def _state(of: Request) -> tuple[str, str]:
    if of.replied:
        return ("replied late" if of.is_late else "replied"), "fact"
    return ("overdue", "overdue") if of.is_late else ("waits for a reply", "outlined")


def _days(of: Request) -> Iterator[str]:
    yield f"about {of.about}" if of.about else "about the whole agenda"
    for says, day in (("sent", of.sent), ("due", of.due), ("replied", of.replied)):
        if day:
            yield f"{says} {phrasing.short_day(day)}"

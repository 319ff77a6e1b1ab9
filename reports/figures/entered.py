"""By when a decision on a driver is to be entered on NR3S, by the one clock that says so."""

from disrupt.moments import day_of, from_kept
from disrupt.records import Licence
from orders.licensing import licensing
from orders.licensing_asked import Asked, ask, facts_of
from orders.licensing_decision import ENTRY
from orders.licensing_effect import reckoned
from orders.reckoning import Law

RESTS_ON_IT = {"relevant_information": True}
"""Of a decision of which nobody said so, no figure asks when it is due."""


class Entered:
    """Asked once for each day, kind of licence and authority."""

    def __init__(self, law: Law) -> None:
        self._law = law
        self._known: dict[tuple[str, str, str, str], str] = {}

    def due(self, decision: str, kind: str | None, *, authority: str | None, told: str) -> str:
        """Nothing where nobody was told, or the clock says that none is owed."""
        asked = (decision.casefold(), kind or "", authority or "", told)
        if told and asked not in self._known:
            self._known[asked] = self._due(*asked)
        return self._known[asked] if told else ""

    def _due(self, decision: str, kind: str, authority: str, told: str) -> str:
        power = self._clock(decision, kind)
        if not power:
            return ""
        facts = facts_of(Licence(kind=kind, authority=authority)) | RESTS_ON_IT
        found = ask(self._law, power, Asked(facts, {"notified": from_kept(told)}))
        due = reckoned(found, ENTRY)
        return day_of(due.when).isoformat() if due else ""

    def _clock(self, decision: str, kind: str) -> str:
        sort, catalogue = licensing().sort_of(kind), self._law.catalogue
        for each in sort.besides if sort else ():
            clocks = catalogue.latest(each.power).clocks
            if decision in each.decisions and any(clock.name == ENTRY for clock in clocks):
                return each.power
        return ""

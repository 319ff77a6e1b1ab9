"""What is owed about a licence, a disclosure or an agency, each by its day, in one shape."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from disrupt.lists import word_list
from disrupt.moments import When, day_of
from disrupt.records import Agency, Disclosure, Licence, SelfReport
from orders.licensing import Owed, licensing
from orders.licensing_asked import ENDS, Asked, ask, facts_of, of_licence
from orders.licensing_dues import Due, in_order, of_clock, of_fields
from orders.reckoning import Law, Reckoning, by_urgency
from orders.said import Said, Sayings

NOT_TOLD, IN_TIME = "not told", "told in time"
PERHAPS = "told on the last day, at a time that is not recorded"


@dataclass(frozen=True)
class Duties(Sayings):
    """The earliest first, and what the clocks say of them."""

    dues: tuple[Due, ...]

    def due(self, name: str) -> Due | None:
        return next((each for each in self.dues if each.name == name), None)


def of_a_licence(law: Law, licence: Licence, reports: Iterable[SelfReport] = ()) -> Duties:
    """Its end, the next check, medical and training, and what its holder had to tell."""
    names = licensing()
    asked = [ask(law, power, of_licence(licence)) for power in (names.term, names.checks)]
    own = [due for each in asked for due in _dues(each, licence.reference)]
    told = [of_a_self_report(law, licence, each) for each in reports]
    return _together(
        (said for each in (*asked, *told) for said in each.says),
        (
            *own,
            *of_fields(licence, licence.reference, but=(ENDS,)),
            *(due for each in told for due in each.dues),
        ),
    )


def of_a_self_report(law: Law, licence: Licence, report: SelfReport) -> Duties:
    """When its holder was to tell of it, and whether they did."""
    kept = {"happened": report.happened, "reported": report.reported}
    events = {name: when for name, when in kept.items() if when}
    found = ask(law, licensing().self_reports, Asked(facts_of(licence), events))
    dues = _dues(found, licence.reference, report.reported)
    return Duties(found.says, tuple(_told(each, report) for each in dues))


def _told(due: Due, report: SelfReport) -> Due:
    what = word_list("self_reports").says(report.what or "").capitalize()
    return replace(due, label=f"{what}: {due.label}" if what else due.label, says=_how(due))


def _how(due: Due) -> str:
    if due.met is None:
        return NOT_TOLD
    if due.late:
        return f"told {due.late}"
    is_sure = isinstance(due.met, datetime) or day_of(due.met) != day_of(due.when)
    return IN_TIME if is_sure else PERHAPS


def of_a_disclosure(
    law: Law,
    disclosure: Disclosure,
    *,
    licences: Iterable[Licence] = (),
    answer: Disclosure | None = None,
) -> Duties:
    """By its gateway's clock, and as it was recorded; the answer is the one that went out to it."""
    owed = _clock_of(disclosure)
    met = _done(disclosure, answer)
    own = [replace(each, met=met) for each in of_fields(disclosure, disclosure.reference)]
    if owed is None:
        return _together((), own)
    events = {name: _first(columns, disclosure, answer) for name, columns in owed.events.items()}
    known = {name: when for name, when in events.items() if when}
    found = ask(law, owed.clock, Asked(_facts(disclosure, licences), known))
    met = _first(owed.met, disclosure, answer)
    return _together(found.says, (*own, *_dues(found, disclosure.reference, met)))


def is_owed(disclosure: Disclosure, answer: Disclosure | None) -> bool:
    """Whether a day can hang on it still: to see so takes far less than to reckon the day."""
    owed = _clock_of(disclosure)
    by_clock = owed is not None and _first(owed.met, disclosure, answer) is None
    return by_clock or (disclosure.due is not None and _done(disclosure, answer) is None)


def _clock_of(disclosure: Disclosure) -> Owed | None:
    """No reply is owed to what came because we asked."""
    if disclosure.direction == "received" and disclosure.answers:
        return None
    return licensing().owed_of(gateway_code(disclosure.gateway), disclosure.direction)


def gateway_code(gateway: str | None) -> str:
    """The clock that a gateway names in its list; nothing where it names none."""
    words = word_list("gateways").words
    return next((each.code for each in words if each.word == gateway), "")


GOES_OUT = frozenset({"answered", "given"})


def _done(disclosure: Disclosure, answer: Disclosure | None) -> When | None:
    """When it was answered, or went out itself."""
    if answer:
        return answer.at
    return disclosure.at if disclosure.direction in GOES_OUT else None


def _first(
    columns: Iterable[str], disclosure: Disclosure, answer: Disclosure | None
) -> When | None:
    """Of the first of these that is recorded."""
    known = {"at": disclosure.at, "aware": disclosure.aware, "answered": answer and answer.at}
    return next((when for name in columns if (when := known[name])), None)


def _facts(disclosure: Disclosure, licences: Iterable[Licence]) -> dict[str, object]:
    """Whose licence it is about; of several, a driver's, whom the duties are about."""
    sorts = [str(said) for each in licences if (said := facts_of(each).get("licence"))]
    party = licensing().authority(disclosure.party)
    facts: dict[str, object] = {"licence": min(sorts)} if sorts else {}
    return facts | ({"told_in": party.country} if party and party.names else {})


def of_an_agency(agency: Agency) -> Duties:
    """The end of its agreement on sharing information."""
    return _together((), of_fields(agency, agency.reference))


def _dues(found: Reckoning, reference: str, met: When | None = None) -> Iterator[Due]:
    for each in found.deadlines:
        if not each.clock.is_limit:
            yield of_clock(each, reference, met)


def _together(says: Iterable[Said], dues: Iterable[Due]) -> Duties:
    return Duties(by_urgency(list(says)), in_order(dues))

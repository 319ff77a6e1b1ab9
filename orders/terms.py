"""The vocabulary in which the law is written down: what a catalogue file may say."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from disrupt.moments import When, day_of
from orders.asks import Condition
from orders.provisions import Evidence, Opening, Point, Provision, Suspension

Level = Literal["refused", "warned", "note"]
Confidence = Literal["high", "medium", "low"]
Lost = Literal["ends for good", "duty broken", "court date", "local review", "action", "limit"]
Step = Literal["", "court listing", "committee", "renewal"]
Rule = Literal[
    "HOURS",
    "INCL_DAYS",
    "EXCL_DAYS",
    "INCL_MONTHS",
    "CORR_DATE",
    "WORK_DAYS_INCL",
    "WORK_DAYS_EXCL",
    "DAYS_BEFORE",
    "LAST_DAYS",
    "AGE",
    "STATED",
    "FIXED",
]
Skip = Literal[
    "christmas-day", "good-friday", "saturday", "sunday", "bank-holiday", "boxing-day-on-a-saturday"
]
Kind = Literal["order", "interim", "notice", "clock"]
Status = Literal["in force", "pilot", "prospective", "historic"]
FactKind = Literal["word", "yes-no", "number"]
Need = Literal["required", "optional", "no"]

LARGEST = 1200
"""A hundred years in months: nothing that is counted or settled is longer."""


@dataclass(frozen=True)
class Fact:
    """Something asked about an order that is no date."""

    id: str
    label: str
    kind: FactKind
    words: Mapping[str, str] | None = None
    list: str = ""
    """A list of words that several powers share; its order counts."""
    least: int = 0
    most: int = LARGEST
    assume: str = ""
    """The word taken when nothing is said, and the person is told so."""


@dataclass(frozen=True)
class Event:
    """Something that happens to an order, on a day or at a moment."""

    id: str
    label: str
    words: str
    """As it reads in a working: “48 hours from service”."""
    time: Literal["day", "moment"] = "day"
    is_end: bool = False
    """Something ends then: at midnight with the day before, at 23:59 with that day."""
    not_before: tuple[str, ...] = ()
    """Events that it cannot lie before."""


@dataclass(frozen=True)
class Age:
    """A yes or no worked out from a birth: the age on that day, the first that is known."""

    id: str
    born: str
    on: tuple[str, ...]
    under: int | None = None
    at_least: int | None = None


@dataclass(frozen=True)
class Clock:
    """One date that the law sets. Where several have one name, the earliest counts."""

    name: str
    label: str
    rule: Rule
    lost: Lost
    section: str
    begins: tuple[str, ...] = ()
    """Events, or the names of other clocks: the earliest that is known."""
    evidence: Evidence = "read"
    on: date | None = None
    """A day that the law itself names, in place of what it begins with."""
    latest: bool = False
    """Begin with the latest of them instead."""
    day_after: bool = False
    count: int | None = None
    count_facts: tuple[str, ...] = ()
    count_local: str = ""
    skip: tuple[Skip, ...] = ()
    when: Condition | None = None
    unless: Condition | None = None
    not_after: str = ""
    """It falls away where it would lie after this."""
    unsettled: str = ""
    """What the law leaves open about this date; said wherever the date is."""
    doubt_over: tuple[Skip, ...] = ()
    """Days which, falling within the count, make `doubt` true."""
    doubt_on: tuple[Skip, ...] = ()
    """Days which, being the last day, make `doubt` true."""
    doubt: str = ""
    met_by: tuple[str, ...] = ()
    """Events with which what it is for is done."""
    passes: bool = False
    """When it has passed, nobody has to do anything about it."""
    step: Step = ""
    """What has to be arranged before it, with a lead time of its own."""

    @property
    def is_limit(self) -> bool:
        """It binds a stated date, and nothing is lost when it passes."""
        return self.lost == "limit"

    @property
    def is_local(self) -> bool:
        """A habit of the house, and no law."""
        return self.lost == "local review"


@dataclass(frozen=True)
class Limit:
    """A stated date held against a reckoned one, or against another stated date."""

    event: str
    says: str
    section: str
    evidence: Evidence = "read"
    at_least: str = ""
    at_most: str = ""
    boundary: bool = False
    """The corresponding date, a day past the safe one, is accepted with a warning."""
    level: Level = "refused"
    when: Condition | None = None
    unless: Condition | None = None


@dataclass(frozen=True)
class Requirement:
    """What follows where all of a condition holds: a refusal, a warning or a note."""

    when: Condition
    level: Level
    says: str
    section: str
    evidence: Evidence = "read"
    unless: Condition | None = None


@dataclass(frozen=True)
class Power:
    """One power in one edition, with everything the program knows of it."""

    id: str
    """The name of its file."""
    name: str
    kind: Kind
    about: Literal["person", "premises", "child", "licence", "area"]
    statute: str
    act: str
    """The short name before each section, such as “SOA 2003”."""
    status: Status
    extent: str
    edition: str
    confidence: Confidence
    sources: tuple[str, ...]
    verified_on: date
    selected_by: tuple[str, ...]
    """The event that selects the edition: the first of these that is known."""
    law: Mapping[str, Provision]
    events: tuple[Event, ...]
    child: Need
    short: str = ""
    """What the references of its orders begin with."""
    protected_person: Need = "no"
    until_further_order: Literal["allowed", "refused", "does not apply"] = "does not apply"
    binds_from: tuple[str, ...] = ()
    """Events from the first of which it can be enforced; service, where none is named."""
    takes_effect: str = ""
    """An event before which it binds nobody, whoever was served."""
    breach_is_offence: Literal["yes", "no", "not established"] = "no"
    carries_arrest: Literal["yes", "no", "if attached", "not established"] = "not established"
    contact_is_evidence_for: Mapping[str, str] | None = None
    """Where contact is no breach: the offence that it is evidence of, by the word of a fact."""
    signed_off_by: str = ""
    in_force_from: date | None = None
    in_force_to: date | None = None
    in_force_section: str = ""
    explanation: str = ""
    """For what is not in force here and now: why not, in plain words."""
    main: str = ""
    """The power that this one belongs to, serves or continues."""
    interim: str = ""
    extension: str = ""
    replaces: tuple[str, ...] = ()
    known_as: tuple[str, ...] = ()
    """What it is or was called elsewhere, beside its name and its short name."""
    facts: tuple[Fact, ...] = ()
    ages: tuple[Age, ...] = ()
    clocks: tuple[Clock, ...] = ()
    limits: tuple[Limit, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    suspended: tuple[Suspension, ...] = ()
    points: tuple[Point, ...] = ()
    open: tuple[Opening, ...] = ()

    @property
    def breach_word(self) -> str:
        """How what goes against it is recorded."""
        return "contact after notice" if self.contact_is_evidence_for else "breached"

    @property
    def is_pending(self) -> bool:
        """Enacted or proposed, and not in force: shown and explained, and never reckoned."""
        return self.status == "prospective"

    def belongs_with(self, name: str) -> bool:
        """Whether an order of that power may be what an order of this one goes with."""
        return not self.main or name == self.main

    def ends(self, name: str) -> bool:
        """Whether a new order of this power ends an earlier one of that."""
        return name in self.replaces

    def is_in_force(self, when_of: Callable[[str], When | None]) -> bool:
        """On the day that selects the edition; where that is not known, unless it has ended."""
        known = next((when for name in self.selected_by if (when := when_of(name))), None)
        if known is None:
            return self.in_force_to is None
        day = day_of(known)
        return (self.in_force_from or day) <= day <= (self.in_force_to or day)

    def cites(self, section: str) -> str:
        """A section with its Act before it, unless it names its own."""
        return f"{self.act} {section}" if section.startswith(("s.", "ss.", "Sch")) else section

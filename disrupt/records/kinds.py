"""Every kind of record there is, and which dated things are said of which."""

from disrupt.fields import fields_of
from disrupt.records.action import Action
from disrupt.records.agency import Agency, Contact
from disrupt.records.area_return import AreaReturn, PrintedTotal
from disrupt.records.attachment import Attachment
from disrupt.records.base import Entry, Part, Record, Subject
from disrupt.records.child import Care, Child
from disrupt.records.disclosure import Disclosure
from disrupt.records.disruption import Disruption
from disrupt.records.forum import Forum, Member
from disrupt.records.frozen_report import FrozenReport
from disrupt.records.group import Group
from disrupt.records.hand_over import HandOver
from disrupt.records.handling import Handling
from disrupt.records.intelligence import Intelligence
from disrupt.records.letterhead import Letterhead
from disrupt.records.licence import Licence, SelfReport
from disrupt.records.licence_decision import LicenceDecision
from disrupt.records.licence_served import Served
from disrupt.records.link import Link
from disrupt.records.meeting import (
    AgendaHeading,
    AgendaItem,
    Attendance,
    InformationRequest,
    Meeting,
    Recorded,
)
from disrupt.records.note import Note
from disrupt.records.officer import Officer
from disrupt.records.operation import Operation
from disrupt.records.order import Circulation, Condition, Order, OrderEvent
from disrupt.records.order_deadline import OrderDeadline
from disrupt.records.outcome import Outcome, OutcomeCondition
from disrupt.records.pack_copy import CopyLeft, PackCopy
from disrupt.records.person import Address, Marker, Person, Photograph, Status
from disrupt.records.plan import Plan
from disrupt.records.premises import (
    Check,
    LicenceCondition,
    Premises,
    Responsible,
    Training,
    Visit,
)
from disrupt.records.quorum_rule import QuorumRule
from disrupt.records.score_weights import ScoreWeights
from disrupt.records.sighting import Sighting
from disrupt.records.tactic import LocalTactic
from disrupt.records.vehicle import Vehicle

# What others refer to stands before them.
SUBJECTS: tuple[type[Subject], ...] = (
    *(Person, Child, Premises, Vehicle, Group, Agency),
    *(Order, Outcome, Sighting),
    *(Licence, Disclosure, LicenceDecision),
    *(Note, Intelligence),
    *(Operation, Disruption),
    *(Forum, Meeting, Plan, Action, PackCopy),
)
PARTS: tuple[type[Part], ...] = (
    *(Status, Address, Marker, Photograph, Care),
    *(Responsible, LicenceCondition, Check, Visit, Training),
    *(Condition, OrderEvent, Circulation, Attachment, OutcomeCondition),
    *(SelfReport, Contact, Served),
    *(Member, AgendaHeading, AgendaItem, Attendance),
    *(InformationRequest, Recorded, CopyLeft),
)
ENTRIES: tuple[type[Entry], ...] = (
    *(Link, Letterhead, Handling, HandOver),
    *(LocalTactic, AreaReturn, PrintedTotal, FrozenReport),
    *(QuorumRule, ScoreWeights),
)
KEPT: tuple[type[Part], ...] = (OrderDeadline,)
"""What the program keeps about a subject by itself: nobody fills it in, and it is in no sheet."""
EVERY: tuple[type[Record], ...] = (Officer, *SUBJECTS, *PARTS, *ENTRIES, *KEPT)
RECORDS = {each.kind_name(): each for each in EVERY}


def parts_of(subject: type[Subject]) -> tuple[type[Part], ...]:
    """The kinds of dated things that are said about a kind of subject."""
    return tuple(part for part in PARTS if part.belongs_to == f"{subject.kind_name()}_id")


def stage_part(subject: type[Subject]) -> type[Part] | None:
    """The dated thing that says how far a subject has got, such as a person's status."""
    return next((part for part in parts_of(subject) if _has(part, subject.stage)), None)


def _has(part: type[Part], name: str) -> bool:
    return any(field.name == name for field in fields_of(part))

"""What is held: each kind of record, described once."""

from disrupt.records.action import Action
from disrupt.records.agency import Agency, Contact
from disrupt.records.area_return import AreaReturn, PrintedTotal
from disrupt.records.attachment import Attachment
from disrupt.records.base import Entry, Held, Part, Record, Subject
from disrupt.records.child import Child
from disrupt.records.disclosure import Disclosure
from disrupt.records.disruption import Disruption
from disrupt.records.forum import Forum, Member
from disrupt.records.frozen_report import FrozenReport
from disrupt.records.group import Group
from disrupt.records.hand_over import HandOver
from disrupt.records.handling import Handling
from disrupt.records.intelligence import Intelligence
from disrupt.records.kinds import (
    ENTRIES,
    EVERY,
    KEPT,
    PARTS,
    RECORDS,
    SUBJECTS,
    parts_of,
    stage_part,
)
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
from disrupt.records.person import Person, Photograph
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

__all__ = [
    "ENTRIES",
    "EVERY",
    "KEPT",
    "PARTS",
    "RECORDS",
    "SUBJECTS",
    "Action",
    "Agency",
    "AgendaHeading",
    "AgendaItem",
    "AreaReturn",
    "Attachment",
    "Attendance",
    "Check",
    "Child",
    "Circulation",
    "Condition",
    "Contact",
    "CopyLeft",
    "Disclosure",
    "Disruption",
    "Entry",
    "Forum",
    "FrozenReport",
    "Group",
    "HandOver",
    "Handling",
    "Held",
    "InformationRequest",
    "Intelligence",
    "Letterhead",
    "Licence",
    "LicenceCondition",
    "LicenceDecision",
    "Link",
    "LocalTactic",
    "Meeting",
    "Member",
    "Note",
    "Officer",
    "Operation",
    "Order",
    "OrderDeadline",
    "OrderEvent",
    "Outcome",
    "OutcomeCondition",
    "PackCopy",
    "Part",
    "Person",
    "Photograph",
    "Plan",
    "Premises",
    "PrintedTotal",
    "QuorumRule",
    "Record",
    "Recorded",
    "Responsible",
    "ScoreWeights",
    "SelfReport",
    "Served",
    "Sighting",
    "Subject",
    "Training",
    "Vehicle",
    "Visit",
    "parts_of",
    "stage_part",
]

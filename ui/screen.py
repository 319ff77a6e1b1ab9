"""What the window shows of each kind of record, as values: a later page is one more of these."""

from disrupt.records import (
    Agency,
    Child,
    Disclosure,
    Disruption,
    Group,
    Intelligence,
    Licence,
    LicenceDecision,
    Note,
    Operation,
    Order,
    Outcome,
    Person,
    Premises,
    Sighting,
    Vehicle,
)
from disrupt.selecting import Order as By
from orders.agencies_listed import agreements
from orders.disruptions_listed import disruptions
from orders.licences_listed import answers, answers_owed, entries_owed
from orders.listed import standings
from ui.a_screen import Screen as Screen
from ui.forum_screens import ACTIONS as ACTIONS
from ui.forum_screens import COPIES as COPIES
from ui.forum_screens import FORUMS as FORUMS
from ui.forum_screens import MEETINGS as MEETINGS
from ui.forum_screens import PLANS as PLANS

PEOPLE = Screen(
    title="People",
    one="person",
    section="Registers",
    icon="people",
    kind=Person,
    columns=(
        *("reference", "family_name", "given_names", "aliases", "born"),
        *("status", "area", "vehicles", "owner"),
    ),
    empty="People of concern stand here. Bring in a sheet, or record the first.",
)

PREMISES = Screen(
    title="Premises",
    one="place",
    section="Registers",
    icon="premises",
    kind=Premises,
    columns=("reference", "name", "kind", "address", "area", "responsible_person", "owner"),
    empty="Places where children are exploited stand here. Bring in a sheet, or record the first.",
)

VEHICLES = Screen(
    title="Vehicles",
    one="vehicle",
    section="Registers",
    icon="vehicle",
    kind=Vehicle,
    columns=("reference", "registration", "make", "colour", "keeper"),
    empty="Vehicles stand here by their mark. Bring in a sheet, or record the first.",
)

CHILDREN = Screen(
    title="Children",
    one="child",
    section="Registers",
    icon="child",
    kind=Child,
    columns=("reference", "authority"),
    empty="Children stand here by their reference, and never by name. Record the first.",
)

LICENCES = Screen(
    title="Licences",
    one="licence",
    section="Registers",
    icon="licence",
    kind=Licence,
    columns=(
        *("reference", "number", "kind", "who", "state"),
        *("authority", "vehicle", "granted", "ends"),
    ),
    empty="Taxi and private hire licences stand here. Bring in a sheet, or record the first.",
    worked=answers,
)

AGENCIES = Screen(
    title="Agencies",
    one="agency",
    section="Registers",
    icon="agency",
    kind=Agency,
    columns=("reference", "name", "kind", "due_by", "due_is", "owner"),
    empty="Whom one works with, and whom to ask for there. Record the first.",
    worked=agreements,
)

DECISIONS = Screen(
    title="Decisions",
    one="decision",
    section="Work",
    icon="decision",
    kind=LicenceDecision,
    columns=(
        *("reference", "decision", "licence", "decided", "notified"),
        *("immediate", "reason", "appealed", "nr3s_due", "nr3s_removal"),
    ),
    empty="Decisions on licences stand here. Begin one on the page of its licence.",
    worked=entries_owed,
    topic="licensing",
)

DISCLOSURES = Screen(
    title="Disclosures",
    one="disclosure",
    section="Work",
    icon="disclosure",
    kind=Disclosure,
    columns=(
        *("reference", "direction", "due_by", "due_is", "with_whom"),
        *("at", "purpose", "about"),
    ),
    empty="What was asked, answered, given and received stands here. Record the first.",
    worked=answers_owed,
    order=By("due_by"),
)

ORDERS = Screen(
    title="Orders",
    one="order",
    section="Work",
    icon="orders",
    kind=Order,
    columns=(
        # The date that comes next is seen without moving sideways, in large letters too.
        *("reference", "who", "power", "next_date"),
        *("stage", "lost", "owner"),
    ),
    empty="Orders and notices stand here. Bring in a sheet, or record the first.",
    worked=standings,
    order=By("next_date"),
)
SIGHTINGS = Screen(
    title="Sightings",
    one="sighting",
    section="Work",
    icon="eye",
    kind=Sighting,
    columns=("reference", "at", "place", "people", "vehicle", "child"),
    empty="Who was seen where, and with whom. Record the first.",
)
DISRUPTIONS = Screen(
    title="Disruptions",
    one="disruption",
    section="Work",
    icon="disruption",
    kind=Disruption,
    columns=(
        *("reference", "at", "tactic", "whom", "counts_as"),
        *("by_whom", "area", "agreement"),
    ),
    empty="What was done against exploitation, and what it changed. Record the first.",
    worked=disruptions,
    order=By("at", down=True),
    topic="disruptions",
)
OPERATIONS = Screen(
    title="Operations",
    one="operation",
    section="Work",
    icon="operation",
    kind=Operation,
    columns=("reference", "name", "began", "ended", "agency", "area", "learned"),
    empty="Operations and weeks of action, and what was learned. Record the first.",
    topic="operations",
)
OUTCOMES = Screen(
    title="Outcomes",
    one="outcome",
    section="Work",
    icon="check",
    kind=Outcome,
    columns=("reference", "at", "kind", "person", "offence", "code", "area"),
    empty="Arrests, bail, charges and results stand here. Record the first.",
)

GROUPS = Screen(
    title="Groups",
    one="group",
    section="Registers",
    icon="network",
    kind=Group,
    columns=("reference", "name", "kind", "owner"),
    empty="Networks and groups stand here; who belongs to one is a link on its page.",
)
NOTES = Screen(
    title="Notes",
    one="note",
    section="Work",
    icon="note",
    kind=Note,
    columns=("reference", "at", "kind", "text", "about"),
    empty="Facts and opinions stand here. Record one on the page of what it is about.",
)
INTELLIGENCE = Screen(
    title="Intelligence",
    one="item of intelligence",
    section="Work",
    icon="intelligence",
    kind=Intelligence,
    columns=("reference", "at", "grade", "about"),
    empty="Intelligence stands here, without its words. Record one on a page that it is about.",
)

SCREENS: tuple[Screen, ...] = (
    *(PEOPLE, LICENCES, PREMISES, VEHICLES, CHILDREN, GROUPS, AGENCIES),
    *(DECISIONS, DISCLOSURES),
    *(ORDERS, SIGHTINGS, DISRUPTIONS, OUTCOMES, ACTIONS, OPERATIONS, NOTES, INTELLIGENCE),
    *(PLANS, MEETINGS, FORUMS, COPIES),
)

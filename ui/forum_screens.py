"""The lists of the forum: actions, plans, meetings, and the forums themselves."""

from disrupt.records import Action, Forum, Meeting, PackCopy, Plan
from disrupt.selecting import Order as By
from orders.forum.actions_listed import actions, plans
from orders.packs.copies_listed import copies_listed
from ui.a_screen import Screen

OF_FORUMS = (Action, Plan, Meeting, Forum)
"""Four lists, of which one stands at the left and leads to the others."""
ACTIONS = Screen(
    title="Actions",
    one="action",
    section="Work",
    icon="action",
    kind=Action,
    columns=(
        # What is overdue stands first, then what is open by its day, and what is done last.
        *("reference", "action", "whom", "by_whom", "by_when"),
        *("stands", "action_rag", "outcome_rag"),
    ),
    empty="What somebody is to do by a day, set by a meeting or without one. Record the first.",
    worked=actions,
    order=By("by_when"),
    topic="actions",
    beside=OF_FORUMS,
)
PLANS = Screen(
    title="Plans",
    one="plan",
    section="",
    icon="operation",
    kind=Plan,
    columns=("reference", "objective", "whom", "tactic", "by_when", "stands", "by_whom", "owner"),
    empty="What is to be reached with a person or at a place, and how. Record the first.",
    worked=plans,
    order=By("by_when"),
    topic="plans",
    beside=OF_FORUMS,
)
MEETINGS = Screen(
    title="Meetings",
    one="meeting",
    section="",
    icon="calendar",
    kind=Meeting,
    columns=("reference", "at", "forum", "place", "chair", "papers_due", "approved_on"),
    empty="Meetings stand here. A forum makes the next of its series; any other is recorded here.",
    order=By("at", down=True),
    topic="meeting",
    beside=OF_FORUMS,
)
FORUMS = Screen(
    title="Forums",
    one="forum",
    section="",
    icon="people",
    kind=Forum,
    columns=("reference", "name", "week", "weekday", "begins", "place", "rule", "agreement_ends"),
    empty="A forum says how often it meets, by which rule, and whom it invites. Record the first.",
    topic="forum",
    beside=OF_FORUMS,
)
COPIES = Screen(
    title="Copies",
    one="copy",
    section="Evidence",
    icon="print",
    kind=PackCopy,
    columns=(
        *("reference", "number", "who", "where", "audience"),
        *("whose", "issued", "meeting", "keep_until"),
    ),
    empty="Copies of packs stand here once they left. They are made on the page of a meeting.",
    worked=copies_listed,
    order=By("issued", down=True),
    topic="copies",
    is_typed=False,
)

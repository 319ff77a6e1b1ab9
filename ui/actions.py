"""Every key that the program answers: in which part of it, what it does, and what it calls."""

from dataclasses import dataclass

EVERYWHERE = "Everywhere"
ON_TODAY = "On Today"
ON_A_LIST = "On a list"
ON_A_RECORD = "On a record"
ON_A_REPORT = "On a report"
ON_PACKS = "Where it is said who gets a copy of a pack"
IN_A_MEETING = "In a meeting"
WHILE_FINDING = "While finding"
WHILE_TYPING = "While typing"


@dataclass(frozen=True)
class Action:
    """One key. What has nothing to call is answered by the part that has the keyboard."""

    where: str
    text: str
    key: str
    calls: str = ""
    """The name of what the window does."""
    of: int | str | None = None
    """Of several that it does, or does it with, which one: counted from 1, or by name."""


LISTS = (
    *("first", "second", "third", "fourth", "fifth"),
    *("sixth", "seventh", "eighth", "ninth", "tenth"),
)
"""As many as there are digits; nought leads to the last of them."""

ACTIONS: tuple[Action, ...] = (
    Action(EVERYWHERE, "Find anybody or anything", "Ctrl+K", "look_for"),
    Action(EVERYWHERE, "To Today: what is due", "Alt+Home", "today"),
    Action(EVERYWHERE, "To the forum: the meeting under way, else the next", "Ctrl+M", "forum"),
    Action(EVERYWHERE, "Hand over what is due to a colleague", "Ctrl+H", "hand_over"),
    *(
        Action(
            EVERYWHERE, f"To the {which} list at the left", f"Alt+{at % len(LISTS)}", "to_list", at
        )
        for at, which in enumerate(LISTS, start=1)
    ),
    Action(EVERYWHERE, "Back to where you were", "Alt+Left", "back"),
    Action(EVERYWHERE, "Leave this page", "Ctrl+W", "back"),
    Action(EVERYWHERE, "Forward again", "Alt+Right", "forward"),
    Action(EVERYWHERE, "Hide names and photographs, or show them", "F9", "turn_names"),
    Action(EVERYWHERE, "Lock; what you type is kept", "Ctrl+L", "lock"),
    Action(EVERYWHERE, "Help on this page", "F1", "help"),
    Action(EVERYWHERE, "This list of keys", "Ctrl+/", "keys"),
    Action(EVERYWHERE, "Settings", "Ctrl+,", "settings"),
    Action(EVERYWHERE, "Show it as it stands now", "F5", "refresh"),
    Action(EVERYWHERE, "To the next box, button or table", "Tab"),
    Action(EVERYWHERE, "To the one before", "Shift+Tab"),
    Action(EVERYWHERE, "Press the button, tick the box, show what is hidden", "Space"),
    Action(EVERYWHERE, "Further down the page", "PgDown"),
    Action(EVERYWHERE, "Further up the page", "PgUp"),
    Action(ON_TODAY, "Open the record", "Return"),
    Action(ON_TODAY, "The next step, as its button says it", "N"),
    Action(ON_TODAY, "Acknowledge, with the next step", "A"),
    Action(ON_TODAY, "Snooze until a day", "S"),
    Action(ON_TODAY, "Done, with its outcome", "D"),
    Action(ON_TODAY, "Give to someone", "O"),
    Action(ON_TODAY, "Tick, to do several of one band at once", "Space"),
    Action(ON_TODAY, "Tick, and on to the next", "Shift+Down"),
    Action(ON_TODAY, "Take away every tick", "Esc"),
    Action(ON_TODAY, "Take back what was done last", "Ctrl+Z"),
    Action(ON_A_LIST, "Record a new one; on a record, another of its kind", "Ctrl+N", "new"),
    Action(ON_A_LIST, "Filter", "Ctrl+F", "filter"),
    Action(ON_A_LIST, "Open the row", "Return"),
    Action(ON_A_LIST, "Open the row", "Enter"),
    Action(ON_A_LIST, "Copy the marked cells, for ten seconds", "Ctrl+C"),
    Action(ON_A_RECORD, "Begin to change it; on a list, open the row", "F2", "edit"),
    Action(ON_A_RECORD, "Save", "Ctrl+S", "save"),
    Action(ON_A_RECORD, "Undo what was saved last", "Ctrl+Z", "undo"),
    Action(
        ON_A_RECORD, "To where a status or address is added, and the next", "Ctrl+Shift+N", "add"
    ),
    Action(ON_A_RECORD, "Of a sighting, record it as a breach", "Ctrl+B", "act", "breach"),
    Action(
        ON_A_RECORD, "On a licence or a disclosure received: a decision", "Ctrl+D", "act", "decide"
    ),
    Action(
        ON_A_RECORD,
        "Of a decision or a disclosure received, answer the disclosure",
        "Ctrl+R",
        "act",
        "answer",
    ),
    Action(
        ON_A_RECORD, "Of a decision, that it was entered on NR3S today", "Ctrl+E", "act", "enter"
    ),
    Action(
        ON_A_RECORD,
        "Record a disruption, of whom or what the page is about",
        "Ctrl+Shift+D",
        "disrupt",
    ),
    Action(
        ON_A_RECORD, "Of a disruption that waits: agree that it is major", "Ctrl+G", "act", "agree"
    ),
    Action(
        ON_A_RECORD,
        "Of a disruption that waits: do not agree, make it moderate",
        "Ctrl+Shift+G",
        "act",
        "moderate",
    ),
    Action(ON_A_REPORT, "To the figure before", "Left"),
    Action(ON_A_REPORT, "To the figure after", "Right"),
    Action(ON_A_REPORT, "Open the records behind the figure", "Return"),
    Action(ON_A_REPORT, "Show the chart as a table, or the table as a chart", "T"),
    Action(IN_A_MEETING, "To the next subject, also while typing", "Ctrl+PgDown", "act", "next"),
    Action(IN_A_MEETING, "To the one before, also while typing", "Ctrl+PgUp", "act", "before"),
    Action(IN_A_MEETING, "A new action, also while typing", "Ctrl+Shift+A", "act", "new action"),
    Action(IN_A_MEETING, "Who is here: answers to the invitation", "Ctrl+Shift+P", "act", "who"),
    Action(IN_A_MEETING, "To the next subject", "Right"),
    Action(IN_A_MEETING, "To the subject before", "Left"),
    Action(IN_A_MEETING, "A new action: what, who, by when; Enter adds it", "N"),
    Action(IN_A_MEETING, "To the decision, or to what was said under the item", "D"),
    Action(IN_A_MEETING, "The same, from the agenda", "Return"),
    Action(IN_A_MEETING, "Out of the box that one types in, to the agenda", "Esc"),
    Action(IN_A_MEETING, "Rate the action, or its outcome: red", "R"),
    Action(IN_A_MEETING, "Amber; where one says who is here, apologies", "A"),
    Action(IN_A_MEETING, "Green", "G"),
    Action(IN_A_MEETING, "Take the rating away", "Backspace"),
    Action(IN_A_MEETING, "The action is done; where one says who is here, absent", "X"),
    Action(IN_A_MEETING, "Where one says who is here: present", "P"),
    Action(IN_A_MEETING, "Where one says who is here: in writing", "W"),
    Action(IN_A_MEETING, "Packs of the meeting: who gets a copy", "Ctrl+P", "act", "packs"),
    Action(ON_PACKS, "Tick whoever gets one, or take the tick away", "Space"),
    Action(ON_PACKS, "Type over the cell, or choose in it", "Return"),
    Action(ON_PACKS, "Add a recipient", "Insert"),
    Action(ON_PACKS, "Take the row away", "Delete"),
    Action(WHILE_FINDING, "To the next that was found", "Down"),
    Action(WHILE_FINDING, "To the one before", "Up"),
    Action(WHILE_FINDING, "Open the one that is marked", "Return"),
    Action(WHILE_FINDING, "Leave the search, or a name that is being given", "Esc"),
    Action(WHILE_TYPING, "Take back what was typed last in the box", "Ctrl+Z"),
    Action(WHILE_TYPING, "Type it again", "Ctrl+Shift+Z"),
    Action(WHILE_TYPING, "The words to choose from", "Alt+Down"),
)


def key_of(calls: str, of: int | str | None = None) -> str:
    """The key of something that the window does, to stand beside its button."""
    return next(each.key for each in ACTIONS if (each.calls, each.of) == (calls, of))

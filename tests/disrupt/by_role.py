"""What each role may read, write and do: the table, written out by hand for the tests to ask."""

# What may be done, by role. Nobody may do what does not stand here.
MAY = {
    "administrator": {"officers", "verify", "back up", "restore", "put the clock right"},
    "disruption-officer": {
        *("find", "show", "import", "export", "deliver", "report", "pack"),
        *("verify", "back up", "restore", "put the clock right"),
    },
    "licensing-officer": {"find", "show", "deliver", "put the clock right"},
    "forum-chair": {"find", "show", "verify", "deliver", "report", "pack"},
    "forum-coordinator": {"find", "show", "deliver", "pack"},
    "auditor": {"audit", "verify"},
}
ACTS = [
    *("audit", "back up", "deliver", "export", "find", "import"),
    *("officers", "pack", "put the clock right", "report", "restore", "show", "verify"),
]

# The fields of every kind of record by who may read them: d the disruption officer,
# l the licensing officer, c the chair of the forum, k its coordinator, x nobody.
BY_LETTERS: dict[str, dict[str, str]] = {
    "person": {
        "dlck": "reference family_name given_names",
        "dc": (
            "aliases sex ethnicity_self ethnicity_observed linked_offences resident area "
            "phones vehicles handles pnc_id cro other_references occupation whereabouts "
            "whereabouts_until mappa_level also_victim support_contact owner deputy note"
        ),
        "dlc": "born ni_number driver_number",
    },
    "person_status": {
        "dc": "status on recorded_on",
        "d": "source",
    },
    "person_address": {
        "dlc": "address postcode since until recorded_on",
    },
    "person_marker": {
        "dc": "marker on recorded_on",
        "d": "source",
    },
    "person_photograph": {
        "dc": "taken_on picture recorded_on",
    },
    "child": {
        "dc": "reference authority born",
    },
    "child_care": {
        "dc": "care on until recorded_on",
    },
    "premises": {
        "dlc": (
            "reference name kind address postcode uprn grid_reference online_handle area "
            "licence_number owner deputy note"
        ),
    },
    "vehicle": {
        "dlc": "reference registration make colour keeper",
    },
    "order": {
        "dlc": (
            "reference power known_as main person premises applicant applied court made "
            "served ends until_further_order travel_ends area facts ticked edition as_found "
            "owner deputy"
        ),
        "dc": "child",
    },
    "order_condition": {
        "dlc": "number kind text about hours begins ends recorded_on",
    },
    "order_event": {
        "dlc": "event at detail person by method condition recorded_on",
    },
    "order_deadline": {
        "x": "recorded_on",
    },
    "attachment": {
        "dc": "name file recorded_on",
    },
    "circulation": {
        "dlc": "told at by their_reference taken_off recorded_on",
    },
    "outcome": {
        "dc": (
            "reference person kind at until offence family cse code arrest court sentence_months "
            "area facts owner deputy"
        ),
    },
    "outcome_condition": {
        "dc": "number text about hours begins ends recorded_on",
    },
    "sighting": {
        "dc": "reference at place people vehicle child manner authorisation grade note",
    },
    "premises_responsible": {
        "dlc": "who capacity since until recorded_on",
    },
    "premises_condition": {
        "dlc": "number text since until review recorded_on",
    },
    "premises_check": {
        "dlc": "at condition found by note recorded_on",
    },
    "premises_visit": {
        "dlc": "at kind by found advice recorded_on",
    },
    "premises_training": {
        "dlc": "given course people by due recorded_on",
    },
    "licence": {
        "dlc": (
            "reference kind authority number holder vehicle granted ends dbs_kind dbs_checked "
            "medical_due training_due owner deputy note"
        ),
    },
    "licence_self_report": {
        "dlc": "what happened reported detail recorded_on",
    },
    "licence_decision": {
        "dlc": (
            "reference licence decision decided_by decided notified immediate "
            "relevant_information reason reason_text disclosure appealed appeal_ended "
            "appeal_outcome nr3s_entered nr3s_searched nr3s_removed safety_reasons ends "
            "grounds_given served_how served_by returned owner deputy"
        ),
    },
    "licence_served": {
        "dlc": "at how by file recorded_on",
    },
    "letterhead": {
        "dlc": "council address phone email signatory post return_policy appeal_wording",
    },
    "disclosure": {
        "dlc": (
            "reference direction at party contact purpose gateway classes necessity due "
            "outcome file_hash aware answers owner deputy about"
        ),
    },
    "agency": {
        "dlck": "reference name kind also_called agreement_ends owner deputy note",
    },
    "agency_contact": {
        "dlck": "name rank phone email since until recorded_on",
    },
    "group": {
        "dc": "reference name kind owner deputy note",
    },
    "link": {
        "dc": "one other role since until note",
        "d": "source_grade",
    },
    "note": {
        "dlc": "reference at text kind about",
        "d": "grade",
        "dc": "handling",
    },
    "intelligence": {
        "dc": "reference at text handling about",
        "d": "grade",
    },
    "handling": {
        "dlck": (
            "record deadline due did at by band act_band owner stage next_step until reason "
            "outcome evidence"
        ),
    },
    "hand_over": {
        "dlck": "whose to_whom since until reason told told_over about",
    },
    "disruption": {
        "dc": (
            "reference at strand tactic impact person premises group operation agency area "
            "evidence worked difference in_whose_words graded_by criteria moderated_by owner "
            "deputy"
        ),
    },
    "operation": {
        "dc": "reference name began ended agency area aim learned owner deputy note",
    },
    "tactic": {
        "dc": "tactic sort retired note",
    },
    "forum": {
        "dck": (
            "reference name rule every week weekday begins place papers_days papers_when "
            "agenda statement agreement agreement_ends owner deputy note"
        ),
    },
    "forum_member": {
        "dck": "agency name rank items since until recorded_on",
    },
    "meeting": {
        "dck": (
            "reference forum at place rule chair papers_due papers_out statement began "
            "ended approved_on approved_at corrections owner deputy"
        ),
    },
    "agenda_heading": {
        "dck": "number item minute recorded_on",
    },
    "agenda_item": {
        "dck": "item state reason decision support referred_by decided about recorded_on",
        "dc": "score",
    },
    "attendance": {
        "dck": "agency name rank came items recorded_on",
    },
    "information_request": {
        "dck": "agency asked sent due replied reply about recorded_on",
    },
    "recorded_by": {
        "dck": "agency state their_reference about recorded_on",
    },
    "plan": {
        "dck": "reference objective tactic agency owner deputy due outcome closed about",
    },
    "action": {
        "dck": (
            "reference meeting action agency owner due action_rag outcome_rag closed plan "
            "objective evidence outcome accountable partners about"
        ),
    },
    "pack_copy": {
        "dck": (
            "reference meeting number copies audience agency recipient as_at issued issued_by "
            "pack log sha256 disclosure keep_until recalled recall_reason came_back "
            "came_back_on note key file"
        ),
    },
    "copy_left": {
        "dck": "at by way reason outcome recorded_on",
    },
    "quorum_rule": {
        "dck": "rule organisations ranks agencies counts retired edition",
    },
    "score_weights": {
        "dc": "since edition recency frequency gravity victims settled_by",
    },
    "area_return": {
        "dc": (
            "period_from period_to area code region suspicion crime intervention detections "
            "entered_by entered_on taken_from"
        ),
    },
    "printed_total": {
        "dc": (
            "period_from period_to region suspicion crime intervention detections entered_by "
            "entered_on taken_from"
        ),
    },
    "frozen_report": {
        "dc": "name report period_from period_to area public as_at author sha256 file",
    },
    "officer": {
        "x": "name roles team deputies left_on",
    },
}
READ = {
    kind: {field: letters for letters, fields in by.items() for field in fields.split()}
    for kind, by in BY_LETTERS.items()
}
LETTER = {
    "administrator": "-",
    "disruption-officer": "d",
    "licensing-officer": "l",
    "forum-chair": "c",
    "forum-coordinator": "k",
    "auditor": "-",
}
KEPT_BY_FORUM = {
    *("forum", "forum_member", "quorum_rule", "meeting", "agenda_heading", "agenda_item"),
    *("attendance", "information_request", "recorded_by", "plan", "action"),
    *("pack_copy", "copy_left"),
}
WRITES = {
    "disruption-officer": set(READ) - {"officer", "order_deadline"},
    "licensing-officer": {
        *("premises", "premises_responsible", "premises_condition"),
        *("premises_check", "premises_visit", "premises_training"),
        *("vehicle", "licence", "licence_self_report", "licence_decision", "disclosure", "note"),
        *("licence_served", "letterhead"),
        *("order", "order_condition", "order_event", "circulation"),
        *("handling", "hand_over"),
    },
    "forum-chair": {
        *("handling", "hand_over"),
        *KEPT_BY_FORUM,
        "score_weights",
        *("area_return", "printed_total", "frozen_report"),
    },
    "forum-coordinator": {"handling", "hand_over", *KEPT_BY_FORUM},
}
# Of these kinds whoever keeps licensing, or a forum, sees some rows and no others.
IN_PART = {
    "licensing-officer": {"order", "note", "disclosure", "handling", "hand_over"},
    "forum-coordinator": {"handling", "hand_over"},
}

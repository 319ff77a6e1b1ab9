"""What the descriptions of the fields must give, written out by hand."""

from disrupt.fields import Seen

# The headings of each sheet in the open format, which other programs rely on.
CONTRACT = {
    "people.csv": "reference family_name given_names aliases born sex ethnicity_self"
    " ethnicity_observed status status_on markers linked_offences resident area address postcode"
    " phones vehicles pnc_id cro ni_number driver_number other_references occupation whereabouts"
    " whereabouts_until mappa_level also_victim owner deputy note",
    "children.csv": "reference authority born care",
    "premises.csv": "reference name kind address postcode uprn grid_reference online_handle area"
    " licence_number responsible_person owner note",
    "vehicles.csv": "reference registration make colour keeper",
    "orders.csv": "reference power main person premises child applicant applied court made served"
    " ends until_further_order travel_ends area facts owner deputy",
    "conditions.csv": "order number kind text about hours ends",
    "order_events.csv": "order event at detail person by method",
    "circulation.csv": "order told at by their_reference taken_off",
    "sightings.csv": "reference at place people vehicle child manner authorisation grade note",
    "outcomes.csv": "reference person kind at offence family cse arrest court sentence_months area",
    "groups.csv": "reference name kind",
    "agencies.csv": "reference name contact agreement_ends",
    "licences.csv": "reference kind authority number holder vehicle granted ends dbs_kind"
    " dbs_checked medical_due training_due",
    "licence_decisions.csv": "reference licence decision decided_by decided notified immediate"
    " relevant_information reason reason_text disclosure appealed appeal_ended appeal_outcome"
    " nr3s_entered",
    "disclosures.csv": "reference direction at party contact about purpose gateway classes"
    " necessity due outcome file_hash",
    "links.csv": "from to role since until source_grade note",
    "notes.csv": "reference about at text kind grade handling",
    "disruptions.csv": "reference at strand tactic impact person premises group operation agency"
    " area evidence worked moderated_by",
    "meetings.csv": "reference forum at place rule",
    "agenda.csv": "meeting about item state reason decision score",
    "attendance.csv": "meeting agency name rank came",
    "actions.csv": "reference meeting about action agency owner due action_rag outcome_rag closed",
    "area_returns.csv": "period_from period_to area code region suspicion crime intervention"
    " detections",
}
# What we write beside them.
MORE = {
    "people.csv": "handles support_contact",
    "orders.csv": "known_as ticked edition as_found",
    "conditions.csv": "begins recorded_on",
    "order_events.csv": "condition recorded_on",
    "circulation.csv": "recorded_on",
    "outcomes.csv": "until code facts owner deputy",
    "premises.csv": "deputy",
    "groups.csv": "owner deputy note",
    "agencies.csv": "kind also_called owner deputy note",
    "licences.csv": "owner deputy note",
    "licence_decisions.csv": "nr3s_searched nr3s_removed safety_reasons ends grounds_given"
    " served_how served_by returned owner deputy",
    "disclosures.csv": "aware answers owner deputy",
    "disruptions.csv": "difference in_whose_words graded_by criteria owner deputy",
    "meetings.csv": "chair papers_due papers_out statement began ended approved_on approved_at"
    " corrections owner deputy",
    "agenda.csv": "support referred_by decided recorded_on",
    "attendance.csv": "items recorded_on",
    "actions.csv": "plan objective evidence outcome accountable partners",
    "area_returns.csv": "entered_by entered_on taken_from",
}
# The sheets of ours that the open format does not name.
OURS = {
    "attachments.csv": "order name file recorded_on",
    "outcome_conditions.csv": "outcome number text about hours begins ends recorded_on",
    "child_care.csv": "child care on until recorded_on",
    "person_statuses.csv": "person status on source recorded_on",
    "person_addresses.csv": "person address postcode since until recorded_on",
    "person_markers.csv": "person marker on source recorded_on",
    "person_photographs.csv": "person taken_on picture recorded_on",
    "premises_responsible.csv": "premises who capacity since until recorded_on",
    "premises_conditions.csv": "premises number text since until review recorded_on",
    "premises_checks.csv": "premises at condition found by note recorded_on",
    "premises_visits.csv": "premises at kind by found advice recorded_on",
    "premises_training.csv": "premises given course people by due recorded_on",
    "licence_self_reports.csv": "licence what happened reported detail recorded_on",
    "licence_served.csv": "licence_decision at how by file recorded_on",
    "letterheads.csv": "council address phone email signatory post return_policy appeal_wording",
    "agency_contacts.csv": "agency name rank phone email since until recorded_on",
    "handlings.csv": "reference deadline due did at by band act_band owner stage next_step until"
    " reason outcome evidence",
    "hand_overs.csv": "whose to_whom since until reason told told_over about",
    "operations.csv": "reference name began ended agency area aim learned owner deputy note",
    "tactics.csv": "tactic sort retired note",
    "area_return_totals.csv": "period_from period_to region suspicion crime intervention detections"
    " entered_by entered_on taken_from",
    "forums.csv": "reference name rule every week weekday begins place papers_days papers_when"
    " agenda statement agreement agreement_ends owner deputy note",
    "forum_members.csv": "forum agency name rank items since until recorded_on",
    "agenda_headings.csv": "meeting number item minute recorded_on",
    "information_requests.csv": "meeting agency about asked sent due replied reply recorded_on",
    "recorded_by.csv": "meeting about agency state their_reference recorded_on",
    "plans.csv": "reference about objective tactic agency owner deputy due outcome closed",
    "quorum_rules.csv": "rule organisations ranks agencies counts retired edition",
    "score_weights.csv": "since edition recency frequency gravity victims settled_by",
    "pack_copies.csv": "reference meeting number copies audience agency recipient as_at issued"
    " issued_by pack log sha256 disclosure keep_until recalled recall_reason came_back came_back_on"
    " note key file",
    "pack_copies_left.csv": "pack_copy at by way reason outcome recorded_on",
    "frozen_reports.csv": "name report period_from period_to area public as_at author sha256 file",
}

# Which line of the table of audiences each described field of each kind stands in.
CLASSES = {
    "officer": {Seen.NOBODY: "name roles team deputies left_on"},
    "person": {
        Seen.IDENTITY: "reference family_name given_names aliases born",
        Seen.CONTACT: "phones vehicles handles",
        Seen.NUMBERS: "pnc_id cro ni_number",
        Seen.DRIVER: "driver_number",
        Seen.FACTS: "sex linked_offences resident area occupation whereabouts whereabouts_until"
        " mappa_level",
        Seen.ETHNICITY: "ethnicity_self ethnicity_observed",
        Seen.VICTIM: "also_victim support_contact",
        Seen.NOBODY: "other_references owner deputy note",
    },
    "person_status": {Seen.RESULT: "status on", Seen.NOBODY: "source recorded_on"},
    "person_address": {
        Seen.CONTACT: "address postcode since until",
        Seen.NOBODY: "recorded_on",
    },
    "person_marker": {Seen.MARKERS: "marker on", Seen.NOBODY: "source recorded_on"},
    "person_photograph": {Seen.IDENTITY: "taken_on picture", Seen.NOBODY: "recorded_on"},
    "child": {Seen.CHILD: "reference authority", Seen.NOBODY: "born"},
    "child_care": {Seen.NOBODY: "care on until recorded_on"},
    "premises": {
        Seen.IDENTITY: "reference name",
        Seen.CONTACT: "address postcode uprn grid_reference online_handle",
        Seen.FACTS: "kind area licence_number",
        Seen.NOBODY: "owner deputy note",
    },
    "premises_responsible": {
        Seen.IDENTITY: "who",
        Seen.FACTS: "capacity since until",
        Seen.NOBODY: "recorded_on",
    },
    "premises_condition": {
        Seen.FACTS: "number text since until",
        Seen.NOBODY: "review recorded_on",
    },
    "premises_check": {Seen.FACTS: "at condition found", Seen.NOBODY: "by note recorded_on"},
    "premises_visit": {Seen.FACTS: "at kind", Seen.NOBODY: "by found advice recorded_on"},
    "premises_training": {
        Seen.FACTS: "given course people due",
        Seen.NOBODY: "by recorded_on",
    },
    "vehicle": {Seen.IDENTITY: "reference keeper", Seen.CONTACT: "registration make colour"},
    "order": {
        Seen.IDENTITY: "reference",
        Seen.ORDERS: "power known_as main person premises applicant applied court made served ends"
        " until_further_order travel_ends area facts",
        Seen.CHILD: "child",
        Seen.NOBODY: "ticked edition as_found owner deputy",
    },
    "order_condition": {
        Seen.CONDITIONS: "number kind text about hours begins ends",
        Seen.NOBODY: "recorded_on",
    },
    "order_event": {
        Seen.ORDERS: "event at person method condition",
        Seen.NOBODY: "detail by recorded_on",
    },
    "order_deadline": {Seen.NOBODY: "recorded_on"},
    "attachment": {Seen.NOBODY: "name file recorded_on"},
    "circulation": {Seen.NOBODY: "told at by their_reference taken_off recorded_on"},
    "outcome": {
        Seen.IDENTITY: "reference",
        Seen.RESULT: "person kind at until offence family cse code arrest court sentence_months"
        " area facts",
        Seen.NOBODY: "owner deputy",
    },
    "outcome_condition": {
        Seen.CONDITIONS: "number text about hours begins ends",
        Seen.NOBODY: "recorded_on",
    },
    "sighting": {
        Seen.IDENTITY: "reference",
        Seen.FACTS: "at place people vehicle",
        Seen.CHILD: "child",
        Seen.NOBODY: "manner authorisation grade note",
    },
    "group": {Seen.IDENTITY: "reference", Seen.NOBODY: "name kind owner deputy note"},
    "agency": {
        Seen.IDENTITY: "reference",
        Seen.NOBODY: "name kind also_called agreement_ends owner deputy note",
    },
    "agency_contact": {Seen.NOBODY: "name rank phone email since until recorded_on"},
    "licence": {
        Seen.IDENTITY: "reference",
        Seen.ORDERS: "kind authority holder granted ends",
        Seen.DRIVER: "number vehicle",
        Seen.NOBODY: "dbs_kind dbs_checked medical_due training_due owner deputy note",
    },
    "licence_self_report": {Seen.NOBODY: "what happened reported detail recorded_on"},
    "licence_decision": {
        Seen.IDENTITY: "reference",
        Seen.ORDERS: "licence decision decided notified immediate appealed appeal_ended"
        " appeal_outcome ends",
        Seen.NOBODY: "decided_by relevant_information reason reason_text disclosure nr3s_entered"
        " nr3s_searched nr3s_removed safety_reasons grounds_given served_how served_by returned"
        " owner deputy",
    },
    "licence_served": {Seen.NOBODY: "at how by file recorded_on"},
    "letterhead": {
        Seen.NOBODY: "council address phone email signatory post return_policy appeal_wording",
    },
    "disclosure": {
        Seen.IDENTITY: "reference",
        Seen.NOBODY: "direction at party contact about purpose gateway classes necessity due"
        " outcome file_hash aware answers owner deputy",
    },
    "handling": {
        Seen.NOBODY: "record deadline due did at by band act_band owner stage next_step until"
        " reason outcome evidence",
    },
    "hand_over": {Seen.NOBODY: "whose to_whom since until reason told told_over about"},
    "link": {Seen.FACTS: "one other role since until", Seen.NOBODY: "source_grade note"},
    "note": {
        Seen.IDENTITY: "reference",
        Seen.FACTS: "about at text kind",
        Seen.NOBODY: "grade handling",
    },
    "disruption": {
        Seen.IDENTITY: "reference",
        Seen.FACTS: "at strand tactic impact person premises agency area",
        Seen.NOBODY: "group operation evidence worked difference in_whose_words graded_by criteria"
        " moderated_by owner deputy",
    },
    "operation": {
        Seen.IDENTITY: "reference",
        Seen.NOBODY: "name began ended agency area aim learned owner deputy note",
    },
    "forum": {
        Seen.IDENTITY: "reference",
        Seen.NOBODY: "name rule every week weekday begins place papers_days papers_when agenda"
        " statement agreement agreement_ends owner deputy note",
    },
    "forum_member": {Seen.NOBODY: "agency name rank items since until recorded_on"},
    "meeting": {
        Seen.IDENTITY: "reference",
        Seen.NOBODY: "forum at place rule chair papers_due papers_out statement began ended"
        " approved_on approved_at corrections owner deputy",
    },
    "agenda_heading": {Seen.NOBODY: "number item minute recorded_on"},
    "agenda_item": {
        Seen.SCORE: "score",
        Seen.ACTIONS: "item state reason decision support decided",
        Seen.NOBODY: "about referred_by recorded_on",
    },
    "attendance": {Seen.NOBODY: "agency name rank came items recorded_on"},
    "information_request": {
        Seen.NOBODY: "agency about asked sent due replied reply recorded_on",
    },
    "recorded_by": {Seen.NOBODY: "agency about state their_reference recorded_on"},
    "plan": {
        Seen.IDENTITY: "reference",
        Seen.ACTIONS: "about objective tactic agency owner due outcome closed",
        Seen.NOBODY: "deputy",
    },
    "action": {
        Seen.IDENTITY: "reference",
        Seen.ACTIONS: "meeting about action agency owner due action_rag outcome_rag closed plan"
        " objective evidence outcome accountable partners",
    },
    "pack_copy": {
        Seen.IDENTITY: "reference",
        Seen.NOBODY: "meeting number copies audience agency recipient as_at issued issued_by pack"
        " log sha256 disclosure keep_until recalled recall_reason came_back came_back_on note key"
        " file",
    },
    "copy_left": {Seen.NOBODY: "at by way reason outcome recorded_on"},
    "quorum_rule": {
        Seen.NOBODY: "rule organisations ranks agencies counts retired edition",
    },
    "score_weights": {
        Seen.NOBODY: "since edition recency frequency gravity victims settled_by",
    },
    "tactic": {Seen.NOBODY: "tactic sort retired note"},
    "area_return": {
        Seen.NOBODY: "period_from period_to area code region suspicion crime intervention"
        " detections entered_by entered_on taken_from",
    },
    "printed_total": {
        Seen.NOBODY: "period_from period_to region suspicion crime intervention detections"
        " entered_by entered_on taken_from",
    },
    "frozen_report": {
        Seen.NOBODY: "name report period_from period_to area public as_at author sha256 file",
    },
    "intelligence": {
        Seen.IDENTITY: "reference",
        Seen.NOBODY: "about at text grade handling",
    },
}
# What is said of each kind of subject, and the heading by which it says whose it is.
SAID_OF = {
    "person": "person_status person_address person_marker person_photograph",
    "child": "child_care",
    "order": "order_condition order_event circulation attachment",
    "outcome": "outcome_condition",
    "premises": "premises_responsible premises_condition premises_check premises_visit"
    " premises_training",
    "licence": "licence_self_report",
    "licence_decision": "licence_served",
    "agency": "agency_contact",
    "forum": "forum_member",
    "meeting": "agenda_heading agenda_item attendance information_request recorded_by",
    "pack_copy": "copy_left",
}

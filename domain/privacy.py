"""What is kept about people, thing by thing, and in which columns: /privacy says all of it, and a test compares."""

from enum import StrEnum


class Kept(StrEnum):
    WHO = "who"
    LANGUAGES = "languages"
    CHOICES = "choices"
    ROLES = "roles"
    PURCHASES = "purchases"
    SCORES = "scores"
    MATTERS = "matters"
    WORDS = "words"
    FILES = "files"
    EXPLANATIONS = "explanations"
    PROMISES = "promises"
    PLANS = "plans"
    MESSAGES = "messages"
    EXPORTS = "exports"
    FAILURES = "failures"
    WORKINGS = "workings"

    @property
    def is_personal(self) -> bool:
        """The workings are numbers of updates, digests of menus and the like: they tell of nobody."""
        return self is not Kept.WORKINGS


PERSONAL = tuple(one for one in Kept if one.is_personal)

COLUMNS: dict[Kept, dict[str, str]] = {
    Kept.WHO: {"people": "telegram_id name username met_at heard_at unreachable_at unreachable_why forgotten_at"},
    Kept.LANGUAGES: {"people": "telegram_language chosen_language menu"},
    Kept.CHOICES: {
        "people": "asks_stopped_at muted_at news_stopped_at",
        "digest_rules": "person_id rhythm hour next_at set_by set_at",
    },
    Kept.ROLES: {
        "people": "role by_settings appointed_at",
        "appointments": "id token role made_by made_at expires_at person_id came_at confirmed_at declined_at"
        " decided_by",
        "opening_hours": "id weekday shifts changed_by changed_at",
        "holidays": "id day name added_by added_at removed_by removed_at",
    },
    Kept.PURCHASES: {
        "purchases": "id customer_id what delivered_at registered_by registered_at shop_id number digest purchased_at"
        " returned_at cancelled_at customer_ref phone customer_name cost currency served_by told_at sheet_id",
        "links": "id token purchase_id made_at expires_at claimed_at way",
        "sheets": "id by_id file_id name state sent_at run_id why columns good bad known message_id after_line taken"
        " added delivered ended_at cleared_at",
        "sheet_rows": "sheet_id line number what purchased_at delivered_at customer_ref phone customer_name cost"
        " currency served_by defect defective further cells",
    },
    Kept.SCORES: {
        "invitations": "id customer_id purchase_id origin layout asked_at asked_on delivered_at expires_at"
        " reminded_at answered_at skipped_at touchpoint",
        "responses": "id invitation_id customer_id origin layout score scored_at scored_on changeable_until",
        "score_changes": "id response_id old_score new_score changed_at",
        "arrivals": "customer_id asked_at heard heard_at",
    },
    Kept.MATTERS: {
        "matters": "id number kind state customer_id response_id purchase_id topic assignee_id level opened_at"
        " touched_at received_at due_at waiting_since answered_at closed_at cycle reminders topic_asked wanted_asked"
        " seen_to_by seen_to_at reminded_at severity signs severity_by relayed_by merged_into"
        " since since_words_id purchase_told since_told concerns_id told_from",
        "events": "id matter_id kind by_id at detail",
        "closings": "id matter_id cycle customer_id asked_at outcome effort answered_at",
        "readings": "matter_id person_id first_at last_at times",
        "answer_clocks": "matter_id cycle started_at due_at is_owed waiting_since waited answered_at breached_at"
        " joined_due_at",
        "raised": "id matter_id cycle role received_at raised_at seen_at urged_at",
    },
    Kept.WORDS: {
        "words": "id person_id matter_id response_id explanation_id part body message_id album said_at earlier_of"
        " is_forwarded has_starts",
        "word_starts": "words_id letters",
        "searches": "id by_id wanted searched_at",
        "digests": "reply",
    },
    Kept.FILES: {
        "files": "id words_id person_id kind file_id unique_id name mime size latitude longitude",
    },
    Kept.EXPLANATIONS: {
        "explanations": "id matter_id author_id what_happened why what_now prevention is_previewed begun_at"
        " dropped_at sent_at clear honest convinced judged_at cause_id is_automatic apology otherwise finding cycle"
        " askings",
        "remedies": "explanation_id kind currency cost what asked_at decided_by decided_at is_allowed why_not",
        "causes": "id name topic product is_for_product what_happened why what_now prevention owner_id kept_at"
        " valid_until removed_at happening_since happening_by over_at news",
    },
    Kept.PROMISES: {
        "promises": "id matter_id customer_id owner_id what due_at first_due_at moved_to begun_at told_at dropped_at"
        " watch answer_by because proof kept_at agreed judged_at broken_at",
    },
    Kept.PLANS: {
        "follow_ups": "id customer_id kind purchase_id invitation_id matter_id due_at state why settled_at rule_id"
        " since",
        "feelings": "id follow_up_id customer_id purchase_id kind asked_at felt felt_at told_at matter_id",
        "panel": "customer_id membership since follow_up_id invited_by invited_at",
        "expectations": "person_id kind subject_id since",
        "silences": "customer_id found_at heard_at last_at rhythm_days purchases worth has_left",
        "not_ours": "id customer_id why set_by set_at undone_by undone_at",
    },
    Kept.MESSAGES: {
        "outbox": "id person_id chat_id intent message facts matter_id invitation_id explanation_id words_id file_id"
        " instead_of instead_of_row is_silent as_read_by said_at until sent_at message_id failure run_id"
        " appointment_id cause_id last_message_id urgency perhaps_twice flaw",
        "digests": "id person_id rhythm first last question said_at seen_at reminded_at raised_at",
    },
    Kept.EXPORTS: {
        "exports": "id by_id what form first last state asked_at run_id lines parts ended_at",
    },
    Kept.FAILURES: {
        "failures": "id update_id raw traceback failed_at telegram_id again_at",
        "set_by": "id raw telegram_id set_by_at",
    },
    Kept.WORKINGS: {
        "coverage": "day heard active products told_at looked_to is_looked_through top_from top_in",
        "plan_rules": "id product touchpoint is_on anchor after_seconds part set_by set_at",
        "plan_changes": "id product changed_at before_id is_over",
        "product_cards": "id product name expected result_after_seconds worth set_by set_at",
        "shops": "id name digest made_by made_at used_at revoked_at revoked_by kind secret",
        "people": "id",
        "updates": "id kept_at",
        "published": "name digest",
        "runs": "id host pid begun_at seen_at",
        "stumbles": "id task subject place first_at last_at times",
        "contact": "id heard_at",
        "bot": "id telegram_id",
        "score_counts": "origin span begins zero one two three four five six seven eight nine ten delivered answered",
        "migrations": "number",
        "topics": "id code fa en place retired_at",
        "topic_words": "id topic_id phrase spelling added_by added_at",
    },
}


def columns() -> list[str]:
    """Every column that is accounted for, as table.column."""
    return [
        f"{table}.{column}"
        for tables in COLUMNS.values()
        for table, names in tables.items()
        for column in names.split()
    ]

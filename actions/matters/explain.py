"""Staff explain in four named parts, asked one by one; all is previewed as the customer will read it."""

from actions.askings import DROPPED, end_question, take_asking_back
from actions.matters.enclose import enclose, show_enclosed
from actions.matters.handling import get_handled
from actions.matters.propose_promise import beyond_reach, words_of
from actions.work import Work
from domain.expectations import OF_EXPLANATIONS, Awaited
from domain.frozen import replace
from domain.matters.explanations import ASKED, Explanation, Part, PartPassed
from domain.matters.findings import Finding
from domain.matters.matters import Matter
from domain.matters.remedies import WaitsForYes
from domain.people import NoSuchNumber
from domain.staff.causes import CauseExpired, offered
from domain.staff.tone import SHOWN, ensure_respectful, ensure_saying, is_saying
from domain.words import Written
from storage import cards, expectations, explanations
from storage.staff import causes, remedies


async def begin_explanation(work: Work, matter: int) -> None:
    """Ask for the first part; whoever was interrupted goes on, and sees at the end what is there."""
    found = await get_handled(work, matter)
    found.ensure_open()
    found.ensure_within(work.by.role)
    draft = await explanations.unsent_of(work.tx, found.id, author=work.by.id)
    if draft is None:
        draft = await get_explanation(
            work, await explanations.begin(work.tx, found.id, author=work.by.id, now=work.now)
        )
    if part := draft.next_part:
        await offer_causes(work, found, draft)
        await ask_part(work, draft, part)
    else:
        await preview(work, draft)


async def offer_causes(work: Work, matter: Matter, draft: Explanation) -> None:
    """What was explained before and may fit, for whoever begins."""
    if any(getattr(draft, part) for part in Part):
        return
    card = await cards.of(work.tx, matter.id)
    kept = await causes.valid(work.tx, now=work.now)
    fitting = offered(kept, matter.topic, card.what, card.told, now=work.now)
    if fitting:
        listed = [cause.id for cause in fitting]
        work.say(work.by.id, "cause.offered", matter_id=matter.id, explanation_id=draft.id, causes=listed)


async def use_cause(work: Work, explanation: int, cause: int) -> None:
    """Begin with what was kept; it is read, changed and sent like any other."""
    draft = await get_own(work, explanation)
    kept = await causes.lock(work.tx, cause)
    if kept is None:
        raise NoSuchNumber()
    kept.ensure_there()
    if not kept.is_valid(work.now):
        raise CauseExpired(name=kept.name)
    filled = draft.filled(kept.id, **{part: getattr(kept, part) for part in ASKED})
    await expectations.clear(work.tx, work.by.id)
    await preview(work, filled)


async def get_explanation(work: Work, explanation: int) -> Explanation:
    found = await explanations.lock(work.tx, explanation)
    if found is None:
        raise NoSuchNumber()
    return found


async def get_own(work: Work, explanation: int) -> Explanation:
    """The draft of whoever asks. While it waits for a second person's yes or its matter is closed, nothing changes."""
    found = await _get_unsent(work, explanation)
    (await get_handled(work, found.matter_id)).ensure_not_closed()
    remedy = await remedies.of(work.tx, found.id)
    if remedy is not None and remedy.waits:
        raise WaitsForYes()
    return found


async def _get_unsent(work: Work, explanation: int) -> Explanation:
    found = await get_explanation(work, explanation)
    found.ensure_by(work.by.id)
    found.ensure_unsent()
    return found


async def ask_part(work: Work, draft: Explanation, part: Part) -> None:
    await expectations.put(work.tx, work.by.id, Awaited(part), draft.id, now=work.now)
    work.say(work.by.id, f"explanation.ask_{part}", matter_id=draft.matter_id, explanation_id=draft.id, part=part)


async def write_part(work: Work, explanation: int, part: Part, written: Written) -> None:
    """The words are the part's, a file beside them is enclosed; after a file alone the same part is asked for still."""
    ensure_respectful(written.text)
    draft = await get_own(work, explanation)
    if written.file is None:
        ensure_saying(written.text)
    else:
        await enclose(work, draft, replace(written, text="") if written.is_in_own_words else written)
    if written.is_in_own_words and is_saying(written.text):
        draft = draft.with_part(part, written.text)
        await explanations.keep(work.tx, draft)
        await _go_on(work, draft, part)
    else:
        hollow = {"phrase": written.text[:SHOWN]} if written.is_in_own_words else {}
        work.say(work.by.id, "explanation.enclosed", matter_id=draft.matter_id, explanation_id=draft.id, **hollow)
        await ask_part(work, draft, part)


async def enclose_of_album(work: Work, explanation: int, written: Written) -> None:
    """The rest of an album whose first file is enclosed."""
    await enclose(work, await get_own(work, explanation), written)


async def skip_part(work: Work, explanation: int, part: Part) -> None:
    """Most parts may be left out; without the cause and the next step nothing is sent.

    Raises:
        PartPassed: it is asked for no more, and what stands there stays.
    """
    draft = await get_own(work, explanation)
    if not await _is_at(work, draft, part):
        raise PartPassed()
    draft = draft.with_part(part, None)
    await explanations.keep(work.tx, draft)
    await _go_on(work, draft, part)


async def _is_at(work: Work, draft: Explanation, part: Part) -> bool:
    """Whether it is this part that is asked for now; whoever was led away by something else may come back to it."""
    expected = await expectations.of(work.tx, work.by.id)
    if expected is not None and expected.kind in OF_EXPLANATIONS and expected.subject_id == draft.id:
        return expected.kind is Awaited(part)
    return getattr(draft, part) is None and draft.next_part is not None


async def rewrite_part(work: Work, explanation: int, part: Part) -> None:
    await ask_part(work, await get_own(work, explanation), part)


async def decide_finding(work: Work, explanation: int, finding: Finding) -> None:
    """Whether the customer is right; where they aren't in all, they read what we see differently."""
    draft = (await get_own(work, explanation)).found(finding)
    await explanations.keep(work.tx, draft)
    if finding.needs_reasons and draft.otherwise is None:
        await ask_part(work, draft, Part.OTHERWISE)
    else:
        await preview(work, draft)


async def _go_on(work: Work, draft: Explanation, part: Part) -> None:
    if following := draft.following(part):
        await ask_part(work, draft, following)
    else:
        await preview(work, draft)


async def preview(work: Work, draft: Explanation) -> None:
    """First the very message that the customer will read, in the customer's language, then what can be done."""
    matter = await get_handled(work, draft.matter_id)
    shown = draft.previewed(is_complaint=matter.is_complaint)
    await expectations.clear(work.tx, work.by.id)
    await explanations.keep(work.tx, shown)
    await show_draft(work, shown, matter)
    remedy = await remedies.of(work.tx, draft.id)
    before = await remedies.given(work.tx, matter.id, remedy.currency) if remedy else 0
    needs_yes = remedy is not None and remedy.needs_yes(work.by.role, work.policy, before=before)
    facts = {"needs_yes": int(needs_yes), "given_before": before}
    facts |= await beyond_reach(work, matter, words_of(shown, remedy))
    belongs = {"matter_id": draft.matter_id, "explanation_id": draft.id}
    work.say(work.by.id, "explanation.preview", **facts, **belongs)


async def show_draft(work: Work, draft: Explanation, matter: Matter) -> None:
    work.say(
        work.by.id,
        "explanation.shown",
        matter_id=draft.matter_id,
        explanation_id=draft.id,
        author=work.by.name,
        role=work.by.role,
        as_read_by=matter.customer_id,
    )
    await show_enclosed(work, work.by.id, draft)


async def drop_explanation(work: Work, explanation: int) -> None:
    draft = await _get_unsent(work, explanation)
    if (remedy := await remedies.lock(work.tx, draft.id)) is not None and remedy.waits:
        await take_asking_back(work, draft, remedy)
    await explanations.drop(work.tx, draft.id, now=work.now)
    await expectations.clear(work.tx, work.by.id)
    await end_question(work, draft)
    work.say(work.by.id, DROPPED, instead_of=work.tapped, matter_id=draft.matter_id)

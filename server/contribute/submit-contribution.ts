import { grantedPurposes } from '#moderation/contribute/consent.ts'
import { purposesOf, type ConsentLanguage, type ConsentTicks } from '#moderation/contribute/consent-text.ts'
import type { Edit } from '#moderation/contribute/edit.ts'
import { decideSubmission } from '#moderation/contribute/submission.ts'
import { personField, type DraftPerson } from '#moderation/contribute/people.ts'
import { accept, refuse, type Refusal, type Result } from '#moderation/refusal.ts'
import { draftOf } from '#db/read/draft-of.ts'
import { listConsents, type KnownConsent } from '#db/read/list-consents.ts'
import type { ContributionFile } from '#db/read/list-contribution-files.ts'
import { listContributionPeople } from '#db/read/list-contribution-people.ts'
import { findRights } from '#db/read/find-rights.ts'
import { listPendingUploads } from '#db/read/list-pending-uploads.ts'
import type { Transaction } from '#db/schema.ts'
import { endConsents } from '#db/write/consent.ts'
import type { LockedContribution } from '#db/write/contribution.ts'
import { applyOutcome, type Applied } from '../apply.ts'
import type { Context } from '../context.ts'
import { changeDraft } from './change-draft.ts'
import { giveConsentIn } from './give-consent.ts'

export interface SubmitCommand {
	readonly contributionId: string
	readonly edit: Edit
	readonly ticks: ConsentTicks
	/** Language the consent texts were shown in. */
	readonly language: ConsentLanguage
}

/** Saves the last words typed, then sends the contribution to the desk. What was typed stays saved even when something still lacks. */
export async function submitContribution(context: Context, command: SubmitCommand): Promise<Result<Applied>> {
	return context.db.transaction().execute(async (trx) => {
		const changed = await changeDraft(trx, context, command.contributionId, command.edit)
		if (!changed.ok) return changed
		const { locked, files } = changed.value
		const draft = draftOf(locked.row)
		const unfinished = await listPendingUploads(trx, locked.facts.id, context.now())
		const people = await listContributionPeople(trx, locked.facts.id)
		const known = await listConsents(trx, locked.facts.id)
		const kept = known.filter((one) => one.way !== 'tick' || one.by === 'person')
		const proofs = new Set(
			(command.edit.people?.rows ?? []).flatMap(({ agrees = [], proof }) => (proof && agrees.length > 0 ? [proof] : [])),
		)
		const atHand = {
			kept: files.filter((file) => file.part === 'gift' && file.state !== 'refused' && !proofs.has(file.id)).length,
			rightsBasis: (await findRights(trx, locked.facts.id)).basis,
			unfinished: unfinished.map((upload) => upload.fileName),
			people: withGuardians(people, command.edit.people?.rows ?? [], kept),
		}
		const given = Object.fromEntries([...grantedPurposes(kept)].map((purpose) => [purpose, true]))
		const decided = decideSubmission(context.actor, locked.facts, draft, atHand, { ...given, ...ticked(command.ticks) })
		if (!decided.ok) return decided
		const renewed = known.filter((one) => one.stands && !kept.includes(one)).map(({ id }) => id)
		const at = context.now()
		await endConsents(trx, locked.row.id, { askedAt: at, at, by: context.actor.memberId, via: null, why: 'replaced' }, renewed)
		const agreed = await keepTicks(trx, context, locked, command, atHand.people)
		const own = agreed.ok ? await keepOwnConsents(trx, context, locked, command, files) : agreed
		return own.ok ? applyOutcome(trx, context, locked.facts, decided.value, { submitted_at: at }) : own
	})
}

function ticked(ticks: ConsentTicks): ConsentTicks {
	return Object.fromEntries(Object.entries(ticks).filter(([, isTicked]) => isTicked))
}

/** Whose guardian agrees: by the tick sent now, or by what was signed or said before. */
function withGuardians(people: readonly DraftPerson[], rows: readonly DraftPerson[], kept: readonly KnownConsent[]): DraftPerson[] {
	return people.map((person) => ({
		...person,
		guardianAgrees:
			rows.some((row) => row.id === person.id && row.guardianAgrees === true) ||
			kept.some((one) => one.stands && one.by === 'guardian' && one.personId === person.id),
	}))
}

/** The giver's ticks, and for each child those of the guardian, who agrees to the same. */
async function keepTicks(
	trx: Transaction,
	context: Context,
	locked: LockedContribution,
	{ ticks, language }: SubmitCommand,
	people: readonly DraftPerson[],
): Promise<Result<null>> {
	const purposes = purposesOf(locked.row.licence, ticks)
	if (purposes.length === 0) return accept(null)
	const tick = { purposes, way: 'tick', mediaId: null, language } as const
	const parties = [
		{ by: 'giver', personId: null } as const,
		...people.filter(({ isMinor }) => isMinor === true).map(({ id }) => ({ by: 'guardian', personId: id }) as const),
	]
	for (const party of parties) {
		const given = await giveConsentIn(trx, context, locked, { ...tick, ...party })
		if (!given.ok) return given
	}
	return accept(null)
}

/** What each person named agrees to for themselves: by a tick at this screen, or shown by a paper or a voice among the files, which stays private from then on. */
async function keepOwnConsents(
	trx: Transaction,
	context: Context,
	locked: LockedContribution,
	{ edit, language }: SubmitCommand,
	files: readonly ContributionFile[],
): Promise<Result<null>> {
	for (const { id, agrees = [], proof = null } of edit.people?.rows ?? []) {
		if (agrees.length === 0) continue
		const file = files.find((each) => each.id === proof)
		if (proof !== null && !file) return refuse({ code: 'invalid', faults: [{ field: personField('proof', id), code: 'not-allowed' }] })
		const shown = file ? ({ way: wayOf(file), mediaId: file.id } as const) : ({ way: 'tick', mediaId: null } as const)
		const given = await giveConsentIn(trx, context, locked, { purposes: agrees, by: 'person', personId: id, ...shown, language })
		if (!given.ok) return givenFor(id, given.refusal)
	}
	return accept(null)
}

function wayOf({ kind, fileName }: ContributionFile): 'signature' | 'voice' {
	return kind === 'image' || (kind === null && /\.(jpe?g|png|webp|heic|heif|tiff?)$/i.test(fileName)) ? 'signature' : 'voice'
}

/** Said at the row of the person. */
function givenFor(id: string, refusal: Refusal): Result<null> {
	if (refusal.code !== 'invalid') return refuse(refusal)
	return refuse({ code: 'invalid', faults: refusal.faults.map((fault) => ({ ...fault, field: personField('proof', id) })) })
}

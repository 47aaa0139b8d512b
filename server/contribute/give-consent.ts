import { randomUUID } from 'node:crypto'
import { advance } from '#moderation/advance.ts'
import { grantedPurposes, unconsented } from '#moderation/contribute/consent.ts'
import { consentEvents, decideConsent, type ConsentAsked } from '#moderation/contribute/give-consent.ts'
import { termsOf } from '#moderation/contribute/terms.ts'
import type { ConsentPurpose } from '#moderation/contribute/consent-text.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findRights } from '#db/read/find-rights.ts'
import { listConsents, listMinors } from '#db/read/list-consents.ts'
import { listContributionFiles } from '#db/read/list-contribution-files.ts'
import { listContributionPeople } from '#db/read/list-contribution-people.ts'
import { listLicensedFiles, listPublicFiles, wasMerged } from '#db/read/list-public-files.ts'
import type { Transaction } from '#db/schema.ts'
import { insertConsents, keepAsProof } from '#db/write/consent.ts'
import type { LockedContribution } from '#db/write/contribution.ts'
import { applyOutcome, record } from '../apply.ts'
import type { Context } from '../context.ts'
import { remakeCopies } from '../publish/remake-copies.ts'
import { consentTextIn, type ConsentTextShown } from './consent-words.ts'

/**
 * Keeps a consent within a deed that holds the contribution and has asked who may: for the purposes named, in the words shown, with what proves it. Returns what was
 * newly agreed to.
 */
export async function giveConsentIn(
	trx: Transaction,
	context: Context,
	locked: LockedContribution,
	command: ConsentAsked & { readonly language: string },
): Promise<Result<readonly ConsentPurpose[]>> {
	const { row } = locked
	const wasReusable = (await agreedNow(trx, row.id)).has('reuse')
	const shown = await listPublicFiles(trx, row.id)
	const files = (await listContributionFiles(trx, row.id)).filter((file) => file.state !== 'refused')
	const decided = decideConsent(command, {
		state: row.state,
		licence: row.licence,
		people: await listContributionPeople(trx, row.id),
		files: files.map((file) => ({ id: file.id, kind: file.kind, isPublic: shown.includes(file.id) })),
		standing: (await listConsents(trx, row.id)).filter((one) => one.stands),
	})
	if (!decided.ok) return decided
	const texts: ConsentTextShown[] = []
	for (const purpose of decided.value) {
		const text = await consentTextIn(trx, purpose, command.language)
		if (!text) return refuse({ code: 'invalid', faults: [{ field: 'language', code: 'not-allowed' }] })
		texts.push(text)
	}
	await write(trx, context, locked, command, texts)
	if (!wasReusable && (await agreedNow(trx, row.id)).has('reuse')) await remakeCopies(trx, await listLicensedFiles(trx, row.id))
	const back = await bringBack(trx, context, locked)
	return back.ok ? accept(decided.value) : back
}

async function agreedNow(trx: Transaction, contributionId: string): Promise<ReadonlySet<ConsentPurpose>> {
	return grantedPurposes(await listConsents(trx, contributionId), await listMinors(trx, contributionId))
}

/** What rested because it might not be shown any more goes to be merged anew, once everyone agrees again. */
async function bringBack(trx: Transaction, context: Context, { facts }: LockedContribution): Promise<Result<unknown>> {
	if (facts.state !== 'kept' || !(await wasMerged(trx, facts.id))) return accept(null)
	const granted = await agreedNow(trx, facts.id)
	if (unconsented(granted, termsOf(facts.licence, (await findRights(trx, facts.id)).statement)).length > 0) return accept(null)
	const next = advance(facts.state, 'consent')
	if (!next.ok) return next
	const events = [{ kind: 'contribution-moved', from: facts.state, to: next.value } as const]
	return applyOutcome(trx, context, facts, { next: next.value, events, jobs: [] })
}

async function write(
	trx: Transaction,
	context: Context,
	{ row }: LockedContribution,
	asked: ConsentAsked,
	texts: readonly ConsentTextShown[],
): Promise<void> {
	const licence = row.licence ?? 'keep-only'
	await insertConsents(
		trx,
		texts.map((text) => ({
			id: randomUUID(),
			contribution_id: row.id,
			member_id: row.member_id,
			purpose: text.purpose,
			given_by: asked.by,
			person_id: asked.personId,
			way: asked.way,
			media_id: asked.mediaId,
			taken_by: context.actor.memberId,
			text_version: text.textVersion,
			text_hash: text.textHash,
			language: text.language,
			licence,
			given_at: context.now(),
		})),
	)
	if (asked.mediaId !== null) await keepAsProof(trx, asked.mediaId, asked.way)
	const words = texts.map(({ paragraphs: _paragraphs, ...text }) => text)
	await record(trx, context, { contributionId: row.id }, consentEvents(asked, words, licence))
}

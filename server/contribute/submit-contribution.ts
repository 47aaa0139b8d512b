import { createHash, randomUUID } from 'node:crypto'
import type { ConsentTicks } from '#moderation/contribute/completeness.ts'
import { consentsFor, consentWords, type ConsentLanguage } from '#moderation/contribute/consent-text.ts'
import type { Edit } from '#moderation/contribute/edit.ts'
import type { LicenceChoice } from '#moderation/contribute/licence.ts'
import { decideSubmission, type ConsentGiven } from '#moderation/contribute/submission.ts'
import type { Result } from '#moderation/refusal.ts'
import { draftOf } from '#db/read/draft-of.ts'
import { listContributionPeople } from '#db/read/list-contribution-people.ts'
import { listPendingUploads } from '#db/read/list-pending-uploads.ts'
import type { Transaction } from '#db/schema.ts'
import { insertConsents, withdrawConsents } from '#db/write/consent.ts'
import type { LockedContribution } from '#db/write/contribution.ts'
import { applyOutcome, type Applied } from '../apply.ts'
import type { Context } from '../context.ts'
import { changeDraft } from './change-draft.ts'

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
		const atHand = {
			kept: files.filter((file) => file.part === 'gift' && file.state !== 'refused').length,
			unfinished: unfinished.map((upload) => upload.fileName),
			people: await listContributionPeople(trx, locked.facts.id),
		}
		const consents = consentsGiven(draft.licence, command.language)
		const decided = decideSubmission(context.actor, locked.facts, draft, atHand, command.ticks, consents)
		if (!decided.ok) return decided
		await keepConsents(trx, context, locked, consents)
		return applyOutcome(trx, context, locked.facts, decided.value, { submitted_at: context.now() })
	})
}

function consentsGiven(licence: LicenceChoice | null, language: ConsentLanguage): ConsentGiven[] {
	return consentsFor(licence).map((text) => ({
		textVersion: text.version,
		textHash: createHash('sha256').update(consentWords(text, language), 'utf8').digest('hex'),
		language,
	}))
}

async function keepConsents(
	trx: Transaction,
	context: Context,
	{ row }: LockedContribution,
	given: readonly ConsentGiven[],
): Promise<void> {
	const at = context.now()
	await withdrawConsents(trx, row.id, at)
	await insertConsents(
		trx,
		given.map((consent) => ({
			id: randomUUID(),
			contribution_id: row.id,
			member_id: row.member_id,
			text_version: consent.textVersion,
			text_hash: consent.textHash,
			language: consent.language,
			licence: row.licence ?? 'keep-only',
			given_at: at,
			withdrawn_at: null,
		})),
	)
}

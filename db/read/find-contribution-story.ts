import type { ConsentGiver, ConsentWay, RevocationReason, RevocationWay } from '#moderation/contribute/consent.ts'
import type { ConsentPurpose } from '#moderation/contribute/consent-text.ts'
import type { LicenceChoice } from '#moderation/contribute/licence.ts'
import type { ReviewDecision } from '#moderation/review/decision.ts'
import type { QuestionField } from '#moderation/review/questions.ts'
import type { ContributionState } from '#moderation/lifecycle.ts'
import type { Db } from '../schema.ts'
import { findOutcome, type Outcome } from './find-outcome.ts'
import { findContributionForOwner, type OwnedContribution } from './find-contribution-for-owner.ts'

/** One step of the way so far, with what the desk said at it. Times are ISO. */
export interface StoryStep {
	readonly to: ContributionState
	readonly at: string
	/** Coded reason of a refusal. */
	readonly reason: string | null
	/** What the desk wrote to the contributor. */
	readonly message: string
}

export interface StoryMessage {
	readonly id: string
	readonly side: 'contributor' | 'desk'
	/** The one thing it is about; null: the whole. */
	readonly field: QuestionField | null
	readonly body: string
	readonly at: string
}

export interface StoryConsent {
	readonly id: string
	readonly purpose: ConsentPurpose
	readonly by: ConsentGiver
	/** Name of the person who agrees or whose guardian does; null for the giver. */
	readonly personId: string | null
	readonly personName: string | null
	readonly way: ConsentWay
	readonly textVersion: string
	readonly textHash: string
	/** Paragraphs, where they are an administrator's and not the house's own. */
	readonly addedWords: readonly string[] | null
	readonly language: string
	readonly licence: LicenceChoice
	readonly givenAt: string
	readonly revokeAskedAt: string | null
	readonly revokedAt: string | null
	readonly revokedVia: RevocationWay | null
	readonly revokedWhy: RevocationReason | null
}

/** All that has happened to a contribution, as its owner may know it: names of those at the desks are not in it. */
export interface ContributionStory extends OwnedContribution {
	readonly steps: readonly StoryStep[]
	readonly messages: readonly StoryMessage[]
	readonly consents: readonly StoryConsent[]
	/** What verification found. */
	readonly outcome: Outcome | null
	/** The entry it is in, while that is public; none before it is merged, and none once the merge was undone or it was withdrawn. */
	readonly entry: { readonly identifier: string; readonly title: string; readonly shownFiles: number } | null
}

/** Far more than one contribution ever gathers. */
const most = 500

export async function findContributionStory(db: Db, memberId: string, id: string, now: Date): Promise<ContributionStory | undefined> {
	const contribution = await findContributionForOwner(db, memberId, id, now)
	if (!contribution) return undefined
	return {
		...contribution,
		steps: await listSteps(db, id),
		messages: await listMessages(db, id),
		consents: await listConsents(db, id),
		outcome: await findOutcome(db, memberId, id),
		entry: contribution.state === 'merged' || contribution.state === 'published' ? await findEntry(db, id) : null,
	}
}

async function listSteps(db: Db, id: string): Promise<StoryStep[]> {
	const events = await db
		.selectFrom('event')
		.select(['at', 'payload'])
		.where('contribution_id', '=', id)
		.where('kind', '=', 'contribution-moved')
		.orderBy('id')
		.limit(most)
		.execute()
	const reviews = await db
		.selectFrom('review')
		.select(['at', 'decision', 'reason', 'message'])
		.where('contribution_id', '=', id)
		.where('decision', '!=', 'escalate')
		.orderBy('at')
		.limit(most)
		.execute()
	const decisions: Partial<Record<ReviewDecision, ContributionState>> = { approve: 'approved', return: 'returned', refuse: 'refused' }
	return events.flatMap(({ at, payload }) => {
		if (payload.kind !== 'contribution-moved') return []
		const review = reviews.find((each) => each.at.getTime() === at.getTime() && decisions[each.decision] === payload.to)
		return [
			{
				to: payload.to,
				at: at.toISOString(),
				reason: review?.reason ?? payload.reason ?? null,
				message: review?.message ?? '',
			},
		]
	})
}

async function listMessages(db: Db, id: string): Promise<StoryMessage[]> {
	const rows = await db
		.selectFrom('message')
		.select(['id', 'side', 'field', 'body', 'at'])
		.where('contribution_id', '=', id)
		.orderBy('at')
		.orderBy('id')
		.limit(most)
		.execute()
	return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

async function listConsents(db: Db, id: string): Promise<StoryConsent[]> {
	const rows = await db
		.selectFrom('consent')
		.leftJoin('contribution_person', 'contribution_person.id', 'consent.person_id')
		.leftJoin('consent_text', 'consent_text.version', 'consent.text_version')
		.selectAll('consent')
		.select(['contribution_person.name as person_name', 'consent_text.words as added_words'])
		.where('consent.contribution_id', '=', id)
		.orderBy('given_at', 'desc')
		.orderBy('consent.text_version')
		.limit(most)
		.execute()
	return rows.map((row) => ({
		id: row.id,
		purpose: row.purpose,
		by: row.given_by,
		personId: row.person_id,
		personName: row.person_name,
		way: row.way,
		textVersion: row.text_version,
		textHash: row.text_hash,
		addedWords: row.added_words?.split('\n') ?? null,
		language: row.language,
		licence: row.licence,
		givenAt: row.given_at.toISOString(),
		revokeAskedAt: row.revoke_asked_at?.toISOString() ?? null,
		revokedAt: row.revoked_at?.toISOString() ?? null,
		revokedVia: row.revoked_via,
		revokedWhy: row.revoked_why,
	}))
}

async function findEntry(db: Db, id: string): Promise<ContributionStory['entry']> {
	const row = await db
		.selectFrom('entry_revision')
		.innerJoin('entry', 'entry.id', 'entry_revision.entry_id')
		.select(['entry.id', 'entry.identifier', 'entry.title'])
		.where('entry_revision.contribution_id', '=', id)
		.where('entry.visibility', '=', 'public')
		.orderBy('entry_revision.at', 'desc')
		.limit(1)
		.executeTakeFirst()
	if (!row) return null
	const shown = await db
		.selectFrom('entry_media')
		.select((eb) => eb.fn.countAll<number>().as('files'))
		.where('contribution_id', '=', id)
		.where('published_at', 'is not', null)
		.where('hidden_at', 'is', null)
		.executeTakeFirstOrThrow()
	return { identifier: row.identifier, title: row.title, shownFiles: shown.files }
}

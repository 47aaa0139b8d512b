import type { Db } from '../schema.ts'
import { findContributionStory, type ContributionStory } from './find-contribution-story.ts'

/** What whoever holds its slip may know of a contribution: how it goes, what was said, what comes of it. Neither who gave it, nor their words, nor files. */
export interface SlipStatus extends Pick<
	ContributionStory,
	'state' | 'stateSince' | 'steps' | 'messages' | 'asked' | 'outcome' | 'entry' | 'submittedAt' | 'consents'
> {
	readonly title: string
	readonly kind: ContributionStory['draft']['kind']
	readonly files: number
	readonly memberId: string
}

export async function findSlipStatus(db: Db, contributionId: string, now: Date): Promise<SlipStatus | undefined> {
	const row = await db.selectFrom('contribution').select('member_id').where('id', '=', contributionId).executeTakeFirst()
	const story = row && (await findContributionStory(db, row.member_id, contributionId, now))
	if (!row || !story) return undefined
	const { state, stateSince, steps, messages, asked, outcome, entry, submittedAt, consents, draft, files } = story
	return {
		...{ state, stateSince, steps, messages, asked, outcome, entry, submittedAt, consents },
		...{ title: draft.title, kind: draft.kind, files: files.length, memberId: row.member_id },
	}
}

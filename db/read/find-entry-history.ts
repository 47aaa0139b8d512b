import type { EntryField, EntryVisibility, RevisionKind } from '#moderation/entry.ts'
import type { Db } from '../schema.ts'

export interface HistoryLine {
	readonly number: number
	readonly kind: RevisionKind
	readonly at: string
	readonly author: string | null
	readonly reason: string
	readonly fields: readonly EntryField[]
	readonly contributionId: string | null
	readonly contributionTitle: string | null
	readonly files: number
	readonly isUndone: boolean
	/** Identifier of the entry this revision took up, while it is joined. */
	readonly joined: string | null
	/** The numbered acts it is done under. */
	readonly acts: readonly { readonly office: string; readonly year: number; readonly number: number }[]
	/** Where the revision hid the entry or showed it again. */
	readonly visibility: EntryVisibility | null
}

export interface EntryHistory {
	readonly identifier: string
	readonly title: string
	readonly version: number
	readonly visibility: EntryVisibility
	/** Identifier of the entry that has taken this one up. */
	readonly joinedInto: string | null
	readonly lines: readonly HistoryLine[]
}

/** All that happened to an entry, the latest first, for officers: who, why, which fields, which files. At most the last 500 revisions. */
export async function findEntryHistory(db: Db, identifier: string): Promise<EntryHistory | undefined> {
	const entry = await db
		.selectFrom('entry')
		.select(['id', 'identifier', 'title', 'version', 'visibility'])
		.select((eb) => eb.selectFrom('entry as into').select('into.identifier').whereRef('into.id', '=', 'entry.joined_into').as('joinedInto'))
		.where('identifier', '=', identifier)
		.executeTakeFirst()
	if (!entry) return undefined
	const rows = await db
		.selectFrom('entry_revision as r')
		.leftJoin('member', 'member.id', 'r.author_id')
		.leftJoin('contribution', 'contribution.id', 'r.contribution_id')
		.select((eb) => [
			'r.number',
			'r.kind',
			'r.at',
			'r.reason',
			'r.fields',
			'r.visibility',
			'r.contribution_id as contributionId',
			'member.display_name as author',
			'contribution.title as contributionTitle',
			eb
				.selectFrom('entry_media')
				.select((media) => media.fn.countAll<number>().as('files'))
				.whereRef('entry_media.entry_id', '=', 'r.entry_id')
				.whereRef('entry_media.revision', '=', 'r.number')
				.as('files'),
			eb
				.selectFrom('entry as other')
				.select('other.identifier')
				.whereRef('other.joined_into', '=', 'r.entry_id')
				.whereRef('other.joined_revision', '=', 'r.number')
				.limit(1)
				.as('joined'),
		])
		.where('r.entry_id', '=', entry.id)
		.orderBy('r.number', 'desc')
		.limit(500)
		.execute()
	const acts = await db
		.selectFrom('act_revision')
		.innerJoin('act', 'act.id', 'act_revision.act_id')
		.select(['act_revision.number as revision', 'act.office', 'act.year', 'act.number'])
		.where('act_revision.entry_id', '=', entry.id)
		.orderBy('act.recorded_at')
		.limit(1000)
		.execute()
	const lines = rows.map(({ at, files, ...row }) => ({
		...row,
		at: at.toISOString(),
		files: files ?? 0,
		acts: acts.filter((act) => act.revision === row.number).map(({ revision: _revision, ...act }) => act),
		isUndone: rows.some((other) => other.kind === 'undo' && other.contributionId === row.contributionId && other.number > row.number),
	}))
	const { id: _id, ...shown } = entry
	return { ...shown, lines }
}

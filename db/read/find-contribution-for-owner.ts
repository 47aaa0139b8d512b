import type { LicenceChoice } from '#moderation/contribute/licence.ts'
import type { Draft } from '#moderation/contribute/draft.ts'
import type { QuestionField } from '#moderation/review/questions.ts'
import type { ContributionState } from '#moderation/lifecycle.ts'
import type { Db } from '../schema.ts'
import { findAboutEntry, type AboutEntry } from './find-about-entry.ts'
import { draftOf } from './draft-of.ts'
import { listContributionFiles, type ContributionFile } from './list-contribution-files.ts'
import { listContributionPeople, type NamedPerson } from './list-contribution-people.ts'
import { findVoiceGift } from './find-voice-gift.ts'
import { listEnteredFields, type Entered } from './list-entered-fields.ts'
import { findLastLicence, findRights, type Rights } from './find-rights.ts'
import { listPlaces, type PlaceView } from './list-places.ts'
import { searchPlaces } from './search-places.ts'
import { listPendingUploads, type PendingUpload } from './list-pending-uploads.ts'

export interface AskedQuestion {
	readonly field: QuestionField
	readonly words: string
}

/** A contribution as its owner sees it. Times are ISO. */
export interface OwnedContribution {
	readonly id: string
	readonly code: string
	readonly state: ContributionState
	readonly stateSince: string
	readonly version: number
	readonly savedAt: string
	readonly submittedAt: string | null
	readonly draft: Draft
	/** The entry they say it is about, while it is public. */
	readonly about: AboutEntry | null
	/** The unit chosen. */
	readonly place: PlaceView | null
	/** While none is chosen: units whose names answer the words typed. */
	readonly offeredPlaces: readonly PlaceView[]
	readonly files: readonly ContributionFile[]
	readonly people: readonly NamedPerson[]
	/** How they say they stand to it, and what an officer stated. */
	readonly rights: Rights
	/** What they chose last time. */
	readonly lastLicence: LicenceChoice | null
	/** Given by voice: whose words stand in which field; null when it was typed. */
	readonly entered: readonly Entered[] | null
	readonly uploads: readonly PendingUpload[]
	/** What the reviewer asked for when it was returned, while it stands returned. */
	readonly asked: string | null
	/** What was asked about single fields with it, and is not answered. */
	readonly questions: readonly AskedQuestion[]
}

/** Undefined for a foreign or unknown id alike. */
export async function findContributionForOwner(db: Db, memberId: string, id: string, now: Date): Promise<OwnedContribution | undefined> {
	const row = await db.selectFrom('contribution').selectAll().where('id', '=', id).where('member_id', '=', memberId).executeTakeFirst()
	if (!row) return undefined
	return {
		id: row.id,
		code: row.code,
		state: row.state,
		stateSince: row.state_since.toISOString(),
		version: row.version,
		savedAt: row.updated_at.toISOString(),
		submittedAt: row.submitted_at?.toISOString() ?? null,
		draft: draftOf(row),
		about: row.about_entry_id === null ? null : ((await findAboutEntry(db, row.about_entry_id)) ?? null),
		place: row.place_id === null ? null : ((await listPlaces(db, [{ placeId: row.place_id, name: null }]))[0] ?? null),
		offeredPlaces: row.place_id === null && row.place_text !== '' ? await searchPlaces(db, row.place_text) : [],
		files: await listContributionFiles(db, id),
		people: await listContributionPeople(db, id),
		rights: await findRights(db, id),
		lastLicence: await findLastLicence(db, memberId, id),
		entered: (await findVoiceGift(db, id)) ? await listEnteredFields(db, id) : null,
		uploads: await listPendingUploads(db, id, now),
		asked: row.state === 'returned' ? await findLastRequest(db, id) : null,
		questions: row.state === 'returned' ? await listOpenQuestions(db, id) : [],
	}
}

async function findLastRequest(db: Db, contributionId: string): Promise<string | null> {
	const row = await db
		.selectFrom('review')
		.select('message')
		.where('contribution_id', '=', contributionId)
		.where('decision', '=', 'return')
		.orderBy('at', 'desc')
		.limit(1)
		.executeTakeFirst()
	return row?.message ?? null
}

async function listOpenQuestions(db: Db, contributionId: string): Promise<AskedQuestion[]> {
	const rows = await db
		.selectFrom('message')
		.select(['field', 'side', 'body as words'])
		.distinctOn('field')
		.where('contribution_id', '=', contributionId)
		.where('field', 'is not', null)
		.orderBy('field')
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.execute()
	return rows.flatMap(({ field, side, words }) => (field !== null && side === 'desk' ? [{ field, words }] : []))
}

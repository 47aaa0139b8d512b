import type { EntryRecord, EntryStanding } from '#moderation/entry.ts'
import type { Db } from '../schema.ts'
import { findPublicEntry, type EntryLink, type EntryMediaItem, type EntryDetail } from './find-public-entry.ts'

/** An entry beside a contribution (hồ sơ để đối chiếu): its whole record, desk notes included, and those of its published files that everyone may see. */
export interface DeskEntry {
	readonly identifier: string
	readonly title: string
	readonly version: number
	readonly standing: EntryStanding
	readonly record: EntryRecord
	readonly parent: EntryLink | null
	readonly components: readonly EntryLink[]
	readonly media: readonly EntryMediaItem[]
	readonly revisions: EntryDetail['revisions']
}

/** The public entry with this identifier, however it was typed. Hidden ones cannot be cited in a verdict and are not found. */
export async function findDeskEntry(db: Db, identifier: string): Promise<DeskEntry | null> {
	const found = await findPublicEntry(db, identifier.trim().toUpperCase())
	if (!found || found.visibility !== 'public') return null
	const { title, version, standing, record, parent, components, media, revisions } = found
	const open = media.filter(({ rules }) => rules.every((rule) => rule.kind === 'no-commercial' || rule.kind === 'no-machine-learning'))
	return { identifier: found.identifier, title, version, standing, record, parent, components, media: open, revisions }
}

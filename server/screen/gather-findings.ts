import type { ScreenKnowledge } from '#moderation/screen/knowledge.ts'
import { screenMedia } from '#moderation/screen/media.ts'
import { screenClaims } from '#moderation/screen/media-claims.ts'
import type { MediaFinding } from '#moderation/screen/media-finding.ts'
import type { StoredFinding } from '#moderation/screen/stored-finding.ts'
import { screenText } from '#moderation/screen/text.ts'
import { findPlacePoint } from '#db/read/find-place-point.ts'
import { findScreenKnowledge } from '#db/read/find-screen-knowledge.ts'
import { listContributionPeople, type NamedPerson } from '#db/read/list-contribution-people.ts'
import { listScreenableMedia, type ScreenableMedia } from '#db/read/list-screenable-media.ts'
import type { Db, Transaction } from '#db/schema.ts'
import type { ContributionRow } from '#db/tables/contribution.ts'
import { findCopies, type Copy } from '../media/find-copies.ts'

/** What screening compares with, read before the contribution is locked: the house's own names, and copies of its files elsewhere. */
export interface ScreeningGround {
	readonly knowledge: ScreenKnowledge
	readonly copies: readonly Copy[]
}

export async function findScreeningGround(db: Db, contributionId: string): Promise<ScreeningGround> {
	const media = await listScreenableMedia(db, contributionId)
	const ready = media.filter((file) => !file.isWaiting).map((file) => file.id)
	return { knowledge: await findScreenKnowledge(db), copies: await findCopies(db, contributionId, ready) }
}

/** Everything to be noticed about a contribution's words and files; null while a file is still being read. */
export async function gatherFindings(trx: Transaction, row: ContributionRow, ground: ScreeningGround): Promise<StoredFinding[] | null> {
	const media = await listScreenableMedia(trx, row.id)
	if (media.some((file) => file.isWaiting)) return null
	const place = row.place_id === null ? null : await findPlacePoint(trx, row.place_id)
	const people = await listContributionPeople(trx, row.id)
	const claim = { period: row.period_text, place }
	return [
		...screenText(wordsOf(row, media, people), ground.knowledge).map((finding) => ({ kind: 'text' as const, ...finding })),
		...media
			.flatMap((file) => [
				...scanFindings(file),
				...(file.facts ? screenMedia(file.facts, file.id, row.heritage_class) : []),
				...screenClaims(file.facts ?? {}, file.secret ?? {}, { ...claim, receivedAt: file.receivedAt }, file.id),
				...ground.copies.filter((copy) => copy.mediaId === file.id).map(copyFinding),
			])
			.map((finding) => ({ kind: 'media' as const, ...finding })),
	]
}

function scanFindings({ id: mediaId, scan, bytes }: ScreenableMedia): MediaFinding[] {
	if (scan?.outcome === 'waiting') return [{ code: 'not-scanned', mediaId, facts: {} }]
	if (scan?.outcome === 'infected') return [{ code: 'malware', mediaId, facts: { signature: scan.signature } }]
	return scan?.outcome === 'too-large' ? [{ code: 'too-large-to-scan', mediaId, facts: { bytes } }] : []
}

function copyFinding({ mediaId, otherId, contributionId, kind, correlation, isMirrored, share }: Copy): MediaFinding {
	if (kind === 'same') return { code: 'same-file', mediaId, facts: { otherId, contributionId } }
	const rounded = Math.round(correlation * 100) / 100
	return { code: 'near-copy', mediaId, facts: { otherId, contributionId, correlation: rounded, isMirrored, share } }
}

/** All that the giver typed and others may read, the captions of files and the names of people too. */
function wordsOf(
	row: ContributionRow,
	media: readonly ScreenableMedia[],
	people: readonly NamedPerson[],
): { field: string; text: string; language: string }[] {
	const language = row.languages[0] ?? 'vi'
	const own = {
		title: row.title,
		description: row.description,
		place: row.place_text,
		period: row.period_text,
		maker: row.maker,
		shown: row.shown,
		credit: row.credit_name,
	}
	const captions = media.map((file): [string, string] => ['caption', file.caption])
	const names = people.flatMap((person) => [person.name, person.otherName]).map((name): [string, string] => ['people', name])
	return [...Object.entries(own), ...captions, ...names]
		.filter(([, text]) => text.trim() !== '')
		.map(([field, text]) => ({ field, text: text.normalize('NFC'), language }))
}

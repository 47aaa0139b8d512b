import { can } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { titleOf } from '#moderation/entry.ts'
import { emptyRecord } from '#moderation/merge/proposal.ts'
import { findPlace } from '#db/read/list-places.ts'
import { findPublicEntry, type EntryDetail, type EntryMediaItem, type PlaceLabel } from '#db/read/find-public-entry.ts'
import type { Context } from '../context.ts'
import { seeContribution } from '../review/see-contribution.ts'
import { loadMergeGround, type MergeGround } from './merge-ground.ts'
import type { MergeCommand } from './merge-contribution.ts'
import { workOutMerge, type WorkedOut } from './work-out-merge.ts'

/** The entry as it would stand after a merge, for the officer to look at before signing: worked out by the same rules, refused for the same reasons, nothing written. */
export async function previewMerge(context: Context, command: MergeCommand): Promise<Result<EntryDetail>> {
	const seen = await seeContribution(context, command.contributionId)
	if (!seen.ok) return seen
	if (!can(context.actor, 'merge', seen.value.facts)) return refuse({ code: 'forbidden', action: 'merge' })
	const row = await context.db.selectFrom('contribution').selectAll().where('id', '=', command.contributionId).executeTakeFirst()
	if (!row) return refuse({ code: 'not-found' })
	const ground = await loadMergeGround(context.db, row, { lock: false })
	if (ground.entryVersion !== command.entryVersion && ground.hiddenEntry === null)
		return refuse({ code: 'stale-version', expected: command.entryVersion, actual: ground.entryVersion })
	const at = context.now()
	const worked = workOutMerge(ground, row.licence, command, { at, mergedBy: null })
	if (!worked.ok) return worked
	const base = (ground.entry && (await findPublicEntry(context.db, ground.entry.identifier))) ?? blankEntry(at)
	const media = await newMedia(context, command.contributionId, worked.value)
	const { placeId } = worked.value.plan.record.place
	const place = placeId === null ? undefined : await findPlace(context.db, placeId)
	const around = { at, place: place ?? null, submittedAt: row.submitted_at, note: command.note }
	return accept(detailAfter(base, ground, worked.value, media, around))
}

interface Around {
	readonly at: Date
	readonly place: PlaceLabel | null
	readonly submittedAt: Date | null
	readonly note: string
}

function detailAfter(
	base: EntryDetail,
	ground: MergeGround,
	{ plan, revised, revision }: WorkedOut,
	media: readonly (EntryMediaItem & { isLead: boolean })[],
	{ at, place, submittedAt, note }: Around,
): EntryDetail {
	const { contributionId, credit } = ground.words
	const trace = {
		contributionId,
		givenAt: submittedAt?.toISOString() ?? null,
		consent: null,
		agreed: ['reuse'] as const,
		verified: null,
		merges: [{ revision, at: at.toISOString(), by: null }],
		credit,
		licence: plan.licence,
	}
	return {
		...base,
		version: revision,
		title: titleOf(revised.record),
		record: revised.record,
		provenance: revised.provenance,
		placeNow: place && { name: place.name, kind: place.kind },
		media: [...media.filter((file) => file.isLead), ...base.media, ...media.filter((file) => !file.isLead)],
		revisions: [{ number: revision, kind: 'merge', at: at.toISOString(), reason: note, fields: [...revised.fields] }, ...base.revisions],
		traces: [...base.traces, trace],
	}
}

async function newMedia(
	context: Context,
	contributionId: string,
	{ plan, revision }: WorkedOut,
): Promise<(EntryMediaItem & { isLead: boolean })[]> {
	const ids = plan.files.map((file) => file.mediaId)
	if (ids.length === 0) return []
	const rows = await context.db.selectFrom('media').selectAll().where('id', 'in', ids).execute()
	return plan.files.flatMap(({ mediaId, caption, credit, people, licence, isLead }) => {
		const row = rows.find((one) => one.id === mediaId)
		if (!row?.kind) return []
		const shape = { width: row.width, height: row.height, durationSeconds: row.duration_seconds, waveform: row.waveform }
		const told = { caption, credit, people, licence, contributionId, revision, publishedAt: context.now().toISOString(), isLead }
		return [{ id: mediaId, rules: [], kind: row.kind, mime: row.mime, playable: row.playable, ...shape, ...told }]
	})
}

function blankEntry(at: Date): EntryDetail {
	const nothing = { components: [], media: [], revisions: [], traces: [], rules: [], isTakenDown: false, centre: null, care: [], scans: [] }
	return {
		identifier: 'BN-0000',
		version: 0,
		title: '',
		visibility: 'public',
		standing: 'proposed',
		isSample: false,
		record: emptyRecord('phi_vat_the'),
		provenance: {},
		createdAt: at,
		updatedAt: at,
		placeNow: null,
		parent: null,
		joinedInto: null,
		...nothing,
	}
}

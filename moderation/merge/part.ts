import { entryFields, type EntryField, type FieldProvenance, type RecordProvenance } from '../entry.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import type { HeldEntry, RevisedEntry } from './revise-entry.ts'
import { sameValue } from './same-value.ts'
import { speaksForItself, type NumberedRevision } from './undo.ts'
import { takenBackIn, withoutContribution } from './without-contribution.ts'

export interface PartedEntry extends RevisedEntry {
	/** It had come to stand on the other alone: what first named it was withdrawn since. It has no place in public then. */
	readonly isGroundless: boolean
}

/**
 * The entry as it was before it took another up (tách hồ sơ): every field the joining changed is what it was, of whom it was. Refused where a later
 * revision changed one of them again. Nothing of a contribution withdrawn since comes back. `revisions` ascend; the last is the present one.
 */
export function planPart(revisions: readonly NumberedRevision[], number: number): Result<PartedEntry> {
	const [before, join, present] = [
		revisions.find((one) => one.number === number - 1),
		revisions.find((one) => one.number === number),
		revisions.at(-1),
	]
	if (!before || !present || join?.kind !== 'join') return refuse({ code: 'not-found' })
	const later = revisions.filter((revision) => revision.number > number)
	if (later.some((revision) => revision.undoes === number)) return refuse({ code: 'undone-already' })
	const builtOn = later
		.filter((revision) => speaksForItself(revisions, revision))
		.flatMap((revision) =>
			revision.fields.filter((field) => join.fields.includes(field)).map((field) => ({ field, revision: revision.number })),
		)
	if (builtOn.length > 0) return refuse({ code: 'built-on', by: builtOn })
	const back = Object.fromEntries(join.fields.map((field) => [field, before.record[field]]))
	const origins = Object.fromEntries(join.fields.map((field) => [field, before.provenance[field]]))
	let held: HeldEntry = { record: { ...present.record, ...back }, provenance: withOrigins(present.provenance, origins) }
	const parted = [
		...revisions,
		{ ...present, ...held, number: present.number + 1, kind: 'undo' as const, contributionId: null, undoes: number },
	]
	let isGroundless = false
	for (const contributionId of takenBackIn(revisions)) {
		const taken = withoutContribution(parted, held, contributionId)
		isGroundless ||= taken.isGroundless
		if (!taken.isGroundless) held = { record: taken.record, provenance: withOrigins(held.provenance, taken.origins) }
	}
	const fields: EntryField[] = entryFields.filter((field) => !sameValue(held.record[field], present.record[field]))
	return accept({ ...held, fields, isGroundless })
}

type Origins = { readonly [Field in EntryField]?: FieldProvenance | undefined }

/** Fields whose origin is undefined are of nobody henceforth. */
function withOrigins(provenance: RecordProvenance, origins: Origins): RecordProvenance {
	return Object.fromEntries(Object.entries({ ...provenance, ...origins }).flatMap(([field, origin]) => (origin ? [[field, origin]] : [])))
}

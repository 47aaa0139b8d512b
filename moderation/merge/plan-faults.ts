import { captionLimit, draftLimits } from '../contribute/draft.ts'
import type { Terms } from '../contribute/terms.ts'
import { tooLong } from '../contribute/typed-text.ts'
import type { FieldFault } from '../field-fault.ts'
import { namesIn } from './attribution.ts'
import { combine } from './field-attribution.ts'
import { impossibleDates } from './impossible-dates.ts'
import type { FieldDecision } from './merge-field.ts'
import type { MergeInput } from './merge-input.ts'
import { choicesFor, isRecording } from './account.ts'
import { namedDecisionFaults } from './named-decisions.ts'
import { contributedText, type MergeField } from './proposal.ts'

/** Longest note and reason, in characters as a reader counts them. */
const mergeNoteMax = 2000
const editLimits: Record<MergeField, number> = {
	names: draftLimits.title,
	heritageClass: 0,
	place: draftLimits.placeText,
	period: draftLimits.periodText,
	maker: draftLimits.maker,
	descriptions: draftLimits.description,
}

/** Names of the form's fields for an officer's own wording and its reason. */
export const editField = (field: MergeField): string => `edit-${field}`
export const reasonField = (field: MergeField): string => `reason-${field}`
export const mergeCaptionField = (mediaId: string): string => `caption-${mediaId}`

/** Everything that stands against the choices as made, each at its field. */
export function faultsOf(input: MergeInput, decisions: readonly FieldDecision[], licence: Terms): FieldFault[] {
	return [
		...decisions.flatMap((decision) => decisionFaults(decision, input, licence)),
		...(input.isNew && (input.choices.names ?? 'keep') === 'keep' ? [{ field: 'names', code: 'missing' } as const] : []),
		...namedDecisionFaults(decisions, input),
		...fileFaults(input),
		...wordFaults('note', input.note ?? '', mergeNoteMax, input),
	]
}

function decisionFaults(decision: FieldDecision, input: MergeInput, licence: Terms): FieldFault[] {
	const { field, choice, edit } = decision
	if (!choicesFor(field, input.words).includes(choice)) return [{ field, code: 'not-allowed' }]
	if (field === 'descriptions' && choice === 'both' && !tellsSomething(input)) return [{ field, code: 'missing' }]
	if (choice === 'edit') {
		const faults = editFaults(field, edit?.text ?? '', edit?.reason ?? '', input)
		if (faults.length > 0) return faults
	}
	const combined = combine(decision, { record: input.record, provenance: input.provenance ?? {} }, input.words, licence)
	const clash: FieldFault[] = combined.result.ok ? [] : [{ field, code: 'licences-clash', ...combined.result.clash }]
	return [...clash, ...(choice === 'edit' ? [] : contributedFaults(field, input))]
}

/** An account in recordings alone needs one of them taken. */
function tellsSomething({ words, takenFiles }: MergeInput): boolean {
	return words.description.trim() !== '' || (words.recordings ?? []).some((id) => takenFiles.includes(id))
}

function editFaults(field: MergeField, text: string, reason: string, input: MergeInput): FieldFault[] {
	const lacks = [...(text.trim() === '' ? [editField(field)] : []), ...(reason.trim() === '' ? [reasonField(field)] : [])].map(
		(name) => ({ field: name, code: 'missing' }) as const,
	)
	return [
		...lacks,
		...wordFaults(editField(field), text, editLimits[field], input),
		...wordFaults(reasonField(field), reason, mergeNoteMax, input),
		...(field === 'period' ? dateFaults(editField(field), text, input) : []),
	]
}

/** Words as they were given go public as they are: not with a name that is not to be named, something private of a person, or a day that never was. */
function contributedFaults(field: MergeField, input: MergeInput): FieldFault[] {
	const text = contributedText(input.words, field)
	const isPrivate = (input.privateWords ?? []).some((found) => found.field === field && text.includes(found.words))
	return [
		...secretFaults(field, text, input),
		...(isPrivate ? [{ field, code: 'private-words' } as const] : []),
		...(field === 'period' ? dateFaults(field, text, input) : []),
	]
}

function fileFaults(input: MergeInput): FieldFault[] {
	const { files, takenFiles, captions = {}, lead, words } = input
	const takeable = files.filter((file) => (file.state === 'ready' || file.state === 'received') && (!words.isDisputed || isRecording(file)))
	const isTaken = (id: string): boolean => takenFiles.includes(id)
	const foreign = takenFiles.some((id) => !takeable.some((file) => file.mediaId === id)) || new Set(takenFiles).size < takenFiles.length
	const leads = takeable.find((file) => file.mediaId === lead)
	const isNoLead = lead !== null && lead !== undefined && (!leads || !isTaken(lead) || (leads.kind ?? 'image') !== 'image')
	return [
		...(foreign ? [{ field: 'files', code: 'not-allowed' } as const] : []),
		...(isNoLead ? [{ field: 'lead', code: 'not-allowed' } as const] : []),
		...takeable
			.filter((file) => isTaken(file.mediaId))
			.flatMap((file) => wordFaults(mergeCaptionField(file.mediaId), captions[file.mediaId] ?? file.caption, captionLimit, input)),
	]
}

/** Words of the office go public too: without a name that is not to be named, and without anything private found in what was given. */
function wordFaults(field: string, text: string, max: number, input: MergeInput): FieldFault[] {
	const long = tooLong(field, text.trim(), max)
	const isPrivate = (input.privateWords ?? []).some((found) => text.includes(found.words))
	return [...(long ? [long] : []), ...secretFaults(field, text, input), ...(isPrivate ? [{ field, code: 'private-words' } as const] : [])]
}

function secretFaults(field: string, text: string, { words }: MergeInput): FieldFault[] {
	return namesIn(text, words.secretNames ?? []).length > 0 ? [{ field, code: 'secret-name' }] : []
}

function dateFaults(field: string, text: string, { today }: MergeInput): FieldFault[] {
	const dates = today === undefined ? [] : impossibleDates(text, today)
	return dates.length > 0 ? [{ field, code: 'impossible-date', dates }] : []
}

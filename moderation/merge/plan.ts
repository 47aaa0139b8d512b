import { isPublishable } from '../contribute/licence.ts'
import { termsOf, type Terms } from '../contribute/terms.ts'
import type { EntryRecord } from '../entry.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import type { CreditPart } from './attribution.ts'
import { attributeField, type FieldAttribution } from './field-attribution.ts'
import { mergeField, type FieldDecision } from './merge-field.ts'
import type { MergeableFile, MergeInput } from './merge-input.ts'
import { resolvePlace, type GivenPlace } from './place-choice.ts'
import { faultsOf } from './plan-faults.ts'
import { proposedFields, type MergeField } from './proposal.ts'

export interface PlannedFile {
	readonly mediaId: string
	readonly caption: string
	readonly credit: string
	readonly people: readonly CreditPart[]
	readonly licence: Terms
	readonly isLead: boolean
}

/** The merge as it will be written (phương án nhập sổ): the whole record after it, the fields it takes, whose they then are, the files it brings. */
export interface MergePlan {
	readonly record: EntryRecord
	readonly fields: readonly MergeField[]
	readonly attributions: readonly FieldAttribution[]
	readonly files: readonly PlannedFile[]
	readonly licence: Terms
}

/** Works out a merge field by field, or why it cannot be: nothing that the giver, the law of the licences or the calendar forbids is ever planned. */
export function planMerge(input: MergeInput): Result<MergePlan> {
	const { record, words, files, takenFiles } = input
	if (!isPublishable(input.licence)) return refuse({ code: 'licence-forbids', licence: input.licence ?? 'none' })
	const licence = termsOf(input.licence, input.statement ?? null)
	if (licence === null) return refuse({ code: 'rights-unstated' })
	if (input.unconsented && input.unconsented.length > 0) return refuse({ code: 'consent-withdrawn', purposes: input.unconsented })
	if (input.hiddenEntry && !input.opensNew) return refuse({ code: 'entry-hidden', identifier: input.hiddenEntry })
	if (words.isDisputed && input.isNew) return refuse({ code: 'conflicting', what: 'disputed-entry-gone' })
	const decisions = decisionsOf(input)
	const faults = faultsOf(input, decisions, licence)
	if (faults.length > 0) return refuse({ code: 'invalid', faults })
	const taken = takenFiles.flatMap((id) => files.filter((file) => file.mediaId === id))
	const waiting = taken.filter((file) => file.state === 'received').length
	if (waiting > 0) return refuse({ code: 'media-not-ready', waiting })
	if (decisions.length === 0 && taken.length === 0) return refuse({ code: 'nothing-chosen' })
	const takesPlace = decisions.some((decision) => decision.field === 'place')
	const place = resolvePlace(takesPlace ? givenPlaceOf(input) : null, input.placeNow ?? null)
	if (!place.ok) return place
	const told = { ...words, recordings: (words.recordings ?? []).filter((id) => takenFiles.includes(id)) }
	const after = decisions.reduce((current, decision) => mergeField(current, decision, told, place.value), record)
	const held = { record, provenance: input.provenance ?? {} }
	return accept({
		record: after,
		fields: decisions.map((decision) => decision.field),
		attributions: decisions.map((decision) => attributeField(decision, held, after, words, licence)),
		files: taken.map((file) => plannedFile(file, input, licence)),
		licence,
	})
}

/** What the officer decided where the contribution has something to say; a field left alone is no decision. */
export function decisionsOf({ words, choices, edits = {} }: Pick<MergeInput, 'words' | 'choices' | 'edits'>): FieldDecision[] {
	return proposedFields(words).flatMap((field) => {
		const choice = choices[field] ?? 'keep'
		return choice === 'keep' ? [] : [{ field, choice, edit: edits[field] }]
	})
}

function givenPlaceOf({ givenPlace, words }: MergeInput): GivenPlace | null {
	if (givenPlace !== undefined) return givenPlace
	return words.placeId === null ? null : { placeId: words.placeId, label: words.placeText, stands: true, today: [] }
}

function plannedFile(file: MergeableFile, { words, captions, lead }: MergeInput, licence: Terms): PlannedFile {
	return {
		mediaId: file.mediaId,
		caption: captions?.[file.mediaId]?.trim() ?? file.caption,
		credit: file.credit ?? words.credit,
		people: file.people ?? words.people ?? [],
		licence,
		isLead: lead === file.mediaId,
	}
}

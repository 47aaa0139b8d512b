import { isPublishable, type LicenceChoice, type LicenceCode } from '../contribute/licence.ts'
import type { EntryName, EntryRecord } from '../entry.ts'
import type { FieldFault } from '../field-fault.ts'
import type { Language } from '../heritage.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import { choicesOf, proposedFields, type ContributedWords, type MergeChoice, type MergeField } from './proposal.ts'

export type MergeChoices = { readonly [Field in MergeField]?: MergeChoice }

/** A file of the contribution as the merge sees it. */
export interface MergeableFile {
	readonly mediaId: string
	readonly state: 'received' | 'ready' | 'refused' | 'removed'
	readonly caption: string
}

export interface MergeInput {
	/** The record merged into; for a new entry an empty one. */
	readonly record: EntryRecord
	readonly isNew: boolean
	readonly words: ContributedWords
	readonly choices: MergeChoices
	readonly licence: LicenceChoice | null
	readonly files: readonly MergeableFile[]
	/** Ids of the files the officer takes. */
	readonly takenFiles: readonly string[]
}

export interface PlannedFile {
	readonly mediaId: string
	readonly caption: string
	readonly credit: string
	readonly licence: LicenceCode
}

/** The merge as it will be written (phương án nhập sổ): the whole record after it, the fields it takes, the files it brings. */
export interface MergePlan {
	readonly record: EntryRecord
	readonly fields: readonly MergeField[]
	readonly files: readonly PlannedFile[]
	readonly licence: LicenceCode
}

/** Works out a merge field by field, or why it cannot be: consent that forbids publication, files not ready, choices that do not exist, nothing taken. */
export function planMerge(input: MergeInput): Result<MergePlan> {
	const { record, words, choices, licence, files, takenFiles } = input
	if (!isPublishable(licence)) return refuse({ code: 'licence-forbids', licence: licence ?? 'none' })
	const proposed = proposedFields(words)
	const faults = faultsOf(input, proposed)
	if (faults.length > 0) return refuse({ code: 'invalid', faults })
	const taken = files.filter((file) => takenFiles.includes(file.mediaId))
	const waiting = taken.filter((file) => file.state === 'received').length
	if (waiting > 0) return refuse({ code: 'media-not-ready', waiting })
	const fields = proposed.filter((field) => (choices[field] ?? 'keep') !== 'keep')
	if (fields.length === 0 && taken.length === 0) return refuse({ code: 'nothing-chosen' })
	return accept({
		record: fields.reduce((current, field) => mergeField(current, field, choices[field] ?? 'keep', words), record),
		fields,
		files: taken.map(({ mediaId, caption }) => ({ mediaId, caption, credit: words.credit, licence })),
		licence,
	})
}

function faultsOf({ choices, isNew, files, takenFiles }: MergeInput, proposed: readonly MergeField[]): FieldFault[] {
	const faults: FieldFault[] = []
	for (const field of proposed) {
		const choice = choices[field]
		if (choice !== undefined && !choicesOf[field].includes(choice)) faults.push({ field, code: 'not-allowed' })
	}
	if (isNew && (choices.names ?? 'keep') === 'keep') faults.push({ field: 'names', code: 'missing' })
	const takeable = files.filter((file) => file.state === 'ready' || file.state === 'received').map((file) => file.mediaId)
	if (takenFiles.some((id) => !takeable.includes(id))) faults.push({ field: 'files', code: 'not-allowed' })
	return faults
}

function mergeField(record: EntryRecord, field: MergeField, choice: MergeChoice, words: ContributedWords): EntryRecord {
	switch (field) {
		case 'names':
			return { ...record, names: mergeNames(record.names, choice, words) }
		case 'heritageClass':
			return words.heritageClass === null || words.heritageClass === record.heritageClass
				? record
				: { ...record, heritageClass: words.heritageClass, heritageType: null }
		case 'place':
			return {
				...record,
				place: {
					districtAsWritten: null,
					communeAsWritten: words.placeText.trim() || null,
					note: record.place.note,
					placeIdThen: null,
					placeId: words.placeId,
				},
			}
		case 'period':
			return { ...record, period: mergeText(record.period, words.period, choice) }
		case 'maker':
			return { ...record, maker: mergeText(record.maker, words.maker, choice) }
		case 'descriptions':
			return mergeDescription(record, choice, words)
	}
}

function languageOf(words: ContributedWords): Language {
	return words.languages[0] ?? 'und'
}

/** Taking a name never loses one: the official name so far stays as an alternative. */
function mergeNames(names: readonly EntryName[], choice: MergeChoice, words: ContributedWords): EntryName[] {
	const text = words.title.trim()
	const mine = { lang: languageOf(words), text, contributionId: words.contributionId }
	if (choice === 'both' && names.length > 0)
		return names.some((name) => name.text === text) ? [...names] : [...names, { ...mine, kind: 'alternative' }]
	const others = names.filter((name) => name.text !== text)
	return [{ ...mine, kind: 'official' }, ...others.map((name) => ({ ...name, kind: 'alternative' as const }))]
}

function mergeText(current: string | null, given: string, choice: MergeChoice): string {
	const text = given.trim()
	return choice === 'both' && current && current !== text ? `${current}; ${text}` : text
}

/** `take` replaces the description in that language; `both` sets the words beside it as one teller's account. */
function mergeDescription(record: EntryRecord, choice: MergeChoice, words: ContributedWords): EntryRecord {
	const lang = languageOf(words)
	const text = words.description.trim()
	const { contributionId } = words
	if (choice === 'both')
		return { ...record, accounts: [...record.accounts, { lang, text, teller: words.shown.trim() || words.credit, contributionId }] }
	return {
		...record,
		descriptions: [{ lang, text, contributionId }, ...record.descriptions.filter((description) => description.lang !== lang)],
	}
}

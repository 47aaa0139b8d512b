import type { EntryField, EntryName, EntryRecord } from '../entry.ts'
import type { Language } from '../heritage.ts'
import { accountOf, withAccount } from './account.ts'
import type { ContributedWords, FieldEdit, MergeChoice, MergeField } from './proposal.ts'

/** Where the place of a contribution lies today: the unit of then where it is a former one, and the unit of today, null while nobody knows which. */
export interface PlaceResolved {
	readonly placeIdThen: string | null
	readonly placeId: string | null
}

/** One choice with all that it needs. */
export interface FieldDecision {
	readonly field: MergeField
	readonly choice: Exclude<MergeChoice, 'keep'>
	readonly edit: FieldEdit | undefined
}

/** The field of the record that a choice changes: words set beside the description are an account. */
export function changedField({ field, choice }: FieldDecision): EntryField {
	return field === 'descriptions' && choice === 'both' ? 'accounts' : field
}

/** The record with one choice carried out. */
export function mergeField(record: EntryRecord, decision: FieldDecision, words: ContributedWords, place: PlaceResolved): EntryRecord {
	const { field, choice, edit } = decision
	const text = (given: string): string => (choice === 'edit' && edit ? edit.text : given).trim()
	switch (field) {
		case 'names':
			return { ...record, names: mergeNames(record.names, choice, text(words.title), words) }
		case 'heritageClass':
			return words.heritageClass === null || words.heritageClass === record.heritageClass
				? record
				: { ...record, heritageClass: words.heritageClass, heritageType: null }
		case 'place':
			return {
				...record,
				place: { districtAsWritten: null, communeAsWritten: text(words.placeText) || null, note: record.place.note, ...place },
			}
		case 'period':
			return { ...record, period: mergeText(record.period, text(words.period), choice) }
		case 'maker':
			return { ...record, maker: mergeText(record.maker, text(words.maker), choice) }
		case 'descriptions':
			return mergeDescription(record, decision, text(words.description), words)
	}
}

export function languageOf(words: ContributedWords): Language {
	return words.languages[0] ?? 'und'
}

/** Taking a name never loses one: the official name so far stays as an alternative. */
function mergeNames(names: readonly EntryName[], choice: MergeChoice, text: string, words: ContributedWords): EntryName[] {
	const mine = { lang: languageOf(words), text, contributionId: words.contributionId }
	if (choice === 'both' && names.length > 0)
		return names.some((name) => name.text === text) ? [...names] : [...names, { ...mine, kind: 'alternative' }]
	const others = names.filter((name) => name.text !== text)
	return [{ ...mine, kind: 'official' }, ...others.map((name) => ({ ...name, kind: 'alternative' as const }))]
}

function mergeText(current: string | null, text: string, choice: MergeChoice): string {
	return choice === 'both' && current && current !== text ? `${current}; ${text}` : text
}

/** `take` and `edit` replace the description in that language; `both` sets the words beside it as one teller's account. */
function mergeDescription(record: EntryRecord, { choice, edit }: FieldDecision, text: string, words: ContributedWords): EntryRecord {
	const lang = languageOf(words)
	const { contributionId } = words
	if (choice === 'both') return { ...record, accounts: withAccount(record.accounts, accountOf(words, text)) }
	const replaced = record.descriptions.find((description) => description.lang === lang)
	const woven = choice === 'edit' && !edit?.isAlone && replaced ? [...(replaced.wovenFrom ?? []), replaced.contributionId] : []
	const wovenFrom = [...new Set(woven)].filter((id): id is string => id !== undefined && id !== contributionId)
	return {
		...record,
		descriptions: [
			{ lang, text, contributionId, ...(wovenFrom.length > 0 ? { wovenFrom } : {}) },
			...record.descriptions.filter((description) => description.lang !== lang),
		],
	}
}

/** What the record says in a field, as one text: the official name, the description in the contribution's language or else the first. */
export function fieldText(record: EntryRecord, field: MergeField, words: ContributedWords): string {
	switch (field) {
		case 'names':
			return (record.names.find((name) => name.kind === 'official') ?? record.names[0])?.text ?? ''
		case 'heritageClass':
			return ''
		case 'place':
			return [record.place.communeAsWritten, record.place.districtAsWritten].filter(Boolean).join(', ')
		case 'period':
			return record.period ?? ''
		case 'maker':
			return record.maker ?? ''
		case 'descriptions':
			return (record.descriptions.find((text) => text.lang === languageOf(words)) ?? record.descriptions[0])?.text ?? ''
	}
}

/** What the officer wants of a record, without asking yet whether it may be: for showing beside what it became meanwhile. */
export function wantedRecord(record: EntryRecord, decisions: readonly FieldDecision[], words: ContributedWords): EntryRecord {
	const place = { placeIdThen: null, placeId: words.placeId }
	return decisions.reduce((current, decision) => mergeField(current, decision, words, place), record)
}

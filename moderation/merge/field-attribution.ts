import { licenceIn, type Terms } from '../contribute/terms.ts'
import type { EntryField, EntryRecord, FieldProvenance, FieldSource, OfficeWording, RecordProvenance } from '../entry.ts'
import { combineLicences, type CombinedLicence, type Combination } from './licence-compatibility.ts'
import { changedField, languageOf, type FieldDecision } from './merge-field.ts'
import { contributedText, type ContributedWords } from './proposal.ts'

/** Whose a field will be once a choice is carried out (ghi công từng ô), and under which licence the public may use it. */
export interface FieldAttribution {
	readonly field: EntryField
	readonly how: Combination
	/** Sources already in the field that stay in it, oldest first; the contribution merged now comes after them. */
	readonly others: readonly FieldSource[]
	/** Licence of what this merge brings into the field. */
	readonly licence: Terms
	readonly wording: OfficeWording | null
}

/** A field as it stands before the merge. */
export interface HeldField {
	readonly record: EntryRecord
	readonly provenance: RecordProvenance
}

/** What is combined by a choice, and what comes of it. */
export interface Combined {
	readonly how: Combination
	readonly others: readonly FieldSource[]
	readonly result: CombinedLicence
}

const lists: readonly EntryField[] = ['names', 'communities', 'descriptions', 'accounts']

/** Everyone whose words a field holds: told in full since several can be in it, else the one of its origin. */
export function sourcesOf(origin: FieldProvenance | undefined): readonly FieldSource[] {
	if (origin?.sources) return origin.sources
	if (!origin || origin.contributionId === null) return []
	const { contributionId, credit, people, licence, verifiedBy, mergedBy, revision, at } = origin
	return [{ contributionId, credit: credit ?? '', ...(people ? { people } : {}), licence, verifiedBy, mergedBy, revision, at }]
}

/**
 * How a choice combines what is there with what was given. Lists are collections: a name or an account stands beside others as it was given. One text made of
 * two is an adaptation: words set behind others in one field, and an officer's wording that draws on both.
 */
export function combine(decision: FieldDecision, held: HeldField, words: ContributedWords, licence: Terms): Combined {
	const field = changedField(decision)
	const sources = sourcesOf(held.provenance[field])
	if (decision.choice === 'edit' && field === 'descriptions' && licenceIn(licence) === null)
		return { how: 'adaptation', others: [], result: combineLicences('adaptation', [null, licence]) }
	if (field === 'descriptions' && weavesDescription(decision, held.record, words)) {
		const replaced = held.record.descriptions.find((text) => text.lang === languageOf(words))
		const woven = sources.filter((source) => [replaced?.contributionId, ...(replaced?.wovenFrom ?? [])].includes(source.contributionId))
		return { how: 'adaptation', others: sources, result: combineLicences('adaptation', [...woven.map(licenceOf), licence]) }
	}
	if (lists.includes(field)) {
		const result = combineLicences('collection', [...sources.map(licenceOf), licence])
		return { how: 'collection', others: sources, result }
	}
	if (!weavesText(decision, held.record)) return { how: 'adaptation', others: [], result: combineLicences('adaptation', [licence]) }
	const whole = sources.length > 0 ? [...sources.map(licenceOf), held.provenance[field]?.licence ?? null] : [null]
	return { how: 'adaptation', others: sources, result: combineLicences('adaptation', [...whole, licence]) }
}

/** Whose the field is after the merge; call only where `combine` was not refused. `after`: the record with every choice carried out. */
export function attributeField(
	decision: FieldDecision,
	held: HeldField,
	after: EntryRecord,
	words: ContributedWords,
	licence: Terms,
): FieldAttribution {
	const field = changedField(decision)
	const { how, others, result } = combine(decision, held, words, licence)
	const isList = lists.includes(field)
	const still = isList ? contributionsIn(after, field) : null
	const { edit } = decision
	return {
		field,
		how: isList ? 'collection' : how,
		others: others.filter(
			(source) => source.contributionId !== words.contributionId && (still === null || still.has(source.contributionId)),
		),
		licence: how === 'adaptation' && result.ok ? (result.licence ?? licence) : licence,
		wording: decision.choice === 'edit' && edit ? { reason: edit.reason.trim(), original: contributedText(words, decision.field) } : null,
	}
}

function licenceOf(source: FieldSource): Terms | null {
	return source.licence
}

function weavesText({ field, choice, edit }: FieldDecision, record: EntryRecord): boolean {
	if (choice === 'edit') return !edit?.isAlone && saysSomething(record, field)
	return choice === 'both' && saysSomething(record, field)
}

function saysSomething(record: EntryRecord, field: FieldDecision['field']): boolean {
	if (field === 'place') return Boolean(record.place.communeAsWritten ?? record.place.districtAsWritten)
	const value = record[field]
	return typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) && value.length > 0
}

function weavesDescription({ choice, edit }: FieldDecision, record: EntryRecord, words: ContributedWords): boolean {
	return choice === 'edit' && !edit?.isAlone && record.descriptions.some((text) => text.lang === languageOf(words))
}

function contributionsIn(record: EntryRecord, field: EntryField): Set<string> {
	const value = record[field]
	const items: readonly { contributionId?: string; wovenFrom?: readonly string[] }[] = Array.isArray(value) ? value : []
	return new Set(items.flatMap((item) => [...(item.contributionId ? [item.contributionId] : []), ...(item.wovenFrom ?? [])]))
}

/** The origin of a field as kept with the revision; a field that changed only because another did (a type gone with its class) has the merge alone. */
export function originOf(field: EntryField, source: FieldSource, attributions: readonly FieldAttribution[]): FieldProvenance {
	const whose = attributions.find((attribution) => attribution.field === field)
	const mine = { ...source, licence: whose?.licence ?? source.licence }
	const origin: FieldProvenance = { ...mine, kind: 'merge' }
	if (!whose) return origin
	return {
		...origin,
		...(whose.others.length > 0 ? { sources: [...whose.others, whose.how === 'collection' ? mine : source], combined: whose.how } : {}),
		...(whose.wording ? { wording: whose.wording } : {}),
	}
}

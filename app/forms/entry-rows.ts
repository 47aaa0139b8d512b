import type { EntryCommunity, EntryName, EntryRank, EntryText } from '#moderation/entry.ts'
import type { FieldFault } from '#moderation/field-fault.ts'
import { languageNamed } from '#app/i18n/language-named.ts'
import { canonicalLanguage } from '#moderation/contribute/language-tag.ts'
import { communityNames, heritageRanks, type Language } from '#moderation/heritage.ts'
import { isDate } from '#moderation/merge/is-date.ts'
import { mostRows, type EntryList } from './entry-values.ts'

/** Reads single fields of a posted form and takes note of what is wrong with them. */
export interface Fields {
	fault(fault: FieldFault): void
	line(name: string): string | null
	text(name: string, max?: number): string | null
	choice<Choice extends string>(name: string, allowed: readonly Choice[], needed?: 'needed'): Choice | null
	number(name: string, min: number, max: number, shape: RegExp): number | null
	identifier(name: string): string | null
}

const uuid = /^[0-9a-f-]{36}$/

export function readNames(fields: Fields): EntryName[] {
	return rowsOf('name', (at) => {
		const text = fields.line(at('text'))
		if (text === null) return null
		const lang = readLanguage(fields, at)
		const kind = fields.choice(at('kind'), ['official', 'alternative']) ?? 'alternative'
		return { lang, text, kind, ...contributionOf(fields, at) }
	})
}

export function readRanks(fields: Fields): EntryRank[] {
	return rowsOf('rank', (at) => {
		const rank = fields.choice(at('rank'), heritageRanks)
		const decisionNumber = fields.line(at('number'))
		const decisionDate = fields.line(at('date'))
		const year = fields.number(at('year'), 1, 2100, /^\d{1,4}$/)
		const source = fields.text(at('source'), 2000)
		if (decisionDate !== null && !isDate(decisionDate)) fields.fault({ field: at('date'), code: 'malformed' })
		if (rank === null) {
			if (decisionNumber ?? decisionDate ?? year ?? source) fields.fault({ field: at('rank'), code: 'missing' })
			return null
		}
		const dated = decisionDate === null ? year : Number(decisionDate.slice(0, 4))
		if (year !== null && dated !== year) fields.fault({ field: at('year'), code: 'mismatch' })
		return { rank, decisionNumber, decisionDate, year: dated, source }
	})
}

export function readCommunities(fields: Fields): EntryCommunity[] {
	return rowsOf('community', (at) => {
		const name = fields.choice(at('name'), communityNames)
		const localGroup = fields.line(at('localGroup'))
		if (name === null) {
			if (localGroup !== null) fields.fault({ field: at('name'), code: 'missing' })
			return null
		}
		return { name, ...(localGroup === null ? {} : { localGroup }), ...contributionOf(fields, at) }
	})
}

export function readDescriptions(fields: Fields): EntryText[] {
	return rowsOf('description', (at) => {
		const text = fields.text(at('text'))
		if (text === null) return null
		return { lang: readLanguage(fields, at), text, ...contributionOf(fields, at) }
	})
}

/** The language chosen; where that is "another" and one is typed, the one typed. */
function readLanguage(fields: Fields, at: (field: string) => string): Language {
	const chosen = fields.line(at('lang'))
	const typed = fields.line(at('otherLang'))
	if (chosen === null) fields.fault({ field: at('lang'), code: 'missing' })
	const language = chosen === 'und' && typed !== null ? languageNamed(typed) : canonicalLanguage(chosen ?? 'und')
	if (language) return language
	fields.fault(typed === null ? { field: at('lang'), code: 'not-allowed' } : { field: at('otherLang'), code: 'unknown-language', typed })
	return 'und'
}

function rowsOf<Row>(list: EntryList, read: (at: (field: string) => string) => Row | null): Row[] {
	const rows = Array.from({ length: mostRows }, (_, index) => read((field) => `${list}-${index}-${field}`))
	return rows.filter((row) => row !== null)
}

function contributionOf(fields: Fields, at: (field: string) => string): { contributionId?: string } {
	const id = fields.line(at('contribution'))
	return id !== null && uuid.test(id) ? { contributionId: id } : {}
}

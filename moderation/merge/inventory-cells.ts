import type { EntryCommunity, EntryName, EntryPoint, EntryRank, EntryText } from '../entry.ts'
import { canonicalLanguage } from '../contribute/language-tag.ts'
import { communities, languages, type Community, type HeritageRank, type Language } from '../heritage.ts'
import type { Cells, Report } from './inventory-fault.ts'
import { isDate } from './is-date.ts'

/** Names of languages used in older inventory files, beside our own tags. */
const languageAliases: Readonly<Record<string, Language>> = { ede: 'rad', jrai: 'jra' }
const firstYear = 1
const lastYear = 2100

/**
 * The official Vietnamese name, then the others in the order of the file. A name given as `unaccented` is kept, as a Vietnamese alternative,
 * only where its bare letters are in no other name: search finds the rest without marks anyway.
 */
export function readNames(cells: Cells, fault: Report): EntryName[] {
	const names: EntryName[] = [{ lang: 'vi', text: cells['name_vi'] ?? '', kind: 'official' }]
	const unaccented: string[] = []
	for (const part of listed(cells['alt_names'])) {
		const [, prefix = '', text = ''] = /^([A-Za-z-]+)\s*:\s*(.+)$/su.exec(part) ?? []
		const lang = languageAliases[prefix] ?? canonicalLanguage(prefix)
		if (prefix === 'unaccented' && text) unaccented.push(text)
		else if (!lang || !text)
			fault('alt_names', { code: 'name-without-language', allowed: [...languages, ...Object.keys(languageAliases), 'unaccented'] }, part)
		else if (names.some((name) => name.lang === lang && name.text === text)) fault('alt_names', { code: 'repeated-value' }, part)
		else names.push({ lang, text, kind: 'alternative' })
	}
	const said = names.map((name) => bareLetters(name.text))
	const more = unaccented.filter((text) => !said.some((name) => name.includes(bareLetters(text))))
	return [...names, ...more.map((text) => ({ lang: 'vi', text, kind: 'alternative' }) as const)]
}

export function readCommunities(cells: Cells, fault: Report): EntryCommunity[] {
	const found: EntryCommunity[] = []
	for (const part of listed(cells['ethnic_community'])) {
		if (!isCommunity(part)) fault('ethnic_community', { code: 'not-one-of', allowed: Object.keys(communities) }, part)
		else if (found.some(({ name }) => name === part)) fault('ethnic_community', { code: 'repeated-value' }, part)
		else found.push({ name: part })
	}
	return found
}

/**
 * The rank as a dated event. The `year` column is the year of the rank unless a full date says another, or `notes` calls it the item's own
 * ("year = year of discovery").
 */
export function readRanks(
	cells: Cells,
	rank: HeritageRank | null,
	year: number | null,
	fault: Report,
): { ranks: EntryRank[]; ownYear: number | null } {
	const decisionDate = cells['decision_date'] || null
	if (decisionDate && !isDate(decisionDate)) fault('decision_date', { code: 'not-a-date' })
	if (rank === null) {
		const lonely = cells['rank'] ? [] : ['decision_number', 'decision_date'].filter((column) => cells[column])
		for (const column of lonely) fault(column, { code: 'decision-without-rank' })
		return { ranks: [], ownYear: year }
	}
	const dated = decisionDate ? Number(decisionDate.slice(0, 4)) : null
	const isOwn = /\byear\s*=\s*year\b/iu.test(cells['notes'] ?? '') || (dated !== null && dated !== year)
	const decisionNumber = cells['decision_number'] || null
	const event = {
		rank,
		decisionNumber,
		decisionDate,
		year: dated ?? (isOwn ? null : year),
		source: cells['source']?.replace(/\s+/gu, ' ') || null,
	}
	return { ranks: [event], ownYear: isOwn ? year : null }
}

export function readYear(cells: Cells, fault: Report): number | null {
	const value = cells['year'] ?? ''
	if (value === '') return null
	const year = /^\d{1,4}$/.test(value) ? Number(value) : NaN
	if (year >= firstYear && year <= lastYear) return year
	fault('year', { code: 'not-a-year', min: firstYear, max: lastYear })
	return null
}

export function readPoint(cells: Cells, fault: Report): EntryPoint | null {
	const latitude = readDegrees('latitude', 90, cells, fault)
	const longitude = readDegrees('longitude', 180, cells, fault)
	if (cells['latitude'] && !cells['longitude']) fault('longitude', { code: 'half-a-point', other: 'latitude' })
	if (cells['longitude'] && !cells['latitude']) fault('latitude', { code: 'half-a-point', other: 'longitude' })
	return latitude === null || longitude === null ? null : { latitude, longitude, basis: cells['coordinate_basis'] || null }
}

function readDegrees(column: string, limit: number, cells: Cells, fault: Report): number | null {
	const value = cells[column] ?? ''
	if (value === '') return null
	const degrees = /^-?\d{1,3}(\.\d{1,12})?$/.test(value) ? Number(value) : NaN
	if (Number.isNaN(degrees)) fault(column, { code: 'not-a-number' })
	else if (Math.abs(degrees) > limit) fault(column, { code: 'out-of-range', min: -limit, max: limit })
	else return degrees
	return null
}

export function readDescriptions(cells: Cells): EntryText[] {
	const texts = [
		{ lang: 'vi', text: cells['description_vi'] ?? '' },
		{ lang: 'en', text: cells['description_en'] ?? '' },
	] as const
	return texts.filter(({ text }) => text !== '')
}

function listed(value: string | undefined): string[] {
	return (value ?? '')
		.split('|')
		.map((part) => part.trim())
		.filter((part) => part !== '')
}

function isCommunity(text: string): text is Community {
	return Object.hasOwn(communities, text)
}

function bareLetters(text: string): string {
	return text
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[đð]/gu, 'd')
		.replace(/[^\p{L}\p{N}]/gu, '')
}

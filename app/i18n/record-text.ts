import { languageName } from './language-name.ts'
import type { EntryField, EntryRecord } from '#moderation/entry.ts'
import type { Messages } from './vi.ts'

/** What a record says in one field, line by line; nothing where it says nothing. `placeNow`: name of the unit its place is resolved to. */
export function recordText(t: Messages, record: EntryRecord, field: EntryField, placeNow: string | null): string[] {
	const { heritage, registry, acts } = t
	switch (field) {
		case 'names':
			return record.names.map((name) => `${name.text} (${languageName(t, name.lang)})`)
		case 'heritageClass':
			return [heritage.classes[record.heritageClass]]
		case 'heritageType':
			return record.heritageType ? [heritage.types[record.heritageType]] : []
		case 'ranks':
			return record.ranks.map((rank) => {
				const when = rank.decisionDate ?? (rank.year === null ? registry.undated : `${acts.textOf.year} ${rank.year}`)
				return `${heritage.ranks[rank.rank]}, ${rank.decisionNumber ? registry.decision(rank.decisionNumber) : registry.noDecision}, ${when}`
			})
		case 'communities':
			return record.communities.map((one) => heritage.communityName(one.name) + (one.localGroup ? ` (${one.localGroup})` : ''))
		case 'place': {
			const written = [record.place.communeAsWritten, record.place.districtAsWritten, record.place.note].filter(Boolean).join(', ')
			return [written, placeNow && `${acts.textOf.now}: ${placeNow}`].filter((line): line is string => Boolean(line))
		}
		case 'point':
			return record.point ? [`${record.point.latitude}; ${record.point.longitude}`] : []
		case 'year':
			return record.year === null ? [] : [String(record.year)]
		case 'descriptions':
			return record.descriptions.map((text) => `${text.text} (${languageName(t, text.lang)})`)
		case 'accounts':
			return record.accounts.map((account) => `${account.text} (${registry.teller(account.teller || t.parts.creditAnonymous)})`)
		case 'certainty':
			return record.certainty ? [heritage.certainties[record.certainty]] : []
		case 'period':
		case 'maker':
		case 'source':
		case 'notes':
		case 'parent':
			return [record[field]].filter((line) => line !== null)
	}
}

import type { Refusal } from '#moderation/refusal.ts'
import type { Messages } from '#app/i18n/vi.ts'

/** The words for a field of the entry form by its name ("name-2-lang": "Tên 3: Ngôn ngữ"); null for what nobody typed. */
export function fieldLabel(t: Messages, name: string): string | null {
	const words = t.entries
	const rows = { name: words.name, rank: words.rank, community: words.community, description: words.description }
	const parts = {
		...{ text: words.name, lang: words.language, kind: words.nameKind, rank: words.rank, number: words.decisionNumber },
		...{ date: words.decisionDate, year: words.rankYear, source: words.rankSource, name: words.community, localGroup: words.localGroup },
	}
	const single = {
		...{ heritageClass: words.fields.heritageClass, heritageType: words.fields.heritageType, identifier: words.identifier },
		...{ districtAsWritten: words.districtAsWritten, communeAsWritten: words.communeAsWritten, placeNote: words.placeNote },
		...{ placeThenText: words.placeThen, placeText: words.placeNow, latitude: words.latitude, longitude: words.longitude },
		...{ pointBasis: words.pointBasis, year: words.year, period: words.period, maker: words.maker, source: words.source },
		...{ certainty: words.certainty, notes: words.notes, parent: words.parent, standing: words.standing, reason: words.reason },
	}
	const row = /^(name|rank|community|description)-(\d+)-([a-zA-Z]+)$/.exec(name)
	if (row) {
		const part = lookUp(parts, row[3] ?? '')
		return part && `${lookUp(rows, row[1] ?? '')} ${Number(row[2]) + 1}: ${part}`
	}
	return lookUp(single, name)
}

function lookUp(words: Readonly<Record<string, string>>, key: string): string | null {
	return Object.hasOwn(words, key) ? (words[key] ?? null) : null
}

/** The words for every field a refusal finds fault with. */
export function fieldLabels(t: Messages, refusal: Refusal | undefined): Record<string, string> {
	if (refusal?.code !== 'invalid') return {}
	return Object.fromEntries(refusal.faults.map(({ field }) => [field, fieldLabel(t, field) ?? field]))
}

import type { FieldFault } from '../field-fault.ts'

/** A source a verdict stands on (căn cứ dẫn), with a free note. The name of a person is for the desks alone and is never published. */
export type Cited =
	| { readonly kind: 'inventory-code'; readonly code: string; readonly note: string }
	| { readonly kind: 'document'; readonly title: string; readonly page: string; readonly kept: string; readonly note: string }
	| { readonly kind: 'person'; readonly name: string; readonly relation: string; readonly note: string }
	| { readonly kind: 'own-knowledge'; readonly note: string }
export type CitedKind = Cited['kind']

export const citedKinds = ['inventory-code', 'document', 'person', 'own-knowledge'] as const satisfies readonly CitedKind[]

/** The texts of each kind, in the order they are asked for, and those without which it says nothing. */
export const citedParts = {
	'inventory-code': { parts: ['code', 'note'], needed: ['code'] },
	document: { parts: ['title', 'page', 'kept', 'note'], needed: ['title'] },
	person: { parts: ['name', 'relation', 'note'], needed: ['name', 'relation'] },
	'own-knowledge': { parts: ['note'], needed: ['note'] },
} as const satisfies Record<CitedKind, { readonly parts: readonly string[]; readonly needed: readonly string[] }>

export const citedMost = 20
export const citedTextMax = 2000

/** The name of the form's field for one text of one kind; its fault carries the same. */
export function citedField(kind: CitedKind, part: string): string {
	return `cited-${kind}-${part}`
}

/** What is wrong with the sources cited: none at all, too many, one without what makes it a source, one too long. */
export function citedFaults(cited: readonly Cited[]): FieldFault[] {
	if (cited.length === 0) return [{ field: 'cited', code: 'missing' }]
	if (cited.length > citedMost) return [{ field: 'cited', code: 'out-of-range', min: 1, max: citedMost }]
	return cited.flatMap((source) => {
		const texts = new Map(Object.entries(source))
		const { parts, needed } = citedParts[source.kind]
		const missing = needed.filter((part) => (texts.get(part) ?? '').trim() === '')
		const long = parts.filter((part) => (texts.get(part) ?? '').length > citedTextMax)
		return [
			...missing.map((part) => ({ field: citedField(source.kind, part), code: 'missing' as const })),
			...long.map((part) => ({
				field: citedField(source.kind, part),
				code: 'too-long' as const,
				max: citedTextMax,
				length: (texts.get(part) ?? '').length,
			})),
		]
	})
}

/** The sources as they are kept: NFC, without space around. */
export function tidyCited(cited: readonly Cited[]): Cited[] {
	const tidy = (text: string): string => text.normalize('NFC').trim()
	return cited.map((source) => {
		switch (source.kind) {
			case 'inventory-code':
				return { kind: source.kind, code: tidy(source.code), note: tidy(source.note) }
			case 'document':
				return { kind: source.kind, title: tidy(source.title), page: tidy(source.page), kept: tidy(source.kept), note: tidy(source.note) }
			case 'person':
				return { kind: source.kind, name: tidy(source.name), relation: tidy(source.relation), note: tidy(source.note) }
			case 'own-knowledge':
				return { kind: source.kind, note: tidy(source.note) }
		}
	})
}

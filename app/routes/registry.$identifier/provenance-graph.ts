import { licenceIn, termsUri, type Terms } from '#moderation/contribute/terms.ts'
import type { RevisionToShow } from '#moderation/publish/public-entry.ts'
import { mergeBehind } from '#moderation/publish/trace.ts'
import type { EntryView } from './entry-view.ts'
import { actId, giftId, giverId, provContext, staffAgent } from './provenance.ts'
import { describedEntry } from './structured-data.ts'

/** The whole of what is known of how the entry came to be: beside what its page says, each revision with its act, and each field with its source. */
export function provenanceGraph(view: EntryView): unknown {
	const { '@context': _context, ...entry } = describedEntry(view)
	return {
		'@context': ['https://schema.org', provContext],
		'@graph': [entry, ...view.revisions.flatMap((revision) => revisionNodes(view, revision)), ...fieldNodes(view)],
	}
}

function revisionNodes(view: EntryView, revision: RevisionToShow) {
	const { number, at, kind, fields, reason } = revision
	const earlier = view.revisions.some((other) => other.number === number - 1)
	const trace = view.traces.find(({ merges }) => merges.some((merge) => merge.revision === number))
	const merge = trace?.merges.find((one) => one.revision === number)
	return [
		{
			'@id': revisionId(view, number),
			'@type': 'prov:Entity',
			version: number,
			'prov:specializationOf': { '@id': view.url },
			'prov:generatedAtTime': at,
			'prov:wasGeneratedBy': { '@id': actId(view, number) },
			...(earlier ? { 'prov:wasRevisionOf': { '@id': revisionId(view, number - 1) } } : {}),
			...(trace ? { 'prov:wasDerivedFrom': { '@id': giftId(view, trace) } } : {}),
		},
		{
			'@id': actId(view, number),
			'@type': 'prov:Activity',
			name: kind,
			...(reason ? { description: reason } : {}),
			keywords: fields,
			'prov:endedAtTime': at,
			...(kind === 'withdrawal' ? {} : { 'prov:wasAssociatedWith': staffAgent(view, 'officers', merge?.by ?? null) }),
			...(trace ? { 'prov:used': { '@id': giftId(view, trace) } } : {}),
		},
	]
}

function fieldNodes(view: EntryView) {
	const given = view.sources.map((source) => {
		const trace = view.traces.find(({ number }) => number === source.trace)
		return {
			'@id': `${view.url}#field-${source.field}`,
			'@type': 'prov:Entity',
			name: source.field,
			isPartOf: { '@id': view.url },
			'prov:generatedAtTime': source.at,
			'prov:wasGeneratedBy': { '@id': actId(view, (trace && mergeBehind(trace, source.revision)?.revision) ?? source.revision) },
			...(source.licence ? termsOfField(source.licence) : {}),
			...(trace ? { 'prov:wasDerivedFrom': { '@id': giftId(view, trace) }, 'prov:wasAttributedTo': { '@id': giverId(view, trace) } } : {}),
		}
	})
	const others = view.origins.flatMap((origin) =>
		origin.fields.map((field) => ({
			'@id': `${view.url}#field-${field}`,
			'@type': 'prov:Entity',
			name: field,
			isPartOf: { '@id': view.url },
			'prov:generatedAtTime': origin.at,
			'prov:wasGeneratedBy': { '@id': actId(view, origin.revision) },
		})),
	)
	return [...given, ...others]
}

const revisionId = (view: EntryView, number: number): string => `${view.url}#revision-${number}`

function termsOfField(terms: Terms) {
	return licenceIn(terms) ? { license: termsUri(terms) } : { usageInfo: [{ '@id': termsUri(terms) }] }
}

import { mergeBehind, type PublicTrace, type TracedStep } from '#moderation/publish/trace.ts'
import type { EntryView, ShownMedia } from './entry-view.ts'
import { termsForMachines } from './terms-for-machines.ts'
import { usesOf } from './uses.ts'

/** Terms of the W3C's PROV-O (https://www.w3.org/TR/prov-o/) beside schema.org's. */
export const provContext = {
	prov: 'http://www.w3.org/ns/prov#',
	xsd: 'http://www.w3.org/2001/XMLSchema#',
	'prov:endedAtTime': { '@type': 'xsd:dateTime' },
	'prov:generatedAtTime': { '@type': 'xsd:dateTime' },
	'prov:has_provenance': { '@type': '@id' },
}

const staff = { reviewers: 'Ban thẩm định, Bến Nước', officers: 'Cán bộ sổ di sản, Bến Nước' } as const

/** What the entry is derived from and through which acts: each contribution with who gave it, its verification and its merge; a published source. */
export function entryProvenance(view: EntryView) {
	const latest = view.revisions[0]
	return {
		'prov:has_provenance': `${view.url}.jsonld`,
		'prov:wasGeneratedBy': latest && { '@id': actId(view, latest.number) },
		'prov:generatedAtTime': view.updatedAt,
		'prov:hadPrimarySource': view.record.source ? { '@type': 'prov:Entity', name: view.record.source } : undefined,
		'prov:wasAttributedTo': view.traces.map((trace) => ({ '@id': giverId(view, trace) })),
		'prov:wasDerivedFrom': view.traces.map((trace) => contribution(view, trace)),
		'prov:qualifiedDerivation': view.traces.flatMap((trace) =>
			trace.merges.slice(-1).map((merge) => ({
				'@type': 'prov:Derivation',
				'prov:entity': { '@id': giftId(view, trace) },
				'prov:hadActivity': mergeAct(view, trace, merge),
			})),
		),
	}
}

export function fileProvenance(file: ShownMedia, view: EntryView) {
	const trace = view.traces.find(({ number }) => number === file.trace)
	const merge = trace && mergeBehind(trace, file.revision)
	return {
		'prov:wasDerivedFrom': trace && { '@id': giftId(view, trace) },
		'prov:wasAttributedTo': trace && { '@id': giverId(view, trace) },
		'prov:wasGeneratedBy': merge && { '@id': actId(view, merge.revision) },
		'prov:generatedAtTime': merge && file.publishedAt,
	}
}

export const giftId = (view: EntryView, trace: PublicTrace): string => `${view.url}#contribution-${trace.number}`
export const giverId = (view: EntryView, trace: PublicTrace): string => `${view.url}#giver-${trace.number}`
export const actId = (view: EntryView, revision: number): string => `${view.url}#act-${revision}`

/** What was given, by whom, with which consent and under which licence. */
function contribution(view: EntryView, trace: PublicTrace) {
	const giver = { '@id': giverId(view, trace), '@type': 'prov:Agent', name: trace.credit || 'Người đóng góp ẩn danh' }
	return {
		'@id': giftId(view, trace),
		'@type': ['CreativeWork', 'prov:Entity'],
		creditText: trace.credit || undefined,
		...termsForMachines(trace.licence, [
			...(trace.consent ? [`Đồng ý công bố, lời đồng ý bản ${trace.consent.textVersion}, ${trace.consent.at}`] : []),
			...(usesOf(view, trace.number, []) ?? []),
		]),
		'prov:wasAttributedTo': giver,
		'prov:wasGeneratedBy': {
			'@id': `${view.url}#contribute-${trace.number}`,
			'@type': 'prov:Activity',
			name: 'contribute',
			'prov:endedAtTime': trace.givenAt ?? undefined,
			'prov:wasAssociatedWith': { '@id': giver['@id'] },
		},
	}
}

function mergeAct(view: EntryView, trace: PublicTrace, merge: TracedStep & { readonly revision: number }) {
	return {
		'@id': actId(view, merge.revision),
		'@type': 'prov:Activity',
		name: 'merge',
		'prov:endedAtTime': merge.at,
		'prov:used': { '@id': giftId(view, trace) },
		'prov:wasAssociatedWith': staffAgent(view, 'officers', merge.by),
		'prov:wasInformedBy': trace.verified
			? {
					'@id': `${view.url}#verify-${trace.number}`,
					'@type': 'prov:Activity',
					name: 'verify',
					'prov:endedAtTime': trace.verified.at,
					'prov:used': { '@id': giftId(view, trace) },
					'prov:wasAssociatedWith': staffAgent(view, 'reviewers', trace.verified.by),
				}
			: undefined,
	}
}

/** The office; the person within it where they agreed to be named. */
export function staffAgent(view: EntryView, office: keyof typeof staff, name: string | null) {
	const desk = { '@id': `${new URL(view.url).origin}/#${office}`, '@type': ['Organization', 'prov:Agent'], name: staff[office] }
	return name === null ? desk : { '@type': ['Person', 'prov:Agent'], name, 'prov:actedOnBehalfOf': desk }
}

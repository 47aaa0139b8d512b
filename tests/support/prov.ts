export type Node = { readonly [key: string]: unknown }

/** Properties of PROV-O used here, each with the class it belongs to and the class of what it names (null: a value), after https://www.w3.org/TR/prov-o/. */
const terms: Readonly<Record<string, readonly [domain: string, range: string | null]>> = {
	'prov:wasGeneratedBy': ['prov:Entity', 'prov:Activity'],
	'prov:wasDerivedFrom': ['prov:Entity', 'prov:Entity'],
	'prov:wasRevisionOf': ['prov:Entity', 'prov:Entity'],
	'prov:hadPrimarySource': ['prov:Entity', 'prov:Entity'],
	'prov:specializationOf': ['prov:Entity', 'prov:Entity'],
	'prov:alternateOf': ['prov:Entity', 'prov:Entity'],
	'prov:wasAttributedTo': ['prov:Entity', 'prov:Agent'],
	'prov:qualifiedDerivation': ['prov:Entity', 'prov:Derivation'],
	'prov:entity': ['prov:Derivation', 'prov:Entity'],
	'prov:hadActivity': ['prov:Derivation', 'prov:Activity'],
	'prov:used': ['prov:Activity', 'prov:Entity'],
	'prov:wasInformedBy': ['prov:Activity', 'prov:Activity'],
	'prov:wasAssociatedWith': ['prov:Activity', 'prov:Agent'],
	'prov:actedOnBehalfOf': ['prov:Agent', 'prov:Agent'],
	'prov:generatedAtTime': ['prov:Entity', null],
	'prov:endedAtTime': ['prov:Activity', null],
	'prov:has_provenance': ['prov:Entity', null],
}

/** What is wrong with the provenance in a JSON-LD document: unknown terms, wrong classes, references to nothing, times that are none, two generations of one thing. */
export function faultsInProv(document: Node): string[] {
	const nodes = nodesIn(document)
	const types = new Map<string, Set<string>>()
	const generation = new Map<string, string>()
	for (const node of nodes) {
		if (typeof node['@id'] !== 'string') continue
		const known = types.get(node['@id']) ?? new Set()
		for (const type of typesOf(node)) known.add(type)
		types.set(node['@id'], known)
	}
	const classesOf = (node: Node): ReadonlySet<string> => new Set([...typesOf(node), ...(types.get(String(node['@id'])) ?? [])])
	return nodes.flatMap((node) =>
		Object.entries(node).flatMap(([key, value]) => {
			if (!key.startsWith('prov:')) return []
			const term = terms[key]
			if (!term) return [`${key} is no term`]
			const [domain, range] = term
			const faults = classesOf(node).has(domain) ? [] : [`${key} on ${[...classesOf(node)].join()}`]
			for (const one of Array.isArray(value) ? value : [value]) {
				if (range === null && Number.isNaN(Date.parse(String(one))) && key !== 'prov:has_provenance')
					faults.push(`${key}: ${one} is no time`)
				if (range !== null && !classesOf(one).has(range)) faults.push(`${key} names ${JSON.stringify(one)}, no ${range}`)
			}
			if (key === 'prov:wasGeneratedBy') {
				const [id, by] = [String(node['@id']), String((value as Node)['@id'])]
				if ((generation.get(id) ?? by) !== by) faults.push(`${id} is generated twice`)
				generation.set(id, by)
			}
			return faults
		}),
	)
}

function typesOf(node: Node): string[] {
	const type = node['@type']
	return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string')
}

function nodesIn(value: unknown): Node[] {
	if (Array.isArray(value)) return value.flatMap(nodesIn)
	if (typeof value !== 'object' || value === null) return []
	const { '@context': _context, ...node } = value as Node
	return [node, ...Object.values(node).flatMap(nodesIn)]
}

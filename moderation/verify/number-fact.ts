/** A number said as a fact (số liệu): with its unit, or with the words around it, folded. Lengths in mm, weights in g. */
export type NumberFact = {
	value: number
	unit: 'year' | 'date' | 'mm' | 'g' | 'decision' | 'plain'
	before: string
	after: string
	text: string
	/** A year said to be that of making, finding or printing: a thing has one. */
	isOrigin?: boolean
}

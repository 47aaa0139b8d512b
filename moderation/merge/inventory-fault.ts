/** What is wrong with one cell of an inventory file (lỗi ở một ô của danh mục): where it stands, what stands there, and what is the matter. */
export interface InventoryFault {
	/** Line of the sheet, the heading being 1. */
	readonly row: number
	readonly column: string
	readonly value: string
	readonly problem: InventoryProblem
}

export type InventoryProblem =
	| { readonly code: 'not-utf8' }
	| { readonly code: 'not-csv'; readonly line: number }
	| { readonly code: 'empty-file' }
	| { readonly code: 'missing-column' }
	| { readonly code: 'unknown-column'; readonly known: readonly string[] }
	| { readonly code: 'repeated-column' }
	| { readonly code: 'wrong-cell-count'; readonly expected: number; readonly found: number }
	| { readonly code: 'missing' }
	| { readonly code: 'too-long'; readonly max: number; readonly length: number }
	| { readonly code: 'control-characters' }
	| { readonly code: 'not-an-identifier' }
	| { readonly code: 'repeated-identifier'; readonly firstRow: number }
	| { readonly code: 'not-one-of'; readonly allowed: readonly string[] }
	| { readonly code: 'repeated-value' }
	| { readonly code: 'name-without-language'; readonly allowed: readonly string[] }
	| { readonly code: 'not-a-date' }
	| { readonly code: 'not-a-year'; readonly min: number; readonly max: number }
	| { readonly code: 'not-a-number' }
	| { readonly code: 'out-of-range'; readonly min: number; readonly max: number }
	| { readonly code: 'half-a-point'; readonly other: string }
	| { readonly code: 'decision-without-rank' }
	| { readonly code: 'unknown-place' }
	| { readonly code: 'ambiguous-place'; readonly choices: readonly string[] }
	| { readonly code: 'place-differs'; readonly expected: string }
	| { readonly code: 'parent-of-itself'; readonly chain: readonly string[] }

/** Cells of one row by column; NFC, trimmed, absent where the file has no such column. */
export type Cells = Readonly<Record<string, string>>
/** Takes note of a fault; `value` where it is only a part of the cell. */
export type Report = (column: string, problem: InventoryProblem, value?: string) => void

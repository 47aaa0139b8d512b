import { tidyText } from '../contribute/typed-text.ts'
import type { FieldFault } from '../field-fault.ts'
import { choiceIn, foldHeading, neededColumns, templateChoices, type BatchColumn, type ColumnMapping } from './batch-columns.ts'
import { checkItem, type ItemDraft } from './item.ts'

/**
 * What a table may hold, so that reading it ends: bytes of the file, of what it unpacks to, rows, columns, letters in a cell. A cell is cut only far beyond the longest
 * text of an object, so that none is shortened without being told that it is too long.
 */
export const batchLimits = { bytes: 1_800_000, unpackedBytes: 24_000_000, parts: 200, rows: 500, columns: 60, cell: 48_000 } as const

/** A row as it stands in the table: `number` as a spreadsheet numbers it. */
export interface BatchRow {
	readonly number: number
	readonly cells: readonly string[]
}

export interface BatchSheet {
	readonly headings: readonly string[]
	readonly rows: readonly BatchRow[]
}

/** What is wrong with one cell: the remedy is said in words for each code. */
export type BatchProblem =
	| { readonly code: 'missing' }
	| { readonly code: 'too-long'; readonly max: number; readonly length: number }
	| { readonly code: 'not-a-size' }
	| { readonly code: 'not-a-weight' }
	| { readonly code: 'not-a-number' }
	| { readonly code: 'not-a-choice'; readonly choices: readonly string[] }
	| { readonly code: 'no-such-photo' }
	| { readonly code: 'several-photos' }
	| { readonly code: 'too-many-photos'; readonly max: number }
	| { readonly code: 'photo-used'; readonly row: number }
	| { readonly code: 'no-such-place' }
	| { readonly code: 'several-places'; readonly names: readonly string[] }
	| { readonly code: 'same-as'; readonly row: number }

export interface BatchFault {
	readonly row: number
	readonly column: BatchColumn
	readonly value: string
	readonly problem: BatchProblem
}

export interface CheckedRow {
	readonly number: number
	/** Null while something is wrong with it. */
	readonly draft: ItemDraft | null
	readonly faults: readonly BatchFault[]
}

/** What the check must know and cannot work out: the owner's photographs by name, and the communes that cells name. */
export interface BatchKnowledge {
	/** Folded file name → ids of the photographs called so. */
	readonly photos: ReadonlyMap<string, readonly string[]>
	/** Text of a cell → the units it may mean. */
	readonly places: ReadonlyMap<string, readonly { readonly placeId: string; readonly name: string }[]>
}

/** The dry run: each row as the object it would be, or what is wrong with it. Nothing is written. */
export function checkBatch(rows: readonly BatchRow[], mapping: ColumnMapping, knowledge: BatchKnowledge): CheckedRow[] {
	const photoRows = new Map<string, number>()
	const seen = new Map<string, number>()
	return rows.map((row) => {
		const checked = checkRow(row, mapping, knowledge)
		const more: BatchFault[] = []
		for (const id of checked.draft?.mediaIds ?? []) {
			const earlier = photoRows.get(id)
			if (earlier === undefined) photoRows.set(id, row.number)
			else more.push(fault(row, 'photos', mapping, { code: 'photo-used', row: earlier }))
		}
		const key = sameness(row, mapping)
		const twin = seen.get(key)
		if (twin === undefined) seen.set(key, row.number)
		else more.push(fault(row, 'name', mapping, { code: 'same-as', row: twin }))
		const faults = [...checked.faults, ...more]
		return faults.length > 0 ? { number: row.number, draft: null, faults } : { ...checked, number: row.number }
	})
}

/** File names are matched without regard to case, path, or how their marks are encoded. */
export function foldFileName(name: string): string {
	return (name.split(/[\\/]/).at(-1) ?? '').normalize('NFC').trim().toLowerCase()
}

/** The file names a cell lists: divided by semicolons, commas or line ends. */
export function photoNames(cell: string): string[] {
	return cell
		.split(/[;,\n]/)
		.map((name) => name.trim())
		.filter((name) => name !== '')
}

/** Columns whose cells keep their line ends: texts, and names of photographs one under another. */
export const columnsOfLines: readonly BatchColumn[] = ['acquisition', 'description', 'photos']

export function cellOf({ cells }: BatchRow, mapping: ColumnMapping, column: BatchColumn): string {
	const index = mapping[column]
	return index === undefined ? '' : tidyText(cells[index] ?? '', columnsOfLines.includes(column) ? 'several' : 'one')
}

function checkRow(row: BatchRow, mapping: ColumnMapping, knowledge: BatchKnowledge): Omit<CheckedRow, 'number'> {
	const cell = (column: BatchColumn): string => cellOf(row, mapping, column)
	const problems: [BatchColumn, BatchProblem][] = []
	for (const column of neededColumns) if (cell(column) === '') problems.push([column, { code: 'missing' }])
	const choice = <Choice>(column: 'objectKind' | 'origin' | 'condition', found: Choice | null): Choice | null => {
		if (found === null && cell(column) !== '') problems.push([column, { code: 'not-a-choice', choices: templateChoices[column] }])
		return found
	}
	const photos = photosIn(cell('photos'), knowledge)
	const place = placeIn(cell('place'), knowledge)
	const quantity = quantityIn(cell('quantity'))
	problems.push(...photos.problems.map((problem) => ['photos', problem] as const satisfies [BatchColumn, BatchProblem]))
	if (place.problem) problems.push(['place', place.problem])
	if (quantity === 'not-a-number') problems.push(['quantity', { code: 'not-a-number' }])
	const draft: ItemDraft = {
		name: cell('name'),
		otherName: cell('otherName'),
		objectKind: choice('objectKind', choiceIn('objectKind', cell('objectKind'))),
		material: cell('material'),
		dimensions: cell('dimensions'),
		weight: cell('weight'),
		dating: cell('dating'),
		origin: choice('origin', choiceIn('origin', cell('origin'))),
		condition: choice('condition', choiceIn('condition', cell('condition'))),
		marks: cell('marks'),
		description: cell('description'),
		quantity: quantity === 'not-a-number' ? null : quantity,
		placeId: place.placeId,
		sealed: { storagePlace: cell('storagePlace'), acquisition: cell('acquisition') },
		mediaIds: photos.ids,
	}
	const checked = checkItem(draft)
	if (!checked.ok && checked.refusal.code === 'invalid') problems.push(...checked.refusal.faults.flatMap(problemOf))
	const faults = problems.map(([column, problem]) => fault(row, column, mapping, problem))
	return checked.ok && faults.length === 0 ? { draft: checked.value, faults } : { draft: null, faults }
}

function fault(row: BatchRow, column: BatchColumn, mapping: ColumnMapping, problem: BatchProblem): BatchFault {
	return { row: row.number, column, value: cellOf(row, mapping, column), problem }
}

function photosIn(cell: string, { photos }: BatchKnowledge): { readonly ids: string[]; readonly problems: BatchProblem[] } {
	const ids: string[] = []
	const problems: BatchProblem[] = []
	for (const name of photoNames(cell)) {
		const found = photos.get(foldFileName(name)) ?? []
		if (found.length === 1 && found[0] !== undefined) ids.push(found[0])
		else problems.push({ code: found.length === 0 ? 'no-such-photo' : 'several-photos' })
	}
	return { ids, problems }
}

function placeIn(cell: string, { places }: BatchKnowledge): { readonly placeId: string | null; readonly problem?: BatchProblem } {
	if (cell === '') return { placeId: null }
	const found = places.get(cell) ?? []
	const [only] = found
	if (only === undefined) return { placeId: null, problem: { code: 'no-such-place' } }
	return found.length === 1
		? { placeId: only.placeId }
		: { placeId: null, problem: { code: 'several-places', names: found.map(({ name }) => name) } }
}

function quantityIn(cell: string): number | null | 'not-a-number' {
	if (cell === '') return null
	return /^\d{1,6}$/.test(cell) ? Number(cell) : 'not-a-number'
}

/** Faults of the form in the words of the table. */
function problemOf(found: FieldFault): [BatchColumn, BatchProblem][] {
	const column = found.field === 'photos' ? 'photos' : columnNamed(found.field)
	if (column === null) return []
	if (found.code === 'too-long') return [[column, { code: 'too-long', max: found.max, length: found.length }]]
	if (found.code === 'malformed') return [[column, { code: column === 'weight' ? 'not-a-weight' : 'not-a-size' }]]
	if (found.code !== 'out-of-range') return []
	return [[column, column === 'photos' ? { code: 'too-many-photos', max: found.max } : { code: 'not-a-number' }]]
}

const ownColumns = [
	'name',
	'otherName',
	'material',
	'dimensions',
	'weight',
	'dating',
	'marks',
	'description',
	'quantity',
	'storagePlace',
	'acquisition',
] as const satisfies readonly BatchColumn[]

function columnNamed(field: string): BatchColumn | null {
	return ownColumns.find((column) => column === field) ?? null
}

/** Rows alike in everything are one object written twice. */
function sameness(row: BatchRow, mapping: ColumnMapping): string {
	const columns: readonly BatchColumn[] = ['name', 'material', 'dimensions', 'weight', 'dating', 'marks', 'description', 'photos']
	return columns.map((column) => foldHeading(cellOf(row, mapping, column))).join('|')
}

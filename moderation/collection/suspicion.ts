import { tidyText, tooLong } from '../contribute/typed-text.ts'
import type { FieldFault } from '../field-fault.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import { workingDaysAfter } from '../review/report.ts'
import type { ItemFields } from './item.ts'
import { tellingMarks } from './same-object.ts'

/** What someone suspects of an object (nghi vấn): stolen, dug up without leave, sold without leave. */
export const suspicionKinds = ['stolen', 'dug', 'traded'] as const
export type SuspicionKind = (typeof suspicionKinds)[number]

export const suspicionStates = ['open', 'acknowledged', 'closed'] as const
export type SuspicionState = (typeof suspicionStates)[number]

/** `passed-on`: given to the authority competent for it. */
export const suspicionOutcomes = ['passed-on', 'in-dispute', 'no-ground'] as const
export type SuspicionOutcome = (typeof suspicionOutcomes)[number]

/** Working days to the first look: what is being dug or sold is gone tomorrow. */
const lookDays: Record<SuspicionKind, number> = { stolen: 2, dug: 1, traded: 1 }
/** To an answer, from the report. */
const answerDays: Record<SuspicionKind, number> = { stolen: 15, dug: 10, traded: 10 }

/** By when a report of this kind must be seen, and by when answered. */
export function suspicionClock(kind: SuspicionKind, at: Date): { readonly seenBy: Date; readonly answeredBy: Date } {
	return { seenBy: workingDaysAfter(at, lookDays[kind]), answeredBy: workingDaysAfter(at, answerDays[kind]) }
}

const suspicionLimits = { object: 200, words: 4000, place: 300, contact: 200, answer: 4000 } as const

export interface SuspicionDraft {
	readonly kind: SuspicionKind | null
	/** What object: its name, its marks. */
	readonly object: string
	readonly words: string
	readonly place: string
	readonly contact: string
}
export interface GoodSuspicion extends SuspicionDraft {
	readonly kind: SuspicionKind
}

/** Anyone may report, without an account and without saying who they are. */
export function checkSuspicion(draft: SuspicionDraft): Result<GoodSuspicion> {
	const tidy = {
		kind: draft.kind,
		object: tidyText(draft.object, 'one'),
		words: tidyText(draft.words, 'several'),
		place: tidyText(draft.place, 'one'),
		contact: tidyText(draft.contact, 'one'),
	}
	const faults: FieldFault[] = []
	for (const field of ['kind', 'object', 'words'] as const)
		if (tidy[field] === null || tidy[field] === '') faults.push({ field, code: 'missing' })
	for (const field of ['object', 'words', 'place', 'contact'] as const) {
		const long = tooLong(field, tidy[field], suspicionLimits[field])
		if (long) faults.push(long)
	}
	return faults.length > 0 || tidy.kind === null ? refuse({ code: 'invalid', faults }) : accept({ ...tidy, kind: tidy.kind })
}

export function checkSuspicionAnswer(
	outcome: SuspicionOutcome | null,
	answer: string,
): Result<{ readonly outcome: SuspicionOutcome; readonly answer: string }> {
	const words = tidyText(answer, 'several')
	const faults: FieldFault[] = []
	if (outcome === null) faults.push({ field: 'outcome', code: 'missing' })
	if (words === '') faults.push({ field: 'answer', code: 'missing' })
	const long = tooLong('answer', words, suspicionLimits.answer)
	if (long) faults.push(long)
	return faults.length > 0 || outcome === null ? refuse({ code: 'invalid', faults }) : accept({ outcome, answer: words })
}

export interface SuspectedItem extends Pick<ItemFields, 'name' | 'otherName' | 'material' | 'marks' | 'dimensions' | 'description'> {
	readonly id: string
}

const mostSuspected = 10

/**
 * Objects that the report may speak of, likeliest first, at most ten: a hint for an officer, never a verdict. A mark named in the report weighs most; else at
 * least half of the words of an object's name must be in it.
 */
export function possibleItems(report: Pick<GoodSuspicion, 'object' | 'words'>, items: readonly SuspectedItem[]): string[] {
	const said = new Set([...wordsOf(report.object), ...wordsOf(report.words)])
	const joined = ` ${[...wordsOf(report.object), ...wordsOf(report.words)].join(' ')} `
	const scored = items.map((item) => {
		const marks = tellingMarks(item.marks)
		const isMarked = marks.length >= 5 && joined.includes(` ${marks} `)
		const name = wordsOf(`${item.name} ${item.otherName}`).filter((word) => word.length > 1)
		const share = name.length === 0 ? 0 : name.filter((word) => said.has(word)).length / name.length
		const others = wordsOf(`${item.material} ${item.dimensions}`).filter((word) => said.has(word)).length
		return { id: item.id, score: (isMarked ? 10 : 0) + (share >= 0.5 ? share * 4 + Math.min(others, 4) * 0.5 : 0) }
	})
	return scored
		.filter(({ score }) => score >= 2)
		.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
		.slice(0, mostSuspected)
		.map(({ id }) => id)
}

function wordsOf(text: string): string[] {
	const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')
	return folded.split(/[^\p{L}\p{Nd}]+/u).filter((word) => word !== '')
}

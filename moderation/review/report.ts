import type { FieldFault } from '../field-fault.ts'
import { accept, refuse, type Result } from '../refusal.ts'

/** What someone who reads a public page reports (báo điều chưa đúng). */
export const reportKinds = ['wrong', 'harmful', 'mine', 'sacred', 'personal-data'] as const
export type ReportKind = (typeof reportKinds)[number]

/** Where a report stands: nobody has seen it, someone has, it is answered. */
export const reportStates = ['open', 'acknowledged', 'closed'] as const
export type ReportState = (typeof reportStates)[number]

export const reportOutcomes = ['corrected', 'taken-down', 'no-change'] as const
export type ReportOutcome = (typeof reportOutcomes)[number]

/** What a reporter who left an address is written (thư cho người báo). */
export type ReportLetterKind = 'received' | 'answered'

const reportWordsMax = 4000
const reportContactMax = 200

/**
 * Working days within which a person of the house must have seen a report. Requests about personal data: two, as Decree 356/2025 on the Law on Personal
 * Data has it for the acknowledgement of a data subject's request; what is harmful or sacred does more harm each day it stands.
 */
const workingDays: Record<ReportKind, number> = { 'personal-data': 2, harmful: 1, sacred: 1, mine: 2, wrong: 5 }
/** To an answer, from the report. */
const answerDays: Record<ReportKind, number> = { 'personal-data': 10, harmful: 5, sacred: 5, mine: 15, wrong: 30 }

const dayMs = 24 * 60 * 60_000
/** Viet Nam keeps one time all year. */
const offsetMs = 7 * 60 * 60_000

/** The moment so many working days (Monday to Friday) after `from`, at the same time of day in Viet Nam. Public holidays are not known to the house. */
export function workingDaysAfter(from: Date, days: number): Date {
	let at = from.getTime()
	for (let left = days; left > 0;) {
		at += dayMs
		const weekday = new Date(at + offsetMs).getUTCDay()
		if (weekday !== 0 && weekday !== 6) left--
	}
	return new Date(at)
}

/** By when a report of this kind must be seen, and by when answered. */
export function reportClock(kind: ReportKind, at: Date): { readonly seenBy: Date; readonly answeredBy: Date } {
	return { seenBy: workingDaysAfter(at, workingDays[kind]), answeredBy: workingDaysAfter(at, answerDays[kind]) }
}

export interface ReportDraft {
	readonly kind: ReportKind | null
	readonly words: string
	readonly contact: string
	/** The file meant, if it is one. */
	readonly mediaId: string | null
}

export interface GoodReport extends ReportDraft {
	readonly kind: ReportKind
}

/** Anyone may report, without an account and without saying who they are. */
export function checkReport(draft: ReportDraft): Result<GoodReport> {
	const faults: FieldFault[] = []
	const words = draft.words.normalize('NFC').trim()
	const contact = draft.contact.normalize('NFC').trim()
	if (draft.kind === null) faults.push({ field: 'kind', code: 'missing' })
	if (words === '') faults.push({ field: 'words', code: 'missing' })
	if (words.length > reportWordsMax) faults.push({ field: 'words', code: 'too-long', max: reportWordsMax, length: words.length })
	if (contact.length > reportContactMax) faults.push({ field: 'contact', code: 'too-long', max: reportContactMax, length: contact.length })
	return faults.length > 0 || draft.kind === null
		? refuse({ code: 'invalid', faults })
		: accept({ ...draft, kind: draft.kind, words, contact })
}

export interface ReportAnswer {
	readonly outcome: ReportOutcome | null
	readonly answer: string
}

/** What was done, and words for whoever reported it. */
export function checkAnswer({ outcome, answer }: ReportAnswer): Result<{ readonly outcome: ReportOutcome; readonly answer: string }> {
	const faults: FieldFault[] = []
	const words = answer.normalize('NFC').trim()
	if (outcome === null) faults.push({ field: 'outcome', code: 'missing' })
	if (words === '') faults.push({ field: 'answer', code: 'missing' })
	if (words.length > reportWordsMax) faults.push({ field: 'answer', code: 'too-long', max: reportWordsMax, length: words.length })
	return faults.length > 0 || outcome === null ? refuse({ code: 'invalid', faults }) : accept({ outcome, answer: words })
}

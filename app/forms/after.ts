import { takedownDegrees, takedownReasons, type TakedownDraft } from '#moderation/publish/takedown.ts'
import { appealOutcomes, type HearingCommand } from '#moderation/review/appeal.ts'
import { reportKinds, reportOutcomes, type ReportAnswer, type ReportDraft } from '#moderation/review/report.ts'
import { oneOf, textOf } from './one-of.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** An id as addresses and hidden fields carry it; null for anything else. */
export function idIn(candidate: string | undefined | null): string | null {
	return candidate !== undefined && candidate !== null && uuid.test(candidate) ? candidate : null
}

/** The number of a report as people type it, too. */
export function parseReference(candidate: string | undefined): string {
	const typed = (candidate ?? '').trim().toUpperCase()
	return /^BS-[2-9A-Z]{4}-[2-9A-Z]{4}$/.test(typed) ? typed : ''
}

/** Named as no reader would fill it in, and no browser by itself. */
export const trapField = 'subject2'

export function parseReport(form: FormData): ReportDraft & { readonly isTrapped: boolean } {
	return {
		kind: oneOf(reportKinds, form.get('kind')),
		words: textOf(form, 'words'),
		contact: textOf(form, 'contact'),
		mediaId: idIn(textOf(form, 'mediaId')),
		isTrapped: textOf(form, trapField) !== '',
	}
}

export function parseReportAnswer(form: FormData): ReportAnswer {
	return { outcome: oneOf(reportOutcomes, form.get('outcome')), answer: textOf(form, 'answer') }
}

export function parseHearing(form: FormData): HearingCommand {
	return { outcome: oneOf(appealOutcomes, form.get('outcome')), words: textOf(form, 'words') }
}

export function parseTakedown(form: FormData): TakedownDraft {
	return {
		degree: oneOf(takedownDegrees, form.get('degree')),
		reason: oneOf(takedownReasons, form.get('takedownReason')),
		words: textOf(form, 'takedownWords'),
		mediaId: idIn(textOf(form, 'mediaId')),
		isSure: form.get('isSure') === 'yes',
	}
}

/** Where an older page of notices begins, as in the address: `<ISO time>~<id>`. */
export function parseNoticeCursor(text: string | null): { readonly at: string; readonly id: string } | null {
	const [, at, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([0-9a-f-]{36})$/.exec(text ?? '') ?? []
	return at !== undefined && id !== undefined && uuid.test(id) ? { at, id } : null
}

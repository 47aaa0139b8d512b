import { expect, test } from 'vitest'
import { checkReport, reportClock, workingDaysAfter, type ReportKind } from '#moderation/review/report.ts'

test.each([
	{ why: 'over a weekend', from: '2026-03-06T03:00:00Z', days: 1, to: '2026-03-09T03:00:00Z' },
	{ why: 'two days from Thursday', from: '2026-03-05T03:00:00Z', days: 2, to: '2026-03-09T03:00:00Z' },
	{ why: 'from a Saturday', from: '2026-03-07T03:00:00Z', days: 1, to: '2026-03-09T03:00:00Z' },
	{ why: 'Sunday evening in UTC is Monday in Viet Nam', from: '2026-03-08T20:00:00Z', days: 1, to: '2026-03-09T20:00:00Z' },
	{ why: 'Friday night in UTC is Saturday there', from: '2026-03-06T20:00:00Z', days: 1, to: '2026-03-08T20:00:00Z' },
])('working days: $why', ({ from, days, to }) => {
	expect(workingDaysAfter(new Date(from), days).toISOString()).toBe(new Date(to).toISOString())
})

test.each<{ kind: ReportKind; seen: string }>([
	{ kind: 'personal-data', seen: '2026-03-04' },
	{ kind: 'sacred', seen: '2026-03-03' },
	{ kind: 'harmful', seen: '2026-03-03' },
	{ kind: 'wrong', seen: '2026-03-09' },
])('a report of $kind on a Monday is to be seen by $seen', ({ kind, seen }) => {
	const clock = reportClock(kind, new Date('2026-03-02T02:00:00Z'))
	expect(clock.seenBy.toISOString().slice(0, 10)).toBe(seen)
	expect(clock.answeredBy > clock.seenBy).toBe(true)
})

test('words and contact are trimmed and in NFC', () => {
	expect(checkReport({ kind: 'wrong', words: ' Sai năm '.normalize('NFD'), contact: ' ', mediaId: null })).toEqual({
		ok: true,
		value: { kind: 'wrong', words: 'Sai năm', contact: '', mediaId: null },
	})
})

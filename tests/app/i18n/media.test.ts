import { expect, test } from 'vitest'
import { media as english } from '#app/i18n/en/media.ts'
import { media as vietnamese } from '#app/i18n/vi/media.ts'
import type { MediaFinding } from '#moderation/screen/media-finding.ts'
import type { MediaRefusal } from '#moderation/upload/media-refusal.ts'

const refusals: readonly MediaRefusal[] = [
	{ code: 'unsupported-kind', found: 'image/svg+xml' },
	{ code: 'unsupported-kind', found: null },
	{ code: 'too-large', mediaClass: 'image', bytes: 123_456_789, maxBytes: 100_000_000 },
	{ code: 'too-many-pixels', width: 30_000, height: 30_000, maxPixels: 120_000_000 },
	{ code: 'empty' },
	{ code: 'truncated', kind: 'jpeg' },
	{ code: 'undecodable', kind: 'heic' },
	{ code: 'no-content', kind: 'mp4' },
	{ code: 'hash-mismatch' },
	{ code: 'timed-out', seconds: 90 },
	{ code: 'out-of-memory' },
	{ code: 'crashed' },
	{ code: 'too-many-files', maxFiles: 60 },
	{ code: 'too-many-open-uploads', maxOpen: 20 },
	{ code: 'daily-quota', usedBytes: 1, maxBytes: 20_000_000_000 },
	{ code: 'total-quota', usedBytes: 1, maxBytes: 500_000_000_000 },
]

const findings: readonly MediaFinding[] = [
	{ code: 'trailing-data', facts: { bytes: 12_000_000, look: 'archive' } },
	{ code: 'polyglot', facts: { sign: 'pdf' } },
	{ code: 'embedded-script', facts: { sign: 'php' } },
	{ code: 'test-virus', facts: {} },
	{ code: 'faulty-picture', facts: {} },
	{ code: 'faulty-recording', facts: {} },
	{ code: 'small-picture', facts: { width: 640, height: 480, shorterSide: 1000 } },
	{ code: 'short-recording', facts: { seconds: 1.25, atLeast: 5 } },
	{ code: 'not-playable', facts: { codec: 'speex' } },
	{ code: 'not-playable', facts: { codec: null } },
	{ code: 'malware', facts: { signature: 'Eicar-Test-Signature' } },
	{ code: 'not-scanned', facts: {} },
	{ code: 'too-large-to-scan', facts: { bytes: 30_000_000 } },
	{ code: 'clipped-sound', facts: { share: 0.123 } },
	{ code: 'silent-sound', facts: { share: 0.97 } },
	{ code: 'quiet-sound', facts: { decibels: -41 } },
	{ code: 'date-differs', facts: { taken: '2024-05-01T17:03:00', claimed: '2019' } },
	{ code: 'date-ahead', facts: { taken: '2034-05-01T17:03:00', received: '2026-03-01' } },
	{ code: 'place-differs', facts: { latitude: 12.66667, longitude: 108.05, claimed: 'Liên Sơn Lắk', kilometres: 42 } },
	{ code: 'same-file', facts: { otherId: 'a', contributionId: 'b' } },
	{ code: 'near-copy', facts: { otherId: 'a', contributionId: 'b', correlation: 0.97, isMirrored: true, share: 0.6 } },
	{ code: 'near-copy', facts: { otherId: 'a', contributionId: 'b', correlation: 0.97, isMirrored: false, share: 1.6 } },
]

/** Sentence tables are keyed by code, each function wanting the facts of its own code; TypeScript cannot pair a union with such a table. */
function sentence(table: object, code: string, facts: object): string {
	const say: unknown = Reflect.get(table, code)
	return typeof say === 'function' ? String(say(facts)) : ''
}

type Said = [code: string, inVietnamese: string, inEnglish: string]
const said: Said[] = [
	...refusals.map((refusal): Said => [
		refusal.code,
		sentence(vietnamese.refusals, refusal.code, refusal),
		sentence(english.refusals, refusal.code, refusal),
	]),
	...findings.map(({ code, facts }): Said => [code, sentence(vietnamese.findings, code, facts), sentence(english.findings, code, facts)]),
]

test.each(said)('%s is said whole in both languages: %s', (_code, inVietnamese, inEnglish) => {
	for (const words of [inVietnamese, inEnglish]) {
		expect(words).toMatch(/^[\p{Lu}].*[.]$/u)
		expect(words).not.toMatch(/undefined|NaN|null|\[object/)
		expect(words).toBe(words.normalize('NFC'))
	}
	expect(inVietnamese).not.toBe(inEnglish)
})

test('every code has been said', () => {
	const codes = new Set(said.map(([code]) => code))
	expect(codes).toEqual(new Set([...Object.keys(vietnamese.refusals), ...Object.keys(vietnamese.findings)]))
})

test.each([
	[123_456_789, '123,5 MB', '123.5 MB'],
	[20_000_000_000, '20 GB', '20 GB'],
	[500, '0,1 MB', '0.1 MB'],
])('%i bytes are said as people say them', (bytes, inVietnamese, inEnglish) => {
	const facts = { bytes, look: 'unknown' } as const
	expect(vietnamese.findings['trailing-data'](facts)).toContain(inVietnamese)
	expect(english.findings['trailing-data'](facts)).toContain(inEnglish)
})

import { describe, expect, test } from 'vitest'
import { anonymous, type Actor } from '#moderation/actor.ts'
import type { EntryRecord, RecordProvenance } from '#moderation/entry.ts'
import { highestRank } from '#moderation/publish/highest-rank.ts'
import { publicEntry, type EntryToShow } from '#moderation/publish/public-entry.ts'
import { mergeBehind, offered } from '#moderation/publish/trace.ts'
import { publicSpot, spotReasonsOf } from '#moderation/publish/sensitivity.ts'

const record: EntryRecord = {
	names: [{ lang: 'vi', text: 'Nhà dài buôn Ako Dhông', kind: 'official' }],
	heritageClass: 'di_tich',
	heritageType: 'kien_truc_nghe_thuat',
	ranks: [],
	communities: [{ name: 'Ê-đê' }],
	place: { districtAsWritten: null, communeAsWritten: null, note: null, placeIdThen: null, placeId: null },
	point: { latitude: 12.67412, longitude: 108.04788, basis: 'own knowledge' },
	year: null,
	period: null,
	maker: null,
	descriptions: [],
	accounts: [],
	source: null,
	certainty: null,
	notes: 'the owner wants no visitors; phone 0905 000 000',
	parent: null,
}
const taken = {
	revision: 2,
	kind: 'merge',
	at: '2026-02-01T00:00:00Z',
	contributionId: 'secret-c1',
	credit: 'H’Bla Niê',
	licence: 'cc-by-4.0',
	verifiedBy: 'reviewer-1',
	mergedBy: 'officer-1',
} as const
const provenance: RecordProvenance = {
	descriptions: taken,
	notes: taken,
	names: { ...taken, kind: 'import', contributionId: null, credit: null, licence: null },
}
const entry: EntryToShow = {
	visibility: 'public',
	record,
	provenance,
	revisions: [
		{ number: 2, kind: 'merge', at: '2026-02-01T00:00:00Z', reason: 'added an account', fields: ['descriptions', 'notes'] },
		{ number: 1, kind: 'edit', at: '2026-01-01T00:00:00Z', reason: 'note for the desk', fields: ['notes'] },
	],
	traces: [
		{
			contributionId: 'secret-c1',
			givenAt: '2026-01-10T00:00:00Z',
			consent: { textVersion: '1', at: '2026-01-10T00:00:00Z' },
			agreed: ['reuse'],
			verified: { at: '2026-01-20T00:00:00Z', by: null },
			merges: [{ revision: 2, at: '2026-02-01T00:00:00Z', by: null }],
			credit: 'H’Bla Niê',
			licence: 'cc-by-4.0',
		},
		{
			contributionId: 'secret-undone',
			givenAt: null,
			consent: null,
			agreed: [],
			verified: null,
			merges: [{ revision: 1, at: '2026-01-01T00:00:00Z', by: null }],
			credit: null,
			licence: null,
		},
	],
	media: [{ contributionId: 'secret-c1', credit: 'H’Bla Niê', licence: 'cc-by-4.0' }],
}
const officer: Actor = { memberId: 'officer-1', roles: ['officer'] }
const reviewer: Actor = { memberId: 'reviewer-1', roles: ['reviewer'] }

describe('what a reader sees', () => {
	test.each([
		{ viewer: anonymous, visibility: 'public', sees: true, why: 'public is for all' },
		{ viewer: anonymous, visibility: 'hidden', sees: false, why: 'hidden is hidden' },
		{ viewer: reviewer, visibility: 'hidden', sees: false, why: 'reviewers do not edit entries' },
		{
			viewer: { memberId: null, roles: ['officer'] } satisfies Actor,
			visibility: 'hidden',
			sees: false,
			why: 'a role without a member is forged',
		},
		{ viewer: officer, visibility: 'hidden', sees: true, why: 'officers bring it back' },
	] as const)('$why', ({ viewer, visibility, sees }) => {
		expect(publicEntry({ ...entry, visibility }, viewer) !== null).toBe(sees)
	})

	test.each([anonymous, reviewer, officer])('no desk note and nobody of the desks is in it, whoever asks', (viewer) => {
		const text = JSON.stringify(publicEntry(entry, viewer))
		for (const secret of ['0905', 'note for the desk', '"notes"', 'reviewer-1', 'officer-1', 'secret']) expect(text).not.toContain(secret)
	})

	test('a field taken from a contribution says whose it is; one from an inventory needs no credit', () => {
		expect(publicEntry(entry, anonymous)?.sources).toMatchObject([
			{ field: 'descriptions', revision: 2, at: '2026-02-01T00:00:00Z', credit: 'H’Bla Niê', licence: 'cc-by-4.0', trace: 1 },
		])
	})
})

describe('how it came to be', () => {
	const shown = publicEntry(entry, anonymous)

	test('only contributions that something shown comes from are traced, by a number of their own', () => {
		expect(shown?.traces.map(({ number, credit, licence }) => ({ number, credit, licence }))).toEqual([
			{ number: 1, credit: 'H’Bla Niê', licence: 'cc-by-4.0' },
		])
		expect(shown?.media).toEqual([{ credit: 'H’Bla Niê', licence: 'cc-by-4.0', trace: 1, ruleKinds: [] }])
	})

	test('fields nobody gave are told by their act', () => {
		expect(shown?.origins).toEqual([{ kind: 'import', revision: 2, at: '2026-02-01T00:00:00Z', fields: ['names'] }])
	})

	test.each([
		{ revision: 2, merge: 2, why: 'the merge itself' },
		{ revision: 4, merge: 2, why: 'an edit by hand of what it brought' },
		{ revision: 7, merge: 6, why: 'merged again after an undoing' },
		{ revision: 1, merge: undefined, why: 'before any' },
	])('the merge behind a value: $why', ({ revision, merge }) => {
		const merges = [2, 6].map((number) => ({ revision: number, at: '2026-02-01T00:00:00Z', by: null }))
		expect(mergeBehind({ merges }, revision)?.revision).toBe(merge)
	})
})

describe('sensitive spots', () => {
	test.each([
		{ change: {}, coarse: false, why: 'a long house in a village' },
		{ change: { heritageType: 'khao_co' as const }, coarse: true, why: 'archaeology draws diggers' },
		{ change: { heritageClass: 'hien_vat' as const, heritageType: 'co_vat' as const }, coarse: true, why: 'antiquities draw thieves' },
		{ change: { names: [{ lang: 'vi', text: 'Khu mộ vua săn voi', kind: 'official' }] as const }, coarse: true, why: 'a grave by name' },
		{
			change: { names: [{ lang: 'vi', text: 'Khu mộ cổ'.normalize('NFD'), kind: 'official' }] as const },
			coarse: true,
			why: 'a grave in NFD',
		},
		{
			change: { descriptions: [{ lang: 'en', text: 'Human remains were found here.' }] as const },
			coarse: true,
			why: 'remains in a description',
		},
		{ change: { names: [{ lang: 'vi', text: 'Mộc bản buôn Trí', kind: 'official' }] as const }, coarse: false, why: 'mộc is no grave' },
		{ change: { names: [{ lang: 'vi', text: 'Rừng thiêng buôn Trí', kind: 'official' }] as const }, coarse: true, why: 'a sacred forest' },
		{
			change: { descriptions: [{ lang: 'vi', text: 'Ngôi đình linh thiêng giữa phố.' }] as const },
			coarse: false,
			why: 'a temple open to all',
		},
		{ change: { names: [{ lang: 'vi', text: 'Nhà dài của bà H’Nga', kind: 'official' }] as const }, coarse: true, why: 'somebody’s home' },
		{ change: {}, care: ['sacred'] as const, coarse: true, why: 'a reviewer marked it sacred' },
		{ change: {}, care: ['human-remains'] as const, coarse: true, why: 'a reviewer marked human remains' },
		{ change: {}, care: ['disputed', 'national-treasure'] as const, coarse: false, why: 'other marks move no point' },
	])('$why', ({ change, coarse, care = [] }) => {
		const changed = { ...record, ...change, place: { ...record.place, note: 'sau nhà ông Y Thử, đi 200 m' } }
		const centre = { latitude: 12.7, longitude: 108.1 }
		expect(spotReasonsOf(changed, care).length > 0).toBe(coarse)
		const spot = publicSpot(changed, { care, centre })
		expect(spot).toMatchObject({ isCoarse: coarse, point: coarse ? { ...centre, basis: null } : record.point })
		const without = publicSpot(changed, { care })
		expect(without.point).toEqual(coarse ? { latitude: 12.7, longitude: 108, basis: null } : record.point)
	})

	test.each([
		{ name: 'Khu mộ vua săn voi', note: null, why: 'the way to a grave' },
		{ name: 'Bến nước cúng buôn Trí', note: null, why: 'the way to a sacred place' },
		{ name: 'Chùa giữa phố', note: 'sau chợ', why: 'the way to a temple' },
	])('$why', ({ name, note }) => {
		const changed = {
			...record,
			names: [{ lang: 'vi', text: name, kind: 'official' }] as const,
			place: { ...record.place, note: 'sau chợ' },
		}
		expect(publicSpot(changed).note).toBe(note)
	})

	test('an entry shows the spot that was decided, and nothing else of where it is', () => {
		const grave = { ...record, names: [{ lang: 'vi', text: 'Khu mộ cổ', kind: 'official' }] as const }
		const shown = publicEntry({ ...entry, record: { ...grave, place: { ...grave.place, note: 'sau nhà ông Y Thử' } } }, anonymous)
		expect(shown?.isSpotCoarse).toBe(true)
		expect(JSON.stringify(shown)).not.toContain(String(record.point?.latitude))
		expect(JSON.stringify(shown)).not.toContain('Y Thử')
	})
})

test.each([
	{ ranks: ['cap_tinh', 'quoc_gia'], highest: 'quoc_gia' },
	{ ranks: ['danh_muc_quoc_gia', 'unesco'], highest: 'unesco' },
	{ ranks: [], highest: null },
] as const)('of $ranks the entry is known by $highest', ({ ranks, highest }) => {
	expect(highestRank(ranks)).toBe(highest)
})

test.each([
	{ why: 'a licence while reuse is agreed to', terms: 'cc-by-4.0', isReusable: true, told: 'cc-by-4.0' },
	{ why: 'no licence once it is not', terms: 'cc-by-4.0', isReusable: false, told: null },
	{ why: 'what is stated of its rights, which nobody agreed to', terms: 'InC', isReusable: false, told: 'InC' },
	{ why: 'nothing where nothing is', terms: null, isReusable: true, told: null },
] as const)('terms as they are offered: $why', ({ terms, isReusable, told }) => expect(offered(terms, isReusable)).toBe(told))

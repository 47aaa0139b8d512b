import { describe, expect, test } from 'vitest'
import { actKey, isSameAct, needsAct, parseActKey, readAct, type TypedAct } from '#moderation/merge/act.ts'
import { emptyRecord } from '#moderation/merge/proposal.ts'

const typed: TypedAct = { office: 'svhttdl', number: '12', signer: 'Trần Quốc Hưng', signedOn: '2026-02-28', note: '' }
const nothing: TypedAct = { office: 'SVHTTDL', number: '', signer: '', signedOn: '', note: '' }
const today = '2026-03-01'

describe('an act as typed', () => {
	test('is read with its year from the day it was signed', () => {
		expect(readAct(typed, { today, isNeeded: false })).toEqual({
			ok: true,
			value: { office: 'SVHTTDL', year: 2026, number: 12, signer: 'Trần Quốc Hưng', signedOn: '2026-02-28', note: '' },
		})
	})
	test('nothing typed is no act where none is needed', () => {
		expect(readAct(nothing, { today, isNeeded: false })).toEqual({ ok: true, value: null })
	})
	test.each([
		{ change: nothing, faults: ['actNumber missing', 'actSigner missing', 'actDate missing'], why: 'nothing where one is needed' },
		{ change: { signer: ' ' }, faults: ['actSigner missing'], why: 'nobody signed' },
		{ change: { number: '12/BB' }, faults: ['actNumber malformed'], why: 'the sign belongs beside the number' },
		{ change: { number: '0' }, faults: ['actNumber out-of-range'], why: 'numbers begin at one' },
		{ change: { signedOn: '2026-02-29' }, faults: ['actDate malformed'], why: 'a day that was not' },
		{ change: { signedOn: '2026-03-02' }, faults: ['actDate out-of-range'], why: 'not signed yet' },
		{ change: { signedOn: '0012-03-02' }, faults: ['actDate out-of-range'], why: 'a year typed short' },
		{ change: { office: 'SVH/TT' }, faults: ['actOffice malformed'], why: 'a sign that would break the address' },
		{ change: { signer: 'x'.repeat(201) }, faults: ['actSigner too-long'], why: 'too long' },
	])('$why', ({ change, faults }) => {
		const read = readAct({ ...typed, ...change }, { today, isNeeded: true })
		const found = !read.ok && read.refusal.code === 'invalid' ? read.refusal.faults.map(({ field, code }) => `${field} ${code}`) : []
		expect(found).toEqual(faults)
	})
})

test.each([
	{ key: '12-2026-SVHTTDL', act: { number: 12, year: 2026, office: 'SVHTTDL' } },
	{ key: '7-2025-UBND-Ea-Súp', act: { number: 7, year: 2025, office: 'UBND-Ea-Súp' } },
	{ key: '7-2025-', act: null },
	{ key: '7-25-SVHTTDL', act: null },
	{ key: '../../etc', act: null },
])('$key', ({ key, act }) => {
	expect(parseActKey(key)).toEqual(act)
	if (act) expect(actKey(act)).toBe(key)
})

test('one number stands for one act: same signer and day', () => {
	const act = { office: 'SVHTTDL', year: 2026, number: 12, signer: 'A', signedOn: '2026-02-28', note: '' }
	expect(isSameAct(act, { ...act, note: 'thêm' })).toBe(true)
	expect(isSameAct(act, { ...act, signer: 'B' })).toBe(false)
	expect(isSameAct(act, { ...act, signedOn: '2026-02-27' })).toBe(false)
})

const rank = { decisionNumber: null, decisionDate: null, year: null, source: null }
test.each([
	{ ranks: [], type: null, demanded: false, needed: false, why: 'an ordinary entry' },
	{ ranks: [], type: null, demanded: true, needed: true, why: 'the province demands it' },
	{ ranks: [{ ...rank, rank: 'bao_vat_quoc_gia' as const }], type: null, demanded: false, needed: true, why: 'a treasure by rank' },
	{ ranks: [], type: 'bao_vat_quoc_gia' as const, demanded: false, needed: true, why: 'a treasure by type' },
	{ ranks: [{ ...rank, rank: 'quoc_gia_dac_biet' as const }], type: null, demanded: false, needed: false, why: 'another high rank' },
])('an act is needed: $why', ({ ranks, type, demanded, needed }) => {
	expect(needsAct([{ ...emptyRecord('hien_vat'), ranks, heritageType: type }], demanded)).toBe(needed)
})

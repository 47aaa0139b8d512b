import { expect, test } from 'vitest'
import { parseDesk, parseIntake } from '#app/forms/collection-day.ts'

const id = '5f0c2a1e-0000-4000-8000-000000000001'
const deskId = '5f0c2a1e-0000-4000-8000-000000000002'
const consent = { texts: [{ purpose: 'keep', version: 'keep-1' }], way: 'tick', language: 'vi' }
const intake = { id, kind: 'photos', role: 'owner', giver: ' Ama  Kông ', inShort: 'Ghè\nba tai', consent }
const command = { deskId, slipSerial: 4, slipPin: '123456', takenAt: 1000, deviceNow: 2000, intake }

function sent(patch: object, inner: object = {}): FormData {
	const form = new FormData()
	form.set('command', JSON.stringify({ ...command, ...patch, intake: { ...intake, ...inner } }))
	return form
}

test('an intake as a desk sends it, its words tidied', () => {
	expect(parseIntake(sent({}))).toEqual({
		ok: true,
		value: { ...command, intake: { ...intake, giver: 'Ama Kông', inShort: 'Ghè ba tai' } },
	})
	expect(parseIntake(sent({}, { consent: null }))).toMatchObject({ ok: true, value: { intake: { consent: null } } })
})

test.each([
	{ why: 'no UUID of ours', patch: {}, inner: { id: 'x' }, field: 'id' },
	{ why: 'no desk', patch: { deskId: 7 }, inner: {}, field: 'deskId' },
	{ why: 'a serial that is no number', patch: { slipSerial: '4' }, inner: {}, field: 'slipCode' },
	{ why: 'a moment no calendar has', patch: { takenAt: 1e300 }, inner: {}, field: 'takenAt' },
	{ why: 'a kind we do not know', patch: {}, inner: { kind: 'gold' }, field: 'kind' },
	{ why: 'a consent in a way we do not know', patch: {}, inner: { consent: { ...consent, way: 'nod' } }, field: 'consent' },
	{ why: 'a consent that is none', patch: {}, inner: { consent: 'yes' }, field: 'consent' },
])('$why', ({ patch, inner, field }) =>
	expect(parseIntake(sent(patch, inner))).toEqual({ ok: false, refusal: { code: 'invalid', faults: [{ field, code: 'malformed' }] } }),
)

test.each(['', '{', '[]', 'null', '{"intake":4}'])('no JSON of an intake: %s', (text) => {
	const form = new FormData()
	form.set('command', text)
	expect(parseIntake(form)).toMatchObject({ ok: false })
})

test.each([
	{ why: 'a desk', fields: { deskId, name: ' Bàn  1 ', left: '80' }, value: { deskId, name: 'Bàn 1', left: 80 } },
	{ why: 'a count that is none', fields: { deskId, name: 'Bàn 1', left: '-x' }, value: { deskId, name: 'Bàn 1', left: 0 } },
])('$why', ({ fields, value }) => {
	const form = new FormData()
	for (const [name, text] of Object.entries(fields)) form.set(name, text)
	expect(parseDesk(form)).toEqual({ ok: true, value })
})

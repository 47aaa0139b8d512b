import { describe, expect, test } from 'vitest'
import type { Role } from '#moderation/actor.ts'
import { canEditItem, canSeeItem, decideItem, itemActsFor, type ActCommand, type Item } from '#moderation/collection/act.ts'
import {
	itemActs,
	itemActsOf,
	itemLifecycle,
	itemStates,
	nextItemState,
	type ItemAct,
	type ItemState,
} from '#moderation/collection/lifecycle.ts'
import { decideOpening } from '#moderation/collection/opening.ts'

const owner = { memberId: 'owner', roles: ['contributor'] as Role[] }
const officer = { memberId: 'officer', roles: ['officer'] as Role[] }
const other = { memberId: 'other', roles: ['collector', 'reviewer', 'administrator'] as Role[] }
const item: Item = {
	id: '00000000-0000-4000-8000-000000000001',
	ownerId: 'owner',
	state: 'draft',
	version: 3,
	photos: 1,
	hasOwner: true,
	name: 'Ché tuk',
	otherName: '',
	objectKind: 'co_vat',
	material: 'gốm',
	dimensions: 'cao 42 cm',
	weight: '',
	dating: 'khoảng 1900',
	origin: 'inherited',
	condition: 'whole',
	marks: '',
	description: '',
	quantity: 1,
	placeId: null,
}
const command = (act: ItemAct, more: Partial<ActCommand> = {}): ActCommand => ({
	act,
	version: 3,
	words: '',
	certificateNumber: '',
	...more,
})

describe('the way of an application', () => {
	test.each<{ why: string; state: ItemState; act: ItemAct; next: ItemState | null }>([
		{ why: 'a draft is sent', state: 'draft', act: 'send', next: 'sent' },
		{ why: 'what is in dispute is not assessed', state: 'in-dispute', act: 'assess', next: null },
		{ why: 'nor exported', state: 'in-dispute', act: 'export', next: null },
		{ why: 'nor certified', state: 'in-dispute', act: 'certify', next: null },
		{ why: 'once settled it is assessed afresh', state: 'in-dispute', act: 'settle', next: 'sent' },
		{ why: 'a number is entered only after the export', state: 'assessed', act: 'certify', next: null },
		{ why: 'and then it is', state: 'exported', act: 'certify', next: 'certified' },
		{ why: 'a certificate can still be disputed', state: 'certified', act: 'dispute', next: 'in-dispute' },
		{ why: 'what is taken back stays so', state: 'withdrawn', act: 'send', next: null },
	])('$why', ({ state, act, next }) => expect(nextItemState(state, act)).toBe(next))

	test('every act belongs to the owner or to the officer, never to both', () => {
		for (const act of itemActs)
			expect([itemActsOf.owner, itemActsOf.officer].filter((acts) => acts.some((one) => one === act))).toHaveLength(1)
	})

	test('every state but the last two leads on', () => {
		for (const state of itemStates) expect(Object.keys(itemLifecycle[state]).length > 0).toBe(state !== 'withdrawn')
	})
})

describe('who sees and does what', () => {
	test.each([
		{ why: 'the owner sees a draft', actor: owner, state: 'draft', sees: true, edits: true, acts: ['send', 'withdraw'] },
		{ why: 'an officer does not', actor: officer, state: 'draft', sees: false, edits: false, acts: [] },
		{
			why: 'an officer sees what was sent',
			actor: officer,
			state: 'sent',
			sees: true,
			edits: false,
			acts: ['return', 'dispute', 'assess'],
		},
		{ why: 'the owner no longer edits it', actor: owner, state: 'sent', sees: true, edits: false, acts: ['withdraw'] },
		{ why: 'no other role sees anything', actor: other, state: 'sent', sees: false, edits: false, acts: [] },
		{ why: 'an officer settles a dispute', actor: officer, state: 'in-dispute', sees: true, edits: false, acts: ['settle'] },
		{ why: 'what was taken back is its owner’s alone', actor: owner, state: 'withdrawn', sees: true, edits: false, acts: [] },
		{ why: 'an officer no longer sees it', actor: officer, state: 'withdrawn', sees: false, edits: false, acts: [] },
		{
			why: 'nobody decides about their own',
			actor: { memberId: 'owner', roles: ['officer'] as Role[] },
			state: 'sent',
			sees: true,
			edits: false,
			acts: ['withdraw'],
		},
	] as const)('$why', ({ actor, state, sees, edits, acts }) => {
		const standing = { ownerId: 'owner', state }
		expect(canSeeItem(actor, standing)).toBe(sees)
		expect(canEditItem(actor, standing)).toBe(edits)
		expect(itemActsFor(actor, standing)).toEqual(acts)
	})
})

describe('decideItem', () => {
	test('sends what is complete, and says so to the audit without a word of it', () => {
		expect(decideItem(item, command('send'), owner)).toMatchObject({
			ok: true,
			value: { next: 'sent', events: [{ kind: 'item-moved', from: 'draft', to: 'sent' }] },
		})
	})
	test.each([
		{
			why: 'an empty field',
			item: { ...item, material: '' },
			by: owner,
			act: command('send'),
			refusal: { code: 'invalid', faults: [{ field: 'material', code: 'missing' }] },
		},
		{
			why: 'no photograph',
			item: { ...item, photos: 0 },
			by: owner,
			act: command('send'),
			refusal: { code: 'invalid', faults: [{ field: 'photos', code: 'missing' }] },
		},
		{
			why: 'nobody named as owner',
			item: { ...item, hasOwner: false },
			by: owner,
			act: command('send'),
			refusal: { code: 'invalid', faults: [{ field: 'fullName', code: 'missing' }] },
		},
		{ why: 'an older version', item, by: owner, act: command('send', { version: 2 }), refusal: { code: 'stale-version' } },
		{
			why: 'an officer sending for the owner',
			item: { ...item, state: 'sent' as const },
			by: officer,
			act: command('withdraw'),
			refusal: { code: 'forbidden' },
		},
		{
			why: 'a stop without a reason',
			item: { ...item, state: 'sent' as const },
			by: officer,
			act: command('dispute', { words: '  ' }),
			refusal: { code: 'invalid' },
		},
		{
			why: 'a certificate without a number',
			item: { ...item, state: 'exported' as const },
			by: officer,
			act: command('certify'),
			refusal: { code: 'invalid' },
		},
		{
			why: 'an act the state does not know',
			item: { ...item, state: 'in-dispute' as const },
			by: officer,
			act: command('assess'),
			refusal: { code: 'item-state' },
		},
		{ why: 'a stranger', item, by: other, act: command('send'), refusal: { code: 'not-found' } },
	])('refuses $why', ({ item: stands, by, act, refusal }) => expect(decideItem(stands, act, by)).toMatchObject({ ok: false, refusal }))
})

describe('decideOpening', () => {
	const reason = 'Đối chiếu người đứng tên với sổ hộ tịch'
	test.each([
		{ why: 'a named officer with a reason', actor: officer, named: true, reason, code: null },
		{ why: 'an officer nobody named', actor: officer, named: false, reason, code: 'forbidden' },
		{ why: 'a name without the office', actor: other, named: true, reason, code: 'forbidden' },
		{ why: 'no reason', actor: officer, named: true, reason: '   ', code: 'invalid' },
		{ why: 'a reason that says nothing', actor: officer, named: true, reason: 'xem', code: 'invalid' },
		{ why: 'what is their own', actor: { ...officer, memberId: 'owner' }, named: true, reason, code: 'conflict-of-interest' },
	])('$why', ({ actor, named, reason: said, code }) => {
		const decided = decideOpening(actor, { isNamed: named, ownerId: 'owner' }, said)
		expect(decided.ok ? null : decided.refusal.code).toBe(code)
	})
})

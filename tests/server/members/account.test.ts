import { describe, expect, test } from 'vitest'
import { anonymous } from '#moderation/actor.ts'
import { changeContact } from '#server/members/change-contact.ts'
import { changePassword } from '#server/members/change-password.ts'
import { editProfile } from '#server/members/edit-profile.ts'
import { resetPassword } from '#server/members/reset-password.ts'
import { signIn } from '#server/members/sign-in.ts'
import { signOut } from '#server/members/sign-out.ts'
import { signUp } from '#server/members/sign-up.ts'
import { findContact } from '#db/read/find-contact.ts'
import { listRoles } from '#db/read/list-roles.ts'
import { useHouse } from '../../support/context.ts'
import { eventsOf, joined, password, sessionCount, sessionsOf } from './support.ts'

const house = useHouse()
const address = '10.1.0.1'

const as = (memberId: string) => house.current.as({ memberId, roles: ['contributor'] })
const opens = async (who: string, given: string): Promise<boolean> =>
	(await signIn(house.current.as(anonymous), sessionsOf(house.current), { who, password: given, address, sessionId: null })).ok
const command = (name: string, phone: string | null = null) => ({
	userName: { shown: name, key: name },
	displayName: name,
	password,
	phone,
	email: null,
	locale: 'vi' as const,
})

describe('signUp', () => {
	test('makes a contributor, signed in, and records it', async () => {
		const opened = await signUp(house.current.as(anonymous), sessionsOf(house.current), command('hban'), address)
		if (!opened.ok) throw new Error(opened.refusal.code)
		const { memberId, cookie } = opened.value
		expect(await listRoles(house.current.services.db, memberId)).toEqual(['contributor'])
		expect(await eventsOf(house.current, memberId)).toEqual(['member-created', 'role-granted'])
		expect(await sessionsOf(house.current).read(cookie.split(';')[0], house.current.clock.now)).toMatchObject({ id: memberId })
	})

	test('one user name, one phone: the second hears which is taken, and nothing of theirs stays', async () => {
		await joined(house.current, 'hlan', { phone: '84905000111' })
		const taken = await signUp(house.current.as(anonymous), sessionsOf(house.current), command('hlan', '84905000111'), address)
		expect(taken).toMatchObject({
			refusal: {
				faults: [
					{ field: 'userName', code: 'taken' },
					{ field: 'phone', code: 'taken' },
				],
			},
		})
		const phone = await signUp(house.current.as(anonymous), sessionsOf(house.current), command('hlan2', '84905000111'), address)
		expect(phone).toMatchObject({ refusal: { faults: [{ field: 'phone', code: 'taken' }] } })
		expect(await opens('hlan2', password)).toBe(false)
	})

	test('of many at once under one name, one gets it', async () => {
		const tries = await Promise.all(
			Array.from({ length: 5 }, () => signUp(house.current.as(anonymous), sessionsOf(house.current), command('ydua'), '10.1.0.2')),
		)
		expect(tries.filter((opened) => opened.ok)).toHaveLength(1)
	})
})

describe('changePassword', () => {
	test('ends every session and begins a fresh one; the old password is dead', async () => {
		const { memberId } = await joined(house.current, 'ynam')
		const sessions = sessionsOf(house.current)
		await opens('ynam', password)
		await opens('ynam', password)
		const changed = await changePassword(as(memberId), sessions, { current: password, password: 'tram-nam-ben-nuoc', address })
		if (!changed.ok) throw new Error(changed.refusal.code)
		expect(await sessionCount(house.current, memberId)).toBe(1)
		expect(await sessions.read(changed.value.cookie.split(';')[0], house.current.clock.now)).toMatchObject({ id: memberId })
		expect(await opens('ynam', password)).toBe(false)
		expect(await opens('ynam', 'tram-nam-ben-nuoc')).toBe(true)
	})

	test('asks for the current one, and not without end', async () => {
		const { memberId } = await joined(house.current, 'hneh')
		const wrong = () =>
			changePassword(as(memberId), sessionsOf(house.current), { current: 'sai-mat-khau', password: 'tram-nam-ben-nuoc', address })
		for (let count = 0; count < 8; count++)
			expect(await wrong()).toMatchObject({ refusal: { faults: [{ field: 'currentPassword', code: 'wrong' }] } })
		expect(await wrong()).toMatchObject({ refusal: { code: 'too-many-attempts' } })
		expect(await opens('hneh', password)).toBe(true)
	})

	test('is nothing for the anonymous', async () => {
		expect(
			await changePassword(house.current.as(anonymous), sessionsOf(house.current), { current: password, password, address }),
		).toMatchObject({
			refusal: { code: 'sign-in-needed' },
		})
	})
})

describe('changeContact', () => {
	const contact = (phone: string | null, email: string | null = null, currentPassword = password) => ({
		phone,
		email: email === null ? null : { shown: email, key: email.toLowerCase() },
		currentPassword,
		address: '10.1.0.9',
	})

	test('the new number and address open the account, the old ones no longer; the event tells which, not what', async () => {
		const { memberId } = await joined(house.current, 'hwiu', { phone: '84905000201' })
		expect(await changeContact(as(memberId), contact('84905000202', 'H.Wiu@example.com'))).toEqual({ ok: true, value: null })
		expect(await opens('0905000201', password)).toBe(false)
		expect(await opens('0905 000 202', password)).toBe(true)
		expect(await opens('h.wiu@EXAMPLE.com', password)).toBe(true)
		const { payload } = await house.current.services.db
			.selectFrom('event')
			.select('payload')
			.where('member_id', '=', memberId)
			.where('kind', '=', 'member-edited')
			.executeTakeFirstOrThrow()
		expect(payload).toEqual({ kind: 'member-edited', fields: ['phone', 'email'] })
		expect(await changeContact(as(memberId), contact(null, 'H.Wiu@example.com'))).toMatchObject({ ok: true })
		expect(await opens('0905 000 202', password)).toBe(false)
	})

	test('without the current password nothing changes', async () => {
		const { memberId } = await joined(house.current, 'ysiu', { phone: '84905000211' })
		expect(await changeContact(as(memberId), contact('84905000212', null, 'sai-mat-khau'))).toMatchObject({
			refusal: { faults: [{ field: 'contactPassword', code: 'wrong' }] },
		})
		expect(await findContact(house.current.services.db, memberId)).toEqual({ phone: '84905000211', email: null })
	})

	test('what is another’s is refused by name, and one’s own stays as it was', async () => {
		await joined(house.current, 'hjung', { phone: '84905000221', email: 'hjung@example.com' })
		const { memberId } = await joined(house.current, 'hmrai', { phone: '84905000222' })
		expect(await changeContact(as(memberId), contact('84905000221', 'HJUNG@example.com'))).toMatchObject({
			refusal: {
				faults: [
					{ field: 'phone', code: 'taken' },
					{ field: 'email', code: 'taken' },
				],
			},
		})
		expect(await changeContact(as(memberId), contact('84905000222', 'hmrai@example.com'))).toMatchObject({ ok: true })
		expect(await opens('0905000222', password)).toBe(true)
	})

	test('of two who take one number at once, one gets it; two who swap theirs never wait for each other without end', async () => {
		const [one, other] = [await joined(house.current, 'hlum', { phone: '84905000231' }), await joined(house.current, 'hluk')]
		const both = await Promise.all([one, other].map(({ memberId }) => changeContact(as(memberId), contact('84905000232'))))
		expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
		const numbers = async ({ memberId }: { memberId: string }) => (await findContact(house.current.services.db, memberId)).phone
		await changeContact(as(one.memberId), contact('84905000231'))
		await changeContact(as(other.memberId), contact('84905000232'))
		const swapped = await Promise.all([
			changeContact(as(one.memberId), contact('84905000232')),
			changeContact(as(other.memberId), contact('84905000231')),
		])
		expect(swapped.map(({ ok }) => ok)).toEqual([false, false])
		expect([await numbers(one), await numbers(other)]).toEqual(['84905000231', '84905000232'])
	})

	test('nobody goes through numbers with it', async () => {
		const { memberId } = await joined(house.current, 'yduk')
		for (let count = 0; count < 10; count++) await changeContact(as(memberId), { ...contact(`8490500030${count}`), address: '10.1.0.10' })
		expect(await changeContact(as(memberId), contact('84905000311'))).toMatchObject({ refusal: { code: 'too-many-attempts' } })
	})
})

test('resetPassword is the house’s own: not even an administrator sets another’s password from a page', async () => {
	const { memberId } = await joined(house.current, 'hrut')
	const admin = await house.current.member('administrator')
	expect(await resetPassword(admin, memberId, 'tram-nam-ben-nuoc')).toMatchObject({ refusal: { code: 'forbidden' } })
	await resetPassword(house.current.as({ memberId: null, roles: ['system'] }), memberId, 'tram-nam-ben-nuoc')
	expect(await opens('hrut', 'tram-nam-ben-nuoc')).toBe(true)
})

describe('signOut', () => {
	test('here ends this session only, everywhere all; another’s session is not theirs to end', async () => {
		const { memberId } = await joined(house.current, 'ybrik')
		const other = await joined(house.current, 'ydjuang')
		for (const who of ['ybrik', 'ybrik', 'ybrik', 'ydjuang']) await opens(who, password)
		const { db } = house.current.services
		const idOf = async (of: string) => (await db.selectFrom('session').select('id').where('user_id', '=', of).executeTakeFirstOrThrow()).id
		await signOut(as(memberId), await idOf(memberId), false)
		expect(await sessionCount(house.current, memberId)).toBe(2)
		await signOut(as(memberId), await idOf(other.memberId), false)
		expect(await sessionCount(house.current, other.memberId)).toBe(1)
		await signOut(as(memberId), 'any', true)
		expect(await sessionCount(house.current, memberId)).toBe(0)
		expect((await eventsOf(house.current, memberId)).filter((kind) => kind === 'signed-out')).toHaveLength(3)
	})
})

test('editProfile records which fields changed, and nothing when none did', async () => {
	const { memberId } = await joined(house.current, 'hdjue')
	await editProfile(as(memberId), { displayName: 'H’Djuê Byă', locale: 'en' })
	await editProfile(as(memberId), { displayName: 'H’Djuê Byă', locale: 'en' })
	expect((await eventsOf(house.current, memberId)).filter((kind) => kind === 'member-edited')).toHaveLength(1)
	const row = await house.current.services.db.selectFrom('member').selectAll().where('id', '=', memberId).executeTakeFirstOrThrow()
	expect(row).toMatchObject({ display_name: 'H’Djuê Byă', locale: 'en' })
})

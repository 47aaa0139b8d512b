import { describe, expect, test } from 'vitest'
import { roles } from '#moderation/actor.ts'
import { findMember, listMemberEvents } from '#db/read/find-member.ts'
import { listMembers } from '#db/read/list-members.ts'
import { listRoles } from '#db/read/list-roles.ts'
import { demoPeople, seedDemoPeople } from '#server/members/demo-people.ts'
import { disableMember } from '#server/members/disable-member.ts'
import { enableMember } from '#server/members/enable-member.ts'
import { grantRole } from '#server/members/grant-role.ts'
import { revokeRole } from '#server/members/revoke-role.ts'
import { useHouse } from '../../support/context.ts'
import { eventsOf, joined, sessionCount, sessionsOf } from './support.ts'

const house = useHouse()
const nobody = '00000000-0000-4000-8000-000000000000'
const admin = () => house.current.member('administrator')
const rolesOf = (memberId: string) => listRoles(house.current.services.db, memberId)

/** Leaves exactly these as administrators. */
async function onlyAdministrators(...ids: string[]): Promise<void> {
	await house.current.client.db.deleteFrom('member_role').where('role', '=', 'administrator').where('member_id', 'not in', ids).execute()
}

describe('granting and revoking', () => {
	test('is recorded with who did it, once', async () => {
		const by = await admin()
		const { memberId } = await joined(house.current, 'hnoat')
		for (let twice = 0; twice < 2; twice++) expect(await grantRole(by, { memberId, role: 'reviewer' })).toEqual({ ok: true, value: null })
		expect(await rolesOf(memberId)).toContain('reviewer')
		expect(await revokeRole(by, { memberId, role: 'reviewer' })).toEqual({ ok: true, value: null })
		expect(await rolesOf(memberId)).not.toContain('reviewer')
		const events = await listMemberEvents(house.current.services.db, memberId)
		expect(events.slice(0, 2).map(({ event }) => event)).toEqual([
			{ kind: 'role-revoked', role: 'reviewer' },
			{ kind: 'role-granted', role: 'reviewer' },
		])
		expect(events[0]?.by).toMatch(/^Người thử/)
	})

	test.each(['contributor', 'collector', 'reviewer', 'officer'] as const)('is not for a %s', async (role) => {
		const someone = await house.current.member(role)
		for (const deed of [grantRole, revokeRole])
			expect(await deed(someone, { memberId: someone.memberId, role: 'administrator' })).toMatchObject({ refusal: { code: 'forbidden' } })
		for (const deed of [disableMember, enableMember])
			expect(await deed(someone, someone.memberId)).toMatchObject({ refusal: { code: 'forbidden' } })
	})

	test.each(['king', 'system', '', 'ADMINISTRATOR', 'officer ', '__proto__', "x' or 1=1"])('refuses the forged role %j', async (role) => {
		const by = await admin()
		for (const deed of [grantRole, revokeRole])
			expect(await deed(by, { memberId: by.memberId, role })).toMatchObject({
				refusal: { code: 'invalid', faults: [{ field: 'role', code: 'not-allowed' }] },
			})
	})

	test.each([nobody, 'no-uuid', '', "'; drop table member"])('of member %j is refused as not found', async (memberId) => {
		const by = await admin()
		expect(await grantRole(by, { memberId, role: 'officer' })).toMatchObject({ refusal: { code: 'not-found' } })
		expect(await revokeRole(by, { memberId, role: 'officer' })).toMatchObject({ refusal: { code: 'not-found' } })
		expect(await disableMember(by, memberId)).toMatchObject({ refusal: { code: 'not-found' } })
		expect(await findMember(house.current.services.db, memberId)).toBeUndefined()
	})
})

describe('the last administrator', () => {
	test('can neither step down nor be shut out', async () => {
		const last = await admin()
		await onlyAdministrators(last.memberId)
		expect(await revokeRole(last, { memberId: last.memberId, role: 'administrator' })).toMatchObject({
			refusal: { code: 'last-administrator' },
		})
		expect(await disableMember(last, last.memberId)).toMatchObject({ refusal: { code: 'last-administrator' } })
		expect(await rolesOf(last.memberId)).toContain('administrator')
	})

	test('a disabled one does not count', async () => {
		const [last, shut] = [await admin(), await admin()]
		await onlyAdministrators(last.memberId, shut.memberId)
		await disableMember(last, shut.memberId)
		expect(await revokeRole(last, { memberId: last.memberId, role: 'administrator' })).toMatchObject({
			refusal: { code: 'last-administrator' },
		})
		expect((await revokeRole(last, { memberId: shut.memberId, role: 'administrator' })).ok).toBe(true)
	})

	test('two who step down at the same moment: one stays', async () => {
		const pair = [await admin(), await admin()]
		await onlyAdministrators(...pair.map(({ memberId }) => memberId))
		const results = await Promise.all(pair.map((one) => revokeRole(one, { memberId: one.memberId, role: 'administrator' })))
		expect(results.filter(({ ok }) => ok)).toHaveLength(1)
	})
})

test('disabling ends the sessions; enabling lets the member sign in again', async () => {
	const by = await admin()
	const { memberId } = await joined(house.current, 'hduot')
	await sessionsOf(house.current).begin(memberId, house.current.clock.now)
	for (let twice = 0; twice < 2; twice++) await disableMember(by, memberId)
	expect(await sessionCount(house.current, memberId)).toBe(0)
	expect((await findMember(house.current.services.db, memberId))?.disabledAt).toBe(house.current.clock.now.toISOString())
	for (let twice = 0; twice < 2; twice++) await enableMember(by, memberId)
	expect((await eventsOf(house.current, memberId)).slice(-2)).toEqual(['member-disabled', 'member-enabled'])
})

describe('listMembers', () => {
	test('turns pages by key: every member once', async () => {
		const seen: string[] = []
		for (let after: string | null = null, more = true; more;) {
			const page = await listMembers(house.current.services.db, '', after, 3)
			expect(page.members.length).toBeLessThanOrEqual(3)
			seen.push(...page.members.map(({ id }) => id))
			after = page.next
			more = after !== null
		}
		expect(new Set(seen).size).toBe(seen.length)
		const { rows } = await house.current.client.pool.query<{ n: number }>('select count(*)::int as n from member')
		expect(seen).toHaveLength(rows[0]?.n ?? -1)
	})

	test.each(['Nguyễn Thị Bích', 'nguyen thi bich', 'BICH', 'ich.ng', 'bich ngoc'])('finds by %j', async (search) => {
		if ((await listMembers(house.current.services.db, 'bich.ngoc', null)).members.length === 0) {
			const { memberId } = await joined(house.current, 'bich.ngoc')
			await house.current.client.db.updateTable('member').set({ display_name: 'Nguyễn Thị Bích Ngọc' }).where('id', '=', memberId).execute()
		}
		const page = await listMembers(house.current.services.db, search, null)
		expect(page.members.map(({ userName }) => userName)).toEqual(['bich.ngoc'])
	})

	test.each(['%', '_', "'", '\\', 'khong co ai nhu vay'])('takes %j as text', async (search) => {
		const page = await listMembers(house.current.services.db, search, null)
		expect(page.members.every(({ id }) => id.length === 36)).toBe(true)
	})
})

describe('the demo people', () => {
	test('are made once, at least one for each role, each said to be for show', async () => {
		await seedDemoPeople(house.current.services)
		await seedDemoPeople(house.current.services)
		const { db } = house.current.services
		const made = await db.selectFrom('member').selectAll().where('is_demo', '=', true).execute()
		expect(made.map((row) => row.user_name).sort()).toEqual(demoPeople.map(({ userName }) => userName).sort())
		for (const row of made) expect(row.display_name).toMatch(/\(trình diễn\)$/)
		expect(new Set(demoPeople.flatMap((person) => person.roles))).toEqual(new Set(roles))
	})

	test.each(['production', 'development'] as const)('do not exist in mode %s', async (mode) => {
		const { services } = house.current
		await expect(seedDemoPeople({ ...services, env: { ...services.env, mode } })).rejects.toThrow(/demonstration/)
	})
})

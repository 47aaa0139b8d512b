import type { Role } from '#moderation/actor.ts'
import { trainingVersion } from '#moderation/review/training.ts'
import { insertTraining } from '#db/write/reviewer.ts'
import { checkUserName } from '#moderation/members.ts'
import type { Services } from '../context.ts'
import { system } from '#moderation/actor.ts'
import { createMember } from './create-member.ts'

export interface DemoPerson {
	readonly userName: string
	readonly displayName: string
	readonly password: string
	readonly roles: readonly Role[]
}

/**
 * The people of the demonstration (người trình diễn), invented; one or two a role. Their passwords stand here in the open: a demonstration listens on
 * the loopback address only, and no other mode makes these members.
 */
export const demoPeople: readonly DemoPerson[] = [
	{ userName: 'hbla', displayName: 'H’Bla Niê (trình diễn)', password: 'goc-san-nha-dai', roles: ['contributor'] },
	{ userName: 'ysuin', displayName: 'Y Suin Êban (trình diễn)', password: 'tieng-chieng-xa', roles: ['contributor'] },
	{ userName: 'thanhvan', displayName: 'Thanh Vân (trình diễn)', password: 'so-tay-di-ban', roles: ['contributor', 'collector'] },
	{ userName: 'mailan', displayName: 'Mai Lan (trình diễn)', password: 'doc-ky-tung-dong', roles: ['contributor', 'reviewer'] },
	{ userName: 'ykhoa', displayName: 'Y Khoa Kbuôr (trình diễn)', password: 'nghe-lai-mot-lan', roles: ['contributor', 'reviewer'] },
	{ userName: 'thuha', displayName: 'Thu Hà (trình diễn)', password: 'hoi-them-nguoi-gia', roles: ['contributor', 'reviewer'] },
	{ userName: 'quochung', displayName: 'Quốc Hưng (trình diễn)', password: 'con-dau-tren-ban', roles: ['contributor', 'officer'] },
	{ userName: 'hlinh', displayName: 'H’Linh Ayŭn (trình diễn)', password: 'so-cai-di-san', roles: ['contributor', 'officer'] },
	{ userName: 'quantri', displayName: 'Quản trị (trình diễn)', password: 'chia-khoa-ben-nuoc', roles: ['contributor', 'administrator'] },
]

/** Makes those of the demo people who are not there yet. Throws outside the demo mode (and tests), where nobody may have a known password. */
export async function seedDemoPeople(services: Services): Promise<void> {
	const { mode } = services.env
	if (mode !== 'demo' && mode !== 'test') throw new Error(`demo people belong to the demonstration, not to mode ${mode}`)
	for (const person of demoPeople) {
		const userName = checkUserName(person.userName)
		if (!userName.ok) throw new Error(`demo user name ${person.userName} breaks the rules of user names`)
		const { displayName, password, roles } = person
		const command = { userName: userName.value, displayName, password, phone: null, email: null, locale: 'vi' } as const
		if (await isThere(services, userName.value.key)) continue
		const made = await createMember({ ...services, actor: system }, command, 'demo', roles)
		if (made.ok && roles.includes('reviewer')) await excuse(services, made.value.memberId)
	}
}

/** The sign-ins as a table for the terminal. */
export function demoSignIns(): string {
	const rows = [
		['tên đăng nhập', 'mật khẩu', 'vai trò'],
		...demoPeople.map((person) => [person.userName, person.password, person.roles.at(-1) ?? '']),
	]
	const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
	return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`).join('')
}

async function isThere(services: Services, key: string): Promise<boolean> {
	const row = await services.db.selectFrom('member').select('id').where('user_name_key', '=', key).executeTakeFirst()
	return row !== undefined
}

/** Whoever tries the demonstration goes to the queue at once. */
async function excuse(services: Services, memberId: string): Promise<void> {
	await services.db.transaction().execute(async (trx) => {
		const row = { member_id: memberId, set_version: trainingVersion, done_at: services.now(), is_waived: true, waived_by: null }
		await insertTraining(trx, { ...row, note: 'Người của buổi trình diễn' })
	})
}

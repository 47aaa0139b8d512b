import { parseArgs } from 'node:util'
import { roles, system } from '#moderation/actor.ts'
import { checkDisplayName, checkPassword, checkUserName, memberLimits, userNameKey } from '#moderation/members.ts'
import { findCredentials } from '#db/read/find-credentials.ts'
import { listMembers } from '#db/read/list-members.ts'
import type { Context } from '../context.ts'
import { parseEnv } from '../env.ts'
import { openHouse } from '../house.ts'
import { createMember } from '../members/create-member.ts'
import { grantRole } from '../members/grant-role.ts'
import { resetPassword } from '../members/reset-password.ts'
import { revokeRole } from '../members/revoke-role.ts'
import { disableMember } from '../members/disable-member.ts'
import { enableMember } from '../members/enable-member.ts'
import { choosePassword, type Chosen } from './choose-password.ts'

const usage = `npm run admin -- create --user NAME [--display NAME] [--password-stdin]   make an administrator
npm run admin -- reset --user NAME [--password-stdin]                     give a member a new password
npm run admin -- grant --user NAME --role ROLE                            roles: ${roles.join(', ')}
npm run admin -- revoke --user NAME --role ROLE
npm run admin -- disable --user NAME
npm run admin -- enable --user NAME
npm run admin -- list [--after NAME]
Without --password-stdin the password is asked for at a terminal; left empty, or with no terminal, one is made and printed once.`

interface Options {
	readonly user: string
	readonly display: string | undefined
	readonly role: string
	readonly after: string | undefined
	readonly passwordStdin: boolean
}

const commands: Record<string, (context: Context, options: Options) => Promise<string>> = {
	create,
	reset,
	grant: async (context, { user, role }) => settle(await grantRole(context, { memberId: await idOf(context, user), role }), user),
	revoke: async (context, { user, role }) => settle(await revokeRole(context, { memberId: await idOf(context, user), role }), user),
	disable: async (context, { user }) => settle(await disableMember(context, await idOf(context, user)), user),
	enable: async (context, { user }) => settle(await enableMember(context, await idOf(context, user)), user),
	list,
}

await main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
	process.exitCode = 1
})

async function main(): Promise<void> {
	const { command, options } = readArguments()
	const house = await openHouse(parseEnv('production', { LOG_LEVEL: 'warn', ...process.env }))
	try {
		process.stdout.write(`${await command({ ...house.services, actor: system }, options)}\n`)
	} finally {
		await house.close()
	}
}

function readArguments() {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			user: { type: 'string' },
			display: { type: 'string' },
			role: { type: 'string' },
			after: { type: 'string' },
			'password-stdin': { type: 'boolean', default: false },
		},
	})
	const word = positionals[0] ?? ''
	const command = Object.hasOwn(commands, word) ? commands[word] : undefined
	if (!command || positionals.length > 1) throw new Error(usage)
	if (word !== 'list' && !values.user) throw new Error(`--user is missing\n${usage}`)
	if ((word === 'grant' || word === 'revoke') && !roles.some((role) => role === values.role))
		throw new Error(`--role ${values.role ?? '(missing)'}: must be one of ${roles.join(', ')}`)
	const { user = '', display, role = '', after } = values
	return { command, options: { user, display, role, after, passwordStdin: values['password-stdin'] } }
}

async function create(context: Context, { user, display, passwordStdin }: Options): Promise<string> {
	const userName = checkUserName(user)
	if (!userName.ok) throw new Error(`--user ${user}: ${userName.fault.code}; 3 to 32 letters and digits, with . _ - between them`)
	const displayName = checkDisplayName(display ?? user)
	if (!displayName.ok) throw new Error(`--display: ${displayName.fault.code}`)
	const chosen = await goodPassword(passwordStdin, [user, displayName.value])
	const command = { userName: userName.value, displayName: displayName.value, password: chosen.password, phone: null, email: null } as const
	const created = await createMember(context, { ...command, locale: 'vi' }, 'command', ['administrator'])
	if (!created.ok) throw new Error(`--user ${user}: someone has this name already (marks and case aside)`)
	return `administrator ${userName.value.shown} made${told(chosen)}`
}

async function reset(context: Context, { user, passwordStdin }: Options): Promise<string> {
	const memberId = await idOf(context, user)
	const chosen = await goodPassword(passwordStdin, [user])
	settle(await resetPassword(context, memberId, chosen.password), user)
	return `${user} has a new password and is signed out everywhere${told(chosen)}`
}

async function list(context: Context, { after }: Options): Promise<string> {
	const page = await listMembers(context.db, '', after === undefined ? null : userNameKey(after), 200)
	const lines = page.members.map(
		(member) => `${member.userName}\t${member.roles.join(',')}${member.isDisabled ? '\tdisabled' : ''}\t${member.displayName}`,
	)
	return [...lines, ...(page.next === null ? [] : [`more: --after ${page.next}`])].join('\n')
}

async function goodPassword(fromStdin: boolean, ownNames: readonly string[]): Promise<Chosen> {
	const chosen = await choosePassword(fromStdin)
	const checked = checkPassword(chosen.password, ownNames)
	if (!checked.ok)
		throw new Error(
			`this password is not taken (${checked.fault.code}): at least ${memberLimits.password.min} characters, not easy to guess`,
		)
	return { ...chosen, password: checked.value }
}

function told({ password, isMade }: Chosen): string {
	return isMade ? `\npassword (shown only now): ${password}` : ''
}

async function idOf(context: Context, user: string): Promise<string> {
	const found = await findCredentials(context.db, { kind: 'user-name', key: userNameKey(user) })
	if (!found) throw new Error(`--user ${user}: there is no such member; \`npm run admin -- list\` shows them`)
	return found.memberId
}

function settle(result: Awaited<ReturnType<typeof grantRole>>, user: string): string {
	if (!result.ok)
		throw new Error(
			result.refusal.code === 'last-administrator'
				? `${user} is the last active administrator: make another one first`
				: `refused: ${result.refusal.code}`,
		)
	return `done: ${user}`
}

import { randomUUID } from 'node:crypto'
import type { Role } from '#moderation/actor.ts'
import type { AuditEvent } from '#moderation/event.ts'
import type { UserName } from '#moderation/members.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { insertMember, insertRole } from '#db/write/member.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { hashPassword } from './password.ts'

export interface NewMemberCommand {
	readonly userName: UserName
	readonly displayName: string
	readonly password: string
	readonly phone: string | null
	readonly email: { readonly shown: string; readonly key: string } | null
	readonly locale: 'vi' | 'en'
}

/** Makes a member with these roles (everyone is a contributor), told in the audit by the way they came. Taken names are field faults. */
export async function createMember(
	context: Context,
	command: NewMemberCommand,
	via: 'sign-up' | 'command' | 'demo',
	roles: readonly Role[] = ['contributor'],
): Promise<Result<{ memberId: string }>> {
	const id = randomUUID()
	const at = context.now()
	const passwordHash = await hashPassword(command.password)
	const granted = [...new Set<Role>(['contributor', ...roles])]
	return context.db.transaction().execute(async (trx) => {
		const taken = await insertMember(
			trx,
			{
				id,
				user_name: command.userName.shown,
				user_name_key: command.userName.key,
				display_name: command.displayName,
				locale: command.locale,
				is_demo: via === 'demo',
				created_at: at,
			},
			{ phone: command.phone, email: command.email?.shown ?? null, emailKey: command.email?.key ?? null },
			{ passwordHash, at },
		)
		if (taken.length > 0) return refuse({ code: 'invalid', faults: taken.map((field) => ({ field, code: 'taken' })) })
		for (const role of granted) await insertRole(trx, id, role, context.actor.memberId, at)
		const events: AuditEvent[] = [{ kind: 'member-created', via }, ...granted.map((role) => ({ kind: 'role-granted', role }) as const)]
		await record(trx, context, { memberId: id }, events)
		return accept({ memberId: id })
	})
}

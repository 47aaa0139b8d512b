import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { lockMember, updateMember } from '#db/write/member.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

export interface ProfileCommand {
	readonly displayName: string
	readonly locale: 'vi' | 'en'
	/** Whether public pages may name them for what they verify and merge; unsaid: as it is. */
	readonly isNamedPublicly?: boolean
}

/** Changes one's own display name and language, and whether one is named for one's work at the desks. */
export async function editProfile(context: Context, command: ProfileCommand): Promise<Result<null>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	return context.db.transaction().execute(async (trx) => {
		const member = await lockMember(trx, memberId)
		if (!member) return refuse({ code: 'sign-in-needed' })
		const isNamed = command.isNamedPublicly ?? member.is_named_publicly
		const fields = [
			...(member.display_name === command.displayName ? [] : ['displayName']),
			...(member.locale === command.locale ? [] : ['locale']),
			...(member.is_named_publicly === isNamed ? [] : ['isNamedPublicly']),
		]
		if (fields.length === 0) return accept(null)
		await updateMember(trx, memberId, { display_name: command.displayName, locale: command.locale, is_named_publicly: isNamed })
		await record(trx, context, { memberId }, [{ kind: 'member-edited', fields }])
		return accept(null)
	})
}

import { randomUUID } from 'node:crypto'
import type { HeritageClass } from '#moderation/heritage.ts'
import { userNameKey } from '#moderation/members.ts'
import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { declareConflict as decide, type ConflictKind } from '#moderation/review/conflict-of-interest.ts'
import { findMemberIdByKey, insertConflict } from '#db/write/conflict-of-interest.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

export interface DeclareConflictCommand {
	readonly kind: ConflictKind | null
	/** Their user name. */
	readonly relative: string
	readonly heritageClass: HeritageClass | null
	readonly note: string
}

/** Who works at the desks says what they stand too near to; from then on the house keeps it from them. The same again changes nothing. */
export async function declareConflict(context: Context, command: DeclareConflictCommand): Promise<Result<null>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(context.actor, 'declare-conflict')) return refuse({ code: 'forbidden', action: 'declare-conflict' })
	return context.db.transaction().execute(async (trx) => {
		const note = command.note.normalize('NFC').trim()
		const relativeId = command.kind === 'relative' ? await findMemberIdByKey(trx, userNameKey(command.relative)) : null
		const declared = decide(memberId, { kind: command.kind, relativeId, heritageClass: command.heritageClass, note })
		if (!declared.ok) return declared
		const { kind, heritageClass } = declared.value
		const row = { id: randomUUID(), member_id: memberId, kind, relative_id: declared.value.relativeId, heritage_class: heritageClass }
		const isNew = await insertConflict(trx, { ...row, note, declared_at: context.now(), ended_at: null })
		if (isNew) await record(trx, context, { memberId }, [{ kind: 'conflict-declared', conflictId: row.id, conflict: kind }])
		return accept(null)
	})
}

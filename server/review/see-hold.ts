import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { can } from '#moderation/permissions.ts'
import { findDeskContribution, type DeskFile } from '#db/read/find-desk-contribution.ts'
import { findHold, type Hold } from '#db/read/find-hold.ts'
import { listCircles, type CircleLine } from '#db/read/list-belonging.ts'
import type { Context } from '../context.ts'

export interface SeenHold {
	readonly hold: Hold
	readonly description: string
	readonly files: readonly (DeskFile & { readonly kind: NonNullable<DeskFile['kind']> })[]
	readonly circles: readonly CircleLine[]
}

/** What is held, for the custodians who are asked; for anyone else, and once answered, it is not there. Who gave it is not told: they are asked about the thing. */
export async function seeHold(context: Context, holdId: string): Promise<Result<SeenHold>> {
	if (context.actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	const hold = await findHold(context.db, holdId)
	const found = hold && hold.answer === null ? await findDeskContribution(context.db, hold.contributionId) : undefined
	if (!hold || !found || !can(context.actor, 'answer-hold', found.facts)) return refuse({ code: 'not-found' })
	const files = found.files.flatMap((file) =>
		file.kind !== null && file.state === 'ready' && file.masked === 'not' ? [{ ...file, kind: file.kind }] : [],
	)
	return accept({ hold, description: found.description, files, circles: await listCircles(context.db, hold.community) })
}

import { isDeepStrictEqual } from 'node:util'
import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { checkScope, type ReviewerScope } from '#moderation/review/scope.ts'
import { findReviewer } from '#db/read/find-reviewer.ts'
import { searchPlaces } from '#db/read/search-places.ts'
import { upsertScope } from '#db/write/reviewer.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/** What a reviewer knows and where, said by themselves or set by who leads. */
export async function setScope(
	context: Context,
	{ memberId, scope }: { readonly memberId: string; readonly scope: ReviewerScope },
): Promise<Result<ReviewerScope>> {
	const { actor, db } = context
	const setBy = actor.memberId
	if (setBy === null) return refuse({ code: 'sign-in-needed' })
	if (setBy !== memberId && !canHouse(actor, 'lead-reviewers')) return refuse({ code: 'forbidden', action: 'lead-reviewers' })
	const reviewer = await findReviewer(db, memberId)
	if (!reviewer) return refuse({ code: 'not-found' })
	const unknown: string[] = []
	for (const place of scope.places) if ((await searchPlaces(db, place, 1)).length === 0) unknown.push(place)
	const checked = checkScope(scope, unknown)
	if (!checked.ok) return checked
	if (isDeepStrictEqual(scope, reviewer.scope)) return refuse({ code: 'nothing-changed' })
	return db.transaction().execute(async (trx) => {
		const { classes, languages, places } = checked.value
		await upsertScope(trx, {
			member_id: memberId,
			classes: [...classes],
			languages: [...languages],
			places: [...places],
			set_by: setBy,
			set_at: context.now(),
		})
		await record(trx, context, { memberId }, [{ kind: 'scope-set', classes, languages, places: places.length }])
		return accept(checked.value)
	})
}

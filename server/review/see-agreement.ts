import { canHouse } from '#moderation/permissions.ts'
import { agreementOf } from '#moderation/review/second-look.ts'
import { findSecondLookStanding, listLooksGiven, type LookGiven } from '#db/read/list-second-looks.ts'
import type { Context } from '../context.ts'
import { periodOf, type FiguresAsked } from './see-figures.ts'

export interface ReviewerAgreement extends ReturnType<typeof agreementOf> {
	/** Null: of all together. */
	readonly name: string | null
}

export interface Agreement {
	readonly rows: readonly ReviewerAgreement[]
	/** Where the two decided otherwise, the latest first. */
	readonly differ: readonly LookGiven[]
	readonly sharePerMille: number
	readonly waiting: number
}

const mostDiffering = 50

/** How far second looks of a period agree with first decisions, for each reviewer; for those who lead alone, null for anybody else. */
export async function seeAgreement(context: Context, asked: FiguresAsked): Promise<Agreement | null> {
	if (!canHouse(context.actor, 'see-figures')) return null
	const looks = await listLooksGiven(context.db, { ...periodOf(asked), placeId: asked.placeId })
	const standing = await findSecondLookStanding(context.db)
	const people = [...new Map(looks.map(({ firstId, firstName }) => [firstId, firstName]))].sort(([, a], [, b]) => a.localeCompare(b, 'vi'))
	const each = people.map(([id, name]) => ({ name, ...agreementOf(looks.filter(({ firstId }) => firstId === id)) }))
	return {
		rows: looks.length === 0 ? [] : [{ name: null, ...agreementOf(looks) }, ...each],
		differ: looks.filter(({ first, second }) => first !== second).slice(0, mostDiffering),
		...standing,
	}
}

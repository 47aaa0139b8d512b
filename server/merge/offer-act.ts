import { dayHere } from '#moderation/day-here.ts'
import { findNextActNumber } from '#db/read/find-next-act-number.ts'
import type { Context } from '../context.ts'

/** What a form offers for the act a change is done under. */
export interface OfferedAct {
	readonly office: string
	readonly year: number
	/** The number after the last one given. */
	readonly next: number
	readonly isNeeded: boolean
}

export async function offerAct(context: Context, isNeeded: boolean): Promise<OfferedAct> {
	const office = context.env.actOffice
	const year = Number(dayHere(context.now()).slice(0, 4))
	return { office, year, next: await findNextActNumber(context.db, office, year), isNeeded }
}

import type { Db } from '../schema.ts'

/** The number after the highest an office has given this year: offered, never kept for anyone. */
export async function findNextActNumber(db: Db, office: string, year: number): Promise<number> {
	const { last } = await db
		.selectFrom('act')
		.select((eb) => eb.fn.max('number').as('last'))
		.where('office', '=', office)
		.where('year', '=', year)
		.executeTakeFirstOrThrow()
	return (last ?? 0) + 1
}

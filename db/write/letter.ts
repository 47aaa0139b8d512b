import type { LetterState } from '#moderation/notify/notice.ts'
import type { Transaction } from '../schema.ts'

/** Where letters are kept: those of notices, and those to reporters. */
const letterTables = ['notice', 'report_letter'] as const
export type LetterTable = (typeof letterTables)[number]

/** Moves a letter on from a state that it must be in; false when it is in another. */
export async function moveLetter(
	trx: Transaction,
	table: LetterTable,
	id: string,
	from: LetterState,
	to: LetterState,
	{ at, answer = '' }: { readonly at: Date; readonly answer?: string },
): Promise<boolean> {
	const moved = await trx
		.updateTable(table)
		.set({ letter: to, letter_since: at, letter_answer: answer })
		.where('id', '=', id)
		.where('letter', '=', from)
		.executeTakeFirst()
	return moved.numUpdatedRows === 1n
}

/** Letters cut off while they were being sent: whether the other side took them, nobody knows. Returns how many. */
export async function markCutLetters(trx: Transaction, since: Date, at: Date): Promise<number> {
	let count = 0
	for (const table of letterTables) {
		const marked = await trx
			.updateTable(table)
			.set({ letter: 'unclear', letter_since: at, letter_answer: 'cut-off' })
			.where('letter', '=', 'sending')
			.where('letter_since', '<', since)
			.executeTakeFirst()
		count += Number(marked.numUpdatedRows)
	}
	return count
}

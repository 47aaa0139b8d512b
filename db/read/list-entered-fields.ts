import type { EnteredField } from '#moderation/contribute/voice.ts'
import type { Db } from '../schema.ts'

/** Who put down the words of a field, and when (ISO). */
export interface Entered {
	readonly field: EnteredField
	readonly by: string
	readonly at: string
}

/** Of a gift by voice, whose words stand in which field; fields nobody has put down are not in it. */
export async function listEnteredFields(db: Db, contributionId: string): Promise<Entered[]> {
	const rows = await db
		.selectFrom('entered_field')
		.innerJoin('member', 'member.id', 'entered_field.entered_by')
		.select(['field', 'member.display_name', 'at'])
		.where('contribution_id', '=', contributionId)
		.orderBy('field')
		.limit(20)
		.execute()
	return rows.map((row) => ({ field: row.field, by: row.display_name, at: row.at.toISOString() }))
}

import type { NamedPerson } from '../read/list-contribution-people.ts'
import type { Transaction } from '../schema.ts'

/** Puts an empty row at the end of the list of people. */
export async function addContributionPerson(trx: Transaction, contributionId: string, id: string): Promise<void> {
	const { last } = await trx
		.selectFrom('contribution_person')
		.select((eb) => eb.fn.max('position').as('last'))
		.where('contribution_id', '=', contributionId)
		.executeTakeFirstOrThrow()
	await trx
		.insertInto('contribution_person')
		.values({ id, contribution_id: contributionId, media_id: null, position: (last ?? -1) + 1, role: 'speaker', credit_choice: null })
		.execute()
}

/** Writes one person of this contribution as they are now told. */
export async function updateContributionPerson(trx: Transaction, contributionId: string, person: NamedPerson): Promise<void> {
	await trx
		.updateTable('contribution_person')
		.set({
			role: person.role,
			name: person.name,
			credit_choice: person.creditChoice,
			other_name: person.otherName,
			media_id: person.mediaId,
			is_minor: person.isMinor ?? false,
			guardian: person.guardian ?? '',
		})
		.where('id', '=', person.id)
		.where('contribution_id', '=', contributionId)
		.execute()
}

export async function deleteContributionPerson(trx: Transaction, contributionId: string, id: string): Promise<void> {
	await trx.deleteFrom('contribution_person').where('id', '=', id).where('contribution_id', '=', contributionId).execute()
}

export async function updatePersonContact(trx: Transaction, contributionId: string, id: string, contact: string): Promise<void> {
	await trx.updateTable('contribution_person').set({ contact }).where('id', '=', id).where('contribution_id', '=', contributionId).execute()
}

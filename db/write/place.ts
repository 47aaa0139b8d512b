import type { Insertable } from 'kysely'
import type { PlaceCodeTable, PlaceNameTable, PlaceParentTable, PlaceSuccessorTable, PlaceTable } from '../tables/place.ts'
import type { Transaction } from '../schema.ts'

/** Every unit with its dated names, codes, parents and successors. */
export interface PlaceFacts {
	readonly places: readonly Insertable<PlaceTable>[]
	readonly names: readonly Insertable<PlaceNameTable>[]
	readonly codes: readonly Insertable<PlaceCodeTable>[]
	readonly parents: readonly Insertable<PlaceParentTable>[]
	readonly successors: readonly Insertable<PlaceSuccessorTable>[]
}

/** Makes the stored facts about places exactly these. Units themselves are never deleted: entries and contributions point to them. */
export async function replacePlaces(trx: Transaction, facts: PlaceFacts): Promise<void> {
	await trx
		.insertInto('place')
		.values(facts.places)
		.onConflict((conflict) =>
			conflict.column('id').doUpdateSet((row) => ({
				level: row.ref('excluded.level'),
				valid_from: row.ref('excluded.valid_from'),
				valid_to: row.ref('excluded.valid_to'),
				latitude: row.ref('excluded.latitude'),
				longitude: row.ref('excluded.longitude'),
				point_basis: row.ref('excluded.point_basis'),
				part_from: row.ref('excluded.part_from'),
			})),
		)
		.execute()
	await trx.deleteFrom('place_name').execute()
	await trx.insertInto('place_name').values(facts.names).execute()
	await trx.deleteFrom('place_code').execute()
	await trx.insertInto('place_code').values(facts.codes).execute()
	await trx.deleteFrom('place_parent').execute()
	await trx.insertInto('place_parent').values(facts.parents).execute()
	await trx.deleteFrom('place_successor').execute()
	await trx.insertInto('place_successor').values(facts.successors).execute()
}

import { randomUUID } from 'node:crypto'
import type { Db } from '#db/schema.ts'
import type { NewEntry } from '#db/tables/entry.ts'

/** Puts a bare entry into the registry for tests of what hangs on it; its id. */
export async function insertEntry(
	db: Db,
	at: Date,
	over: Pick<Partial<NewEntry>, 'visibility' | 'standing' | 'is_sample'> = {},
): Promise<string> {
	const id = randomUUID()
	await db
		.insertInto('entry')
		.values({
			id,
			identifier: `thu-${id.slice(0, 8)}`,
			version: 1,
			visibility: 'public',
			standing: 'inventoried',
			is_sample: false,
			title: 'Bến nước',
			heritage_class: 'phi_vat_the',
			heritage_type: null,
			ranks: [],
			communities: [],
			place_id: null,
			place_id_then: null,
			parent_id: null,
			parent_identifier: null,
			record: '{}',
			provenance: '{}',
			names_text: 'Bến nước',
			search_text: 'bến nước',
			created_at: at,
			updated_at: at,
			...over,
		})
		.execute()
	return id
}

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useHouse } from '../support/context.ts'

const house = useHouse()

test('every foreign key is indexed from its first column on', async () => {
	const { rows } = await sql<{ name: string }>`
		select c.conrelid::regclass || '.' || a.attname as name
		from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
		where c.contype = 'f' and c.connamespace = 'public'::regnamespace
			and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])
		order by 1`.execute(house.current.client.db)
	expect(rows.map((row) => row.name)).toEqual([])
})

import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { migrate } from '#db/migrate.ts'
import { useDatabase } from '../support/database.ts'

const database = useDatabase()

test('several at once: what changes the shape of the database is done by one after the other', async () => {
	const steps: string[] = []
	const start = (name: string) =>
		migrate(database.current.db, async () => {
			steps.push(`${name} begins`)
			await wait(300)
			steps.push(`${name} ends`)
		})
	await Promise.all([start('one'), start('one')])
	expect(steps).toEqual(['one begins', 'one ends', 'one begins', 'one ends'])
})

test('the next has its turn when one fails on the way', async () => {
	const failed = migrate(database.current.db, () => Promise.reject(new Error('no room for the queue')))
	await expect(failed).rejects.toThrow('no room for the queue')
	await expect(migrate(database.current.db)).resolves.toEqual([])
})

import { system } from '#moderation/actor.ts'
import type { Refusal } from '#moderation/refusal.ts'
import { countSealedByKey } from '#db/read/find-sealed.ts'
import { dropUnusedKeys, rotateKeys } from '../collection/rekey-sealed.ts'
import type { Context } from '../context.ts'
import { parseEnv } from '../env.ts'
import { openHouse } from '../house.ts'

const usage = `npm run sealed -- keys      which master keys there are, and how many records stand under each
npm run sealed -- rotate    make a new master key (in the key file) and put every record under it; cut off, run it again: it goes on where it was
npm run sealed -- drop      take old keys that no record stands under out of the key file
With COLLECTION_KEY put the new key in front yourself ("new,old"), restart the servers, then rotate.`

const commands: Record<string, (context: Context) => Promise<string>> = { keys, rotate, drop }

await main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
	process.exitCode = 1
})

async function main(): Promise<void> {
	const word = process.argv[2] ?? ''
	const command = Object.hasOwn(commands, word) ? commands[word] : undefined
	if (!command || process.argv.length > 3) throw new Error(usage)
	const house = await openHouse(parseEnv('production', { LOG_LEVEL: 'warn', ...process.env, ...(await ownKeyFile()) }))
	try {
		process.stdout.write(`${await command({ ...house.services, actor: system })}\n`)
	} finally {
		await house.close()
	}
}

/** The key file that a demonstration or development server made beside its data, where none is named. */
async function ownKeyFile(): Promise<Record<string, string>> {
	if (process.env['COLLECTION_KEY'] || process.env['COLLECTION_KEY_FILE']) return {}
	const { existsSync } = await import('node:fs')
	const path = parseEnv('development', { DATA_DIR: process.env['DATA_DIR'] }).collectionKeyFile
	return path !== undefined && existsSync(path) ? { COLLECTION_KEY_FILE: path } : {}
}

async function keys({ db, vault }: Context): Promise<string> {
	if (!vault) throw new Error(sentence({ code: 'no-sealing-key' }))
	const counts = await countSealedByKey(db)
	const held = await vault.keyring.keys()
	const lines = held.map(({ id }, index) => `${id}\t${countOf(counts, id)} records${index === 0 ? '\tin force' : ''}`)
	const lost = counts.filter(({ keyId }) => !held.some(({ id }) => id === keyId))
	return [
		...lines,
		...lost.map(({ keyId, count }) => `${keyId}\t${count} records\tLOST: ${sentence({ code: 'sealing-key-lost', keyId })}`),
	].join('\n')
}

async function rotate(context: Context): Promise<string> {
	const done = await rotateKeys(context)
	if (!done.ok) throw new Error(sentence(done.refusal))
	const { keyId, records, unopened, isResumed } = done.value
	const left = unopened.map(({ id, refusal }) => `\nrecord ${id}: ${sentence(refusal)}`).join('')
	const said = `${records} records were put under the key ${keyId}.${isResumed && context.vault?.keyring.addKey ? ' It was there already and is not the newest possible: for a new one, run this again.' : ''} Keep a safe copy of the key apart from the copies of the database; when the old one is surely not needed: npm run sealed -- drop`
	if (left !== '') throw new Error(`${said}\n${unopened.length} records stayed as they were:${left}`)
	return said
}

async function drop(context: Context): Promise<string> {
	const dropped = await dropUnusedKeys(context)
	if (!dropped.ok) throw new Error('only keys in a key file can be dropped: take them out of COLLECTION_KEY yourself')
	return dropped.value.length === 0 ? 'every key is in use' : `dropped: ${dropped.value.join(', ')}`
}

function countOf(counts: readonly { readonly keyId: string; readonly count: number }[], id: string): number {
	return counts.find(({ keyId }) => keyId === id)?.count ?? 0
}

function sentence(refusal: Refusal): string {
	switch (refusal.code) {
		case 'no-sealing-key':
			return 'there is no master key: set COLLECTION_KEY_FILE to a file with one (openssl rand -hex 32), or COLLECTION_KEY'
		case 'sealing-key-lost':
			return `the key ${refusal.keyId} is not among the keys: put it back from its safe copy (a second line in the key file, or after a comma)`
		case 'seal-broken':
			return 'it was changed or moved; restore it from a copy of the database'
		default:
			return `refused: ${refusal.code}`
	}
}

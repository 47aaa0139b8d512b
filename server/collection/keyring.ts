import { createHash, randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Env } from '../env.ts'
import { isMasterKey } from './is-master-key.ts'

/** A master key (khóa chủ) and its sign: the first half of a hash of it, which tells nothing of the key. */
export interface MasterKey {
	readonly id: string
	readonly key: Buffer
}

/** The master keys there are, the one in force first; the others only open what they once sealed. */
export interface Keyring {
	/** Read afresh each time: a running server sees a rotation without a restart. */
	keys(): Promise<readonly [MasterKey, ...MasterKey[]]>
	/** Puts a new key in front; null where keys come from the environment, which is not ours to write. */
	readonly addKey: (() => Promise<MasterKey>) | null
	/** Takes keys away that nothing is sealed under. */
	readonly dropKeys: ((ids: readonly string[]) => Promise<void>) | null
}

/**
 * The keys of COLLECTION_KEY, else of the key file. A demonstration and a development server make their file at first need, readable by its owner alone; in
 * production a key is given or nothing is sealed. Throws for a file that cannot be read or holds no key.
 */
export async function openKeyring(env: Pick<Env, 'mode' | 'collectionKeys' | 'collectionKeyFile'>): Promise<Keyring | null> {
	if (env.collectionKeys !== undefined) {
		const given = parseKeys(env.collectionKeys, 'COLLECTION_KEY')
		return { keys: async () => given, addKey: null, dropKeys: null }
	}
	const path = env.collectionKeyFile
	if (path === undefined) return null
	if (env.mode !== 'production') await makeKeyFile(path)
	const keys = async () => parseKeys(await readKeyFile(path), path)
	await keys()
	return {
		keys,
		addKey: async () => {
			const fresh = randomBytes(32).toString('hex')
			await replaceFile(path, `${fresh}\n${await readKeyFile(path)}`)
			return masterKey(fresh)
		},
		dropKeys: async (ids) => {
			const kept = (await keys()).filter(({ id }) => !ids.includes(id))
			await replaceFile(path, kept.map(({ key }) => `${key.toString('hex')}\n`).join(''))
		},
	}
}

async function readKeyFile(path: string): Promise<string> {
	return readFile(path, 'utf8').catch((cause: unknown) => {
		throw new Error(`the key file ${path} cannot be read: name another by COLLECTION_KEY_FILE, or put it back from its safe copy`, {
			cause,
		})
	})
}

function parseKeys(text: string, from: string): readonly [MasterKey, ...MasterKey[]] {
	const [first, ...rest] = text
		.split(/[\s,]+/)
		.filter((part) => part !== '')
		.map((part) => {
			if (!isMasterKey(part))
				throw new Error(`${from} holds something that is not a key: a key is 64 hexadecimal digits (openssl rand -hex 32)`)
			return masterKey(part)
		})
	if (!first) throw new Error(`${from} holds no key: make one with openssl rand -hex 32`)
	return [first, ...rest]
}

function masterKey(hex: string): MasterKey {
	const key = Buffer.from(hex, 'hex')
	return { key, id: createHash('sha256').update('ben-nuoc master key sign').update(key).digest('hex').slice(0, 16) }
}

/** Made whole or not at all; two processes at once agree on one. */
async function makeKeyFile(path: string): Promise<void> {
	await mkdir(dirname(path), { recursive: true })
	const made = await writeBeside(path, `${randomBytes(32).toString('hex')}\n`)
	await link(made, path).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'EEXIST') throw error
	})
	await rm(made)
}

async function replaceFile(path: string, text: string): Promise<void> {
	await rename(await writeBeside(path, text), path)
	const folder = await open(dirname(path))
	await folder.sync().finally(() => folder.close())
}

async function writeBeside(path: string, text: string): Promise<string> {
	const beside = `${path}.${randomBytes(6).toString('hex')}`
	const file = await open(beside, 'wx', 0o600)
	await file
		.writeFile(text)
		.then(() => file.sync())
		.finally(() => file.close())
	return beside
}

import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openKeyring } from '#server/collection/keyring.ts'
import { makeVault, type SealedPlace } from '#server/collection/vault.ts'
import { parseEnv } from '#server/env.ts'
import { must } from '../../support/desk.ts'

let folder = ''
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ben-nuoc-key-'))
})
afterAll(() => rm(folder, { recursive: true }))
const one = 'a1'.repeat(32)
const two = 'b2'.repeat(32)
const ringOf = async (keys: string) => (await openKeyring({ mode: 'production', collectionKeys: keys, collectionKeyFile: undefined }))!
const place: SealedPlace = {
	id: '00000000-0000-4000-8000-000000000001',
	kind: 'owner',
	subject_id: '00000000-0000-4000-8000-000000000002',
}
const secret = Buffer.from('Y Thử Niê, buôn Kô Tam')

describe('keys', () => {
	test('production without one has no vault; the demonstration makes its file, for its owner alone', async () => {
		expect(await openKeyring(parseEnv('production', { DATA_DIR: folder }))).toBeNull()
		const env = parseEnv('demo', { DATA_DIR: folder })
		const [first] = await (await openKeyring(env))!.keys()
		expect((await stat(join(folder, 'collection.key'))).mode & 0o777).toBe(0o600)
		expect((await (await openKeyring(env))!.keys())[0].id).toBe(first.id)
	})
	test.each([
		{ why: 'no file there', text: null, message: /cannot be read/ },
		{ why: 'an empty file', text: '\n', message: /holds no key/ },
		{ why: 'not a key', text: 'mật khẩu', message: /not a key/ },
	])('a key file that cannot be used stops the start: $why', async ({ text, message }) => {
		const path = join(folder, `key-${text?.length ?? 'none'}`)
		if (text !== null) await writeFile(path, text)
		await expect(openKeyring({ mode: 'production', collectionKeys: undefined, collectionKeyFile: path })).rejects.toThrow(message)
	})
	test('a key in the environment is never repeated in a message', () => {
		expect(() => parseEnv('production', { COLLECTION_KEY: 'quá ngắn' })).toThrow(/COLLECTION_KEY = \(kept to itself\)/)
	})
	test('a new key comes in front of the old', async () => {
		const path = join(folder, 'rotating')
		await writeFile(path, `${one}\n`)
		const ring = (await openKeyring({ mode: 'production', collectionKeys: undefined, collectionKeyFile: path }))!
		const [old] = await ring.keys()
		const fresh = await ring.addKey!()
		expect((await ring.keys()).map(({ id }) => id)).toEqual([fresh.id, old.id])
		await ring.dropKeys!([old.id])
		expect((await readFile(path, 'utf8')).trim()).toBe((await ring.keys())[0].key.toString('hex'))
	})
})

describe('the vault', () => {
	test('opens what it sealed; two sealings of one text are not alike', async () => {
		const vault = makeVault(await ringOf(one))
		const sealed = await vault.seal(place, secret)
		expect(must(await vault.open({ ...place, ...sealed }))).toEqual(secret)
		expect(sealed.content.includes(secret)).toBe(false)
		expect((await vault.seal(place, secret)).content.equals(sealed.content)).toBe(false)
	})
	test.each(['id', 'kind', 'subject_id'] as const)('a record put in the place of another by its %s does not open', async (column) => {
		const vault = makeVault(await ringOf(one))
		const sealed = await vault.seal(place, secret)
		const moved = { ...place, [column]: column === 'kind' ? 'item' : '00000000-0000-4000-8000-00000000000f' }
		expect(await vault.open({ ...moved, ...sealed })).toEqual({ ok: false, refusal: { code: 'seal-broken' } })
	})
	test('a changed byte is found wherever it is', async () => {
		const vault = makeVault(await ringOf(one))
		const sealed = await vault.seal(place, secret)
		for (const column of ['content', 'wrapped_key'] as const) {
			for (let at = 0; at < sealed[column].length; at++) {
				const changed = Buffer.from(sealed[column])
				changed[at] = (changed[at] ?? 0) ^ 1
				expect(await vault.open({ ...place, ...sealed, [column]: changed }), `${column} ${at}`).toMatchObject({
					refusal: { code: 'seal-broken' },
				})
			}
		}
		expect(await vault.open({ ...place, ...sealed, content: Buffer.alloc(5) })).toMatchObject({ refusal: { code: 'seal-broken' } })
	})
	test('the content of one record under the key of another does not open', async () => {
		const vault = makeVault(await ringOf(one))
		const mine = await vault.seal(place, secret)
		const theirs = await vault.seal({ ...place, id: '00000000-0000-4000-8000-000000000009' }, secret)
		expect(await vault.open({ ...place, ...mine, wrapped_key: theirs.wrapped_key })).toMatchObject({ refusal: { code: 'seal-broken' } })
	})
	test('a lost key is named by its sign, and opens again once it is back', async () => {
		const sealed = await makeVault(await ringOf(one)).seal(place, secret)
		const without = makeVault(await ringOf(two))
		expect(await without.open({ ...place, ...sealed })).toEqual({ ok: false, refusal: { code: 'sealing-key-lost', keyId: sealed.key_id } })
		expect(must(await makeVault(await ringOf(`${two},${one}`)).open({ ...place, ...sealed }))).toEqual(secret)
	})
	test('rewrapped it stands under the new key alone, its content as it was', async () => {
		const sealed = await makeVault(await ringOf(one)).seal(place, secret)
		const wrapped = must(await makeVault(await ringOf(`${two},${one}`)).rewrap({ ...place, ...sealed }))
		const moved = { ...place, ...sealed, ...wrapped }
		expect(must(await makeVault(await ringOf(two)).open(moved))).toEqual(secret)
		expect(await makeVault(await ringOf(one)).open(moved)).toMatchObject({ refusal: { code: 'sealing-key-lost' } })
	})
})

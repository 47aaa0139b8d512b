import { createHash, randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { exportOwnData } from '#server/members/export-own-data.ts'
import { safeFileName } from '#server/members/safe-file-name.ts'
import { originalKey } from '#server/storage/keys.ts'
import { issueSlip } from '#server/slips/issue-slip.ts'
import { useHouse, anonymous } from '../../support/context.ts'
import { giveFile } from '../../support/give-file.ts'
import { readZip } from '../../support/read-zip.ts'
import { submittedStory } from '../contribute/support.ts'

const house = useHouse()
const address = '10.9.0.1'

interface Data {
	readonly format: string
	readonly version: number
	readonly member: { readonly id: string }
	readonly contributions: readonly {
		readonly id: string
		readonly words: { readonly title: string }
		readonly slip: { readonly code: string } | null
	}[]
	readonly files: readonly { readonly path: string; readonly sha256: string; readonly bytes: number; readonly isMissing?: true }[]
}

async function exported(who: Parameters<typeof exportOwnData>[0]): Promise<{ files: Map<string, Buffer>; data: Data }> {
	const made = await exportOwnData(who, address)
	if (!made.ok) throw new Error(made.refusal.code)
	const files = readZip(await buffer(made.value))
	return { files, data: JSON.parse(files.get('data.json')?.toString('utf8') ?? '{}') as Data }
}

test('holds what one gave, every file bit for bit, and nothing of anybody else', async () => {
	const [giver, other] = [await house.current.member('contributor'), await house.current.member('contributor')]
	const contributionId = await submittedStory(giver)
	const contents = [randomBytes(70_001), randomBytes(1), Buffer.from('văn bản không phải ảnh')]
	for (const [index, content] of contents.entries()) await giveFile(giver, contributionId, content, `Ảnh “bà”: H’Bia/${index}.jpg`)
	await issueSlip(giver, { contributionId, isForAnother: true })
	const others = await submittedStory(other)
	await giveFile(other, others, randomBytes(500))

	const { files, data } = await exported(giver)
	expect(data).toMatchObject({ format: 'ben-nuoc-own-data', version: 1, member: { id: giver.memberId } })
	expect(data.contributions.map(({ id }) => id)).toEqual([contributionId])
	expect(data.contributions[0]?.words.title).toContain('Chuyện bến nước')
	expect(data.contributions[0]?.slip?.code).toBeTruthy()
	expect([...files.keys()].sort()).toEqual(['data.json', ...data.files.map(({ path }) => path)].sort())
	expect(data.files).toHaveLength(contents.length)
	for (const [index, { path, sha256, bytes }] of data.files.entries()) {
		const got = files.get(path) ?? Buffer.alloc(0)
		expect(got.equals(contents[index] ?? Buffer.alloc(0))).toBe(true)
		expect([bytes, sha256]).toEqual([got.length, createHash('sha256').update(got).digest('hex')])
		expect(path).not.toMatch(/[":\\]|\.\.|\/[^/]*\/[^/]*\//)
	}
	const whole = JSON.stringify(data)
	expect(whole).not.toContain(other.memberId)
	expect(whole).not.toMatch(/argon2|pin_hash|pinHash|storage_?key|originals\//i)
})

test('a file the store has lost is told, and takes nothing else with it', async () => {
	const giver = await house.current.member('contributor')
	const contributionId = await submittedStory(giver)
	const [lost, kept] = [randomBytes(4000), randomBytes(5000)]
	await giveFile(giver, contributionId, lost, 'mất.jpg')
	await giveFile(giver, contributionId, kept, 'còn.jpg')
	await giver.storage.delete(originalKey(createHash('sha256').update(lost).digest('hex')))
	const { files, data } = await exported(giver)
	expect(data.files.map(({ isMissing = false }) => isMissing)).toEqual([true, false])
	expect([...files.keys()]).toEqual(['data.json', data.files[1]?.path])
	expect(files.get(data.files[1]?.path ?? '')?.equals(kept)).toBe(true)
})

test('is for whoever is signed in alone, and not more than four times an hour', async () => {
	expect(await exportOwnData(house.current.as(anonymous), address)).toEqual({ ok: false, refusal: { code: 'sign-in-needed' } })
	const giver = await house.current.member('contributor')
	for (let times = 0; times < 4; times++) expect((await exported(giver)).data.files).toEqual([])
	expect(await exportOwnData(giver, '10.9.0.2')).toMatchObject({ ok: false, refusal: { code: 'too-many-attempts' } })
})

test.each([
	['ảnh bà.jpg', 'ảnh bà.jpg'],
	['../../etc/passwd', '_.__.._etc_passwd'],
	['a\\b:c*?"<>|.wav', 'a_b_c______.wav'],
	['CON.txt', '_CON.txt'],
	['', '_'],
	['tên\u202egpj.exe', 'tên_gpj.exe'],
	[`${'a'.repeat(114)}👨‍👩‍👧.jpeg`, `${'a'.repeat(114)}.jpeg`],
	[`${'a'.repeat(200)}.mp3`, `${'a'.repeat(116)}.mp3`],
])('a file called %s is packed as %s', (name, packed) => {
	const safe = safeFileName(name)
	expect(safe).not.toMatch(/[/\\]/)
	if (!name.startsWith('..')) expect(safe).toBe(packed)
})

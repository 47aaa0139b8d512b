import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { maxBytes, memberQuota } from '#moderation/upload/limits.ts'
import { uploadFolder, uploadPath } from '#server/upload/upload-folder.ts'
import { type Giver, metadataHeader, send, someBytes, useUploadSite } from '../../support/uploads.ts'

const site = useUploadSite()
const MiB = 1024 * 1024

const begin = (
	giver: Giver | undefined,
	contributionId: string,
	given: { name?: string; type?: string; bytes?: number; sha256?: string },
) =>
	site.current.ask('/files', 'POST', giver?.cookie, {
		'upload-length': String(given.bytes ?? 10),
		'upload-metadata': metadataHeader({
			contributionId,
			name: given.name ?? 'chiêng.jpg',
			type: given.type ?? 'image/jpeg',
			...(given.sha256 ? { sha256: given.sha256 } : {}),
		}),
	})
const idIn = (answer: Response): string => answer.headers.get('location')?.split('/').pop() ?? ''
const rowOf = (id: string) => site.current.house.client.db.selectFrom('upload').selectAll().where('id', '=', id).executeTakeFirst()

test.each([
	{ who: 'owner', method: 'HEAD', status: 200 },
	{ who: 'owner', method: 'PATCH', status: 204 },
	{ who: 'owner', method: 'GET', status: 405 },
	{ who: 'owner', method: 'OPTIONS', status: 405 },
	{ who: 'owner', method: 'PUT', status: 405 },
	{ who: 'owner', method: 'DELETE', status: 204 },
	{ who: 'another', method: 'HEAD', status: 404 },
	{ who: 'another', method: 'PATCH', status: 404 },
	{ who: 'another', method: 'GET', status: 405 },
	{ who: 'another', method: 'DELETE', status: 404 },
	{ who: 'anonymous', method: 'HEAD', status: 401 },
	{ who: 'anonymous', method: 'PATCH', status: 401 },
	{ who: 'anonymous', method: 'GET', status: 405 },
	{ who: 'anonymous', method: 'DELETE', status: 401 },
] as const)('$who may ask $method of an upload: $status', async ({ who, method, status }) => {
	const owner = await site.current.giver()
	const another = await site.current.giver()
	const id = idIn(await begin(owner, await site.current.draft(owner.memberId), {}))
	const cookie = { owner: owner.cookie, another: another.cookie, anonymous: undefined }[who]
	const isPatch = method === 'PATCH'
	const answer = await site.current.ask(
		`/files/${id}`,
		method,
		cookie,
		isPatch ? { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' } : {},
		isPatch ? Buffer.from('chi') : undefined,
	)
	expect(answer.status).toBe(status)
	expect(answer.headers.get('access-control-allow-origin')).toBeNull()
	const row = await rowOf(id)
	expect(row?.state).toBe(who === 'owner' && method === 'DELETE' ? 'deleted' : 'open')
})

test.each([
	{ why: 'another site', headers: { origin: 'https://evil.example' }, status: 403 },
	{ why: 'a frame of another site', headers: { 'sec-fetch-site': 'cross-site' }, status: 403 },
	{ why: 'a sister site', headers: { 'sec-fetch-site': 'same-site' }, status: 403 },
	{ why: 'a reading dressed as another method', headers: { 'x-http-method-override': 'GET' }, status: 201 },
])('a post from $why: $status', async ({ headers, status }) => {
	const owner = await site.current.giver()
	const contributionId = await site.current.draft(owner.memberId)
	const answer = await site.current.ask('/files', 'POST', owner.cookie, {
		'upload-length': '10',
		'upload-metadata': metadataHeader({ contributionId, name: 'a.jpg', type: 'image/jpeg' }),
		...headers,
	})
	expect(answer.status).toBe(status)
})

test.each([
	{ why: 'an ordinary photograph', given: {}, status: 201, code: undefined },
	{
		why: 'a kind the house does not take',
		given: { name: 'a.exe', type: 'application/x-msdownload' },
		status: 415,
		code: 'unsupported-kind',
	},
	{ why: 'an empty file', given: { bytes: 0 }, status: 422, code: 'empty' },
	{ why: 'a photograph too heavy', given: { bytes: maxBytes.image + 1 }, status: 413, code: 'too-large' },
	{ why: 'heavier than anything taken', given: { bytes: 5 * 1024 * MiB, type: 'video/mp4' }, status: 413, code: undefined },
	{ why: 'a hash that is none', given: { sha256: 'abc' }, status: 400, code: 'malformed' },
])('beginning: $why → $status', async ({ given, status, code }) => {
	const owner = await site.current.giver()
	const answer = await begin(owner, await site.current.draft(owner.memberId), given)
	expect(answer.status).toBe(status)
	if (code) expect(await answer.json()).toMatchObject({ refusal: { code } })
})

test.each([
	{ why: 'nobody signed in', whose: 'own', state: 'draft', anonymous: true, status: 401 },
	{ why: "another's contribution", whose: 'others', state: 'draft', status: 404 },
	{ why: 'a contribution that is not there', whose: 'none', state: 'draft', status: 404 },
	{ why: 'no contribution named', whose: 'nonsense', state: 'draft', status: 400 },
	{ why: 'a returned one', whose: 'own', state: 'returned', status: 201 },
	{ why: 'a submitted one', whose: 'own', state: 'submitted', status: 409 },
	{ why: 'a published one', whose: 'own', state: 'published', status: 409 },
	{ why: 'a withdrawn one', whose: 'own', state: 'withdrawn', status: 409 },
] as const)('beginning for $why: $status', async ({ whose, state, status, ...rest }) => {
	const owner = await site.current.giver()
	const other = await site.current.giver()
	const contributionId =
		whose === 'nonsense'
			? 'x'
			: whose === 'none'
				? randomUUID()
				: await site.current.draft(whose === 'own' ? owner.memberId : other.memberId, state)
	const answer = await begin('anonymous' in rest ? undefined : owner, contributionId, {})
	expect(answer.status).toBe(status)
})

test('quotas: open uploads are counted, and giving one up frees its place', async () => {
	const owner = await site.current.giver()
	const contributionId = await site.current.draft(owner.memberId)
	const begun = await Promise.all(Array.from({ length: memberQuota.openUploads + 4 }, () => begin(owner, contributionId, {})))
	const opened = begun.filter((answer) => answer.status === 201)
	expect(opened).toHaveLength(memberQuota.openUploads)
	expect(begun.filter((answer) => answer.status === 429)).toHaveLength(4)
	await site.current.ask(`/files/${idIn(opened[0]!)}`, 'DELETE', owner.cookie)
	expect((await begin(owner, contributionId, {})).status).toBe(201)
})

test.each([
	['Vietnamese', 'Lễ cúng bến nước buôn Akŏ Dhông.jpg', 'Lễ cúng bến nước buôn Akŏ Dhông.jpg'],
	['typed in pieces (NFD)', 'Đám rước.jpg'.normalize('NFD'), 'Đám rước.jpg'.normalize('NFC')],
	['Ê Đê', 'Ƀuôn Ƀŭng Čư Ê wi.jpg', 'Ƀuôn Ƀŭng Čư Ê wi.jpg'],
	['Chinese', '邦美蜀.jpg', '邦美蜀.jpg'],
	['emoji', '👨‍👩‍👧 nhà dài.jpg', '👨‍👩‍👧 nhà dài.jpg'],
	['a way up the folders', '../../../etc/passwd.jpg', 'passwd.jpg'],
	['a Windows path', 'C:\\ảnh\\chiêng.jpg', 'chiêng.jpg'],
	['turned about', 'ảnh\u202Egpj.exe.jpg', 'ảnhgpj.exe.jpg'],
	['a zero byte', 'a\0b.jpg', 'ab.jpg'],
	['a line break', 'a\r\nSet-Cookie: x=1.jpg', 'aSet-Cookie: x=1.jpg'],
	['nothing', '', ''],
	['very long', `${'ồ'.repeat(400)}.jpg`, `${'ồ'.repeat(115)}….jpg`],
])('a file name: %s', async (_why, given, kept) => {
	const owner = await site.current.giver()
	const answer = await begin(owner, await site.current.draft(owner.memberId), { name: given })
	expect(answer.status).toBe(201)
	expect(answer.headers.get('location')).toMatch(/^\/files\/[0-9a-f]{32}$/)
	const row = await rowOf(idIn(answer))
	expect(row?.file_name.replace(/ *Set/, 'Set')).toBe(kept)
	const note = await readFile(`${uploadPath(site.current.house.services.env, idIn(answer))}.json`, 'utf8')
	expect(note).not.toContain('jpg')
})

test.each([
	'/files/../uploads',
	'/files/%2e%2e%2fx',
	'/files/abc',
	'/files/0123456789abcdef0123456789abcdef/x',
	'/files/',
	'/files/ABCDEF',
])('no such upload: %s', async (path) => {
	const owner = await site.current.giver()
	const answer = await site.current.ask(path, 'HEAD', owner.cookie)
	expect(answer.status).toBe(404)
})

test('a whole upload is complete, says so to whoever asks again, and can no longer be given up', async () => {
	const owner = await site.current.giver()
	const bytes = someBytes(300_000)
	const contributionId = await site.current.draft(owner.memberId)
	const id = await send({ url: site.current.url, cookie: owner.cookie, contributionId, bytes })
	expect((await rowOf(id))?.state).toBe('complete')
	const head = await site.current.ask(`/files/${id}`, 'HEAD', owner.cookie)
	expect([head.status, head.headers.get('upload-offset')]).toEqual([200, '300000'])
	expect((await site.current.ask(`/files/${id}`, 'DELETE', owner.cookie)).status).toBe(409)
	expect((await rowOf(id))?.state).toBe('complete')
})

test('more bytes than promised are refused', async () => {
	const owner = await site.current.giver()
	const id = idIn(await begin(owner, await site.current.draft(owner.memberId), { bytes: 10 }))
	const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' }
	const answer = await site.current.ask(`/files/${id}`, 'PATCH', owner.cookie, headers, Buffer.alloc(11))
	expect(answer.status).toBe(413)
})

test('a length left open is refused: the quota could not be kept', async () => {
	const owner = await site.current.giver()
	const contributionId = await site.current.draft(owner.memberId)
	const answer = await site.current.ask('/files', 'POST', owner.cookie, {
		'upload-defer-length': '1',
		'upload-metadata': metadataHeader({ contributionId, name: 'a.jpg', type: 'image/jpeg' }),
	})
	expect(answer.status).toBe(400)
})

test('whoever continues an upload now lets nobody else in: each request is judged by its own cookie', async () => {
	const owner = await site.current.giver()
	const another = await site.current.giver()
	const id = idIn(await begin(owner, await site.current.draft(owner.memberId), { bytes: 6 }))
	const patch = async (cookie: string | undefined, offset: number): Promise<number> => {
		const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) }
		return (await site.current.ask(`/files/${id}`, 'PATCH', cookie, headers, Buffer.from('ab'))).status
	}
	expect([await patch(owner.cookie, 0), await patch(another.cookie, 2), await patch(undefined, 2), await patch(owner.cookie, 2)]).toEqual([
		204, 404, 401, 204,
	])
})

test('an upload whose file could not be begun counts for nothing: the device begins another', async () => {
	const giver = await site.current.giver()
	const contributionId = await site.current.draft(giver.memberId)
	const folder = uploadFolder(site.current.house.services.env)
	await rm(folder, { recursive: true })
	await writeFile(folder, 'no folder')
	try {
		expect((await begin(giver, contributionId, {})).status).toBe(500)
	} finally {
		await rm(folder)
		await mkdir(folder)
	}
	const begun = site.current.house.client.db.selectFrom('upload').select('state').where('contribution_id', '=', contributionId)
	expect((await begun.execute()).map(({ state }) => state)).toEqual(['expired'])
	expect((await begin(giver, contributionId, {})).status).toBe(201)
})

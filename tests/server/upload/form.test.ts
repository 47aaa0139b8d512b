import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { maxFilesPerContribution, maxFormBytes } from '#moderation/upload/limits.ts'
import { makeSessions } from '#server/members/session.ts'
import { formMount } from '#server/upload/form-mount.ts'
import { uploadFolder } from '#server/upload/upload-folder.ts'
import { type Giver, sha256, someBytes, useUploadSite } from '../../support/uploads.ts'

const site = useUploadSite(({ services, client }) => formMount(services, makeSessions(client.pool, services.env)))
const db = () => site.current.house.client.db
const uploadsOf = (contributionId: string) =>
	db().selectFrom('upload').selectAll().where('contribution_id', '=', contributionId).orderBy('file_name').execute()
const leftovers = () => readdir(uploadFolder(site.current.house.services.env))

interface Sent {
	readonly name: string
	readonly type?: string
	readonly bytes: Buffer
}

async function post(giver: Giver | undefined, contributionId: string, files: readonly Sent[]): Promise<Response> {
	const form = new FormData()
	for (const { name, type = 'image/jpeg', bytes } of files) form.append('files', new File([new Uint8Array(bytes)], name, { type }))
	const { url } = site.current
	const headers = { origin: url, ...(giver ? { cookie: giver.cookie } : {}) }
	return fetch(`${url}/contribute/${contributionId}/files`, { method: 'POST', body: form, headers, redirect: 'manual' })
}

test('files of a plain form are received, each as itself, names of any script kept', async () => {
	const giver = await site.current.giver()
	const contributionId = await site.current.draft(giver.memberId)
	const sent = ['chiêng; "Đam San"=1.jpg', 'Ƀuôn Akŏ.jpg', '../../x.jpg'].map((name) => ({ name, bytes: someBytes(40_000) }))
	const answer = await post(giver, contributionId, sent)
	expect([answer.status, answer.headers.get('location')]).toEqual([303, `/contribute/${contributionId}/files`])
	const uploads = await uploadsOf(contributionId)
	expect(new Set(uploads.map(({ file_name, state }) => `${state} ${file_name}`))).toEqual(
		new Set(['received chiêng; "Đam San"=1.jpg', 'received Ƀuôn Akŏ.jpg', 'received x.jpg']),
	)
	const media = await db().selectFrom('media').select('sha256').where('contribution_id', '=', contributionId).execute()
	expect(new Set(media.map((file) => file.sha256))).toEqual(new Set(sent.map(({ bytes }) => sha256(bytes))))
	expect(await leftovers()).toEqual([])
})

test('each file is judged by itself; a refusal is kept to be said', async () => {
	const giver = await site.current.giver()
	const contributionId = await site.current.draft(giver.memberId)
	await post(giver, contributionId, [
		{ name: 'a.exe', type: 'application/x-msdownload', bytes: Buffer.from('MZ') },
		{ name: 'b.jpg', bytes: Buffer.alloc(0) },
		{ name: 'c.jpg', bytes: someBytes(1000) },
		{ name: 'd.jpg', bytes: someBytes(maxFormBytes) },
	])
	const uploads = await uploadsOf(contributionId)
	expect(uploads.map(({ state, refusal }) => refusal?.code ?? state)).toEqual(['unsupported-kind', 'empty', 'received', 'form-too-large'])
	expect(await leftovers()).toEqual([])
})

test('files beyond the most a contribution holds are refused by name, none passed over', async () => {
	const giver = await site.current.giver()
	const contributionId = await site.current.draft(giver.memberId)
	const files = Array.from({ length: maxFilesPerContribution + 2 }, (_, order) => ({ name: `${order + 100}.jpg`, bytes: someBytes(64) }))
	await post(giver, contributionId, files)
	const uploads = await uploadsOf(contributionId)
	expect(uploads.map(({ file_name }) => file_name)).toEqual(files.map(({ name }) => name))
	expect(uploads.slice(-2).map(({ refusal }) => refusal?.code)).toEqual(['too-many-files', 'too-many-files'])
})

test('a form sent without choosing anything leaves no trace', async () => {
	const giver = await site.current.giver()
	const contributionId = await site.current.draft(giver.memberId)
	const answer = await post(giver, contributionId, [{ name: '', type: 'application/octet-stream', bytes: Buffer.alloc(0) }])
	expect(answer.status).toBe(303)
	expect(await uploadsOf(contributionId)).toEqual([])
})

test.each([
	{ who: 'nobody signed in', state: 'draft', own: true, signedIn: false },
	{ who: 'a stranger', state: 'draft', own: false, signedIn: true },
	{ who: 'the owner, too late', state: 'submitted', own: true, signedIn: true },
] as const)('$who gives nothing', async ({ state, own, signedIn }) => {
	const giver = await site.current.giver()
	const other = await site.current.giver()
	const contributionId = await site.current.draft(own ? giver.memberId : other.memberId, state)
	await post(signedIn ? giver : undefined, contributionId, [{ name: 'c.jpg', bytes: someBytes(1000) }])
	expect(await uploadsOf(contributionId)).toEqual([])
	expect(await leftovers()).toEqual([])
})

test.each([
	{ why: 'no form at all', type: 'application/json', body: '{}', status: 415 },
	{ why: 'no boundary', type: 'multipart/form-data', body: 'x', status: 400 },
	{
		why: 'cut off',
		type: 'multipart/form-data; boundary=x',
		body: '--x\r\nContent-Disposition: form-data; name="files"; filename="a.jpg"\r\n\r\nab',
		status: 400,
	},
])('$why: $status', async ({ type, body, status }) => {
	const giver = await site.current.giver()
	const contributionId = await site.current.draft(giver.memberId)
	const answer = await site.current.ask(
		`/contribute/${contributionId}/files`,
		'POST',
		giver.cookie,
		{ 'content-type': type },
		Buffer.from(body),
	)
	expect(answer.status).toBe(status)
	expect(await leftovers()).toEqual([])
})

test('what fails on our side is told as ours: 500, and nothing is left behind', async () => {
	const giver = await site.current.giver()
	const contributionId = await site.current.draft(giver.memberId)
	const folder = uploadFolder(site.current.house.services.env)
	await rm(folder, { recursive: true })
	try {
		const answer = await post(giver, contributionId, [{ name: 'c.jpg', bytes: someBytes(1000) }])
		expect(answer.status).toBe(500)
	} finally {
		await mkdir(folder)
	}
	expect(await uploadsOf(contributionId)).toEqual([])
})

test('a line that breaks in mid form leaves nothing behind', async () => {
	const giver = await site.current.giver()
	const contributionId = await site.current.draft(giver.memberId)
	const { host, hostname, port } = new URL(site.current.url)
	const socket = connect(Number(port), hostname)
	const head = [
		`POST /contribute/${contributionId}/files HTTP/1.1`,
		`Host: ${host}`,
		`Origin: http://${host}`,
		`Cookie: ${giver.cookie}`,
		'Content-Type: multipart/form-data; boundary=x',
		'Content-Length: 100000',
		'',
		`--x\r\nContent-Disposition: form-data; name="files"; filename="${randomUUID()}.jpg"\r\nContent-Type: image/jpeg\r\n\r\n${'a'.repeat(50_000)}`,
	]
	socket.write(head.join('\r\n'))
	await expect.poll(async () => (await leftovers()).length).toBe(1)
	socket.destroy()
	await expect.poll(leftovers).toEqual([])
	expect(await uploadsOf(contributionId)).toEqual([])
})

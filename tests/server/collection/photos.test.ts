import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { serveMedia } from '#server/http/serve-media.ts'
import { makeSessions } from '#server/members/session.ts'
import { useUploadSite } from '../../support/uploads.ts'
import { draftItem, givePhoto, sentItem } from './support.ts'

const site = useUploadSite(({ services, client }) => serveMedia(services, makeSessions(client.pool, services.env)))

test('officers see copies of the photographs of what was sent, never originals, which may tell a home', async () => {
	const { house, url } = site.current
	const collector = await house.member('collector')
	const [sent, drafted] = [await photo(collector), await photo(collector)]
	await sentItem(collector, { mediaIds: [sent] })
	await draftItem(collector, { mediaIds: [drafted] })
	const ask = async (role: 'officer' | 'reviewer' | 'collector', path: string): Promise<number> => {
		const member = await house.member(role)
		const begun = await makeSessions(house.client.pool, house.services.env).begin(member.memberId, new Date())
		return (await fetch(`${url}/media/${path}`, { headers: { Cookie: begun.split(';')[0] ?? '' } })).status
	}
	expect(await ask('officer', `${sent}/small.webp`)).toBe(200)
	expect(await ask('officer', `${sent}/original`)).toBe(404)
	expect(await ask('officer', `${drafted}/small.webp`)).toBe(404)
	for (const role of ['reviewer', 'collector'] as const) expect(await ask(role, `${sent}/small.webp`)).toBe(404)
})

async function photo(member: Parameters<typeof givePhoto>[0]): Promise<string> {
	const id = await givePhoto(member, `${randomUUID()}.jpg`)
	const { storage, db } = site.current.house.services
	await storage.put(`originals/${id}`, Buffer.from('original'))
	await storage.put(`copies/${id}`, Buffer.from('a copy'))
	const copy = { mime: 'image/webp', width: 4, height: 3, bytes: 6, sha256: 'ab'.repeat(32), storage_key: `copies/${id}` }
	await db
		.insertInto('derivative')
		.values({ ...copy, id: randomUUID(), media_id: id, audience: 'desk', size: 'small', created_at: member.now() })
		.execute()
	return id
}

import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { serveMedia } from '#server/http/serve-media.ts'
import { makeSessions } from '#server/members/session.ts'
import { insertEntry } from '../../support/insert-entry.ts'
import { type Giver, sha256, useUploadSite } from '../../support/uploads.ts'

const site = useUploadSite(({ services, client }) => serveMedia(services, makeSessions(client.pool, services.env)))
const db = () => site.current.house.client.db

const who = ['owner', 'another', 'reviewer', 'anonymous'] as const
type Reader = (typeof who)[number]
let readers: Record<Reader, Giver | undefined>
beforeAll(async () => {
	const { house } = site.current
	const reviewer = await house.member('reviewer')
	const begun = await makeSessions(house.client.pool, house.services.env).begin(reviewer.memberId, new Date())
	readers = {
		owner: await site.current.giver(),
		another: await site.current.giver(),
		reviewer: { memberId: reviewer.memberId, cookie: begun.split(';')[0] ?? '' },
		anonymous: undefined,
	}
})

interface Kept {
	readonly kind: 'image' | 'audio'
	/** `unseen`: on an entry that is itself hidden. */
	readonly standing: 'draft' | 'screened' | 'published' | 'hidden' | 'unseen'
	readonly state?: 'received' | 'refused' | 'removed'
	readonly name?: string
}

const words = (what: string) => Buffer.from(`${what} ${randomUUID()}`)

async function put(bytes: Buffer): Promise<{ bytes: number; sha256: string; storage_key: string }> {
	const key = `originals/aa/${sha256(bytes)}`
	await site.current.house.services.storage.put(key, bytes)
	return { bytes: bytes.length, sha256: sha256(bytes), storage_key: key }
}

async function keep({ kind, standing, state, name = 'Bà H’Ƀia đánh chiêng.mp3' }: Kept): Promise<{ id: string; copy: Buffer }> {
	const isMerged = standing !== 'draft' && standing !== 'screened'
	const contributionId = await site.current.draft(readers.owner?.memberId ?? '', isMerged ? 'published' : standing)
	const id = randomUUID()
	const now = site.current.house.clock.now
	const original = await put(words('original'))
	await db()
		.insertInto('media')
		.values({
			...original,
			id,
			contribution_id: contributionId,
			position: 1,
			file_name: name,
			state: state ?? 'ready',
			kind,
			mime: kind === 'image' ? 'image/jpeg' : 'audio/mpeg',
			received_at: now,
		})
		.execute()
	const copy = words('public')
	const isImage = kind === 'image'
	if (isImage) await addCopy(id, 'desk', 'small', 'image/webp', words('desk'))
	if (isMerged) await addCopy(id, 'public', isImage ? 'small' : 'playable', isImage ? 'image/webp' : 'audio/mpeg', copy)
	if (isMerged) await onEntry(id, contributionId, standing)
	return { id, copy }
}

async function addCopy(
	mediaId: string,
	audience: 'desk' | 'public',
	size: 'small' | 'playable',
	mime: string,
	bytes: Buffer,
): Promise<void> {
	const made = { ...(await put(bytes)), id: randomUUID(), media_id: mediaId, audience, size, mime, width: null, height: null }
	await db()
		.insertInto('derivative')
		.values({ ...made, created_at: site.current.house.clock.now })
		.execute()
}

async function onEntry(mediaId: string, contributionId: string, standing: Kept['standing']): Promise<void> {
	const at = site.current.house.clock.now
	const visibility = standing === 'unseen' ? 'hidden' : 'public'
	const id = await insertEntry(db(), at, { visibility, standing: 'proposed', is_sample: true })
	const shown = { credit: 'Bà con buôn Akŏ Dhông', licence: 'cc-by-4.0' as const, caption: '', merged_at: at, published_at: at }
	await db()
		.insertInto('entry_media')
		.values({
			...shown,
			entry_id: id,
			media_id: mediaId,
			contribution_id: contributionId,
			revision: 1,
			position: 1,
			hidden_at: standing === 'hidden' ? at : null,
		})
		.execute()
}

const get = (path: string, reader: Reader, headers: Record<string, string> = {}, method = 'GET') =>
	site.current.ask(path, method, readers[reader]?.cookie, headers)

const nobody = { owner: '404', another: '404', reviewer: '404', anonymous: '404' }
const house = { ...nobody, owner: 'original', reviewer: 'original' }
const everyone = { owner: 'public', another: 'public', reviewer: 'public', anonymous: 'public' }
const rows: [Kept, 'small.webp' | 'original', Record<Reader, string>][] = [
	[{ kind: 'image', standing: 'draft' }, 'small.webp', { ...nobody, owner: 'desk' }],
	[{ kind: 'image', standing: 'draft' }, 'original', { ...nobody, owner: 'original' }],
	[{ kind: 'image', standing: 'screened' }, 'small.webp', { ...nobody, owner: 'desk', reviewer: 'desk' }],
	[{ kind: 'image', standing: 'screened' }, 'original', house],
	[{ kind: 'image', standing: 'published' }, 'small.webp', everyone],
	[{ kind: 'image', standing: 'published' }, 'original', house],
	[{ kind: 'image', standing: 'hidden' }, 'small.webp', { ...nobody, owner: 'desk', reviewer: 'desk' }],
	[{ kind: 'image', standing: 'unseen' }, 'small.webp', { ...nobody, owner: 'desk', reviewer: 'desk' }],
	[{ kind: 'audio', standing: 'screened' }, 'original', house],
	[{ kind: 'audio', standing: 'published' }, 'original', { ...everyone, owner: 'original', reviewer: 'original' }],
	[{ kind: 'audio', standing: 'hidden' }, 'original', house],
	[{ kind: 'image', standing: 'published', state: 'removed' }, 'small.webp', nobody],
	[{ kind: 'image', standing: 'draft', state: 'refused' }, 'original', nobody],
]

test.each(rows.flatMap(([kept, file, given]) => who.map((reader) => ({ kept, file, reader, gets: given[reader], ...kept }))))(
	'$reader asks for $file of a $standing $kind ($state): $gets',
	async ({ kept, file, reader, gets }) => {
		const { id } = await keep(kept)
		const answer = await get(`/media/${id}/${file}`, reader)
		const text = await answer.text()
		expect([answer.status, text.split(' ')[0]]).toEqual(gets === '404' ? [404, 'Không'] : [200, gets])
		expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
		if (gets === '404') return
		expect(answer.headers.get('content-security-policy')).toContain('sandbox')
		const askedAgainEachTime = gets === 'public' ? 'public, no-cache' : 'private, no-cache'
		expect(answer.headers.get('cache-control'), 'a gift withdrawn is gone at once, from caches too').toBe(askedAgainEachTime)
	},
)

test('hidden and absent cannot be told apart', async () => {
	const { id } = await keep({ kind: 'image', standing: 'hidden' })
	const told = []
	for (const wanted of [id, randomUUID()]) {
		const answer = await get(`/media/${wanted}/small.webp`, 'anonymous')
		const headers = [...answer.headers].filter(([name]) => !['date', 'content-security-policy'].includes(name))
		told.push([answer.status, headers, await answer.text()])
	}
	expect(told[0]).toEqual(told[1])
})

test.each([
	{ why: 'a stretch', range: 'bytes=2-5', status: 206, from: 2, to: 6 },
	{ why: 'the rest', range: 'bytes=5-', status: 206, from: 5, to: undefined },
	{ why: 'the end', range: 'bytes=-4', status: 206, from: -4, to: undefined },
	{ why: 'beyond the end', range: 'bytes=9999-', status: 416, from: 0, to: 0 },
	{ why: 'nonsense', range: 'bytes=x', status: 200, from: 0, to: undefined },
	{ why: 'several', range: 'bytes=0-1,3-4', status: 200, from: 0, to: undefined },
])('sound is played from anywhere: $why', async ({ range, status, from, to }) => {
	const { id, copy } = await keep({ kind: 'audio', standing: 'published' })
	const answer = await get(`/media/${id}/original`, 'anonymous', { range })
	expect(answer.status).toBe(status)
	expect(await answer.text()).toBe(copy.subarray(from, to).toString())
	expect(answer.headers.get('content-type')).toBe('audio/mpeg')
})

test('a copy known already is not sent again; HEAD sends none', async () => {
	const { id, copy } = await keep({ kind: 'image', standing: 'published' })
	const first = await get(`/media/${id}/small.webp`, 'anonymous', {}, 'HEAD')
	expect([first.status, first.headers.get('content-length'), await first.text()]).toEqual([200, String(copy.length), ''])
	const again = await get(`/media/${id}/small.webp`, 'anonymous', { 'if-none-match': first.headers.get('etag') ?? '' })
	expect(again.status).toBe(304)
})

test.each([
	[
		'owner',
		'audio',
		/^inline; filename="Ba Hia anh chieng\.mp3"; filename\*=UTF-8''B%C3%A0%20H%E2%80%99%C9%83ia%20%C4%91%C3%A1nh%20chi%C3%AAng\.mp3$/,
	],
	['owner', 'image', /^attachment; /],
	['anonymous', 'audio', /^inline; filename="ben-nuoc-[0-9a-f]{8}\.mp3"$/],
] as const)('the name under which %s saves an original (%s)', async (reader, kind, disposition) => {
	const { id } = await keep({ kind, standing: 'published' })
	const answer = await get(`/media/${id}/original`, reader)
	expect(answer.headers.get('content-disposition')).toMatch(disposition)
})

test.each(['"; x=".mp3', 'a\r\nX-Evil: 1.mp3', "it's (1)*.mp3", '邦美蜀.mp3', '100%.mp3', ''])(
	'a hostile name stays a name: %j',
	async (name) => {
		const { id } = await keep({ kind: 'audio', standing: 'draft', name })
		const answer = await get(`/media/${id}/original`, 'owner')
		expect(answer.status).toBe(200)
		expect(answer.headers.get('x-evil')).toBeNull()
		expect(answer.headers.get('content-disposition')).toMatch(/^inline; filename="[^"\\]+"; filename\*=UTF-8''[A-Za-z0-9%._~!-]*$/)
	},
)

test.each([
	'/media/',
	'/media/x/small.webp',
	'/media/..%2f..%2fx/original',
	`/media/${randomUUID()}/huge.webp`,
	`/media/${randomUUID()}/small.webp/x`,
])('no such file: %s', async (path) => {
	expect((await get(path, 'owner')).status).toBe(404)
})

test('files are only read here', async () => {
	expect((await get(`/media/${randomUUID()}/original`, 'owner', {}, 'DELETE')).status).toBe(405)
})

import { afterEach, expect, test, vi } from 'vitest'
import { askUploads, findBegun } from '#app/uploader/ask-uploads.ts'

afterEach(() => vi.unstubAllGlobals())

function answering(status: number, body: object = {}): void {
	vi.stubGlobal('fetch', () => Promise.resolve(Response.json(body, { status })))
}

test.each([
	{ why: 'nobody is signed in: the server has nothing to say to them', status: 401 },
	{ why: 'it is somebody else’s', status: 403 },
	{ why: 'it is gone', status: 404 },
])('$why ($status): none', async ({ status }) => {
	answering(status)
	expect(await askUploads('0a')).toEqual([])
})

test.each([
	{ why: 'a door that waited too long', status: 408 },
	{ why: 'a door that was asked too often', status: 429 },
	{ why: 'a server that fails', status: 500 },
	{ why: 'a server that is being restarted', status: 503 },
])('$why ($status) says nothing of what is there: to begin anew would waste what was sent', async ({ status }) => {
	answering(status)
	await expect(findBegun({ contributionId: '0a', sha256: 'b'.repeat(64), isFromBefore: true })).rejects.toThrow()
})

const mine = { sha256: 'b'.repeat(64), isThere: true }

test.each([
	{ why: 'nothing was sent', uploads: [], isFromBefore: true, found: undefined },
	{
		why: 'another content',
		uploads: [{ ...mine, id: '1', sha256: 'c'.repeat(64), state: 'coming' }],
		isFromBefore: true,
		found: undefined,
	},
	{ why: 'unfinished', uploads: [{ ...mine, id: '1', state: 'coming' }], isFromBefore: false, found: '1' },
	{ why: 'whole, not yet told so', uploads: [{ ...mine, id: '1', state: 'arrived' }], isFromBefore: true, found: '1' },
	{ why: 'safe, not yet told so', uploads: [{ ...mine, id: '1', state: 'safe' }], isFromBefore: true, found: '1' },
	{ why: 'chosen anew', uploads: [{ ...mine, id: '1', state: 'safe' }], isFromBefore: false, found: undefined },
	{ why: 'taken away since', uploads: [{ ...mine, id: '1', state: 'safe', isThere: false }], isFromBefore: true, found: undefined },
	{ why: 'refused before', uploads: [{ ...mine, id: '1', state: 'refused' }], isFromBefore: true, found: undefined },
	{
		why: 'begun again after it was safe once',
		uploads: [
			{ ...mine, id: '2', state: 'safe' },
			{ ...mine, id: '1', state: 'coming' },
		],
		isFromBefore: true,
		found: '1',
	},
])('goes on with what was begun: $why', async ({ uploads, isFromBefore, found }) => {
	answering(200, { uploads })
	expect(await findBegun({ contributionId: '0a', sha256: mine.sha256, isFromBefore })).toBe(found)
})

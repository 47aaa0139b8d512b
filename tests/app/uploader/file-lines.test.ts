import { expect, test } from 'vitest'
import { fileLines, isListed } from '#app/uploader/file-lines.ts'
import type { LocalFile } from '#app/uploader/local-file.ts'
import type { SeenUpload } from '#server/upload/see-uploads.ts'

const now = Date.parse('2026-03-01T02:00:00Z')
const day = 24 * 60 * 60 * 1000
const local = (patch: Partial<LocalFile> = {}): LocalFile => ({
	...{
		id: 'l1',
		contributionId: 'c1',
		name: 'chiêng.wav',
		part: 'gift',
		bytes: 1000,
		phase: 'sending',
		done: 250,
		uploadId: null,
		refusal: null,
		keeping: 'kept',
	},
	...patch,
})
const seen = (patch: Partial<SeenUpload> = {}): SeenUpload => ({
	...{
		id: 'u1',
		part: 'gift',
		fileName: 'chiêng.wav',
		bytes: 1000,
		sent: 250,
		sha256: null,
		state: 'coming',
		refusal: null,
		mediaId: null,
		isThere: false,
		duplicate: null,
	},
	...{ at: new Date(now - 1000).toISOString() },
	...patch,
})
const sent = local({ phase: 'sent', done: 1000, uploadId: 'u1' })

test.each<{ why: string; local: LocalFile[]; seen: SeenUpload[]; lines: [string, number][] }>([
	{ why: 'nothing', local: [], seen: [], lines: [] },
	{ why: 'on its way', local: [local()], seen: [seen()], lines: [['sending', 25]] },
	{ why: 'all but the last byte is not all', local: [local({ done: 999 })], seen: [], lines: [['sending', 99]] },
	{ why: 'sent is not safe while the server says nothing', local: [sent], seen: [], lines: [['sent', 100]] },
	{ why: 'sent is not safe while the server still looks', local: [sent], seen: [seen({ state: 'arrived' })], lines: [['sent', 100]] },
	{ why: 'safe is what the server calls safe', local: [sent], seen: [seen({ state: 'safe' })], lines: [['safe', 100]] },
	{ why: "another upload's safety is not this one's", local: [sent], seen: [seen({ id: 'u2', state: 'safe' })], lines: [['sent', 100]] },
	{
		why: 'still sending, whatever an earlier upload of the name became',
		local: [local()],
		seen: [seen({ state: 'safe' })],
		lines: [['sending', 25]],
	},
	{ why: 'refused by the server', local: [sent], seen: [seen({ state: 'refused' })], lines: [['refused', 100]] },
	{ why: 'broken off elsewhere', local: [], seen: [seen()], lines: [['broken', 25]] },
	{
		why: 'broken off, and the same file chosen again here',
		local: [local({ phase: 'waiting' })],
		seen: [seen()],
		lines: [['waiting', 25]],
	},
	{ why: 'arrived before a reload', local: [], seen: [seen({ state: 'arrived', sent: 1000 })], lines: [['sent', 100]] },
	{ why: 'safe before a reload: the page has it among its files', local: [], seen: [seen({ state: 'safe' })], lines: [] },
	{ why: 'refused lately', local: [], seen: [seen({ state: 'refused' })], lines: [['refused', 25]] },
	{
		why: 'refused long ago',
		local: [],
		seen: [seen({ state: 'refused', at: new Date(now - 2 * day).toISOString() })],
		lines: [],
	},
	{ why: 'refused, then sent again', local: [], seen: [seen({ id: 'u2', state: 'safe' }), seen({ state: 'refused' })], lines: [] },
])('$why', ({ local, seen, lines }) => {
	expect(fileLines(local, seen, now).map(({ state, percent }) => [state, percent])).toEqual(lines)
})

test.each<{ why: string; seen: Partial<SeenUpload>; listed: string[]; is: boolean }>([
	{ why: 'safe, and the page lists it: one row is enough', seen: { state: 'safe', mediaId: 'm1' }, listed: ['m1'], is: true },
	{ why: 'safe, and the page has yet to hear of it', seen: { state: 'safe', mediaId: 'm1' }, listed: [], is: false },
	{ why: 'not safe yet', seen: { state: 'arrived', mediaId: 'm1' }, listed: ['m1'], is: false },
	{
		why: 'the same file given again: something is to be said of it',
		seen: { state: 'safe', mediaId: 'm1', duplicate: { isHere: true, title: '' } },
		listed: ['m1'],
		is: false,
	},
])('$why', ({ seen: patch, listed, is }) => {
	expect(fileLines([sent], [seen(patch)], now).map((line) => isListed(line, listed))).toEqual([is])
})

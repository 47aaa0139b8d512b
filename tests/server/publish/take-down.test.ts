import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loader as home } from '#app/routes/_index/route.tsx'
import { loader as places } from '#app/routes/places[.]json/route.ts'
import { loader as entryPage } from '#app/routes/registry.$identifier/route.tsx'
import { loader as jsonld } from '#app/routes/registry.$identifier[.]jsonld/route.ts'
import { loader as reportForm } from '#app/routes/registry.$identifier_.report/route.tsx'
import { loader as list } from '#app/routes/registry._index/route.tsx'
import { anonymous, system } from '#moderation/actor.ts'
import type { TakedownDegree } from '#moderation/publish/takedown.ts'
import { findPublicStamp } from '#db/read/find-public-stamp.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import type { Context } from '#server/context.ts'
import { serveMedia } from '#server/http/serve-media.ts'
import { makeSessions } from '#server/members/session.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { undoMerge } from '#server/merge/undo-merge.ts'
import { changeVisibility } from '#server/publish/change-visibility.ts'
import { liftTakedown } from '#server/publish/lift-takedown.ts'
import { publishEntry } from '#server/publish/publish-entry.ts'
import { takeDown, type TakeDownCommand } from '#server/publish/take-down.ts'
import { hearAppeal } from '#server/review/hear-appeal.ts'
import { lodgeAppeal } from '#server/review/lodge-appeal.ts'
import { useHouse } from '../../support/context.ts'
import { claimed, must, stateOf } from '../../support/desk.ts'
import { entryOf, readyToMerge } from '../../support/merging.ts'
import { argsFor, get } from '../../support/route.ts'

const house = useHouse()
/** A word that stands nowhere else. */
let mark = ''
let media: { readonly origin: string; close(): void }
beforeAll(async () => {
	const { services, client } = house.current
	const app = express().use(serveMedia(services, makeSessions(client.pool, services.env)))
	const server = createServer(app)
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const { port } = server.address() as AddressInfo
	media = { origin: `http://127.0.0.1:${port}`, close: () => server.close() }
})
afterAll(() => media.close())

interface Shown {
	readonly giver: Context & { memberId: string }
	readonly officer: Context & { memberId: string }
	readonly contributionId: string
	readonly identifier: string
	readonly mediaId: string
}
let shown: Shown

/** An entry opened by a merge, with a picture, both public. */
async function published(): Promise<Shown> {
	const { giver, officer, contributionId, command } = await readyToMerge(house.current, { words: { title: `A ${mark}` }, picture: true })
	const choices = { names: 'take', period: 'take', descriptions: 'take' } as const
	const { identifier } = must(await mergeContribution(officer, { ...command, choices }))
	await publishEntry(house.current.as(system), contributionId)
	return { giver, officer, contributionId, identifier, mediaId: command.takenFiles[0] ?? '' }
}
beforeEach(async () => {
	mark = `Hnhĩrk${randomBytes(5).toString('hex').replace(/\d/g, 'k')}`
	// The latest is among the news, and its title on the first page of the list.
	house.current.clock.advance(60_000)
	shown = await published()
})

async function down(degree: TakedownDegree, over: Partial<TakeDownCommand> = {}) {
	const { identifier, officer, mediaId } = shown
	const { version } = await entryOf(officer, identifier)
	return takeDown(officer, {
		...{ identifier, version, degree, reason: 'sacred', words: 'Buôn xin không đưa ra.', isSure: true, reportId: null },
		mediaId: degree === 'hide-file' ? mediaId : null,
		...over,
	})
}

/** Every output the public has of an entry, as text: what each tells, by its address. */
async function outputs(as: Context = house.current.as(anonymous)): Promise<Record<string, string>> {
	const { identifier, mediaId } = shown
	const args = (path: string, params = {}) => argsFor(house.current, as, get(path), { params })
	const told = async (run: () => unknown): Promise<string> => {
		try {
			const answer = await run()
			return answer instanceof Response ? `${answer.status} ${await answer.text()}` : JSON.stringify(answer)
		} catch (thrown) {
			if (thrown instanceof Response) return `${thrown.status} ${await thrown.text()}`
			throw thrown
		}
	}
	const word = encodeURIComponent(mark)
	const at = { identifier }
	const file = (name: string) =>
		fetch(`${media.origin}/media/${mediaId}/${name}`).then(async (one) => `${one.status} ${(await one.blob()).size}`)
	return {
		page: await told(() => entryPage(args(`/registry/${identifier}`, at))),
		jsonld: await told(() => jsonld(args(`/registry/${identifier}.jsonld`, at))),
		report: await told(() => reportForm(args(`/registry/${identifier}/report`, at))),
		list: await told(() => list(args('/registry'))),
		search: await told(() => list(args(`/registry?q=${word}`))),
		filtered: await told(() => list(args('/registry?class=di_tich'))),
		home: await told(() => home(args('/'))),
		places: await told(() => places(args(`/places.json?q=${word}`))),
		...Object.fromEntries(
			await Promise.all(
				['small.webp', 'medium.webp', 'large.webp', 'original'].map(async (name) => [`file ${name}`, await file(name)] as const),
			),
		),
	}
}

/** The outputs in which the entry's own word, or its file, can still be had. */
async function where(as?: Context): Promise<string[]> {
	const all = await outputs(as)
	const tells = (name: string, text: string): boolean => {
		if (name.startsWith('file')) return text.startsWith('200')
		// A search says back what was asked: there the entry's address tells.
		return text.includes(shown.mediaId) || text.includes(name === 'search' ? `"${shown.identifier}"` : mark)
	}
	return Object.entries(all).flatMap(([name, text]) => (tells(name, text) ? [name] : []))
}

const everywhere = [
	'page',
	'jsonld',
	'report',
	'list',
	'search',
	'filtered',
	'home',
	'file small.webp',
	'file medium.webp',
	'file large.webp',
]

describe('a whole entry taken down', () => {
	test('before, it is in every output (so that what follows can fail)', async () => {
		expect((await where()).toSorted()).toEqual([...everywhere].toSorted())
	})

	test.each([
		{ degree: 'hide-entry', status: 403 },
		{ degree: 'community', status: 403 },
		{ degree: 'remove', status: 410 },
	] as const)('$degree: in no output; a tombstone with its reason answers $status', async ({ degree, status }) => {
		const stamp = await findPublicStamp(house.current.services.db)
		must(await down(degree))
		expect(await findPublicStamp(house.current.services.db)).not.toBe(stamp)
		expect(await where()).toEqual([])
		const { page, jsonld: machine } = await outputs()
		for (const told of [page, machine]) {
			expect(told).toMatch(new RegExp(`^${status} `))
			expect(told).toContain('"reason":"sacred"')
			expect(told).not.toContain('Buôn xin')
		}
	})

	test('restricted to its community: its members see it, everyone else does not, nor does a community of nobody', async () => {
		await house.current.services.db
			.updateTable('entry')
			.set({ communities: ['Ê Đê'] })
			.where('identifier', '=', shown.identifier)
			.execute()
		const entry = await entryOf(shown.officer, shown.identifier)
		const record = JSON.stringify({ ...entry.record, communities: [{ name: 'Ê Đê' }] })
		await house.current.services.db.updateTable('entry').set({ record }).where('id', '=', entry.id).execute()
		must(await down('community'))
		const member = await house.current.member('contributor')
		const of = (...communities: string[]) => ({ ...member, actor: { ...member.actor, communities } })
		expect(await where(of())).toEqual([])
		expect(await where(of("M'nông"))).toEqual([])
		expect(await where(of('Ê Đê'))).toEqual(['page', 'report'])
		expect(await where(house.current.as({ ...anonymous, communities: ['Ê Đê'] }))).toEqual([])
	})

	test('comes back with its file and is told; what was removed does not', async () => {
		const { takedownId } = must(await down('hide-entry'))
		must(await liftTakedown(shown.officer, { takedownId, words: 'Buôn đã đồng ý.' }))
		expect((await where()).toSorted()).toEqual([...everywhere].toSorted())
		const kinds = await house.current.services.db
			.selectFrom('notice')
			.select('kind')
			.where('contribution_id', '=', shown.contributionId)
			.orderBy('event_id')
			.execute()
		expect(kinds.map(({ kind }) => kind).slice(-2)).toEqual(['taken-down', 'restored'])
		const removed = must(await down('remove'))
		expect(await liftTakedown(shown.officer, { takedownId: removed.takedownId, words: 'a' })).toMatchObject({
			refusal: { code: 'removed' },
		})
		const { version } = await entryOf(shown.officer, shown.identifier)
		expect(await changeVisibility(shown.officer, shown.identifier, { version, to: 'public', reason: 'a' })).toMatchObject({
			refusal: { code: 'removed' },
		})
		expect(await down('hide-entry')).toMatchObject({ refusal: { code: 'removed' } })
		expect(await where()).toEqual([])
	})

	test.each([
		{ why: 'a reviewer may not', who: 'reviewer', over: {}, refusal: { code: 'forbidden', action: 'take-down' } },
		{
			why: 'a reason is needed',
			who: 'officer',
			over: { reason: null },
			refusal: { code: 'invalid', faults: [{ field: 'takedownReason' }] },
		},
		{ why: 'words are needed', who: 'officer', over: { words: ' ' }, refusal: { code: 'invalid', faults: [{ field: 'takedownWords' }] } },
		{ why: 'for ever is said twice', who: 'officer', over: { degree: 'remove', isSure: false }, refusal: { code: 'invalid' } },
		{ why: 'only on the version seen', who: 'officer', over: { version: 99 }, refusal: { code: 'stale-version' } },
		{ why: 'a file must be named', who: 'officer', over: { degree: 'hide-file', mediaId: null }, refusal: { code: 'invalid' } },
	] as const)('$why', async ({ who, over, refusal }) => {
		const actor = await house.current.member(who)
		const { version } = await entryOf(actor, shown.identifier)
		const command = {
			identifier: shown.identifier,
			version,
			degree: 'hide-entry',
			reason: 'law',
			words: 'a',
			isSure: true,
			mediaId: null,
			reportId: null,
		} as const
		expect(await takeDown(actor, { ...command, ...over })).toMatchObject({ ok: false, refusal })
		expect((await where()).length).toBe(everywhere.length)
	})
})

describe('one file taken down', () => {
	test('is in no output while the entry stays; brought back it is there again', async () => {
		const { takedownId } = must(await down('hide-file'))
		const all = await outputs()
		expect(Object.entries(all).filter(([, text]) => text.includes(shown.mediaId))).toEqual([])
		for (const name of ['small.webp', 'medium.webp', 'large.webp', 'original']) expect(all[`file ${name}`]).toMatch(/^404/)
		expect(all['page']).toContain(mark)
		must(await liftTakedown(shown.officer, { takedownId, words: 'Được.' }))
		expect((await outputs())['file small.webp']).toMatch(/^200/)
	})

	test('does not come back because its contribution is withdrawn, or merged again', async () => {
		const { takedownId } = must(await down('hide-file'))
		const { version } = await entryOf(shown.officer, shown.identifier)
		must(await undoMerge(shown.officer, { identifier: shown.identifier, entryVersion: version, revision: 1, reason: 'Nhầm.' }))
		const again = await claimed(shown.officer, shown.contributionId, 'merge')
		must(
			await mergeContribution(shown.officer, {
				contributionId: shown.contributionId,
				version: again,
				entryVersion: 0,
				choices: { names: 'take' },
				takenFiles: [shown.mediaId],
				note: 'lại',
			}),
		)
		await publishEntry(house.current.as(system), shown.contributionId)
		expect((await outputs())['file small.webp']).toMatch(/^404/)
		must(await withdrawContribution(shown.giver, { contributionId: shown.contributionId }))
		must(await liftTakedown(shown.officer, { takedownId, words: 'Được.' }))
		expect((await outputs())['file small.webp']).toMatch(/^404/)
	})
})

describe('an appeal against a takedown', () => {
	async function appealed(degree: TakedownDegree) {
		must(await down(degree))
		return must(await lodgeAppeal(shown.giver, { contributionId: shown.contributionId, words: 'Buôn tôi đã đồng ý.' }))
	}

	test('heard by another officer and reversed, it is shown again', async () => {
		const appealId = await appealed('hide-entry')
		const hear = (context: Context) => hearAppeal(context, { appealId, outcome: 'reversed', words: 'Đúng vậy.' })
		expect(await hear(shown.officer)).toMatchObject({ refusal: { code: 'had-part' } })
		expect(await hear(await house.current.member('reviewer'))).toMatchObject({ refusal: { code: 'forbidden', action: 'take-down' } })
		must(await hear(await house.current.member('officer')))
		expect((await where()).length).toBe(everywhere.length)
	})

	test('what was removed for good goes back to the merge desk', async () => {
		const appealId = await appealed('remove')
		must(await hearAppeal(await house.current.member('officer'), { appealId, outcome: 'reversed', words: 'Đúng vậy.' }))
		expect(await stateOf(shown.giver, shown.contributionId)).toBe('verified')
		expect(await where()).toEqual([])
	})

	test('each of two takedowns, the later first', async () => {
		const { giver, contributionId } = shown
		const file = must(await down('hide-file')).takedownId
		house.current.clock.advance(60_000)
		const entry = must(await down('hide-entry')).takedownId
		const lodge = () => lodgeAppeal(giver, { contributionId, words: 'Buôn tôi đã đồng ý.' })
		for (const takedown of [entry, file]) {
			const id = must(await lodge())
			const row = await giver.db.selectFrom('appeal').select('takedown_id').where('id', '=', id).executeTakeFirstOrThrow()
			expect(row.takedown_id).toBe(takedown)
		}
		expect(await lodge()).toMatchObject({ refusal: { code: 'appealed-already' } })
	})

	test('with nothing taken down there is nothing to appeal', async () => {
		const { giver, contributionId } = shown
		expect(await lodgeAppeal(giver, { contributionId, words: 'a' })).toMatchObject({ refusal: { code: 'nothing-to-appeal' } })
	})
})

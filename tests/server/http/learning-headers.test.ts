import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { system } from '#moderation/actor.ts'
import { giveConsent } from '../../support/give-consent.ts'
import { revokeConsent } from '#server/contribute/revoke-consent.ts'
import { securityHeaders } from '#server/http/security-headers.ts'
import { serveMedia } from '#server/http/serve-media.ts'
import { makeSessions } from '#server/members/session.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { publishEntry } from '#server/publish/publish-entry.ts'
import { stateRights } from '#server/review/state-rights.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { entryOf, readyToMerge } from '../../support/merging.ts'

const house = useHouse()
let origin = ''
let close: () => void = () => undefined
beforeAll(async () => {
	const { services, client } = house.current
	const app = express().use(securityHeaders(services.env), serveMedia(services, makeSessions(client.pool, services.env)))
	const server = createServer(app)
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
	close = () => server.close()
})
afterAll(() => close())

const tick = { by: 'giver', personId: null, way: 'tick', mediaId: null, language: 'vi' } as const

async function published() {
	const ready = await readyToMerge(house.current, { words: { heritageClass: 'phi_vat_the' }, picture: true })
	const { identifier } = must(await mergeContribution(ready.officer, { ...ready.command, choices: { names: 'take' } }))
	await publishEntry(house.current.as(system), ready.contributionId)
	const { id: entryId } = await entryOf(ready.officer, identifier)
	return { ...ready, entryId, mediaId: ready.command.takenFiles[0] ?? '' }
}
type Published = Awaited<ReturnType<typeof published>>

async function reservation(mediaId: string, headers: Record<string, string> = {}) {
	const answer = await fetch(`${origin}/media/${mediaId}/small.webp`, { headers })
	await answer.arrayBuffer()
	return {
		status: answer.status,
		tdm: answer.headers.get('tdm-reservation'),
		robots: answer.headers.get('x-robots-tag'),
		etag: answer.headers.get('etag') ?? '',
	}
}
const reserved = { tdm: '1', robots: 'noai, noimageai' }
const free = { tdm: '0', robots: null }

const agree = ({ giver, contributionId }: Published) => giveConsent(giver, { contributionId, purposes: ['machine-learning'], ...tick })
const rule = ({ officer, mediaId, contributionId, entryId }: Published, on: 'file' | 'gift' | 'entry') =>
	officer.db
		.insertInto('access_rule')
		.values({
			...{ id: randomUUID(), community: 'Ê-đê', kind: 'no-machine-learning', set_by: officer.memberId, set_at: officer.now() },
			media_id: on === 'file' ? mediaId : null,
			contribution_id: on === 'gift' ? contributionId : null,
			entry_id: on === 'entry' ? entryId : null,
		})
		.execute()

test.each<{ why: string; acts: readonly ((one: Published) => Promise<unknown>)[]; told: typeof reserved | typeof free }>([
	{ why: 'nobody agreed', acts: [], told: reserved },
	{ why: 'its giver agreed', acts: [agree], told: free },
	{
		why: 'its giver agreed, the child on it has no guardian’s word',
		acts: [
			agree,
			({ officer, contributionId }) =>
				officer.db
					.insertInto('contribution_person')
					.values({ id: randomUUID(), contribution_id: contributionId, position: 0, role: 'speaker', name: 'H’Nhi', is_minor: true })
					.execute(),
		],
		told: reserved,
	},
	{
		why: 'agreed and taken back',
		acts: [
			agree,
			async ({ giver, contributionId }) => must(await revokeConsent(giver, { contributionId, purposes: ['machine-learning'] })),
		],
		told: reserved,
	},
	{ why: 'a rule of its community on the file', acts: [agree, (one) => rule(one, 'file')], told: reserved },
	{ why: 'on the gift', acts: [agree, (one) => rule(one, 'gift')], told: reserved },
	{ why: 'on the entry', acts: [agree, (one) => rule(one, 'entry')], told: reserved },
	{
		why: 'nobody could license it, whatever its giver ticked',
		acts: [
			agree,
			async ({ officer, contributionId }) => must(await stateRights(officer, { contributionId, statement: 'InC' })),
			({ contributionId }) => publishEntry(house.current.as(system), contributionId),
		],
		told: reserved,
	},
])('machines are told of the file what was agreed: $why', async ({ acts, told }) => {
	const one = await published()
	for (const act of acts) await act(one)
	const { etag, ...answer } = await reservation(one.mediaId)
	expect(answer).toEqual({ status: 200, ...told })
	const again = await reservation(one.mediaId, { 'if-none-match': etag })
	expect(again).toMatchObject({ status: 304, ...told })
})

test('what is not there is reserved like everything else', async () => {
	expect(await reservation(randomUUID())).toMatchObject({ status: 404, ...reserved })
})

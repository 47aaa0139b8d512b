import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { makeDb, type DatabaseClient } from '#db/client.ts'
import type { Db } from '#db/schema.ts'
import type { Context } from '#server/context.ts'
import { parseEnv } from '#server/env.ts'
import { makeLog } from '#server/log.ts'
import { makeRateLimits } from '#server/members/rate-limits.ts'
import { openMediaWorker } from '#server/media/media-worker.ts'
import { claimNext } from '#server/review/claim-next.ts'
import { decideContribution } from '#server/review/decide-contribution.ts'
import { makeDiskStorage } from '#server/storage/disk.ts'
import { openBenchHouse } from './bench-house.ts'
import { row, type BenchOptions, type BenchRow } from './bench.ts'

export const name = 'queue'

const reviewerCount = 50
/** As many connections as one server has. */
const connections = 20

interface Claimed {
	readonly contributionId: string
	readonly reviewer: number
}
type ClaimOne = (reviewer: number) => Promise<string>

/**
 * Fifty reviewers claim at once, then decide what they hold, round after round; every second round claims by the bare way instead of the deed's: lock the
 * oldest that nobody holds with SKIP LOCKED and insert the same row into `claim`, with no check, no event. Afterwards every claim and every
 * decision is looked for in the database; the bench fails if one was given twice or is not there.
 */
export async function run({ quick, say }: BenchOptions): Promise<BenchRow[]> {
	const waiting = quick ? 2_000 : 100_000
	const rounds = quick ? 2 : 24
	const each = quick ? 2 : 8
	const reviewers = Array.from({ length: reviewerCount }, () => randomUUID())
	const house = await openBenchHouse('queue', (client) => fill(client, waiting, reviewers))
	const client = makeDb(house.databaseUrl, () => undefined, connections)
	const media = openMediaWorker()
	try {
		const contexts = await contextsOf(client, house.dataDir, media, reviewers)
		const contextOf = (reviewer: number): Context => {
			const context = contexts[reviewer]
			if (!context) throw new Error(`there is no reviewer ${reviewer}`)
			return context
		}
		const ways = {
			deed: (reviewer: number) => claimByDeed(contextOf(reviewer)),
			bare: (reviewer: number) => claimBare(client.db, contextOf(reviewer)),
		}
		const spent = { deed: 0, bare: 0, deciding: 0 }
		const claims = { deed: 0, bare: 0 }
		const decided: Claimed[] = []
		for (let round = 0; round < rounds * 2; round++) {
			const way = round % 2 === 0 ? 'bare' : 'deed'
			const begun = performance.now()
			const held = await claimAll(ways[way], each)
			spent[way] += performance.now() - begun
			claims[way] += held.length
			requireOnce(held)
			const deciding = performance.now()
			await decideAll(held, contextOf)
			spent.deciding += performance.now() - deciding
			decided.push(...held)
			if (round % 8 === 7)
				say(`round ${round + 1}: ${perSecond(claims.deed, spent.deed)} beside ${perSecond(claims.bare, spent.bare)} a second`)
		}
		await requireKept(client.db, decided, reviewers, claims.deed)
		const bound = { of: 'ratio', is: '≥', than: 0.5 } as const
		return [
			row({
				what: `claims by ${reviewerCount} of ${waiting} waiting, beside bare SKIP LOCKED`,
				value: perSecond(claims.deed, spent.deed),
				reference: perSecond(claims.bare, spent.bare),
				unit: '/s',
				bound,
			}),
			row({ what: 'decisions of these reviewers', value: perSecond(decided.length, spent.deciding), unit: '/s' }),
			row({ what: 'claimed twice, or decided and not kept', value: 0, unit: 'of all', bound: { of: 'value', is: '≤', than: 0 } }),
		]
	} finally {
		await media.close()
		await client.close()
		await house.stop()
	}
}

function perSecond(count: number, ms: number): number {
	return Math.round((count * 1000) / ms)
}

/** All reviewers at once, each `each` claims one after the other. */
async function claimAll(claimOne: ClaimOne, each: number): Promise<Claimed[]> {
	const lists = await Promise.all(
		Array.from({ length: reviewerCount }, async (_, reviewer) => {
			const held: Claimed[] = []
			for (let count = 0; count < each; count++) held.push({ contributionId: await claimOne(reviewer), reviewer })
			return held
		}),
	)
	return lists.flat()
}

async function decideAll(held: readonly Claimed[], contextOf: (reviewer: number) => Context): Promise<void> {
	await Promise.all(
		held.map(async ({ contributionId, reviewer }) => {
			const command = { contributionId, version: 1, decision: 'approve', reason: null, message: '' } as const
			const decided = await decideContribution(contextOf(reviewer), command)
			if (!decided.ok) throw new Error(`a decision on a contribution held was refused: ${decided.refusal.code}`)
		}),
	)
}

async function claimByDeed(context: Context): Promise<string> {
	const claimed = await claimNext(context)
	if (!claimed.ok || !claimed.value) throw new Error(`no claim: ${claimed.ok ? 'nothing waits' : claimed.refusal.code}`)
	return claimed.value.contributionId
}

async function claimBare(db: Db, { actor }: Context): Promise<string> {
	for (;;) {
		const id = await db.transaction().execute(async (trx) => {
			const now = new Date()
			const { rows } = await sql<{ id: string }>`
				select c.id from contribution c
				where c.state = 'screened' and c.member_id <> ${actor.memberId} and not exists (select from claim where claim.contribution_id = c.id and claim.expires_at > ${now})
				order by c.state_since, c.id limit 1 for update of c skip locked`.execute(trx)
			const found = rows[0]
			if (!found) throw new Error('nothing waits')
			const { numAffectedRows } = await sql`
				insert into claim (contribution_id, step, member_id, claimed_at, expires_at)
				values (${found.id}, 'review', ${actor.memberId}, ${now}, ${new Date(now.getTime() + 1_800_000)}) on conflict do nothing`.execute(trx)
			return numAffectedRows === 1n ? found.id : null
		})
		if (id !== null) return id
	}
}

function requireOnce(held: readonly Claimed[]): void {
	const ids = new Set(held.map((claim) => claim.contributionId))
	if (ids.size !== held.length) throw new Error(`${held.length - ids.size} of ${held.length} contributions were claimed twice at once`)
}

/** Every decision accepted is there once, by who held the claim, with its event; every claim of the deed has its event; no claim is left. */
async function requireKept(db: Db, decided: readonly Claimed[], reviewers: readonly string[], byDeed: number): Promise<void> {
	requireOnce(decided)
	const { rows } = await sql<{ id: string; reviewer_id: string }>`
		select c.id, r.reviewer_id from contribution c join review r on r.contribution_id = c.id
		where c.state = 'approved' and c.version = 2 and c.reviewed_by = r.reviewer_id and r.decision = 'approve'
		and (select count(*) from event e where e.contribution_id = c.id and e.kind = 'contribution-moved' and e.actor_id = r.reviewer_id) = 1`.execute(
		db,
	)
	const kept = new Map(rows.map((found) => [found.id, found.reviewer_id]))
	const lost = decided.filter(({ contributionId, reviewer }) => kept.get(contributionId) !== reviewers[reviewer])
	if (lost.length > 0) throw new Error(`${lost.length} of ${decided.length} decisions are not in the database as they were made`)
	const counts = await sql<{ reviews: number; claims: number; taken: number }>`
		select (select count(*) from review) as reviews, (select count(*) from claim) as claims,
			(select count(*) from event where kind = 'claim-taken') as taken`.execute(db)
	const { reviews, claims, taken } = counts.rows[0] ?? { reviews: -1, claims: -1, taken: -1 }
	if (reviews !== decided.length || claims !== 0 || taken !== byDeed)
		throw new Error(
			`${decided.length} decided, ${byDeed} claimed by the deed; the database has ${reviews} reviews, ${claims} claims left, ${taken} taken`,
		)
}

async function contextsOf(
	client: DatabaseClient,
	dataDir: string,
	media: Context['media'],
	reviewers: readonly string[],
): Promise<Context[]> {
	const env = parseEnv('test', { DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
	const storage = await makeDiskStorage(`${dataDir}/files`)
	const services = {
		env,
		db: client.db,
		storage,
		log: makeLog(env),
		media,
		limits: makeRateLimits(client.pool, 'bench'),
		now: () => new Date(),
	}
	return reviewers.map((memberId) => ({ ...services, actor: { memberId, roles: ['reviewer'] } }))
}

/** What waits, given by a thousand people over ten days, a few of them reviewers themselves. */
async function fill({ db }: DatabaseClient, waiting: number, reviewers: readonly string[]): Promise<void> {
	const givers = Array.from({ length: 1_000 }, () => randomUUID())
	const people = [...reviewers, ...givers]
	await sql`
		insert into member (id, user_name, user_name_key, display_name, locale, created_at)
		select id, 'm' || n, 'm' || n, 'Người ' || n, 'vi', now() - interval '30 days'
		from unnest(${people}::uuid[]) with ordinality as p (id, n)`.execute(db)
	await sql`
		insert into contribution (id, code, member_id, state, version, kind, title, description, languages, place_text, heritage_class, licence,
			created_at, updated_at, submitted_at, state_since)
		select gen_random_uuid(), 'B' || n, (${people}::uuid[])[1 + n % ${people.length}::int], 'screened', 1, 'story', 'Chuyện kể số ' || n,
			repeat('Nghe già làng kể lại. ', 20), '{vi}', 'Buôn Ma Thuột', 'phi_vat_the', 'cc-by-4.0', at, at, at, at
		from generate_series(1, ${waiting}::int) as n, lateral (select now() - interval '10 days' + n * interval '8 seconds' as at) as t`.execute(
		db,
	)
	await sql`
		insert into screening (id, contribution_id, contribution_version, rules_version, outcome, findings, at)
		select gen_random_uuid(), id, 1, 'bench', 'clear', '[]', state_since from contribution`.execute(db)
	await sql`analyze`.execute(db)
}

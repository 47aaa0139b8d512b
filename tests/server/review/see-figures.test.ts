import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#moderation/actor.ts'
import type { ContributionState } from '#moderation/lifecycle.ts'
import { bucketOf, seeFigures, type Figures } from '#server/review/see-figures.ts'
import type { Context } from '#server/context.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'

const house = useHouse()
interface Move {
	readonly from: ContributionState
	readonly to: ContributionState
	readonly at: Date
	readonly reason?: string
}
interface Case {
	readonly id: string
	readonly placeId: string | null
	readonly moves: readonly Move[]
}

const now = new Date('2026-05-01T00:00:00Z')
/** Two communes of before that became one of today, and one that lies elsewhere. */
const places = ['then-a', 'then-b', 'today', 'else'] as const
const minute = 60_000

/** The same every run (mulberry32). */
function dice(seed: number): () => number {
	let state = seed
	return () => {
		state = (state + 0x6d2b79f5) | 0
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
	}
}

type Way = readonly [ContributionState, string?]
type Ways = readonly Way[] | undefined
const ways: Partial<Record<ContributionState, Ways>> = {
	draft: [['submitted']],
	submitted: [['screened'], ['screened'], ['screened'], ['withdrawn']],
	screened: [['approved'], ['approved'], ['approved'], ['returned'], ['refused', 'harmful'], ['refused', 'advertising'], ['withdrawn']],
	returned: [['submitted']],
	approved: [['verified'], ['verified'], ['duplicate'], ['kept']],
	verified: [['merged']],
	merged: [['published'], ['published'], ['verified']],
}

function generate(count: number): Case[] {
	const next = dice(7)
	return Array.from({ length: count }, (_, number) => {
		let at = Date.parse('2026-01-01T00:00:00Z') + Math.floor(next() * 100 * 1440) * minute
		let from: ContributionState = 'draft'
		const moves: Move[] = []
		for (let step = 0; step < 12; step++) {
			const open: Ways = ways[from]
			const way: Way | undefined = open?.[Math.floor(next() * open.length)]
			at += Math.floor(next() * next() * 20 * 1440 * minute)
			if (!way || at >= now.getTime() || next() < 0.1) break
			const to: ContributionState = way[0]
			const reason = way[1]
			moves.push({ from, to, at: new Date(at), ...(reason ? { reason } : {}) })
			from = to
		}
		return { id: randomUUID(), placeId: number % 5 === 4 ? null : (places[number % 5] ?? null), moves }
	})
}

const cases = generate(400)
const stateOf = ({ moves }: Case): ContributionState => moves.at(-1)?.to ?? 'draft'

beforeAll(async () => {
	const { db } = house.current.client
	const giver = await house.current.member('contributor')
	for (const id of places)
		await db
			.insertInto('place')
			.values({
				id,
				level: 'commune',
				valid_from: '2020-01-01',
				valid_to: id.startsWith('then') ? '2025-07-01' : null,
				latitude: null,
				longitude: null,
				point_basis: null,
				part_from: '',
			})
			.execute()
	for (const from_place_id of ['then-a', 'then-b'])
		await db
			.insertInto('place_successor')
			.values({ from_place_id, to_place_id: 'today', on_date: '2025-07-01', relation: 'merged_whole', source: 'x' })
			.execute()
	const rows = cases.map((each) => {
		const since = each.moves.at(-1)?.at ?? new Date('2026-01-01T00:00:00Z')
		const times = { created_at: since, updated_at: since, state_since: since }
		return {
			id: each.id,
			code: each.id,
			member_id: giver.memberId,
			state: stateOf(each),
			version: 1,
			kind: 'mix' as const,
			place_id: each.placeId,
			...times,
		}
	})
	await db.insertInto('contribution').values(rows).execute()
	const events = cases
		.flatMap((each) => each.moves.map((move) => ({ each, move })))
		.sort((one, other) => one.move.at.getTime() - other.move.at.getTime())
	await db
		.insertInto('event')
		.values(
			events.map(({ each, move: { at, ...move } }) => ({
				at,
				kind: 'contribution-moved' as const,
				actor_id: null,
				contribution_id: each.id,
				entry_id: null,
				member_id: null,
				payload: JSON.stringify({ kind: 'contribution-moved', ...move }),
			})),
		)
		.execute()
})

/** Nearest rank: the smallest value that at least this share of the values do not exceed. */
function quantile(values: readonly number[], share: number): number | null {
	const sorted = [...values].sort((one, other) => one - other)
	return sorted[Math.ceil(sorted.length * share) - 1] ?? null
}
const steps = { submitted: 'screen', screened: 'review', approved: 'verify', verified: 'merge' } as const
type Waits = keyof typeof steps
const waits = Object.keys(steps) as Waits[]
const minutesBetween = (from: Date, to: Date) => Math.floor((to.getTime() - from.getTime()) / minute)

interface Period {
	readonly from: string
	readonly to: string
	readonly placeId: string | null
}
const lies = (each: Case, placeId: string | null) =>
	placeId === null || each.placeId === placeId || (placeId === 'today' && (each.placeId === 'then-a' || each.placeId === 'then-b'))
function movesIn({ from, to, placeId }: Period) {
	const first = Date.parse(`${from}T00:00:00+07:00`)
	const end = Date.parse(`${to}T00:00:00+07:00`) + 1440 * minute
	return cases
		.filter((each) => lies(each, placeId))
		.flatMap((each) =>
			each.moves.map((move, at) => ({ each, move, came: each.moves.slice(0, at).findLast((before) => before.to === move.from)?.at })),
		)
		.filter(({ move }) => move.at.getTime() >= first && move.at.getTime() < end && move.to !== 'withdrawn')
}

/** The same figures by plain loops. */
function expected(period: Period) {
	const moved = movesIn(period)
	const approved = [...new Set(moved.flatMap(({ each, move }) => (move.to === 'approved' ? [each] : [])))]
	return {
		decisions: waits.flatMap((state) => {
			const done = moved.filter(({ move }) => move.from === state)
			const took = done.flatMap(({ move, came }) => (came ? [minutesBetween(came, move.at)] : []))
			return done.length === 0 ? [] : [{ step: steps[state], decided: done.length, p50: quantile(took, 0.5), p90: quantile(took, 0.9) }]
		}),
		waiting: waits.flatMap((state) => {
			const open = cases.filter((each) => lies(each, period.placeId) && stateOf(each) === state)
			const ages = open.map((each) => minutesBetween(each.moves.at(-1)?.at ?? now, now))
			return open.length === 0
				? []
				: [{ step: steps[state], waiting: open.length, p50: quantile(ages, 0.5), p90: quantile(ages, 0.9), oldest: Math.max(...ages) }]
		}),
		refused: moved.filter(({ move }) => move.to === 'refused').length,
		harmful: moved.filter(({ move }) => move.reason === 'harmful').length,
		returned: moved.filter(({ move }) => move.to === 'returned').length,
		share: { approved: approved.length, merged: approved.filter((each) => ['merged', 'published'].includes(stateOf(each))).length },
	}
}
const byStep = <Row extends { step: string }>(rows: readonly Row[]) => [...rows].sort((one, other) => one.step.localeCompare(other.step))
const counted = (figures: Figures, outcome: string, reason?: string) =>
	figures.reasons
		.filter((row) => row.outcome === outcome && (reason === undefined || row.reason === reason))
		.reduce((sum, { count }) => sum + count, 0)
const seen = async (asked: Period, who?: Context) =>
	seeFigures({ ...(who ?? (await house.current.member('officer'))), now: () => now }, asked)

describe('figures of generated cases, beside those counted by plain loops', () => {
	test.each<Period & { why: string }>([
		{ why: 'all of it', from: '2026-01-01', to: '2026-04-30', placeId: null },
		{ why: 'one month', from: '2026-02-01', to: '2026-02-28', placeId: null },
		{ why: 'one day', from: '2026-02-10', to: '2026-02-10', placeId: null },
		{ why: 'nothing at all', from: '2020-01-01', to: '2020-12-31', placeId: null },
		{ why: 'a commune of today, with those it was made of', from: '2026-01-01', to: '2026-04-30', placeId: 'today' },
		{ why: 'a commune of before', from: '2026-01-01', to: '2026-04-30', placeId: 'then-a' },
		{ why: 'a place nobody named', from: '2026-01-01', to: '2026-04-30', placeId: 'nowhere' },
	])('$why', async ({ why: _, ...period }) => {
		const figures = must(await seen(period))
		const hand = expected(period)
		expect(byStep(figures.decisions)).toEqual(byStep(hand.decisions))
		expect(byStep(figures.waiting)).toEqual(byStep(hand.waiting))
		expect([counted(figures, 'refused'), counted(figures, 'refused', 'harmful'), counted(figures, 'returned')]).toEqual([
			hand.refused,
			hand.harmful,
			hand.returned,
		])
		expect(figures.share).toEqual(hand.share)
		for (const step of Object.values(steps)) {
			const total = figures.throughput.filter((row) => row.step === step).reduce((sum, { decided }) => sum + decided, 0)
			expect(total).toBe(hand.decisions.find((row) => row.step === step)?.decided ?? 0)
		}
	})

	test('there is enough in the cases to tell right from wrong', () => {
		const hand = expected({ from: '2026-01-01', to: '2026-04-30', placeId: null })
		expect(hand.decisions).toHaveLength(4)
		expect(Math.min(...hand.decisions.map(({ decided }) => decided), hand.refused, hand.returned, hand.share.merged)).toBeGreaterThan(20)
	})

	test('places add up to the whole; days begin at midnight in Việt Nam', async () => {
		const period = { from: '2026-01-01', to: '2026-01-31', placeId: null }
		const figures = must(await seen(period))
		const moved = movesIn(period)
		expect(figures.places.reduce((sum, { sent }) => sum + sent, 0)).toBe(moved.filter(({ move }) => move.to === 'submitted').length)
		const day = (at: Date) => new Date(at.getTime() + 420 * minute).toISOString().slice(0, 10)
		for (const { start, step, decided } of figures.throughput)
			expect(moved.filter(({ move }) => day(move.at) === start && steps[move.from as Waits] === step)).toHaveLength(decided)
	})
})

test('agreement counts the verdicts that took two: of the period, of the place, not those of one alone', async () => {
	const reviewer = await house.current.member('reviewer')
	const judge = (placeId: string, at: string, standing: string) =>
		house.current.client.pool.query(
			`insert into match (id, contribution_id, contribution_version, verdict, reason, confidence, evidence, decided_by, at, standing)
			values ($1, $2, 1, 'new', '', 'certain', '[]', $3, $4, $5)`,
			[randomUUID(), cases.find((each) => each.placeId === placeId)?.id, reviewer.memberId, at, standing],
		)
	for (const standing of ['agreed', 'agreed', 'decided', 'alone']) await judge('else', '2026-02-10T00:00:00Z', standing)
	await judge('then-a', '2026-02-10T00:00:00Z', 'agreed')
	await judge('else', '2026-03-10T00:00:00Z', 'decided')
	const agreement = async (placeId: string | null) => must(await seen({ from: '2026-02-10', to: '2026-02-10', placeId })).agreement
	expect([await agreement(null), await agreement('today'), await agreement('then-b')]).toEqual([
		{ agreed: 3, decided: 1 },
		{ agreed: 1, decided: 0 },
		{ agreed: 0, decided: 0 },
	])
})

test.each<{ roles: Role[]; allowed: boolean }>([
	{ roles: ['officer'], allowed: true },
	{ roles: ['administrator'], allowed: true },
	{ roles: ['reviewer'], allowed: false },
	{ roles: ['collector'], allowed: false },
	{ roles: ['contributor'], allowed: false },
])('$roles see the figures: $allowed', async ({ roles, allowed }) => {
	expect((await seen({ from: '2026-01-01', to: '2026-01-31', placeId: null }, await house.current.member(...roles))).ok).toBe(allowed)
})

test.each([
	{ days: 1, bucket: 'day' },
	{ days: 31, bucket: 'day' },
	{ days: 32, bucket: 'week' },
	{ days: 184, bucket: 'week' },
	{ days: 185, bucket: 'month' },
])('$days days are counted by the $bucket', ({ days, bucket }) => {
	expect(bucketOf(days)).toBe(bucket)
})

import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { roles } from '#moderation/actor.ts'
import type { Services } from '#server/context.ts'
import { useHouse, type TestHouse } from '../../support/context.ts'
import { faultsBetween, faultsIn } from './invariants.ts'
import { leaksIn } from './public-view.ts'
import { forgetAll, isSame, takeSnapshot, type EventSeen, type Snapshot } from './snapshot.ts'
import { deeds } from './scene.ts'
import { take, type Done, type Step } from './steps.ts'
import { makePeople, openEntries, peopleWith, quickMedia, type World } from './world.ts'

/** FAULT_RUNS: how many sequences; FAULT_SEED: where they start from. */
const runs = Number(process.env.FAULT_RUNS ?? 10)
const seed = Number(process.env.FAULT_SEED ?? 20_260_301)
const house = useHouse()
let memberIds: string[] = []
let services: Services
beforeAll(async () => {
	memberIds = await makePeople(house.current, 8)
	services = { ...house.current.services, media: await quickMedia() }
})

const step: fc.Arbitrary<Step> = fc.record({
	fitting: fc.integer({ min: 0, max: 9 }).map((drawn) => drawn < 8),
	deed: fc.constantFrom(...deeds, 'start'),
	who: fc.nat(8),
	which: fc.nat(3),
	dice: fc.array(fc.nat(999), { minLength: 12, maxLength: 12 }),
})

/** How verdicts came to stand. */
const stood = new Map<string, number>()
const counted = { steps: 0, done: new Map<string, number>(), refused: new Map<string, number>() }

test(
	'whatever people do in whatever order, what must hold holds after each step',
	async () => {
		const drawnRoles = fc.tuple(fc.subarray([...roles]), fc.subarray([...roles]), fc.subarray([...roles]))
		const sequences = fc.asyncProperty(drawnRoles, fc.array(step, { minLength: 70, maxLength: 110, size: 'max' }), async (drawn, steps) => {
			await follow({ ...house.current, services, as: (actor) => ({ ...services, actor }) }, drawn, steps)
		})
		await fc.assert(sequences, { seed, numRuns: runs, endOnFailure: process.env.FAULT_SHRINK !== '1' })
		const tell = (map: Map<string, number>): string => [...map].map(([name, count]) => `${name} ${count}`).join(', ')
		process.stderr.write(
			`${runs} sequences, ${counted.steps} steps; done: ${tell(counted.done)}; refused: ${tell(counted.refused)}; verdicts: ${tell(stood)}\n`,
		)
		for (const standing of ['alone', 'agreed', 'decided'])
			expect(stood.get(standing) ?? 0, `no verdict came to stand ${standing}`).toBeGreaterThan(0)
		for (const deed of deeds) expect(counted.done.get(deed) ?? 0, `${deed} never came about`).toBeGreaterThan(0)
	},
	60_000 + runs * 20_000,
)

async function follow(home: TestHouse, drawn: Parameters<typeof peopleWith>[1], steps: readonly Step[]): Promise<void> {
	const { db } = home.client
	await forgetAll(db)
	const people = peopleWith(memberIds, drawn)
	const officer = people.findLast((person) => person.roles.includes('officer'))
	if (officer) await openEntries(home, officer)
	const world: World = { house: home, people, seen: await takeSnapshot(db), words: 0 }
	const trail: string[] = []
	for (const one of steps) {
		home.clock.advance(1000)
		const done = await take(world, one)
		trail.push(`${done.deed} by ${done.actor.roles.join('+') || 'nobody'}${done.refused ? `: ${done.refused}` : ''}`)
		count(done)
		const faults = await look(world, done)
		if (faults.length > 0) throw new Error(`after ${trail.length} steps:\n${faults.join('\n')}\n\n${trail.slice(-30).join('\n')}`)
	}
}

/** Reading a desk renews its reader's lease, and says so, whatever comes of it then. */
function withoutRenewals(before: Snapshot, seen: Snapshot): Snapshot {
	const isRenewal = (event: EventSeen): boolean =>
		event.kind === 'claim-taken' &&
		before.claim.some((claim) => claim.contribution_id === event.contribution_id && claim.member_id === event.actor_id)
	return {
		...seen,
		claim: seen.claim.map(({ contribution_id, step, member_id }) => ({ contribution_id, step, member_id })),
		event: seen.event.filter((event, index) => index < before.event.length || !isRenewal(event)),
	}
}

/** A batch takes each gift in hand before it finds that it cannot merge it, and lets go of it again: that it did is told, and nothing else came of it. */
function withoutTrial(done: Done, before: Snapshot, seen: Snapshot): [Snapshot, Snapshot] {
	const [taken, released, ...more] = seen.event.slice(before.event.length)
	const isTrial =
		done.deed === 'batch' &&
		done.refused !== null &&
		taken?.kind === 'claim-taken' &&
		released?.kind === 'claim-released' &&
		more.length === 0 &&
		taken.contribution_id === released.contribution_id
	if (!isTrial) return [before, seen]
	const elsewhere = (one: Snapshot): Snapshot => ({
		...one,
		claim: one.claim.filter((claim) => claim.contribution_id !== taken.contribution_id),
	})
	return [elsewhere(before), { ...elsewhere(seen), event: before.event }]
}

async function look(world: World, done: Done): Promise<string[]> {
	const { db } = world.house.client
	const was = world.seen
	world.seen = await takeSnapshot(db)
	for (const match of world.seen.match.slice(was.match.length)) stood.set(match.standing, (stood.get(match.standing) ?? 0) + 1)
	const [before, now] = withoutTrial(done, was, world.seen)
	if (isSame(withoutRenewals(before, before), withoutRenewals(before, now))) return faultsIn(world.seen)
	const savesWhatWasTyped = done.deed === 'submit' && isSame(before.consent, now.consent)
	return [
		...(done.refused !== null && !savesWhatWasTyped ? [`refused (${done.refused}), and yet something changed`] : []),
		...faultsBetween(before, now, done.actor.memberId),
		...faultsIn(world.seen),
		...(await leaksIn(db, world.seen)),
	]
}

function count({ deed, refused }: Done): void {
	counted.steps++
	const list = refused === null ? counted.done : counted.refused
	list.set(deed, (list.get(deed) ?? 0) + 1)
}

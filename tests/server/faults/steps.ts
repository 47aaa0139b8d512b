import { anonymous, type Actor } from '#moderation/actor.ts'
import { can, canHouse } from '#moderation/permissions.ts'
import type { ContributionSeen } from './snapshot.ts'
import { system, type World } from './world.ts'
import { acts } from './acts.ts'
import { Dice, waitsFor, type Deed } from './scene.ts'

/** A step as it is drawn. `fitting`: what the contribution waits for, by someone who may; else this deed by anyone. */
export interface Step {
	readonly fitting: boolean
	readonly deed: Deed
	readonly who: number
	readonly which: number
	readonly dice: readonly number[]
}

/** A step as it was done. */
export interface Done {
	readonly deed: Deed
	readonly actor: Actor
	readonly refused: string | null
}

/** Does a step; what it acts upon is chosen among what is there. */
export async function take(world: World, step: Step): Promise<Done> {
	const dice = new Dice(step.dice)
	const alive = world.seen.contribution.filter(({ state }) => state !== 'withdrawn' && state !== 'kept' && state !== 'duplicate')
	const gifts = step.fitting ? alive : world.seen.contribution
	const gift = gifts[step.which % Math.max(gifts.length, 1)]
	const { deed, actor } = step.fitting ? fittingFor(world, gift, step, dice) : { deed: step.deed, actor: byWhom(world, gift, step, dice) }
	const actsAs = deed === 'screen' || deed === 'publish' ? system : actor
	const outcome = await acts[deed]({ world, actor: actsAs, gift, dice, fitting: step.fitting })
	return { deed, actor: actsAs, refused: outcome.ok ? null : (outcome.refusal?.code ?? 'refused') }
}

/** Anyone; half of the time someone who may. */
function byWhom(world: World, gift: ContributionSeen | undefined, step: Step, dice: Dice): Actor {
	const anyone = world.people[step.who % world.people.length] ?? anonymous
	if (dice.chance(5)) return anyone
	const known = (memberId: string | undefined): Actor | undefined => world.people.find((person) => person.memberId === memberId)
	if (step.deed === 'edit-entry' || step.deed === 'act' || step.deed === 'sight')
		return world.people.findLast((person) => person.roles.includes('officer')) ?? anyone
	if (step.deed === 'undo') return dice.of(world.people.filter((person) => person.roles.includes('officer'))) ?? anyone
	if (step.deed === 'take-back') return known(world.seen.opinion.find((row) => row.contribution_id === gift?.id)?.decided_by) ?? anyone
	if (step.deed === 'release') return known(world.seen.claim.find((row) => row.contribution_id === gift?.id)?.member_id) ?? anyone
	return known(gift?.member_id) ?? anyone
}

/** What a contribution waits for, and someone who may do it; new ones while there are few. */
function fittingFor(world: World, gift: ContributionSeen | undefined, step: Step, dice: Dice): { deed: Deed; actor: Actor } {
	const starter = world.people.filter((person) => canHouse(person, 'contribute'))
	const start = { deed: 'start', actor: starter[step.who % Math.max(starter.length, 1)] ?? anonymous } as const
	if (step.deed === 'join' || step.deed === 'part') {
		const officer = dice.of(world.people.filter((person) => canHouse(person, 'edit-entry')))
		const isJoined = world.seen.entry.some((entry) => entry.joined_into !== null)
		if (officer) return { deed: isJoined && dice.chance(6) ? 'part' : 'join', actor: officer }
	}
	const registryDeeds = ['act', 'sight', ...(world.seen.entry_revision.some((row) => row.kind === 'merge') ? ['undo'] : [])]
	const officer = dice.of(world.people.filter((person) => canHouse(person, 'edit-entry')))
	if (registryDeeds.includes(step.deed) && officer) return { deed: step.deed, actor: officer }
	if (!gift || step.which >= world.seen.contribution.length) return start
	const owner = world.people.find((person) => person.memberId === gift.member_id) ?? anonymous
	const facts = {
		memberId: gift.member_id,
		state: gift.state,
		verifiedBy: gift.verified_by,
		judgedBy: judgesOf(world, gift),
		escalatedBy: gift.escalated_by,
	}
	if (step.deed === 'answer') return { deed: 'answer', actor: owner }
	if (gift.state === 'draft' || gift.state === 'returned')
		return { deed: dice.one<Deed>(['submit', 'submit', 'attach', 'edit'], 'submit'), actor: owner }
	if (gift.state === 'submitted') return { deed: 'screen', actor: system }
	if (gift.state === 'merged') return { deed: 'publish', actor: system }
	const wait = waitsFor[gift.state]
	if (wait?.deed === 'merge' && dice.chance(3)) {
		const actor = dice.of(world.people.filter((person) => can(person, 'merge', facts)))
		if (actor) return { deed: 'batch', actor }
	}
	if (!wait) return afterwards(world, owner, dice) ?? start
	const claim = world.seen.claim.find((row) => row.contribution_id === gift.id)
	const holder = claim && world.people.find((person) => person.memberId === claim.member_id)
	if (holder && can(holder, wait.action, facts)) return { deed: wait.deed, actor: holder }
	const first = world.people.find((person) => can(person, 'take-back-opinion', facts))
	if (first && dice.chance(3)) return { deed: 'take-back', actor: first }
	const actor = dice.of(world.people.filter((person) => can(person, wait.claim, facts)))
	return actor ? { deed: 'claim', actor } : start
}

function judgesOf(world: World, gift: ContributionSeen): string[] {
	return world.seen.opinion.filter((row) => row.contribution_id === gift.id && row.ended_by !== 'taken-back').map((row) => row.decided_by)
}

/** What may befall what is published. */
function afterwards(world: World, owner: Actor, dice: Dice): { deed: Deed; actor: Actor } | undefined {
	if (dice.chance(3)) return { deed: 'withdraw', actor: owner }
	const officer = dice.of(world.people.filter((person) => person.roles.includes('officer')))
	return officer && dice.chance(7)
		? { deed: dice.one<Deed>(['undo', 'undo', 'edit-entry', 'join', 'part', 'part'], 'undo'), actor: officer }
		: undefined
}

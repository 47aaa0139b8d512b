import { anonymous, type Actor } from '#moderation/actor.ts'
import { isTerminal } from '#moderation/lifecycle.ts'
import { claimSteps, contributionKinds, type ClaimStep } from '#moderation/contribution.ts'
import type { Draft } from '#moderation/contribute/draft.ts'
import { licenceChoices } from '#moderation/contribute/licence.ts'
import { choicesOf, mergeFields } from '#moderation/merge/proposal.ts'
import { can, canHouse, type Action } from '#moderation/permissions.ts'
import { refusalReasons, reviewDecisions } from '#moderation/review/decision.ts'
import { careFlags, judgements } from '#moderation/verify/judgements.ts'
import { answerQuestion } from '#server/contribute/answer-question.ts'
import { editContribution } from '#server/contribute/edit-contribution.ts'
import { startContribution } from '#server/contribute/start-contribution.ts'
import { submitContribution } from '#server/contribute/submit-contribution.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import { editEntry } from '#server/merge/edit-entry.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { undoMerge } from '#server/merge/undo-merge.ts'
import { publishEntry } from '#server/publish/publish-entry.ts'
import { claimContribution } from '#server/review/claim-contribution.ts'
import { decideContribution } from '#server/review/decide-contribution.ts'
import { releaseClaim } from '#server/review/release-claim.ts'
import { screenContribution } from '#server/screen/screen-contribution.ts'
import { confirmMatch } from '#server/verify/confirm-match.ts'
import { takeBackOpinion } from '#server/verify/take-back-opinion.ts'
import type { ContributionSeen } from './snapshot.ts'
import { attachFile } from './attach-file.ts'
import { as, handDraft, markOf, system, type World } from './world.ts'

export const deeds = [
	'start',
	'edit',
	'attach',
	'submit',
	'screen',
	'claim',
	'release',
	'decide',
	'judge',
	'take-back',
	'merge',
	'publish',
	'withdraw',
	'undo',
	'answer',
	'edit-entry',
	'clock',
] as const
export type Deed = (typeof deeds)[number]

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

/** Throws the dice one after another: the same dice give the same step. */
export class Dice {
	private at = 0
	private readonly thrown: readonly number[]
	constructor(thrown: readonly number[]) {
		this.thrown = thrown
	}
	next(): number {
		return this.thrown[this.at++ % this.thrown.length] ?? 0
	}
	of<Value>(list: readonly Value[]): Value | undefined {
		return list[this.next() % Math.max(list.length, 1)]
	}
	one<Value>(list: readonly [Value, ...Value[]] | readonly Value[], otherwise: Value): Value {
		return this.of(list) ?? otherwise
	}
	chance(inTen: number): boolean {
		return this.next() % 10 < inTen
	}
}

type Outcome = { readonly ok: boolean; readonly refusal?: { readonly code: string } }
interface Scene {
	readonly world: World
	readonly actor: Actor
	readonly gift: ContributionSeen | undefined
	readonly dice: Dice
	/** Whether the step is meant to succeed. */
	readonly fitting: boolean
}

const done: Outcome = { ok: true }
const noGift: Outcome = { ok: false, refusal: { code: 'no gift to act upon' } }

/** Does a step; what it acts upon is chosen among what is there. */
export async function take(world: World, step: Step): Promise<Done> {
	const dice = new Dice(step.dice)
	const alive = world.seen.contribution.filter((one) => !isTerminal(one.state) && one.state !== 'kept' && one.state !== 'duplicate')
	const gifts = step.fitting ? alive : world.seen.contribution
	const gift = gifts[step.which % Math.max(gifts.length, 1)]
	const { deed, actor } = step.fitting ? fittingFor(world, gift, step, dice) : { deed: step.deed, actor: byWhom(world, gift, step, dice) }
	const actsAs = deed === 'screen' || deed === 'publish' ? system : actor
	const outcome = await acts[deed]({ world, actor: actsAs, gift, dice, fitting: step.fitting })
	return { deed, actor: actsAs, refused: outcome.ok ? null : (outcome.refusal?.code ?? 'refused') }
}

const waitsFor: Partial<Record<ContributionSeen['state'], { action: Action; claim: Action; deed: Deed }>> = {
	screened: { action: 'review', claim: 'claim-review', deed: 'decide' },
	approved: { action: 'verify', claim: 'claim-verify', deed: 'judge' },
	verified: { action: 'merge', claim: 'claim-merge', deed: 'merge' },
}

/** Anyone; half of the time someone who may. */
function byWhom(world: World, gift: ContributionSeen | undefined, step: Step, dice: Dice): Actor {
	const anyone = world.people[step.who % world.people.length] ?? anonymous
	if (dice.chance(5)) return anyone
	const known = (memberId: string | undefined): Actor | undefined => world.people.find((person) => person.memberId === memberId)
	if (step.deed === 'edit-entry') return world.people.findLast((person) => person.roles.includes('officer')) ?? anyone
	if (step.deed === 'undo') return dice.of(world.people.filter((person) => person.roles.includes('officer'))) ?? anyone
	if (step.deed === 'take-back') return known(world.seen.opinion.find((row) => row.contribution_id === gift?.id)?.decided_by) ?? anyone
	if (step.deed === 'release') return known(world.seen.claim.find((row) => row.contribution_id === gift?.id)?.member_id) ?? anyone
	return known(gift?.member_id) ?? anyone
}

/** What a contribution waits for, and someone who may do it; new ones while there are few. */
function fittingFor(world: World, gift: ContributionSeen | undefined, step: Step, dice: Dice): { deed: Deed; actor: Actor } {
	const starter = world.people.filter((person) => canHouse(person, 'contribute'))
	const start = { deed: 'start', actor: starter[step.who % Math.max(starter.length, 1)] ?? anonymous } as const
	if (!gift || step.which >= world.seen.contribution.length) return start
	const owner = world.people.find((person) => person.memberId === gift.member_id) ?? anonymous
	const facts = { memberId: gift.member_id, state: gift.state, verifiedBy: gift.verified_by, judgedBy: judgesOf(world, gift) }
	if (step.deed === 'answer') return { deed: 'answer', actor: owner }
	if (gift.state === 'draft' || gift.state === 'returned')
		return { deed: dice.one<Deed>(['submit', 'submit', 'attach', 'edit'], 'submit'), actor: owner }
	if (gift.state === 'submitted') return { deed: 'screen', actor: system }
	if (gift.state === 'merged') return { deed: 'publish', actor: system }
	const wait = waitsFor[gift.state]
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
	return officer && dice.chance(7) ? { deed: dice.chance(5) ? 'undo' : 'edit-entry', actor: officer } : undefined
}

const acts: Record<Deed, (scene: Scene) => Promise<Outcome>> = {
	start: ({ world, actor, dice }) => startContribution(as(world, actor), { kind: dice.one(contributionKinds, 'mix') }),
	edit: onGift(({ world, actor, dice }, gift) =>
		editContribution(as(world, actor), {
			contributionId: gift.id,
			edit: {
				version: seenVersion(gift, dice),
				change: someWords(world, gift, dice),
				captions: captionsOf(world, gift),
				...fileAct(world, gift, dice),
			},
		}),
	),
	attach: onGift(({ world, actor }, gift) => attachFile(as(world, actor), gift)),
	submit: onGift(({ world, actor, dice, fitting }, gift) =>
		submitContribution(as(world, actor), {
			contributionId: gift.id,
			edit: { version: gift.version, change: fitting ? allWords(world, gift, dice) : someWords(world, gift, dice), captions: [] },
			ticks: { keep: true, publish: fitting || dice.chance(5) },
			language: 'vi',
		}),
	),
	screen: onGift(async ({ world }, gift) => screenContribution(as(world, system), gift.id).then(() => done)),
	claim: onGift(({ world, actor, dice, fitting }, gift) => {
		const wanted = waitsFor[gift.state]?.action
		const step: ClaimStep =
			fitting && (wanted === 'review' || wanted === 'verify' || wanted === 'merge') ? wanted : dice.one(claimSteps, 'review')
		return claimContribution(as(world, actor), { contributionId: gift.id, step })
	}),
	release: onGift(({ world, actor }, gift) => releaseClaim(as(world, actor), { contributionId: gift.id })),
	decide: onGift(({ world, actor, dice }, gift) =>
		decideContribution(as(world, actor), {
			contributionId: gift.id,
			version: seenVersion(gift, dice),
			decision: dice.chance(7) ? 'approve' : dice.one(reviewDecisions, 'approve'),
			reason: dice.one(refusalReasons, 'other'),
			message: dice.chance(9) ? 'Xin bà con kể thêm.' : '',
		}),
	),
	judge: onGift(({ world, actor, dice }, gift) => {
		const before = world.seen.opinion.find((row) => row.contribution_id === gift.id && row.ended_by === null)
		const sameAs =
			before?.verdict === 'match' && dice.chance(8) ? world.seen.entry.find((entry) => entry.id === before.entry_id) : undefined
		return confirmMatch(as(world, actor), {
			contributionId: gift.id,
			version: seenVersion(gift, dice),
			judgement: sameAs || dice.chance(7) ? 'match' : dice.one(judgements, 'new'),
			identifier: (sameAs ?? dice.of(world.seen.entry))?.identifier ?? null,
			componentIdentifier: dice.chance(3) ? (dice.of(world.seen.entry)?.identifier ?? null) : null,
			duplicateCode: dice.of(world.seen.contribution)?.code ?? null,
			cited: [{ kind: 'own-knowledge', note: 'Tên và nơi trùng nhau.' }],
			confidence: 'likely',
			wouldChange: 'Nếu có ảnh cũ hơn.',
			reason: 'Cảm ơn bà con.',
			positions: [
				{ holder: 'Người gửi', words: 'Đây là bến nước cũ.' },
				{ holder: 'Già làng', words: 'Đây là bến nước mới.' },
			],
			flags: careFlags.filter(() => dice.chance(3)),
		})
	}),
	'take-back': onGift(({ world, actor, dice }, gift) =>
		takeBackOpinion(as(world, actor), { contributionId: gift.id, version: seenVersion(gift, dice) }),
	),
	merge: onGift(({ world, actor, dice, fitting }, gift) => {
		const match = world.seen.match.findLast((row) => row.contribution_id === gift.id)
		const entry = world.seen.entry.find((row) => row.id === match?.entry_id && row.visibility === 'public')
		const chosen = mergeFields.map((field) => [field, dice.one(choicesOf[field], 'keep')] as const)
		return mergeContribution(as(world, actor), {
			contributionId: gift.id,
			version: seenVersion(gift, dice),
			entryVersion: (entry?.version ?? 0) - (dice.chance(1) ? 1 : 0),
			choices: { ...Object.fromEntries(chosen), ...(fitting && !entry ? { names: 'take' } : {}) },
			takenFiles: world.seen.media.filter((file) => file.contribution_id === gift.id && dice.chance(8)).map((file) => file.id),
			note: 'thử',
		})
	}),
	publish: onGift(async ({ world }, gift) => publishEntry(as(world, system), gift.id).then(() => done)),
	withdraw: onGift(({ world, actor }, gift) => withdrawContribution(as(world, actor), { contributionId: gift.id })),
	undo: onGift(({ world, actor, dice }, gift) => {
		const merge = world.seen.entry_revision.findLast((row) => row.contribution_id === gift.id && row.kind === 'merge')
		const entry = world.seen.entry.find((row) => row.id === merge?.entry_id)
		return undoMerge(as(world, actor), {
			identifier: entry?.identifier ?? 'BN-0001',
			entryVersion: (entry?.version ?? 1) - (dice.chance(1) ? 1 : 0),
			revision: merge?.number ?? 1,
			reason: 'nhầm',
		})
	}),
	answer: onGift(({ world, actor, dice }, gift) =>
		answerQuestion(as(world, actor), { contributionId: gift.id, body: dice.chance(8) ? 'Dạ, ảnh chụp năm 1968.' : '' }),
	),
	'edit-entry': async ({ world, actor, dice }) => {
		const entry = dice.of(world.seen.entry)
		if (!entry) return noGift
		const word = `sửa tay ${++world.words}`
		const names = [...entry.record.names, { lang: 'vi', text: word, kind: 'alternative' }] as const
		return editEntry(as(world, actor), {
			identifier: entry.identifier,
			version: entry.version - (dice.chance(1) ? 1 : 0),
			draft: handDraft(entry.record, dice.of([{ period: word }, { names }, { notes: word }, {}]) ?? {}),
			standing: 'inventoried',
			reason: 'sửa',
		})
	},
	clock: async ({ world, dice }) => {
		world.house.clock.advance((dice.next() % 40) * 60_000)
		return done
	},
}

function onGift(act: (scene: Scene, gift: ContributionSeen) => Promise<Outcome>): (scene: Scene) => Promise<Outcome> {
	return (scene) => (scene.gift ? act(scene, scene.gift) : Promise.resolve(noGift))
}

/** The version before the person: now and then one that has passed. */
function seenVersion(gift: ContributionSeen, dice: Dice): number {
	return gift.version - (dice.chance(1) ? 1 : 0)
}

/** Every word of a gift carries its mark. */
function allWords(world: World, gift: ContributionSeen, dice: Dice): Partial<Draft> {
	const word = `${markOf(gift)} ${++world.words}`
	return {
		title: `Tên ${word}`,
		description: `Chuyện ${word}`,
		languages: ['vi'],
		placeText: `Buôn ${word}`,
		periodText: `năm ${word}`,
		heritageClass: dice.one(['di_tich', 'hien_vat', 'phi_vat_the'] as const, 'di_tich'),
		maker: `Ông ${word}`,
		shown: `Bà ${word}`,
		creditChoice: dice.one(['own-name', 'other-name', 'anonymous'] as const, 'own-name'),
		creditName: `Cô ${word}`,
		licence: dice.one(licenceChoices, 'cc-by-4.0'),
	}
}

function someWords(world: World, gift: ContributionSeen, dice: Dice): Partial<Draft> {
	return Object.fromEntries(Object.entries(allWords(world, gift, dice)).filter(() => dice.chance(4)))
}

function captionsOf(world: World, gift: ContributionSeen): { mediaId: string; text: string }[] {
	return world.seen.media
		.filter((file) => file.contribution_id === gift.id && file.state !== 'removed')
		.map((file) => ({ mediaId: file.id, text: `Ảnh ${markOf(gift)}` }))
}

function fileAct(world: World, gift: ContributionSeen, dice: Dice): { files?: { act: 'remove' | 'earlier' | 'later'; mediaId: string } } {
	const file = dice.of(world.seen.media.filter((row) => row.contribution_id === gift.id && row.state !== 'removed'))
	return file && dice.chance(3) ? { files: { act: dice.one(['remove', 'earlier', 'later'] as const, 'later'), mediaId: file.id } } : {}
}

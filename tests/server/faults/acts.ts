import { claimSteps, contributionKinds, type ClaimStep } from '#moderation/contribution.ts'
import type { Draft } from '#moderation/contribute/draft.ts'
import { licenceChoices } from '#moderation/contribute/licence.ts'
import { choicesOf, mergeFields } from '#moderation/merge/proposal.ts'
import { joinChoices } from '#moderation/merge/join.ts'
import { refusalReasons, reviewDecisions } from '#moderation/review/decision.ts'
import { careFlags, judgements } from '#moderation/verify/judgements.ts'
import { answerQuestion } from '#server/contribute/answer-question.ts'
import { editContribution } from '#server/contribute/edit-contribution.ts'
import { startContribution } from '#server/contribute/start-contribution.ts'
import { submitContribution } from '#server/contribute/submit-contribution.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import { editEntry } from '#server/merge/edit-entry.ts'
import { joinEntries } from '#server/merge/join-entries.ts'
import { mergeBatch } from '#server/merge/merge-batch.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { partEntries } from '#server/merge/part-entries.ts'
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
import type { FieldEdit } from '#moderation/merge/proposal.ts'
import type { Act } from '#moderation/merge/act.ts'
import { attachAct } from '#server/merge/attach-act.ts'
import { changeVisibility } from '#server/publish/change-visibility.ts'
import { done, noGift, waitsFor, type Dice, type Deed, type Outcome, type Scene } from './scene.ts'

/** Each deed as someone might do it: what it acts upon and what it says is thrown with the dice. */
export const acts: Record<Deed, (scene: Scene) => Promise<Outcome>> = {
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
			ticks: { keep: true, reuse: true, everyone: fitting || dice.chance(5) },
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
		const isDisputed = match?.verdict === 'disputed'
		const chosen = mergeFields.map((field) => [field, isDisputed && fitting ? 'keep' : dice.one(choicesOf[field], 'keep')] as const)
		const worded = chosen.flatMap(([field, choice]) => (choice === 'edit' ? [[field, someWording(world, dice)] as const] : []))
		return mergeContribution(as(world, actor), {
			contributionId: gift.id,
			version: seenVersion(gift, dice),
			entryVersion: (entry?.version ?? 0) - (dice.chance(1) ? 1 : 0),
			choices: {
				...Object.fromEntries(chosen),
				...(fitting && !entry && !isDisputed ? { names: 'take' } : {}),
				...(isDisputed ? { descriptions: 'both' } : {}),
			},
			edits: Object.fromEntries(worded),
			opensNew: fitting || dice.chance(3),
			...(dice.chance(3) ? { act: someAct(dice) } : {}),
			takenFiles: world.seen.media.filter((file) => file.contribution_id === gift.id && dice.chance(8)).map((file) => file.id),
			note: 'thử',
		})
	}),
	publish: onGift(async ({ world }, gift) => publishEntry(as(world, system), gift.id).then(() => done)),
	withdraw: onGift(({ world, actor }, gift) => withdrawContribution(as(world, actor), { contributionId: gift.id })),
	undo: onGift(({ world, actor, dice }, gift) => {
		const merges = world.seen.entry_revision.filter((row) => row.kind === 'merge')
		const merge = merges.findLast((row) => row.contribution_id === gift.id) ?? dice.of(merges)
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
	join: async ({ world, actor, dice }) => {
		const [joined, into] = [dice.of(world.seen.entry), dice.of(world.seen.entry)]
		if (!joined || !into) return noGift
		const fields = ['names', 'descriptions', 'accounts', 'period', 'maker', 'place'] as const
		const choices = Object.fromEntries(fields.map((field) => [field, dice.one(joinChoices, 'keep')]))
		return joinEntries(as(world, actor), {
			identifier: joined.identifier,
			version: joined.version,
			into: into.identifier,
			intoVersion: into.version,
			choices: {
				...choices,
				...Object.fromEntries(['names', 'descriptions', 'accounts'].map((field) => [field, dice.one(['keep', 'both'], 'both')])),
			},
			files: world.seen.entry_media.filter((file) => file.entry_id === joined.id).map((file) => file.media_id),
			reason: 'là một',
			...(dice.chance(5) ? { act: someAct(dice) } : {}),
		})
	},
	part: async ({ world, actor, dice }) => {
		const joined = dice.of(world.seen.entry.filter((entry) => entry.joined_into !== null))
		const into = world.seen.entry.find((entry) => entry.id === joined?.joined_into)
		if (!joined || !into) return noGift
		const command = { identifier: into.identifier, entryVersion: into.version, revision: joined.joined_revision ?? 0, reason: 'hai nơi' }
		return partEntries(as(world, actor), command)
	},
	batch: onGift(async ({ world, actor, dice }, gift) => {
		const match = world.seen.match.findLast((row) => row.contribution_id === gift.id)
		const entry = world.seen.entry.find((row) => row.id === match?.entry_id && row.visibility === 'public')
		const item = { contributionId: gift.id, version: seenVersion(gift, dice), entryVersion: entry?.version ?? 0 }
		const [outcome] = await mergeBatch(as(world, actor), { items: [item], note: '', act: null })
		return outcome?.refusal ? { ok: false, refusal: outcome.refusal } : done
	}),
	act: async ({ world, actor, dice }) => {
		const covered = dice.of(world.seen.entry_revision)
		const entry = world.seen.entry.find((row) => row.id === covered?.entry_id)
		if (!covered || !entry) return noGift
		return attachAct(as(world, actor), { identifier: entry.identifier, revision: covered.number, act: someAct(dice) })
	},
	sight: async ({ world, actor, dice, fitting }) => {
		const hidden = world.seen.entry.filter((entry) => entry.visibility === 'hidden')
		const entry = dice.of(fitting && hidden.length > 0 ? hidden : world.seen.entry)
		if (!entry) return noGift
		const to = entry.visibility === 'hidden' ? 'public' : dice.one(['hidden', 'hidden', 'community'] as const, 'hidden')
		return changeVisibility(as(world, actor), entry.identifier, {
			version: entry.version - (dice.chance(1) ? 1 : 0),
			to,
			reason: 'xem lại',
		})
	},
	clock: async ({ world, dice }) => {
		world.house.clock.advance((dice.next() % 40) * 60_000)
		return done
	},
}

/** One of few, so that numbers meet again: with the same signer the same act, with another a number taken. */
function someAct(dice: Dice): Act {
	const number = (dice.next() % 9) + 1
	return { office: 'SVHTTDL', year: 2026, number, signer: dice.one(['A', 'A', 'B'], 'A'), signedOn: '2026-02-28', note: '' }
}

function someWording(world: World, dice: Dice): FieldEdit {
	return { text: `lời sửa ${++world.words}`, reason: dice.chance(9) ? 'cho gọn' : '', isAlone: dice.chance(5) }
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

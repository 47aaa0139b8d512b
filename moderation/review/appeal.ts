import type { Actor } from '../actor.ts'
import { endOfDayHere } from '../day-here.ts'
import { canHouse } from '../permissions.ts'
import { accept, refuse, type Result } from '../refusal.ts'

/** A decision can be appealed for so many days, the last of them to its end; an appeal is to be answered within as many. */
const appealDays = 30

/** Which decision an appeal is against. */
export const appealGrounds = ['refusal', 'not-heritage', 'takedown'] as const
export type AppealGround = (typeof appealGrounds)[number]

/** What becomes of the decision: it stands, or it is reversed. */
export const appealOutcomes = ['upheld', 'reversed'] as const
export type AppealOutcome = (typeof appealOutcomes)[number]

const appealWordsMax = 4000

/** A decision that can be appealed against. */
export interface Appealable {
	readonly ground: AppealGround
	readonly decidedAt: Date
	/** The takedown appealed against. */
	readonly takedownId: string | null
	/** Whether it has been appealed already: each decision is, once. */
	readonly isAppealed: boolean
}

export function appealDeadline(decidedAt: Date): Date {
	return endOfDayHere(new Date(decidedAt.getTime() + appealDays * 24 * 60 * 60_000))
}

/** An appeal (khiếu nại) by whoever gave the contribution, in their own words, within thirty days of the decision. */
export function decideLodging(
	actor: Actor,
	ownerId: string,
	decision: Appealable | null,
	words: string,
	now: Date,
): Result<{ readonly decision: Appealable; readonly words: string }> {
	if (actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	if (actor.memberId !== ownerId) return refuse({ code: 'not-found' })
	if (decision === null) return refuse({ code: 'nothing-to-appeal' })
	if (decision.isAppealed) return refuse({ code: 'appealed-already' })
	const deadline = appealDeadline(decision.decidedAt)
	if (now > deadline) return refuse({ code: 'appeal-late', deadline: deadline.toISOString() })
	const said = wordsSaid(words, 'appeal')
	return said.ok ? accept({ decision, words: said.value }) : said
}

export interface AppealToHear {
	readonly ground: AppealGround
	readonly appellantId: string
	readonly outcome: AppealOutcome | null
	/** Everyone who had a part in the case: reviewers, those who verified, merged, held it, took it down. */
	readonly involved: readonly string[]
}

export interface HearingCommand {
	readonly outcome: AppealOutcome | null
	/** Reasons, to the contributor. */
	readonly words: string
}

/** An appeal is heard by someone of the desks who had no part in the case, with reasons. */
export function decideHearing(
	actor: Actor,
	appeal: AppealToHear,
	command: HearingCommand,
): Result<{ readonly outcome: AppealOutcome; readonly words: string; readonly hearerId: string }> {
	const may = mayHear(actor, appeal)
	if (!may.ok) return may
	if (command.outcome === null) return refuse({ code: 'invalid', faults: [{ field: 'outcome', code: 'missing' }] })
	const said = wordsSaid(command.words, 'words')
	return said.ok ? accept({ outcome: command.outcome, words: said.value, hearerId: may.value }) : said
}

/** The id of this person, if they may hear this appeal; otherwise why not. */
export function mayHear(actor: Actor, appeal: AppealToHear): Result<string> {
	if (actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	const needed = appeal.ground === 'takedown' ? 'take-down' : 'hear-appeals'
	if (!canHouse(actor, needed)) return refuse({ code: 'forbidden', action: needed })
	if (appeal.appellantId === actor.memberId) return refuse({ code: 'own-contribution' })
	if (appeal.involved.includes(actor.memberId)) return refuse({ code: 'had-part' })
	if (appeal.outcome !== null) return refuse({ code: 'heard-already' })
	return accept(actor.memberId)
}

function wordsSaid(words: string, field: string): Result<string> {
	const said = words.normalize('NFC').trim()
	if (said === '') return refuse({ code: 'invalid', faults: [{ field, code: 'missing' }] })
	if (said.length > appealWordsMax)
		return refuse({ code: 'invalid', faults: [{ field, code: 'too-long', max: appealWordsMax, length: said.length }] })
	return accept(said)
}

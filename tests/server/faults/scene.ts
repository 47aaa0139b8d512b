import type { Actor } from '#moderation/actor.ts'
import type { Action } from '#moderation/permissions.ts'
import type { ContributionSeen } from './snapshot.ts'
import type { World } from './world.ts'

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
	'join',
	'part',
	'batch',
	'act',
	'sight',
	'clock',
] as const
export type Deed = (typeof deeds)[number]

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

export type Outcome = { readonly ok: boolean; readonly refusal?: { readonly code: string } }
export interface Scene {
	readonly world: World
	readonly actor: Actor
	readonly gift: ContributionSeen | undefined
	readonly dice: Dice
	/** Whether the step is meant to succeed. */
	readonly fitting: boolean
}

export const done: Outcome = { ok: true }
export const noGift: Outcome = { ok: false, refusal: { code: 'no gift to act upon' } }

/** What a gift waits for in each state. */
export const waitsFor: Partial<Record<ContributionSeen['state'], { action: Action; claim: Action; deed: Deed }>> = {
	screened: { action: 'review', claim: 'claim-review', deed: 'decide' },
	approved: { action: 'verify', claim: 'claim-verify', deed: 'judge' },
	verified: { action: 'merge', claim: 'claim-merge', deed: 'merge' },
}

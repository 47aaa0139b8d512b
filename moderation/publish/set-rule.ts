import type { Actor } from '../actor.ts'
import type { FieldFault } from '../field-fault.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import { tooLong } from '../contribute/typed-text.ts'
import { circleOf, isCustodian, isDayOfYear, type AccessRuleKind, type CircleKind, type Season } from './access-rule.ts'
import { askMax } from './ask-first.ts'

/** A rule as it is asked for. */
export interface RuleAsked {
	readonly kind: AccessRuleKind | null
	/** The circle let in, for family, women, men and sacred. */
	readonly circle: { readonly id: string; readonly kind: CircleKind; readonly community: string } | null
	readonly season: Season | null
	/** Whom to ask, where the custodians let something sacred be known to be there; null or absent: they do not. */
	readonly ask?: string | null
	/** What it is on: a file has no address of its own at which one could ask. */
	readonly isOnFile?: boolean
}

export interface RuleDecided {
	readonly kind: AccessRuleKind
	readonly circleId: string | null
	readonly season: Season | null
	readonly ask: string | null
}

/** Whether this actor may set such a rule in the name of the community, and the rule as it will stand. Custodians alone do: not the province. */
export function decideRule(actor: Actor, community: string, asked: RuleAsked): Result<RuleDecided> {
	if (actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!isCustodian(actor, community)) return refuse({ code: 'forbidden', action: 'set-rule' })
	const { kind } = asked
	if (kind === null) return refuse({ code: 'invalid', faults: [{ field: 'rule', code: 'missing' }] })
	const wanted = circleFor(kind)
	const faults: FieldFault[] = []
	if (wanted !== null && (asked.circle?.kind !== wanted || asked.circle.community !== community))
		faults.push({ field: 'circle', code: asked.circle === null ? 'missing' : 'not-allowed' })
	if (kind === 'seasonal' && !isSeason(asked.season))
		faults.push({ field: 'season', code: asked.season === null ? 'missing' : 'malformed' })
	const ask = asked.ask?.normalize('NFC').trim() ?? null
	if (ask !== null) faults.push(...askFaults(ask, kind === 'sacred' && asked.isOnFile !== true))
	if (faults.length > 0) return refuse({ code: 'invalid', faults })
	return accept({
		kind,
		circleId: wanted === null ? null : (asked.circle?.id ?? null),
		season: kind === 'seasonal' ? asked.season : null,
		ask,
	})
}

/** The kind of circle a rule lets in; null: it needs none. */
export function circleFor(kind: AccessRuleKind): CircleKind | null {
	const circles: Partial<Record<AccessRuleKind, CircleKind>> = circleOf
	return circles[kind] ?? null
}

function isSeason(season: Season | null): boolean {
	return season !== null && isDayOfYear(season.calendar, season.from) && isDayOfYear(season.calendar, season.to)
}

function askFaults(ask: string, isAskable: boolean): FieldFault[] {
	if (!isAskable) return [{ field: 'isKnown', code: 'not-allowed' }]
	if (ask === '') return [{ field: 'ask', code: 'missing' }]
	const long = tooLong('ask', ask, askMax)
	return long ? [long] : []
}

import type { Actor } from '../actor.ts'
import { canHouse } from '../permissions.ts'

/**
 * What a community lays down for what is its own (luật của cộng đồng): community only; a family or clan; women or men only, by circles the custodians keep;
 * in its season; sacred, to be asked for first; no commercial use; no machine learning. Where there is none, it is open.
 */
export const accessRuleKinds = [
	'community',
	'family',
	'women',
	'men',
	'seasonal',
	'sacred',
	'no-commercial',
	'no-machine-learning',
] as const
export type AccessRuleKind = (typeof accessRuleKinds)[number]

/** Circles of people a custodian keeps (vòng người): a family or clan, women, men, those who asked and were let in. */
export const circleKinds = ['family', 'women', 'men', 'asked'] as const
export type CircleKind = (typeof circleKinds)[number]

/** The circle each rule lets in; the others need none. */
export const circleOf = { family: 'family', women: 'women', men: 'men', sacred: 'asked' } as const satisfies Partial<
	Record<AccessRuleKind, CircleKind>
>

/** Codes of the Traditional Knowledge labels of Local Contexts that say about the same; null where none does. */
export const traditionalKnowledgeCodes = {
	community: 'community_use_only',
	family: 'family',
	women: 'women_restricted',
	men: 'men_restricted',
	seasonal: 'seasonal',
	sacred: 'secret_sacred',
	'no-commercial': 'non_commercial',
	'no-machine-learning': null,
} as const satisfies Record<AccessRuleKind, string | null>

/** Days of the year from and to which something is in season, both included, as `MM-DD`; from 11-15 to 02-10 goes over the new year. */
export interface Season {
	readonly calendar: 'solar' | 'lunar'
	readonly from: string
	readonly to: string
}

export interface AccessRule {
	readonly kind: AccessRuleKind
	readonly community: string
	readonly circleId: string | null
	readonly season: Season | null
	/** Of something sacred: whom to ask, where its custodians let it be known that it is there; null or absent: nobody is to know. */
	readonly ask?: string | null
}

/** Today in Viet Nam by both calendars, as `MM-DD`. In a leap month of the lunar year the month has the number of the one before it. */
export interface Today {
	readonly solar: string
	readonly lunar: string
}

/** Rules that say what may be done with it, not who may see it. */
export function limitsSight(kind: AccessRuleKind): boolean {
	return kind !== 'no-commercial' && kind !== 'no-machine-learning'
}

/**
 * Whether these rules let somebody see it today: every rule must. A season opens it to whom the others let in, and closes it to them; custodians of the
 * community and those who edit the registry see it always. A rule that cannot be understood lets nobody in.
 */
export function letsIn(rules: readonly AccessRule[], viewer: Actor, today: Today): boolean {
	return canHouse(viewer, 'edit-entry') || rules.every((rule) => lets(rule, viewer, today))
}

function lets(rule: AccessRule, viewer: Actor, today: Today): boolean {
	if (!limitsSight(rule.kind)) return true
	if (isCustodian(viewer, rule.community)) return true
	switch (rule.kind) {
		case 'community':
			return viewer.memberId !== null && (viewer.communities ?? []).includes(rule.community)
		case 'seasonal':
			return rule.season !== null && isInSeason(rule.season, today)
		default:
			return viewer.memberId !== null && rule.circleId !== null && (viewer.circles ?? []).includes(rule.circleId)
	}
}

export function isCustodian(actor: Actor, community: string): boolean {
	return actor.memberId !== null && (actor.custodianOf ?? []).includes(community)
}

const longest = { solar: [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31], lunar: Array.from({ length: 12 }, () => 30) } as const

/** `MM-DD` of a day there can be in that calendar. */
export function isDayOfYear(calendar: Season['calendar'], day: string): boolean {
	const [, month, date] = /^(\d\d)-(\d\d)$/.exec(day) ?? []
	const days = longest[calendar][Number(month) - 1]
	return days !== undefined && Number(date) >= 1 && Number(date) <= days
}

/** Seasons that name no day there can be are never. */
export function isInSeason({ calendar, from, to }: Season, today: Today): boolean {
	if (!isDayOfYear(calendar, from) || !isDayOfYear(calendar, to)) return false
	const day = today[calendar]
	return from <= to ? from <= day && day <= to : day >= from || day <= to
}

import type { TextCategory } from './finding.ts'
import type { ViewFinding } from './personal.ts'
import { compileBarePhrases, compileMarkedPhrases, compileSources } from './phrase.ts'
import { advertRules } from './rules/advert.ts'
import { countBetween } from './places.ts'
import { bodyRules } from './rules/body.ts'
import { contemptRules } from './rules/contempt.ts'
import { moneyRules } from './rules/money.ts'
import type { OfferRule } from './rules/offer.ts'
import { contact, dealing, links, noSale, opening, price, story, tale, urging, yearCue } from './rules/shared-cues.ts'
import { tradeRules } from './rules/trade.ts'

interface Cue {
	start: number
	end: number
	weight: number
	group: number
	words: string
}

interface Shared {
	contact: number[]
	links: number[]
	price: number[]
	urging: number[]
	opening: number[]
	dealing: number[]
	story: number[]
	tale: number[]
}

interface CompiledOffer {
	rule: OfferRule
	groups: readonly { group: number; weight: number; expression: RegExp; isBare?: true }[]
}

/** Two words without their marks may mean something else, so they count for less. */
const bareShare = 0.85

function compileOffer(rule: OfferRule): CompiledOffer {
	const phrases = rule.cues.flatMap(([weight, list], group) => {
		const bare = compileBarePhrases(list)
		const marked = { group, weight, expression: compileMarkedPhrases(list) }
		return bare ? [marked, { group, weight, expression: bare, isBare: true as const }] : [marked]
	})
	const sources = (rule.sources ?? []).map(([weight, list]) => ({ group: 0, weight, expression: compileSources(list) }))
	return { rule, groups: [...phrases, ...sources] }
}

const compiled = [...moneyRules, ...bodyRules, ...tradeRules, ...advertRules, ...contemptRules].map(compileOffer)

const places = (view: string, expression: RegExp) => [...view.matchAll(expression)].map((match) => match.index)

const markedLetter = /[^\x00-\x7f]/

/** *tao*, *dao*, *bay* in a text typed without marks may be tạo, đào, bảy. */
function standsUnmarked(view: string, { start, end, words }: Cue): boolean {
	return !words.includes(' ') && !markedLetter.test(view.slice(Math.max(0, start - 60), end + 60))
}

function findCues(view: string, offer: CompiledOffer): Cue[] {
	const found = offer.groups.flatMap(({ group, weight, expression, isBare }) =>
		[...view.matchAll(expression)].map((match) => {
			const words = match[0]
			const share = isBare && words.split(' ').length < 3 ? bareShare : 1
			return { start: match.index, end: match.index + words.length, weight: weight * share, group, words }
		}),
	)
	const covered = new Uint8Array(view.length)
	return found
		.filter((cue) => !offer.rule.alone || !standsUnmarked(view, cue))
		.toSorted((one, other) => other.weight - one.weight || other.words.length - one.words.length)
		.filter(({ start, end }) => {
			for (let index = start; index < end; index++) if (covered[index] === 1) return false
			covered.fill(1, start, end)
			return true
		})
		.toSorted((one, other) => one.start - other.start)
}

const window = 220
const scornReach = 70

const within = (sorted: readonly number[], from: number, to: number) => countBetween(sorted, from, to) > 0

function helpOf(rule: OfferRule, shared: Shared, from: number, to: number): number {
	const isReachable = within(shared.contact, from, to) || within(shared.links, from, to)
	const openingHelp = rule.bothUpTo === undefined ? 0.2 : 0.42
	const priced = within(shared.price, from, to) ? 0.2 : 0
	return (
		(isReachable ? 0.4 : 0) +
		priced +
		Math.min(countBetween(shared.urging, from, to), 2) * 0.15 +
		(within(rule.bothUpTo === undefined ? shared.opening : shared.dealing, from, to) ? openingHelp : 0)
	)
}

/** How much telling of the past, of tales or of a museum speaks against an offer or an insult of today. */
function toldOf(rule: OfferRule, shared: Shared, from: number, to: number): number {
	if (!rule.storyLowers) return 0
	const told = Math.min(countBetween(rule.alone ? shared.tale : shared.story, from, to), 2)
	return told > 0 && !rule.alone && within(shared.contact, from, to) ? 0.15 : told * 0.3
}

function scoreWindow({ rule }: CompiledOffer, cues: readonly Cue[], shared: Shared): number {
	const margin = rule.alone ? scornReach : window / 2
	const from = (cues[0]?.start ?? 0) - margin
	const to = (cues.at(-1)?.end ?? 0) + margin
	const distinct = [...new Map(cues.map((cue) => [cue.words, cue])).values()]
	const first = distinct.filter((cue) => cue.group === 0).reduce((sum, cue) => sum + cue.weight, 0)
	const rest = distinct.filter((cue) => cue.group !== 0).reduce((sum, cue) => sum + cue.weight, 0)
	const topic = Math.min(first, rule.bothUpTo ?? Infinity) + rest
	const strongest = Math.max(...distinct.map((cue) => cue.weight))
	if (topic < rule.topicAtLeast || strongest < (rule.bothUpTo === undefined ? 0.48 : 0.28)) return 0
	if (rule.bothUpTo !== undefined) {
		const other = distinct.some((cue) => cue.group === 1 || cue.group === 2)
		const dealt = !rule.alone && (within(shared.contact, from, to) || within(shared.dealing, from, to))
		if (first === 0 || (!other && !dealt)) return 0
	}
	return topic + (rule.alone ? 0 : helpOf(rule, shared, from, to)) - toldOf(rule, shared, from, to)
}

const enough = 0.9

function findOffer(view: string, offer: CompiledOffer, shared: Shared): ViewFinding[] {
	const cues = findCues(view, offer)
	const best = new Map<Cue, number>()
	for (let first = 0; first < cues.length; first++) {
		const anchor = cues[first]
		if (!anchor) continue
		const group: Cue[] = []
		for (let next = first; next < cues.length && group.length < 12; next++) {
			const cue = cues[next]
			if (!cue || cue.start > anchor.start + (offer.rule.alone ? scornReach : window)) break
			group.push(cue)
		}
		const score = scoreWindow(offer, group, shared)
		for (const cue of group) if (score > (best.get(cue) ?? 0)) best.set(cue, score)
	}
	return [...best].filter(([, score]) => score >= 0.6).map(([cue, score]) => asFinding(offer.rule.category, offer.rule.code, cue, score))
}

function asFinding(category: TextCategory, code: string, cue: Cue, score: number): ViewFinding {
	const sureness = score >= enough ? Math.min(0.95, 0.6 + (score - enough) * 0.35) : Math.min(0.45, score * 0.45)
	return { start: cue.start, end: cue.end, category, code, sureness: Math.round(sureness * 100) / 100 }
}

/** Offers nobody asked for: weak words add up when they stand near each other and near a contact, a price or an urging. */
export function findOffers(folded: string): ViewFinding[] {
	const view = folded.replace(noSale, (words) => '\u0001'.repeat(words.length))
	const shared: Shared = {
		contact: places(view, contact),
		links: places(view, links),
		price: places(view, price),
		urging: places(view, urging),
		opening: places(view, opening),
		dealing: places(view, dealing),
		tale: places(view, tale),
		story: [...places(view, story), ...places(view, yearCue)].toSorted((one, other) => one - other),
	}
	return compiled.flatMap((offer) => findOffer(view, offer, shared))
}

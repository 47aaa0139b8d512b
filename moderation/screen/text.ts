import { findEnglishProfanity } from './english.ts'
import type { FindingSource, TextFinding } from './finding.ts'
import { bare, foldText, glueLetters, readLeet } from './fold.ts'
import type { FoldedText } from './fold.ts'
import type { ScreenKnowledge } from './knowledge.ts'
import { secondOpinion, type Hint } from './learned.ts'
import { countBelow, countBetween } from './places.ts'
import { findOffers } from './offers.ts'
import { findPersonal } from './personal.ts'
import type { ViewFinding } from './personal.ts'
import { compilePhrases, compileSources } from './phrase.ts'
import { findRepetition } from './repetition.ts'
import { crowdRules } from './rules/crowd.ts'
import { englishRules } from './rules/english.ts'
import { harassmentRules } from './rules/harassment.ts'
import { insultRules } from './rules/insult.ts'
import { personRules } from './rules/person.ts'
import { profanityRules } from './rules/profanity.ts'
import type { Rule } from './rules/rule.ts'
import { sexualRules } from './rules/sexual.ts'
import { slurRules } from './rules/slur.ts'
import { threatRules } from './rules/threat.ts'
import { blankAddresses, shieldNames } from './shield.ts'
import { findVietnameseProfanity } from './vietnamese.ts'

/** One field of a contribution, in any Unicode form. */
export interface ScreenField {
	field: string
	text: string
	/** BCP 47, when the contributor said so. */
	language?: string
}

type Found = ViewFinding & { source: FindingSource }

const rules = [
	...profanityRules,
	...insultRules,
	...crowdRules,
	...slurRules,
	...threatRules,
	...harassmentRules,
	...sexualRules,
	...personRules,
	...englishRules,
].map((rule) => ({
	rule,
	expressions: [...(rule.phrases ? [compilePhrases(rule.phrases)] : []), ...(rule.sources ? [compileSources(rule.sources)] : [])],
	bareExpressions: rule.readsBare ? [compileSources((rule.bareSources ?? rule.sources ?? []).map(bare))] : [],
}))

const quotationReach = 90
const quotationSureness = 0.4

type Places = (expression: RegExp) => readonly number[]

/** Where each expression matches in the view, found once and only when asked for. */
function placesIn(view: string): Places {
	const known = new Map<RegExp, readonly number[]>()
	return (expression) => {
		const places = known.get(expression) ?? [...view.matchAll(expression)].map((match) => match.index)
		known.set(expression, places)
		return places
	}
}

function surenessOf(rule: Rule, start: number, end: number, places: Places): number {
	if (!rule.unlessNear) return rule.sureness
	const isNear = countBetween(places(rule.unlessNear), start - quotationReach, end + quotationReach) > 0
	return isNear ? Math.min(rule.sureness, quotationSureness) : rule.sureness
}

/** Wholly typed without marks: only then may a word without them stand for the one with them. */
const isBare = (view: string) => bare(view) === view

/** Endings that are too many words at once without their marks. */
const ambiguousEnd = /(?:^| )(?:ban|dan|gian|hoi|do|toi|benh|quy|den|cong|di|da|che|hen|lao|say|hong|cho|mat|doi|tham|rac|ac|dieu|ga|phan)$/
const leastBareWords = 3

function matches(rule: Rule, expression: RegExp, view: string, places: Places): Found[] {
	return [...view.matchAll(expression)].map((match) => {
		const start = match.index
		const end = start + match[0].length
		return { start, end, category: rule.category, code: rule.code, sureness: surenessOf(rule, start, end, places), source: 'own' as const }
	})
}

function findOwn(view: string): Found[] {
	const readBare = isBare(view)
	const places = placesIn(view)
	return rules.flatMap(({ rule, expressions, bareExpressions }) => {
		const found = readBare && rule.needsMarks ? [] : expressions.flatMap((expression) => matches(rule, expression, view, places))
		if (!readBare) return found
		const bareFound = bareExpressions.flatMap((expression) => matches(rule, expression, view, places))
		const sure = bareFound.filter(({ start, end }) => {
			const words = view.slice(start, end)
			return words.split(' ').length >= leastBareWords && !ambiguousEnd.test(words)
		})
		return [...found, ...sure]
	})
}

function findListed(view: string): Found[] {
	const english = findEnglishProfanity(view).map((place) => ({
		...place,
		category: 'profanity' as const,
		code: 'english-list',
		sureness: 0.8,
		source: 'bad-words' as const,
	}))
	const vietnamese = findVietnameseProfanity(view).map((place) => ({
		...place,
		category: 'profanity' as const,
		code: 'vietnamese-list',
		sureness: 0.8,
		source: 'vn-badwords' as const,
	}))
	return [...english, ...vietnamese]
}

const asOwn = (findings: ViewFinding[]): Found[] => findings.map((finding) => ({ ...finding, source: 'own' as const }))

/** The readings of one text: as typed, leet read as letters, scattered letters put together. */
function readings(folded: FoldedText): FoldedText[] {
	const glued = glueLetters(folded)
	return [...new Set([folded, readLeet(folded), glued, readLeet(glued)])]
}

/** Leaves out what lies inside a finding of the same category that is at least as sure. */
function withoutRepeats(findings: readonly TextFinding[]): TextFinding[] {
	const reached = new Map<string, TextFinding>()
	const sorted = findings.toSorted((one, other) => one.start - other.start || other.end - one.end || other.sureness - one.sureness)
	return sorted.filter((finding) => {
		const wider = reached.get(finding.category)
		if (wider && wider.end >= finding.end && wider.sureness >= finding.sureness) return false
		reached.set(finding.category, finding)
		return true
	})
}

function findByRules(field: string, text: string, knowledge: ScreenKnowledge): TextFinding[] {
	const findings = new Map<string, TextFinding>()
	for (const reading of readings(foldText(text))) {
		const plain = blankAddresses(reading.view)
		const shielded = shieldNames(plain, knowledge)
		const found = [
			...findOwn(shielded),
			...findListed(shielded),
			...asOwn(findPersonal(plain)),
			...asOwn(findOffers(plain)),
			...asOwn(findRepetition(reading.view)),
		]
		for (const { start, end, category, code, sureness, source } of found) {
			const from = reading.starts[start] ?? 0
			const to = reading.ends[end - 1] ?? text.length
			const key = `${from} ${code}`
			const known = findings.get(key)
			if (known && (known.sureness > sureness || (known.sureness === sureness && known.end >= to))) continue
			findings.set(key, { field, start: from, end: to, words: text.slice(from, to), category, code, sureness, source })
		}
	}
	return withoutRepeats([...findings.values()])
}

/** A text read for what was learned, and what the rules found, in the offsets of that view. */
export interface LearnedReading {
	readonly view: string
	/** In the order of the findings. */
	readonly hints: readonly Hint[]
	/** The offset in the NFC text of an offset in the view. */
	readonly startOf: (offset: number) => number
	readonly endOf: (offset: number) => number
}

/** Scattered letters put together, addresses and names blanked. */
function readForLearning(text: string, findings: readonly TextFinding[], knowledge: ScreenKnowledge): LearnedReading {
	const { view, starts, ends } = glueLetters(foldText(text))
	const hints = findings.map(({ start, end, category, sureness }) => ({
		start: countBelow(ends, start + 1),
		end: countBelow(starts, end),
		category,
		sureness,
	}))
	return {
		view: shieldNames(blankAddresses(view), knowledge),
		hints,
		startOf: (offset) => starts[offset] ?? 0,
		endOf: (offset) => ends[offset - 1] ?? text.length,
	}
}

/** What the rules alone find in a text, and the text as what was learned reads it; for learning. */
export function readByRules(typed: string, knowledge: ScreenKnowledge): LearnedReading {
	const text = typed.normalize('NFC')
	return readForLearning(text, findByRules('text', text, knowledge), knowledge)
}

/** A finding what was learned does not believe is shown and asks nobody. */
const doubtedSureness = 0.45

function screenField({ field, text: typed }: ScreenField, knowledge: ScreenKnowledge): TextFinding[] {
	const text = typed.normalize('NFC')
	const byRules = findByRules(field, text, knowledge)
	const { view, hints, startOf, endOf } = readForLearning(text, byRules, knowledge)
	const { found, doubted } = secondOpinion(view, hints)
	const weighed = byRules.map((finding, index) => {
		const hint = hints[index]
		return hint && doubted.has(hint) ? { ...finding, sureness: doubtedSureness } : finding
	})
	const learned = found.map((finding) => {
		const start = startOf(finding.start)
		const end = endOf(finding.end)
		return { ...finding, field, start, end, words: text.slice(start, end), source: 'learned' as const }
	})
	return [...weighed, ...learned]
}

/**
 * What a person should look at in these texts. Only ever routes: nothing is refused or rewritten.
 * Offsets are UTF-16 units of each text's NFC form. Time grows linearly with the length.
 */
export function screenText(fields: readonly ScreenField[], knowledge: ScreenKnowledge): TextFinding[] {
	return fields.flatMap((field) => screenField(field, knowledge))
}

import { signedWords, type SignedWord } from './features.ts'
import type { TextCategory, TextFinding } from './finding.ts'
import { passagesOf } from './passages.ts'
import { holdAt } from './verdict.ts'
import { learned, type LearnedLabel } from './weights.generated.ts'

/** What a rule found in a text, in the offsets of the view read here. */
export type Hint = Pick<TextFinding, 'start' | 'end' | 'category' | 'sureness'>

export interface LearnedFinding extends Hint {
	readonly code: string
}

const labels: readonly LearnedLabel[] = ['abusive', 'spam']
const categories = { abusive: 'reads-abusive', spam: 'reads-like-spam' } as const satisfies Record<LearnedLabel, TextCategory>

/** The length of what the signs of a passage tell together, beside a finding's sureness, which is one at most. */
const signShare = 6

/** Surer rules need no second opinion. */
const sureAt = 0.65

/** Facts in a text, whatever it reads like. */
const facts: ReadonlySet<TextCategory> = new Set(['doxxing', 'needs-person'])

/** Whether a finding asks for a person by itself, without a second opinion from what was learned. */
export const standsAlone = ({ category, sureness }: Pick<Hint, 'category' | 'sureness'>): boolean =>
	sureness >= (facts.has(category) ? holdAt : sureAt)

/** What was learned from some thousand examples is never certain. */
const mostSure = 0.95

/** One or two words alone are the rules' to judge. */
const fewestWords = 3

/** Weights of one sign: towards abuse, towards spam. */
type Weights = Readonly<Record<LearnedLabel, number>>

function readWeights(): ReadonlyMap<string, Weights> {
	return new Map(
		learned.signs.split('\n').map((line) => {
			const [sign = '', abusive, spam] = line.split('\t')
			return [sign, { abusive: Number(abusive) / 100, spam: Number(spam) / 100 }]
		}),
	)
}

const weights = readWeights()

/**
 * What a passage tells (điều đoạn văn cho thấy): each sign once, all together of one length whatever the passage's; and for each category what the rules found of it and were
 * too unsure of to ask a person.
 */
function tellingsOf(words: readonly SignedWord[], hints: readonly Hint[]): ReadonlyMap<string, number> {
	const signs = new Set(words.flatMap((word) => word.signs))
	const tellings = new Map([...signs].map((sign) => [sign, signShare / Math.sqrt(signs.size)]))
	for (const hint of hints) {
		if (!standsAlone(hint)) tellings.set(`#${hint.category}`, Math.max(tellings.get(`#${hint.category}`) ?? 0, hint.sureness))
	}
	return tellings
}

function leaning(label: LearnedLabel, tellings: ReadonlyMap<string, number>): number {
	let sum = learned.bias[label]
	for (const [sign, amount] of tellings) sum += (weights.get(sign)?.[label] ?? 0) * amount
	return sum
}

/** From the word to the word between which the most speaks for the label: the stretch of the greatest sum. */
function tellingStretch(label: LearnedLabel, words: readonly SignedWord[]): { start: number; end: number } | null {
	let best: { start: number; end: number; sum: number } | null = null
	let open: { start: number; sum: number } | null = null
	for (const word of words) {
		const weight = word.signs.reduce((sum, sign) => sum + (weights.get(sign)?.[label] ?? 0), 0)
		open = open && open.sum > 0 ? { start: open.start, sum: open.sum + weight } : { start: word.start, sum: weight }
		if (!best || open.sum > best.sum) best = { start: open.start, end: word.end, sum: open.sum }
	}
	return best
}

/** A passage and what it tells. */
export interface ToldPassage {
	readonly start: number
	readonly words: readonly SignedWord[]
	readonly tellings: ReadonlyMap<string, number>
	readonly hints: readonly Hint[]
}

/** The passages of a view that is folded and bears no names; `hints` in the view's offsets. Those of a word or two are left out. */
export function toldPassages(view: string, hints: readonly Hint[]): ToldPassage[] {
	return passagesOf(view).flatMap(({ start, end }) => {
		const words = signedWords(view.slice(start, end))
		if (words.filter(({ signs }) => /^\p{L}{2}/u.test(signs[0] ?? '')).length < fewestWords) return []
		const within = hints.filter((hint) => hint.start < end && hint.end > start)
		return [{ start, words, tellings: tellingsOf(words, within), hints: within }]
	})
}

/** What was learned says of a text (ý kiến thứ hai): what it finds, and which of the rules' findings it does not believe. */
export interface SecondOpinion {
	readonly found: readonly LearnedFinding[]
	readonly doubted: ReadonlySet<Hint>
}

/**
 * Passages that read like abuse or spam to what was learned from labelled examples (tests/screen-training): put-downs without a word of any list, offers in new words. A finding
 * the rules are little sure of, in a passage that reads like neither, is doubted. Where a rule is sure, nothing is asked. Logistic regression; sureness is one half at the bound,
 * which few innocent passages pass in cross-validation.
 */
export function secondOpinion(view: string, hints: readonly Hint[]): SecondOpinion {
	const found: LearnedFinding[] = []
	const doubted = new Set<Hint>()
	for (const { start, words, tellings, hints: within } of toldPassages(view, hints)) {
		if (within.some(standsAlone)) continue
		const beyond = labels.map((label) => ({ label, by: leaning(label, tellings) - learned.bound[label] })).filter(({ by }) => by >= 0)
		const unsure = within.filter(({ sureness }) => sureness >= holdAt)
		if (beyond.length === 0) for (const hint of unsure) doubted.add(hint)
		if (unsure.length > 0) continue
		for (const { label, by } of beyond) {
			const stretch = tellingStretch(label, words)
			if (!stretch) continue
			const sureness = Math.min(mostSure, Math.round(100 / (1 + Math.exp(-by))) / 100)
			found.push({ start: start + stretch.start, end: start + stretch.end, category: categories[label], code: categories[label], sureness })
		}
	}
	return { found, doubted }
}

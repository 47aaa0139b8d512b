import type { SerializeFrom } from '@remix-run/node'
import type { DeskContribution } from '#db/read/find-desk-contribution.ts'
import { languageNames } from '#app/i18n/language-name.ts'
import type { Messages } from '#app/i18n/vi.ts'

/** What a desk was shown of a contribution, label by label in the words of its page. Sent along with a decision: a stale one is set beside what is there now. */
export type SeenWords = readonly (readonly [label: string, words: string])[]

export function seenWords(t: Messages, contribution: SerializeFrom<DeskContribution>): SeenWords {
	const { desk, heritage } = t
	const c = contribution
	return [
		[t.contribute.fields.title, c.title],
		[desk.story, c.description],
		[desk.languages, languageNames(t, c.languages)],
		[desk.place, c.placeLabel ?? ''],
		[desk.placeAsWritten, c.placeText],
		[desk.period, c.period],
		[desk.heritageClass, c.heritageClass ? heritage.classes[c.heritageClass] : ''],
		[desk.maker, c.maker],
		[desk.shown, c.shown],
		[desk.licence, c.licence ? heritage.licences[c.licence].name : ''],
		[desk.filesTitle, c.files.map((file) => [file.fileName, file.caption].filter(Boolean).join(': ')).join('\n')],
	]
}

/** Reads what `seenWords` wrote into a form; nothing when it is anything else. */
export function readSeen(text: string): SeenWords {
	const read = parsed(text)
	return Array.isArray(read) && read.every(isPair) ? read : []
}

export interface ChangedWords {
	readonly label: string
	readonly before: string
	readonly now: string
}

/** What is no longer as it was seen; null where that cannot be told: nothing readable was sent, or it was read in the other language. */
export function changedWords(before: SeenWords, now: SeenWords): ChangedWords[] | null {
	const seen = new Map(before)
	if (!now.every(([label]) => seen.has(label))) return null
	return now.flatMap(([label, words]) => {
		const was = seen.get(label)
		return was === words ? [] : [{ label, before: was ?? '', now: words }]
	})
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return undefined
	}
}

function isPair(value: unknown): value is readonly [string, string] {
	return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string')
}

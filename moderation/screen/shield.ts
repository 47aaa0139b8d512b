import { bare, foldText } from './fold.ts'
import type { ScreenKnowledge } from './knowledge.ts'
import { compilePhrases } from './phrase.ts'
import { safePhrases } from './safe-words.ts'

type Branch = Map<string, Branch>

const leaf = ''
const token = /[\p{L}\p{N}']+/gu
const safe = compilePhrases(safePhrases)

function plant(root: Branch, words: readonly string[]): void {
	let branch = root
	for (const word of words) {
		const next = branch.get(word) ?? new Map<string, Branch>()
		branch.set(word, next)
		branch = next
	}
	branch.set(leaf, new Map())
}

function growNames(knowledge: ScreenKnowledge): Branch {
	const root: Branch = new Map()
	for (const name of [...knowledge.entryNames, ...knowledge.placeNames, ...knowledge.personNames, ...knowledge.terms]) {
		const words = foldText(name.normalize('NFC')).view.match(token) ?? []
		if (words.length < 2) continue
		plant(root, words)
		plant(root, words.map(bare))
	}
	return root
}

const grown = new WeakMap<ScreenKnowledge, Branch>()

function namesOf(knowledge: ScreenKnowledge): Branch {
	const known = grown.get(knowledge)
	if (known) return known
	const root = growNames(knowledge)
	grown.set(knowledge, root)
	return root
}

const addressPath = /(?<=https?:\/\/[^\s/]{3,100}|www\.[^\s/]{3,100})\/[^\s"'<>]+/gu
const fileName =
	/[\p{L}\p{N}_-]{1,120}\.(?:jpe?g|png|webp|avif|heic|tiff?|mp3|m4a|ogg|opus|wav|flac|mp4|mov|webm|pdf|docx?|xlsx?|csv|txt)(?![\p{L}\p{N}])/gu

/** Numbers of shelves, files and finds (*ĐM-07*, *VCL-2019-07*). */
const shelfMark = /(?<![\p{L}\p{N}])\p{L}{1,5}-\d{2,4}(?:[-/]\d{1,4})?(?![\p{L}\p{N}])/gu

const blank = (words: string) => '\u0001'.repeat(words.length)

/** The view without the words inside web addresses, file names and shelf marks; length stays. */
export function blankAddresses(view: string): string {
	return view.replace(addressPath, blank).replace(fileName, blank).replace(shelfMark, blank)
}

const longestName = 24

/** The view with safe phrases and the registry's own names blanked, so that no abuse rule reads them; length stays. */
export function shieldNames(view: string, knowledge: ScreenKnowledge): string {
	const root = namesOf(knowledge)
	const tokens = [...view.matchAll(token)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
	const parts: string[] = []
	let written = 0
	for (let index = 0; index < tokens.length; index++) {
		let branch: Branch | undefined = root
		let last = -1
		for (let reach = index; branch && reach < tokens.length && reach < index + longestName; reach++) {
			branch = branch.get(tokens[reach]?.text ?? leaf)
			if (branch?.has(leaf)) last = reach
		}
		const first = tokens[index]
		const final = tokens[last]
		if (!first || !final) continue
		parts.push(view.slice(written, first.start), '\u0001'.repeat(final.end - first.start))
		written = final.end
		index = last
	}
	parts.push(view.slice(written))
	return parts.join('').replace(safe, blank)
}

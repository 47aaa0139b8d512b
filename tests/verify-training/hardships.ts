import { loadSeedCorpus, readTable } from '#server/verify/seed-corpus.ts'
import { matchCase, summarise, toMatchCase } from '#server/verify/match-cases.ts'
import { rankCandidates } from '#moderation/verify/rank.ts'

/**
 * How the matcher bears what typing does to words: every case of the files given is asked again in each way, and the figures of each way are printed.
 * node tests/verify-training/hardships.ts CASES.csv…   (default: all cases of this folder)
 */
type Row = Record<string, string>
const here = new URL('./', import.meta.url)
const own = ['held-out.csv', 'unseen.csv', 'blind-practice.csv', 'blind-apart.csv'].map((name) => new URL(name, here))
const files = process.argv.length > 2 ? process.argv.slice(2) : own

const inWords = (change: (word: string, order: number) => string) => (text: string) => {
	let order = 0
	return text.replace(/[\p{L}\p{M}]+/gu, (word) => change(word, order++))
}
const stripped = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D')
const toneKeys: Record<string, string> = { '\u0301': 's', '\u0300': 'f', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j' }

/** One word as Telex keys leave it when the keyboard was off: `Buôn` → `Buoon`, `Đắk` → `Ddawks`. */
function telex(word: string): string {
	let keys = ''
	let tone = ''
	for (const char of word.normalize('NFD')) {
		if (toneKeys[char] !== undefined) tone = toneKeys[char]
		else if (char === '\u0302') keys += (keys.at(-1) ?? '').toLowerCase()
		else if (char === '\u0306' || char === '\u031B') keys += 'w'
		else keys += char === 'đ' ? 'dd' : char === 'Đ' ? 'Dd' : char
	}
	return keys + tone
}

function slipped(word: string, order: number): string {
	const letters = [...word.normalize('NFC')]
	if (letters.length < 5 || order % 4 !== 0) return word
	const at = 1 + (order % (letters.length - 2))
	return [...letters.slice(0, at), letters[at + 1], letters[at], ...letters.slice(at + 2)].join('')
}

function toneless(word: string, order: number): string {
	if (order % 5 > 1) return word
	return word
		.normalize('NFD')
		.replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
		.normalize('NFC')
}

const typed = (change: (text: string) => string) => (row: Row) => ({
	...row,
	title: change(row['title'] ?? ''),
	description: change(row['description'] ?? ''),
	place_text: change(row['place_text'] ?? ''),
})
const ways: Record<string, (row: Row) => Row> = {
	'as they are': (row) => row,
	'marks stripped': typed(stripped),
	'typed as Telex keys': typed(inWords(telex)),
	'a slip in every fourth long word': typed(inWords(slipped)),
	'two tones in five lost': typed(inWords(toneless)),
	'no place given': (row) => ({ ...row, place_text: '' }),
	'description left out': (row) => ({ ...row, description: '' }),
	'title left out': (row) => ({ ...row, title: '' }),
}

const rows = (await Promise.all(files.map(readTable))).flat()
const corpus = await loadSeedCorpus()
for (const [name, change] of Object.entries(ways)) {
	const told = await Promise.all(rows.map((row) => matchCase(toMatchCase(change(row)), (query) => rankCandidates(query, corpus))))
	const { recallAt1, recallAt5, mrr, newF1, rightDecisions } = summarise(told)
	const figures = [recallAt1, recallAt5, mrr, newF1, rightDecisions].map((value) => value.toFixed(3)).join(' | ')
	process.stdout.write(`| ${name} | ${rows.length} | ${figures} |\n`)
}

import { abbreviations, regionalForms } from './lexicon/abbreviations.ts'
import { decodeKeys } from './keyboard.ts'
import { hundredsInFigures } from './hundreds.ts'
import type { Habit } from './similarity.ts'
import type { MatchQuery } from './match-types.ts'
import { readable, words } from './normalise.ts'
import { isMarked, toWord } from './word.ts'
import type { Word } from './word.ts'

export type Part = 'title' | 'description' | 'place'

/** One typed word and what it may mean. */
export type Position = {
	part: Part
	/** Counts on over sentence ends; neighbours within a clause differ by one. */
	at: number
	clause: number
	readings: Word[]
	capital: boolean
	/** Said not to be the thing ("không phải đình …"). */
	denied: boolean
	/** Only a landmark or a whole it belongs to ("gần hồ …", "trong đồn điền …"). */
	beside: boolean
	raw: string
}

/** A contribution as read. `told`: its text without what it says the thing is not. */
export type Reading = { positions: Position[]; habit: Habit; text: Record<Part, string>; told: string[] }

const denials =
	/(?:không phải|chứ không|chứ chẳng|chẳng phải|chả phải|đừng (?:lộn|nhầm|lẫn)|đừng có (?:lộn|nhầm|lẫn)|khác với|không liên quan|không (?:nói|kể|tính|gồm)|không riêng|không thuộc|k phải|ko phải|khong phai|chu khong|dung (?:lon|nham)|(?<![\p{L}])not (?:the|a|to be confused)|(?<![\p{L}])pas (?:le|la|un|une))/giu
/** "hoa văn khác Ê Đê": another people's or place's, not theirs. */
const differences = /(?<!\p{L})(?:[Kk]hác|[Kk]hac) (?=(?:người |nguoi |dân |dan )?\p{Lu})/gu
/** "trạm là bên liên lạc, khác nha": the clause before spoke of another thing. */
const saidOther =
	/^\s*(?:là |la )?(?:khác|khac)(?: (?:nha|nhé|nghen|nghe|ạ|hẳn|rồi|mà|ban|đơn vị|cơ quan|chỗ|nơi|hoi|roi|nhe|cho|noi))*\s*$/iu
const besides = new Set(
	'gần cạnh bên ven sát kế trước sau đối cách ngoài trong dưới trên ngay near next beside behind inside près dans nhìn từ'
		.split(' ')
		.map((word) => toWord(word).key),
)

/** Words read of a contribution; title and place come first, and what is told of a thing is told early. */
const mostWords = 1500
/** Longer runs of letters and digits are no words (Ê Đê and Vietnamese ones have at most a dozen letters; joined names some forty). */
const longestWord = 60

/** Reads a contribution: decodes fonts and keys, opens abbreviations, marks what is denied or only mentioned as a landmark. */
export function read(query: MatchQuery, isKnown: (folded: string) => boolean): Reading {
	const text: Record<Part, string> = {
		title: hundredsInFigures(readable(query.title)),
		description: hundredsInFigures(readable([query.description, query.dateText, query.maker].filter(Boolean).join('. '))),
		place: readable(query.placeText),
	}
	const foreign = query.languages.length > 0 && !query.languages.includes('vi')
	const positions: Position[] = []
	const told = (['title', 'place', 'description'] as const).map((part) => readPart(part, text[part], positions, isKnown, foreign))
	return { positions, habit: habitOf(positions), text, told }
}

/** Adds the words of one part; answers its text with what is denied blanked. */
function readPart(part: Part, text: string, into: Position[], isKnown: (folded: string) => boolean, foreign: boolean): string {
	let told = text
	let at = (into.at(-1)?.at ?? 0) + 5
	let clause = (into.at(-1)?.clause ?? 0) + 1
	const sentences = [...text.matchAll(/[^.,;:!?()\n–—"“”]+/gu)]
	for (const [order, { 0: sentence, index: start }] of sentences.entries()) {
		const isOther = order > 0 && saidOther.test(sentences[order + 1]?.[0] ?? '')
		const [deniedFrom, deniedTo] = isOther ? [0, sentence.length] : deniedSpan(sentence)
		if (deniedTo > deniedFrom) told = told.slice(0, start + deniedFrom) + ' '.repeat(deniedTo - deniedFrom) + told.slice(start + deniedTo)
		let besideLeft = 0
		for (const token of sentence.matchAll(/[\p{L}\p{M}\p{N}'’‘ʼʻ`´]+/gu)) {
			const denied = token.index >= deniedFrom && token.index < deniedTo
			if (into.length >= mostWords) return told
			if (token[0].length > longestWord) continue
			for (const meant of opened(token[0])) {
				for (const word of words(meant)) {
					const readings = readingsOf(word, meant, isKnown, foreign)
					const beside = besideLeft > 0
					into.push({ part, at: at++, clause, readings, capital: /^\p{Lu}/u.test(token[0]), denied, beside, raw: meant })
					besideLeft = besides.has(word.key) && part !== 'place' ? 4 : besideLeft - 1
				}
			}
		}
		clause++
		at += 2
	}
	return told
}

/** "bệnh xá ở chỗ khác": the clause speaks of another thing. */
const elsewhereSaid = /(?<=(?:ở|là|nằm|thuộc|o) )(?:chỗ|nơi|bên|cái|cho|noi) (?:khác|khac)/iu

/** Where a sentence denies something: from the denial to "mà", "chứ", "nhưng", which turn to the thing itself. */
function deniedSpan(sentence: string): [number, number] {
	if (elsewhereSaid.test(sentence)) return [0, sentence.length]
	const found = first(denials, sentence) ?? first(differences, sentence)
	if (!found) return [-1, -1]
	const from = found.index + found[0].length
	const turn = /\s(?:mà|chứ|nhưng|ma là|but)\s/u.exec(sentence.slice(from))
	return [found.index, turn ? from + turn.index : sentence.length]
}

function first(pattern: RegExp, sentence: string): RegExpExecArray | null {
	pattern.lastIndex = 0
	return pattern.exec(sentence)
}

/** A single capital is somebody's or some place's initial ("H. Phong"), not the shorthand of a chat. */
function opened(token: string): string[] {
	if (/^\p{Lu}$/u.test(token)) return [token]
	const short = abbreviations[token.toLowerCase()]
	return short === undefined ? [token] : short.split(' ')
}

function readingsOf(word: Word, raw: string, isKnown: (folded: string) => boolean, foreign: boolean): Word[] {
	const readings = [word]
	const keys = foreign ? undefined : decodeKeys(raw, isKnown)
	if (keys !== undefined) readings.push(toWord(keys))
	const registered = regionalForms[raw.normalize('NFC').toLowerCase()]
	if (registered !== undefined) readings.push(toWord(registered))
	return readings
}

function habitOf(positions: Position[]): Habit {
	const lettered = positions.filter((position) => /\p{L}/u.test(position.raw))
	const marked = lettered.filter((position) => position.readings.some(isMarked)).length
	return marked >= lettered.length * 0.25 ? 'marked' : 'unmarked'
}

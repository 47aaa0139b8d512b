/** A text as the rules see it, every character of which knows where it came from. */
export interface FoldedText {
	view: string
	/** Offsets into the original NFC text, one per UTF-16 unit of `view`. */
	starts: Uint32Array
	ends: Uint32Array
}

const cyrillicAndGreek = 'аaеeоoрpсcхxуyіiјjѕsԁdһhӏlкkмmтtнhвbοoαaεeιiκkνvρpτtυuχxηnωwɑaɡgıiðđɖđƌđßs'
const homoglyphs = new Map<string, string>()
for (let index = 0; index < cyrillicAndGreek.length; index += 2) {
	homoglyphs.set(cyrillicAndGreek.charAt(index), cyrillicAndGreek.charAt(index + 1))
}

/** Zero-width and bidirectional controls, soft hyphen, variation selectors, tags, and marks no letter took up. */
const dropped = /[\p{Cf}\p{Mn}\p{Me}\u115F\u1160\u3164]/u
const pictograph = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}/u
const ascii = /^[\n\x20-\x7e]$/

function foldCharacter(character: string): string {
	if (ascii.test(character)) return character.toLowerCase()
	if (dropped.test(character)) return ''
	if (/\s/u.test(character)) return character === '\u2028' || character === '\u2029' || character === '\r' ? '\n' : ' '
	if (/[‘’ʼʹ`´ʻ]/u.test(character)) return "'"
	const folded = character.normalize('NFKC').toLowerCase()
	const known = homoglyphs.get(folded)
	if (known !== undefined) return known
	if (pictograph.test(character)) return '·'
	return folded.replace(/\p{M}/gu, '')
}

function build(text: string): FoldedText {
	const starts = new Uint32Array(text.length * 18 + 1)
	const ends = new Uint32Array(text.length * 18 + 1)
	const parts: string[] = []
	let length = 0
	let offset = 0
	let last = ''
	let run = 0
	for (const character of text) {
		const folded = foldCharacter(character)
		run = folded === last ? run + 1 : 1
		const stretched = (run > 2 && /^\p{L}$/u.test(folded)) || (run > 1 && folded === ' ')
		if (folded !== '') last = folded
		if (folded !== '' && !stretched) {
			parts.push(folded)
			for (let unit = 0; unit < folded.length; unit++) {
				starts[length] = offset
				ends[length] = offset + character.length
				length++
			}
		} else if (length > 0) {
			ends[length - 1] = offset + character.length
		}
		offset += character.length
	}
	return { view: parts.join(''), starts: starts.slice(0, length), ends: ends.slice(0, length) }
}

const oldTonePlace = /o([àáảãạ])(?!\p{L})|o([èéẻẽẹ])(?!\p{L})|u([ỳýỷỹỵ])(?!\p{L})/gu
const newTones: Record<string, string> = Object.fromEntries(
	['àòa', 'áóa', 'ảỏa', 'ãõa', 'ạọa', 'èòe', 'éóe', 'ẻỏe', 'ẽõe', 'ẹọe', 'ỳùy', 'ýúy', 'ỷủy', 'ỹũy', 'ỵụy'].map((row) => [
		row.charAt(0),
		row.slice(1),
	]),
)

/** Moves the tone mark of *hoà, khoẻ, thuỷ* to where *hòa, khỏe, thủy* carry it; length stays. */
export function settleTones(text: string): string {
	return text.replace(oldTonePlace, (whole, a?: string, e?: string, y?: string) => {
		if (y !== undefined && whole.startsWith('u')) return newTones[y] ?? whole
		return newTones[a ?? e ?? ''] ?? whole
	})
}

/** Three and more letters of one base, of which only some carry marks. */
const stretchedVowels =
	/[aàáảãạăằắẳẵặâầấẩẫậ]{3,}|[eèéẻẽẹêềếểễệ]{3,}|[iìíỉĩị]{3,}|[oòóỏõọôồốổỗộơờớởỡợ]{3,}|[uùúủũụưừứửữự]{3,}|[yỳýỷỹỵ]{3,}/gu

/** A vowel stretched after its mark was typed (*máaaa*, *đụuuu*) is the one that has the mark. */
function settleStretches(folded: FoldedText): FoldedText {
	const keep = new Uint8Array(folded.view.length).fill(1)
	const [starts, ends] = [folded.starts.slice(), folded.ends.slice()]
	let changed = false
	for (const { 0: run, index } of folded.view.matchAll(stretchedVowels)) {
		const marked = Math.max(
			0,
			[...run].findIndex((letter) => bare(letter) !== letter),
		)
		keep.fill(0, index, index + run.length)
		keep[index + marked] = 1
		starts[index + marked] = folded.starts[index] ?? 0
		ends[index + marked] = folded.ends[index + run.length - 1] ?? 0
		changed = true
	}
	return changed ? keepOf({ ...folded, starts, ends }, keep) : folded
}

function keepOf(folded: FoldedText, keep: Uint8Array): FoldedText {
	const kept = (offsets: Uint32Array) => offsets.filter((_, index) => keep[index] === 1)
	const view = Array.from(folded.view.split(''))
		.filter((_, index) => keep[index] === 1)
		.join('')
	return { view, starts: kept(folded.starts), ends: kept(folded.ends) }
}

/** Lower case, look-alike letters made Latin, invisible characters dropped, stretched letters shortened, emoji made separators. */
export function foldText(nfcText: string): FoldedText {
	const folded = settleStretches(build(nfcText))
	return { ...folded, view: settleTones(folded.view) }
}

const leet: Record<string, string> = {
	'0': 'o',
	'1': 'i',
	'3': 'e',
	'4': 'a',
	'5': 's',
	'7': 't',
	'@': 'a',
	$: 's',
	'!': 'i',
	'|': 'l',
	'€': 'e',
}
const leetWord = /[\p{L}0-9@$!|€]+/gu

/** Digits and signs inside words read as the letters they stand for (*đ3o*, *ch!ch*); length stays. */
export function readLeet(folded: FoldedText): FoldedText {
	const view = folded.view.replace(leetWord, (word) => {
		if (!/\p{L}/u.test(word) || !/[0-9@$|€]|![\p{L}]/u.test(word) || /\d{3}/.test(word)) return word
		return word.replace(/[0134578@$|€]|!(?=\p{L})/gu, (sign) => leet[sign] ?? sign)
	})
	return view === folded.view ? folded : { ...folded, view }
}

/** Runs of single letters set apart by a space, or of one or two letters by another sign. */
const apart = /(?<![\p{L}\p{N}])(?:\p{L}{1,2}(?:[^\p{L}\p{N}\s]{1,2}\p{L}{1,2}){1,40}|\p{L}(?: \p{L}){2,40})(?![\p{L}\p{N}])/gu

/** Letters written apart (*n.h.à c.á.i*, *c ặ c*) put together again. */
export function glueLetters(folded: FoldedText): FoldedText {
	const keep = new Uint8Array(folded.view.length).fill(1)
	let changed = false
	for (const match of folded.view.matchAll(apart)) {
		for (let index = match.index; index < match.index + match[0].length; index++) {
			if (/[^\p{L}\p{N}]/u.test(folded.view.charAt(index))) {
				keep[index] = 0
				changed = true
			}
		}
	}
	return changed ? keepOf(folded, keep) : folded
}

/** The same letters without tone and vowel marks, đ as d; length stays for every Vietnamese letter. */
export function bare(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')
}

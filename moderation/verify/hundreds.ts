const ones = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const spoken: Record<string, number> = { mốt: 1, tư: 4, lăm: 5, bẩy: 7 }
const one = `(?:${[...ones, ...Object.keys(spoken)].join('|')})`
const hundreds = new RegExp(
	`(?<!\\p{L})(${one})\\s+trăm(?:\\s+(?:lẻ|linh|lẽ)\\s+(${one})|\\s+mười(?:\\s+(${one}))?|\\s+(${one})\\s+(?:mươi|chục)(?:\\s+(${one}))?|\\s+(${one})\\s+(${one}))?(?!\\p{L})`,
	'giu',
)

/** Hundreds said in words become figures, as registers write them: "Điểm cao năm trăm mười chín" → "Điểm cao 519". The rest of the text stays. */
export function hundredsInFigures(text: string): string {
	return text.replace(hundreds, (whole: string, ...said: (string | undefined)[]) => {
		const [hundred, left, teen, tens, last, shortTens, shortLast] = said.map(valueOf)
		const isTeen = /\smười/iu.test(whole)
		return String((hundred ?? 0) * 100 + (isTeen ? 10 : 0) + (tens ?? shortTens ?? 0) * 10 + (left ?? teen ?? last ?? shortLast ?? 0))
	})
}

function valueOf(said: string | undefined): number | undefined {
	if (typeof said !== 'string') return undefined
	const word = said.toLowerCase()
	const place = ones.indexOf(word)
	return place >= 0 ? place : spoken[word]
}

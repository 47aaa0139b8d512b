import { screenText } from '#moderation/screen/text.ts'
import { seedKnowledge } from '#server/commands/screen.ts'

export interface ScreenBench {
	name: string
	characters: number
	/** Milliseconds for one text of `characters`, the slowest of the texts tried. */
	ms: number
	/** Time for `characters` over time for half of them: about 2 when time grows linearly. */
	ratio: number
	worst: string
}

const length = 20_000
const prose = 'Ngày xưa, bà con trong buôn cùng nhau cúng bến nước, đánh chiêng và kể khan Đam San suốt mấy đêm liền. '
const texts: Record<string, string> = {
	prose,
	unaccented: 'ngay xua ba con trong buon cung nhau cung ben nuoc, danh chieng va ke khan suot may dem lien. ',
	abuse: 'thằng chó đẻ địt mẹ mày đ.ị.t c ặ c ngu như bò tao giết mày ',
	offers: 'bán ngà voi zalo 0905 000 000 giá rẻ uy tín usdt tài xỉu vay tiền nhanh lãi ',
	dots: 'đ.',
	letters: 'đ ị ',
	digits: '0905 ',
	stars: 'đ*',
	oneWord: 'a',
	marks: 'ồ\u0306',
	links: 'https://a.b/c ',
	middle: 'đánh chết nát gãy hết cả nhà ',
}

const filled = (text: string, characters: number) => text.repeat(Math.ceil(characters / text.length)).slice(0, characters)

function timed(text: string): number {
	const knowledge = seedKnowledge()
	screenText([{ field: 'warm', text: text.slice(0, 2000) }], knowledge)
	const begun = performance.now()
	screenText([{ field: 'text', text }], knowledge)
	return performance.now() - begun
}

/** Screening of 20,000 characters of the worst of several texts. */
export function benchScreen(): ScreenBench {
	const all = Object.entries(texts).map(([worst, text]) => {
		const ms = timed(filled(text, length))
		return {
			name: 'screen text',
			characters: length,
			ms: Math.round(ms),
			ratio: Math.round((10 * ms) / timed(filled(text, length / 2))) / 10,
			worst,
		}
	})
	const slowest = all.toSorted((one, other) => other.ms - one.ms)[0]
	if (!slowest) throw new Error('no text to screen')
	return slowest
}

if (import.meta.main) console.log(JSON.stringify(benchScreen()))

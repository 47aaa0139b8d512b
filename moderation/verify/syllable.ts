import { toWord } from './word.ts'

const rimes = new Set(
	`a ai ao au ay am an ang anh ap at ac ach ăm ăn ăng ăp ăt ăc âu ây âm ân âng âp ât âc e eo em en eng ep et ec ê êu êm ên ênh êp êt êch
	i iu im in inh ip it ich ia iêu iêm iên iêng iêp iêt iêc o oi om on ong op ot oc oa oai oao oay oam oan oang oanh oap oat oac oach oăm oăn
	oăng oăt oăc oe oeo oen oet ooc oong ô ôi ôm ôn ông ôp ôt ôc ơ ơi ơm ơn ơp ơt u ui um un ung up ut uc ua uôi uôm uôn uông uôt uôc uân uâng
	uây uât uê uêu uên uênh uêch uơ uy uya uyu uyn uynh uyt uych uyp uyên uyêt ư ưi ưu ưm ưn ưng ưt ưc ưa ươi ươu ươm ươn ương ươp ươt ươc
	y yêu yêm yên yêng yêt yt ynh`.split(/\s+/u),
)
const onset = /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?/u
const foldedRimes = new Set([...rimes].map((rime) => toWord(rime).fold))

/** Whether a word, in any Unicode form, is a possible Vietnamese syllable (spelling rules, stop codas with sắc or nặng only; highland final k is read as c). */
export function isSyllable(raw: string): boolean {
	const { key } = toWord(raw)
	const letters = key.slice(0, -1).replace(/k$/u, 'c')
	const tone = key.slice(-1)
	const stopped = /(?:p|t|c|ch)$/u.test(letters)
	if (stopped && !'15'.includes(tone)) return false
	return splits(letters).some((rime) => rimes.has(rime))
}

/** The same question for a word written without marks. */
export function isFoldedSyllable(folded: string): boolean {
	return splits(folded).some((rime) => foldedRimes.has(rime))
}

function splits(letters: string): string[] {
	const head = onset.exec(letters)?.[0] ?? ''
	const rest = [letters.slice(head.length)]
	if (head === 'gi' || head === 'qu') rest.push(letters.slice(1))
	return rest
}

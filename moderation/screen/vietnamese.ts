import { blackList } from '@vnphu/vn-badwords'
import { settleTones } from './fold.ts'
import { compileSources } from './phrase.ts'

/**
 * Entries of the list that are ordinary words, names, units or plants in Vietnamese and the highland languages, or become so
 * when typed without marks. Our own rules look for the abusive phrases among them.
 */
const harmless = new Set(
	"dit|đit|dis|đis|diz|đết|đel|đél|lồng|lờ|mé|má|mọe|cu|cứt|con mẹ|vl|vãi lồng|lếu lều|xoạc|đồ khỉ|buoi|bòi|b`|cac|cak|kak|kac|dái|giái|zái|kiu|cứk|cuk|cutcut|cuccut|dek|dech|del|dell|deo|d'|đ'|dou|doma|duoma|đìu|đậu má|đậu mẹ|đờ mờ|đê mờ|đề mama|đề ma ma|đờ ma ma|đờ mama|đê mama|đê ma ma|điếm|dime|di me|dilon|đilon|con bích|con bic|con bíc|con bít|bít chi|4`|l`|lìn|ml|tml|dml|diml|hãm|cl|sml|cái lờ|cl|sấp mặt|sap mat|chich|nug|chổng mông|đút đít|la liếm|đổ vỏ|xoac|chich choac|húp sò|bỏ bú|ngu|óc chó|occho|lao cho|cờ hó|sảng|thang cho|thang dien|mẹ bà|mẹ cha anh|mẹ cha nhà anh|ma cha may|mả mẹ|mả cha|kệ mẹ|ke me|ke mie|ke mia|bỏ mẹ|bo me|bo mia|bo mie|chết mẹ|chet me|chet mia|chet mie|thấy mẹ|thay me|thay mie|thay mia|tổ cha|cmn|cmm|biz|nulo|dm|lon|condi|con di|vleu|cốn|đách|á đù|đú cha|đụ bà|v~|dmm|sủa đi|dou ma|duo má|dou má|me cha may|concu|buscu|loz|xéo háng|dm|mu lol|ăn lol|an lol|đủ cha|đủ má|đủ mẹ|đủ mé|đủ mía|đủ mịa|đủ mịe|đủ mie|đủ mia|cai lol|loi lol|cao lol|tuoi lol|ham lol|nhu lol|ranh lol|cu lol|banh lol|vach lol|tet lol|tung lol|nung lol".split(
		'|',
	),
)
/** `con lon`, `an lon`, `cao lon`… are also lớn, lợn, lộn without their marks. */
const bareLon = /^[a-zăáạảũổồõốướ]+ lon$/u

const escapeSource = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

const words = [...new Set(blackList.map((word) => settleTones(word.normalize('NFC').toLowerCase())))].filter(
	(word) => !harmless.has(word) && !bareLon.test(word) && word.length > 2,
)

const expression = compileSources(
	words.toSorted((one, other) => other.length - one.length).map((word) => escapeSource(word).replace(/ /g, ' {1,2}')),
)

/** Places of words of the Vietnamese list, marks required, whole words only. */
export function findVietnameseProfanity(view: string): { start: number; end: number }[] {
	return [...view.matchAll(expression)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

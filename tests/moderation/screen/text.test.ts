import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { screeningCategories as englishCategories, screeningCodes as englishCodes } from '#app/i18n/en/screening.ts'
import { screeningCategories, screeningCodes } from '#app/i18n/vi/screening.ts'
import { textCategories } from '#moderation/screen/finding.ts'
import { noKnowledge } from '#moderation/screen/knowledge.ts'
import { screenText } from '#moderation/screen/text.ts'
import { textVerdict } from '#moderation/screen/verdict.ts'
import { seedKnowledge } from '#server/commands/screen.ts'

const knowledge = seedKnowledge()
const screen = (text: string) => screenText([{ field: 'description', text }], knowledge)
const outcome = (text: string) => textVerdict(screen(text))

describe('passes what belongs to heritage', () => {
	test.each([
		['Độc lập - Tự do - Hạnh phúc (Doc lap - Tu do - Hanh phuc)', 'the motto, with and without marks'],
		["Cư M'gar", 'a place that joins up to an English word'],
		['Tục xâu dái tai của người M’nông', 'ear lobes'],
		['quả óc chó, gỗ óc chó', 'walnut'],
		['Trang phục người Mông', 'a people'],
		['Nhà dài Ê Đê', 'longhouse'],
		['Đan cái lờ bắt cá', 'fish trap'],
		['linga và yoni ở tháp Yang Prong', 'Cham worship'],
		['hàng rào dâm bụt', 'hibiscus'],
		['cây cứt lợn chữa viêm mũi', 'a herb'],
		['điếm canh đê thời Nguyễn', 'watch house'],
		['Mẹ mày mò học lại hoa văn cũ', 'a mother at her work'],
		['roi cặc bò trưng bày ở nhà đày', 'a whip of the prison'],
		['Tiếng cừuuu kêu, trời ơiii', 'sounds drawn out'],
		['Đời ông cố, cả buôn có ngày mất mạng vì sốt rét', 'deaths long ago'],
		['bà vãi trong chùa', 'a nun'],
		['Mọi người trong buôn', 'everybody'],
		['Ghi theo giấy phép CC BY-SA 4.0, danh mục DM-2022-014, 500 ml', 'licences, codes and units'],
		['Bà con kể ngày xưa săn voi, lấy ngà đem đổi ché', 'a hunt long ago'],
		['Bảo tàng Đắk Lắk, điện thoại 0262 3850 426', "a museum's own number"],
	])('%s', (text) => expect(outcome(text)).toBe('clear'))
})

describe('holds what a person should see, however it is written', () => {
	test.each([
		['địt mẹ', 'profanity', 'plain'],
		['địt mẹ'.normalize('NFD'), 'profanity', 'NFD'],
		['đ.ị.t m.ẹ', 'profanity', 'dots'],
		['đ ị t', 'profanity', 'spaces'],
		['đị\u200bt mẹ', 'profanity', 'zero width'],
		['l🍑ồ🍑n', 'profanity', 'emoji between letters'],
		['địtttttt', 'profanity', 'stretched'],
		['đụuuuuu máaaa', 'profanity', 'stretched after the mark'],
		['ĐỤUUUU MÁÁÁ', 'profanity', 'stretched, with and without the mark'],
		['vailonluon', 'profanity', 'words run together'],
		['bà nội cha tụi bây', 'profanity', 'a curse of the South'],
		['con dang nua la an dao do', 'threat', 'a knife, without marks'],
		['Nhớ nhìn trước ngó sau, có ngày mất mạng', 'threat', 'one day your life'],
		['bon moi tren nui chi biet vay', 'slur', 'contempt without marks'],
		['Bưu điện: đơn hàng sai địa chỉ, cập nhật thẻ tại example.com', 'phishing', 'a parcel'],
		['dit me may', 'profanity', 'without marks'],
		['ｆｕｃｋ', 'profanity', 'full width'],
		['fuсk', 'profanity', 'a Cyrillic letter'],
		['bọn mọi rợ', 'slur', 'a slur on highlanders'],
		['Tao giết mày', 'threat', 'a threat'],
		['Vay nhanh không thế chấp, zalo 0905000000', 'loan', 'a loan'],
		['Thu mua tượng mồ cổ giá cao', 'antiquities-trade', 'antiquities'],
		['Cần bán ngà voi, ai lấy ib', 'wildlife-trade', 'wildlife'],
	])('%s: %s (%s)', (text, category) => {
		expect(outcome(text)).toBe('hold')
		expect(screen(text).map((finding) => finding.category)).toContain(category)
	})
})

test('a stretched vowel is marked to its end', () => {
	const [finding] = screen('Nói mãi: đụuuuuu máaaa nhé')
	expect(finding?.words).toBe('đụuuuuu máaaa')
})

test('a finding names the words as written, by offsets into the NFC text', () => {
	const text = 'Chào bà con. Đ.ị.t m.ẹ cái trang này'.normalize('NFD')
	const [finding] = screen(text)
	expect(finding?.words).toBe('Đ.ị.t m.ẹ')
	expect(text.normalize('NFC').slice(finding?.start, finding?.end)).toBe(finding?.words)
})

test('an old source quoted is shown but does not hold', () => {
	const findings = screen('Sách cũ của thực dân gọi họ là “bọn mọi rợ”, một cách gọi miệt thị.')
	expect(findings.map((finding) => finding.category)).toContain('slur')
	expect(textVerdict(findings)).toBe('clear')
})

test('the registry’s own names are never abuse', () => {
	const text = 'Hội chợ đồ chó má'
	expect(textVerdict(screenText([{ field: 'title', text }], noKnowledge))).toBe('hold')
	expect(textVerdict(screenText([{ field: 'title', text }], { ...noKnowledge, entryNames: ['đồ chó má'] }))).toBe('clear')
})

test('same text, same findings: nothing is kept between calls', () => {
	const once = screen('fuck you')
	screen('Đắk Lắk and one word')
	expect(screen('fuck you')).toEqual(once)
})

test('every category and code has its sentence in both languages', () => {
	expect(Object.keys(screeningCategories).toSorted()).toEqual([...textCategories].toSorted())
	expect(Object.keys(englishCategories).toSorted()).toEqual([...textCategories].toSorted())
	expect(Object.keys(englishCodes).toSorted()).toEqual(Object.keys(screeningCodes).toSorted())
})

const seedValues = (name: string) => {
	const rows: string[][] = parse(readFileSync(`db/seed/${name}`), { bom: true, relax_quotes: true, relax_column_count: true })
	return rows.flat()
}

test.each(['inventory.csv', 'places_2022_to_2025.csv', 'places_2025.csv'])('nothing in %s is held', (name) => {
	const held = seedValues(name).filter((value) => outcome(value) === 'hold')
	expect(held).toEqual([])
})

const plan = '../shared/000_d5fe39ac312f8b72.txt'
test.skipIf(!existsSync(plan))(`no sentence of the province's plan is held (needs ${plan})`, () => {
	const sentences = readFileSync(plan, 'utf8').split(/(?<=[.;:!?])\s+/)
	expect(sentences.filter((sentence) => outcome(sentence) === 'hold')).toEqual([])
})

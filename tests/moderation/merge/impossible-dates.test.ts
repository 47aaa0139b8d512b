import { expect, test } from 'vitest'
import { impossibleDates } from '#moderation/merge/impossible-dates.ts'

test.each([
	{ why: 'as people say it', text: 'khoảng 1968, hồi ông ngoại còn trẻ', found: [] },
	{ why: 'a day that was', text: '24/12/2018', found: [] },
	{ why: 'the thirty-first of February', text: 'ngày 31/02/1968', found: ['31/02/1968'] },
	{ why: 'with dots, dashes and spaces', text: '31.4.1972 và 31 - 9 - 1972', found: ['31.4.1972', '31 - 9 - 1972'] },
	{ why: 'spoken', text: 'ngày 30 tháng 2 năm 1975', found: ['ngày 30 tháng 2 năm 1975'] },
	{ why: 'spoken without a year: the leap day may be', text: 'ngày 29 tháng 2', found: [] },
	{ why: 'a leap day of a year that had none', text: '29/2/1900', found: ['29/2/1900'] },
	{ why: 'of the lunar calendar', text: 'ngày 30 tháng 2 âm lịch', found: [] },
	{ why: 'no month has thirty-two days, of the moon neither', text: 'ngày 32 tháng 2 âm lịch', found: ['ngày 32 tháng 2'] },
	{ why: 'the thirteenth month', text: '01/13/1975', found: ['01/13/1975'] },
	{ why: 'a day to come', text: '02/03/2026', found: ['02/03/2026'] },
	{ why: 'today', text: '01/03/2026', found: [] },
	{ why: 'a year to come', text: 'năm 2068', found: ['năm 2068'] },
	{ why: 'ISO', text: '1975-02-30', found: ['1975-02-30'] },
	{ why: 'numbers that are no years', text: 'cao 2500 m; 3.500 người; quyết định 1820/QĐ-TTg; thế kỷ 19', found: [] },
	{ why: 'a year to come, all that is said', text: 'khoảng 2068', found: ['khoảng 2068'] },
	{ why: 'a span of years', text: '1968–1972', found: [] },
])('$why', ({ text, found }) => {
	expect(impossibleDates(text, '2026-03-01')).toEqual(found)
})

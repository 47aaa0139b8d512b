import { describe, expect, test } from 'vitest'
import { checkDisplayName, checkPassword, checkUserName, memberLimits, userNameKey } from '#moderation/members.ts'

describe('checkUserName', () => {
	test.each([
		{ why: 'plain letters', typed: 'hbla', key: 'hbla' },
		{ why: 'capitals and marks fold away', typed: 'Nguyễn.Lan', key: 'nguyen.lan' },
		{ why: 'Ê Đê letters', typed: 'Ƀun-Ŏñ_Đrăi', key: 'bun-on_drai' },
		{ why: 'typed decomposed', typed: 'nguyễn'.normalize('NFD'), key: 'nguyen' },
		{ why: 'full-width letters are the same letters', typed: 'ｈｂｌａ', key: 'hbla' },
		{ why: 'spaces around are nothing', typed: '  ysuin ', key: 'ysuin' },
		{ why: 'digits after a letter', typed: 'y.suin_1968', key: 'y.suin_1968' },
	])('takes $typed: $why', ({ typed, key }) => {
		const checked = checkUserName(typed)
		expect(checked).toMatchObject({ ok: true, value: { key } })
		if (checked.ok) expect(checked.value.shown).toBe(checked.value.shown.normalize('NFKC'))
	})

	test.each([
		{ why: 'nothing typed', typed: '   ', code: 'missing' },
		{ why: 'two letters', typed: 'ab', code: 'too-short' },
		{ why: 'too many letters', typed: 'a'.repeat(33), code: 'too-long' },
		{ why: 'few letters under heaps of marks', typed: `abc${'\u0301'.repeat(500)}`, code: 'too-long' },
		{ why: 'a telephone number is not a user name', typed: '0905123456', code: 'malformed' },
		{ why: 'an address is not a user name', typed: 'a@b.vn', code: 'malformed' },
		{ why: 'Cyrillic а looks like a', typed: 'hblа', code: 'malformed' },
		{ why: 'dotless i looks like i', typed: 'lınh', code: 'malformed' },
		{ why: 'spaces inside', typed: 'y suin', code: 'malformed' },
		{ why: 'two separators together', typed: 'y..suin', code: 'malformed' },
		{ why: 'a separator at the end', typed: 'ysuin-', code: 'malformed' },
		{ why: 'a zero-width joiner', typed: 'y\u200dsuin', code: 'malformed' },
		{ why: 'markup', typed: '<script>', code: 'malformed' },
	])('refuses $typed: $why', ({ typed, code }) => {
		expect(checkUserName(typed)).toMatchObject({ ok: false, fault: { field: 'userName', code } })
	})

	test('the key of a key is itself', () => {
		for (const name of ['Nguyễn.Lan', 'ĐẶNG_Ƀ', 'ẢẤỰ']) expect(userNameKey(userNameKey(name))).toBe(userNameKey(name))
	})
})

describe('checkDisplayName', () => {
	test.each([
		{ why: 'an Ê Đê name', typed: 'H’Bla Ŏñ Niê', value: 'H’Bla Ŏñ Niê' },
		{ why: 'decomposed becomes composed', typed: 'Nguyễn'.normalize('NFD'), value: 'Nguyễn' },
		{ why: 'any script', typed: 'ᨀ ꨀꨯꨱ', value: 'ᨀ ꨀꨯꨱ' },
		{ why: 'inner space is one', typed: '  Y   Suin\tÊban ', value: 'Y Suin Êban' },
		{ why: 'exactly as long as may be, counted as readers count', typed: 'ế'.normalize('NFD').repeat(80), value: 'ế'.repeat(80) },
	])('takes $why', ({ typed, value }) => {
		expect(checkDisplayName(typed)).toEqual({ ok: true, value })
	})

	test.each([
		{ why: 'nothing', typed: ' ', code: 'missing' },
		{ why: 'one too many', typed: 'ế'.repeat(memberLimits.displayName.max + 1), code: 'too-long' },
		{ why: 'marks piled up', typed: `a${'\u0302'.repeat(1000)}`, code: 'too-long' },
		{ why: 'text turned around', typed: 'Lan\u202egnad', code: 'malformed' },
		{ why: 'a NUL', typed: 'Lan\0', code: 'malformed' },
		{ why: 'a lone surrogate', typed: 'Lan\ud800', code: 'malformed' },
		{ why: 'no letter at all', typed: '•••', code: 'malformed' },
	])('refuses $why', ({ typed, code }) => {
		expect(checkDisplayName(typed)).toMatchObject({ ok: false, fault: { field: 'displayName', code } })
	})
})

describe('checkPassword', () => {
	test.each([
		{ why: 'words joined', typed: 'nam-cai-chum-ruou' },
		{ why: 'Vietnamese with spaces', typed: 'bến nước đầu buôn' },
		{ why: 'any script', typed: 'ᨀᨅᨁᨈᨂᨆᨃᨉᨄᨇ' },
		{ why: 'many digits', typed: '83915027461938' },
		{ why: 'as long as may be', typed: 'chum ruou '.repeat(20) },
	])('takes $why', ({ typed }) => {
		expect(checkPassword(typed, ['hbla', 'H’Bla'])).toEqual({ ok: true, value: typed.normalize('NFKC') })
	})

	test.each([
		{ why: 'nothing', typed: '', code: 'missing' },
		{ why: 'nine characters', typed: 'chum-ruou', code: 'too-short' },
		{ why: 'nine characters, decomposed to more', typed: 'ếếếếếếếếế'.normalize('NFD'), code: 'too-short' },
		{ why: 'over the bound', typed: 'chum ruou '.repeat(21), code: 'too-long' },
		{ why: 'one letter over and over', typed: 'aaaaaaaaaaaa', code: 'guessable' },
		{ why: 'two letters in turn', typed: 'abababababab', code: 'guessable' },
		{ why: 'a run upwards', typed: 'abcdefghijkl', code: 'guessable' },
		{ why: 'a run of digits', typed: '1234567890', code: 'guessable' },
		{ why: 'a telephone number', typed: '0905123456', code: 'guessable' },
		{ why: 'a birthday', typed: '02/09/1945', code: 'guessable' },
		{ why: 'the word everyone tries', typed: 'Mật khẩu 123', code: 'guessable' },
		{ why: 'the town with a year', typed: 'BuônMaThuột2025!', code: 'guessable' },
		{ why: 'one’s own user name with digits', typed: 'thanhvan1968', code: 'guessable' },
		{ why: 'one’s own display name', typed: 'nguyen thi thanh van', code: 'guessable' },
	])('refuses $why', ({ typed, code }) => {
		expect(checkPassword(typed, ['thanhvan', 'Nguyễn Thị Thanh Vân'])).toMatchObject({ ok: false, fault: { code } })
	})
})

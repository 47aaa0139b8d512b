import fc from 'fast-check'
import { expect, test } from 'vitest'
import { displayFileName } from '#moderation/upload/display-file-name.ts'

test.each([
	['an ordinary name stays', 'Lễ cúng bến nước.jpg', 'Lễ cúng bến nước.jpg'],
	['NFD becomes NFC', 'Lễ hội.jpg'.normalize('NFD'), 'Lễ hội.jpg'],
	['Ê Đê letters with combining breve stay whole', 'klei khan Đăm San ê̆ ô̆ ơ̆.mp3', 'klei khan Đăm San ê̆ ô̆ ơ̆.mp3'],
	['underscores stay', 'mã_hiện_vật ảnh_01.jpg', 'mã_hiện_vật ảnh_01.jpg'],
	['parent paths', '../../etc/passwd', 'passwd'],
	['Windows paths', 'C:\\Users\\H’Bia\\ảnh.png', 'ảnh.png'],
	['a path that ends in a slash', 'album/ảnh.png/', 'ảnh.png'],
	['controls and line ends', 'a\0b\r\nc\u001b[31m.jpg', 'abc[31m.jpg'],
	['the right-to-left trick', 'anh\u202Egpj.exe', 'anhgpj.exe'],
	['a lone surrogate', 'a\ud800.jpg', 'a\ufffd.jpg'],
	['an invisible name', '\u200b\ufeff\u2060', ''],
	['only dots', '..', ''],
	['nothing', '', ''],
	['many spaces', '  a   b  .jpg ', 'a b .jpg'],
	['Khmer joiners stay', 'ក\u200cខ.jpg', 'ក\u200cខ.jpg'],
])('%s', (_why, name, shown) => {
	expect(displayFileName(name)).toBe(shown)
})

const graphemes = (text: string) => [...new Intl.Segmenter('vi').segment(text)].length

test('a long name is cut between letters and keeps its ending', () => {
	const shown = displayFileName(`${'ê̆'.repeat(400)}.jpeg`)
	expect(graphemes(shown)).toBe(120)
	expect(shown).toMatch(/ê̆…\.jpeg$/)
})

test('a letter with a thousand marks is tamed', () => {
	expect(displayFileName(`a${'\u0301'.repeat(1000)}.jpg`).length).toBeLessThan(20)
})

test('whatever comes: short, one line, no path, and showing it again changes nothing', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
			const shown = displayFileName(name)
			expect(graphemes(shown)).toBeLessThanOrEqual(121)
			expect(shown).not.toMatch(/[\\/\p{Cc}\u202A-\u202E\u2066-\u2069]/u)
			expect(shown).toBe(shown.normalize('NFC'))
		}),
		{ numRuns: 300 },
	)
})

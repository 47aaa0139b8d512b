import { expect, test } from 'vitest'
import type { NoticeToSend } from '#db/read/find-notice.ts'
import type { NoticeKind } from '#moderation/notify/notice.ts'
import { letterOf, noticeText } from '#server/notify/letter.ts'

const kinds: readonly NoticeKind[] = [
	'item-opened',
	'item-disputed',
	'item-returned',
	'item-assessed',
	'item-exported',
	'item-certified',
	'item-settled',
]
const notice = (kind: NoticeKind, locale: 'vi' | 'en'): NoticeToSend => ({
	...{ id: 'n1', kind, createdAt: new Date(0), dueAt: null, readAt: null, contributionId: null, itemId: 'i1', code: 'HV-2345-6789' },
	...{ title: 'Ché-Quý-Giấu', reason: null, degree: null, words: 'Đối chiếu giấy của ông Y-Niêm-Kín', questions: [] },
	...{ isNotHeritage: false, ground: null, letter: 'waiting', locale, email: 'a@example.org' },
})

test.each(kinds.flatMap((kind) => (['vi', 'en'] as const).map((locale) => ({ kind, locale }))))(
	'a letter of $kind ($locale) tells no mail server which object somebody owns; the page tells its owner all',
	({ kind, locale }) => {
		const letter = letterOf(notice(kind, locale), 'https://bennuoc.example')
		const written = `${letter.subject}\n${letter.text}`
		expect(written).toContain('HV-2345-6789')
		expect(written).toContain('https://bennuoc.example/collection/i1')
		for (const secret of ['Ché-Quý-Giấu', 'Y-Niêm-Kín']) expect(written).not.toContain(secret)
		const page = noticeText(notice(kind, locale), locale)
		expect(page.subject).toContain('Ché-Quý-Giấu')
		expect(page.said).toContain('Y-Niêm-Kín')
	},
)

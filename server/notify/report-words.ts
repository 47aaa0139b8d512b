import type { ReportKind, ReportOutcome } from '#moderation/review/report.ts'

/** What the letters to a reporter say. */
export interface ReportLetterWords {
	readonly greeting: string
	readonly received: (reference: string) => string
	readonly answered: (reference: string) => string
	readonly about: (identifier: string, what: string) => string
	readonly kinds: Readonly<Record<ReportKind, string>>
	readonly seenBy: (time: string) => string
	readonly answeredBy: (time: string) => string
	readonly outcomes: Readonly<Record<ReportOutcome, string>>
	readonly said: string
	readonly follow: string
	readonly further: string
	readonly foot: string
	/** Of a suspected object: which, and what was said of it, no letter tells. */
	readonly suspicion: { readonly received: string; readonly answered: string }
}

export const vi: ReportLetterWords = {
	greeting: 'Chào bạn,',
	received: (reference) => `Đã nhận điều bạn báo, số ${reference}`,
	answered: (reference) => `Đã trả lời điều bạn báo, số ${reference}`,
	about: (identifier, what) => `Bạn báo về hồ sơ ${identifier}: ${what}.`,
	kinds: {
		wrong: 'có điều sai',
		harmful: 'gây hại hoặc xúc phạm',
		mine: 'của bạn, hoặc của nhà bạn',
		sacred: 'điều thiêng',
		'personal-data': 'thông tin riêng tư',
	},
	seenBy: (time) => `Có người xem chậm nhất: ${time}.`,
	answeredBy: (time) => `Có trả lời chậm nhất: ${time}.`,
	outcomes: {
		corrected: 'Kết quả: đã sửa.',
		'taken-down': 'Kết quả: đã gỡ xuống.',
		'no-change': 'Kết quả: giữ nguyên.',
	},
	said: 'Lý do, lời của người xử lý',
	follow: 'Xem việc này đang ở đâu',
	further: 'Nếu bạn thấy chưa đúng, mời bạn báo lần nữa ở trang của hồ sơ và ghi số ở trên.',
	foot: 'Thư này do trang Bến Nước gửi vì có người để lại địa chỉ này khi báo một điều ở đó. Nếu không phải bạn, xin bỏ qua thư này. Địa chỉ được xóa sau khi việc xong; xin đừng trả lời thư này.',
	suspicion: {
		received: 'Đây là tin báo riêng, chỉ cán bộ đọc; thư này không nhắc lại điều gì trong đó.',
		answered: 'Trả lời có ở trang dưới đây; thư này không nhắc lại điều gì trong đó.',
	},
}

export const en: ReportLetterWords = {
	greeting: 'Hello,',
	received: (reference) => `Your report ${reference} has been received`,
	answered: (reference) => `Your report ${reference} has been answered`,
	about: (identifier, what) => `You reported about the entry ${identifier}: ${what}.`,
	kinds: {
		wrong: 'something is wrong',
		harmful: 'it harms or insults',
		mine: 'it is yours, or your family’s',
		sacred: 'it is sacred',
		'personal-data': 'private things',
	},
	seenBy: (time) => `Somebody sees it by ${time} at the latest.`,
	answeredBy: (time) => `You have an answer by ${time} at the latest.`,
	outcomes: {
		corrected: 'Outcome: corrected.',
		'taken-down': 'Outcome: taken down.',
		'no-change': 'Outcome: left as it is.',
	},
	said: 'Reasons, in the words of who dealt with it',
	follow: 'See where this stands',
	further: 'If you think this is not right, you can report again on the page of the entry; please name the number above.',
	foot: 'Bến Nước sends you this because somebody left this address when reporting something there. If it was not you, please ignore this letter. The address is erased some time after the matter is closed; please do not answer this letter.',
	suspicion: {
		received: 'This is a private report, read by officers alone; this letter repeats nothing of it.',
		answered: 'The answer is on the page below; this letter repeats nothing of it.',
	},
}

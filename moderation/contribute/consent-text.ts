import { isPublishable, type LicenceChoice } from './licence.ts'

/** What a consent is for (mục đích đồng ý); each is asked, given and kept apart. Law 91/2025/QH15: consent for each purpose, provable, never by default. */
export const consentPurposes = ['keep', 'publish'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

export const consentLanguages = ['vi', 'en'] as const
export type ConsentLanguage = (typeof consentLanguages)[number]

/** One version of a consent text. Never changed once shown to anyone: a new wording is a new version. */
export interface ConsentText {
	readonly version: string
	readonly purpose: ConsentPurpose
	/** Paragraphs; the last is the sentence beside the tick. */
	readonly words: Readonly<Record<ConsentLanguage, readonly string[]>>
}

const keep1: ConsentText = {
	version: 'keep-1',
	purpose: 'keep',
	words: {
		vi: [
			'Bến Nước giữ bản gốc các tệp và lời kể bạn gửi, cho người duyệt và người thẩm định của tỉnh xem, và làm các bản thu nhỏ để xem cho nhanh. Chưa có gì được công bố.',
			'Tên, số điện thoại và thư điện tử của bạn chỉ dùng để hỏi lại bạn về đóng góp này; không đưa ra công khai.',
			'Bạn rút lại lúc nào cũng được ở trang “Đóng góp của tôi”. Rút rồi thì việc xét dừng lại; dấu vết việc đã rút vẫn được ghi để biết.',
			'Tôi được quyền gửi những thứ này, người nói hoặc có mặt trong đó đã biết và bằng lòng, và tôi đồng ý để Bến Nước lưu giữ và thẩm định.',
		],
		en: [
			'Bến Nước keeps the original files and words you send, lets the province’s reviewers and verifiers see them, and makes small copies so that they open fast. Nothing is published yet.',
			'Your name, telephone number and e-mail are used only to ask you about this contribution; they are not made public.',
			'You can withdraw at any time on the page “My contributions”. The review then stops; a record that it was withdrawn remains.',
			'I may send these things, whoever speaks or is shown in them knows and is willing, and I agree that Bến Nước keeps and reviews them.',
		],
	},
}

const publish1: ConsentText = {
	version: 'publish-1',
	purpose: 'publish',
	words: {
		vi: [
			'Khi người thẩm định xác nhận, đóng góp của bạn được đưa vào sổ di sản cho mọi người xem, kèm cách ghi tên bạn đã chọn và giấy phép bạn đã chọn ở trên.',
			'Giấy phép Creative Commons không lấy lại được: ai đã nhận theo giấy phép ấy thì được dùng mãi, miễn là giữ đúng điều kiện của nó.',
			'Bạn vẫn rút được đóng góp khỏi Bến Nước: hình, tiếng và lời của bạn thôi hiện ra ở đây ngay lúc ấy. Bản người khác đã lấy về trước đó thì Bến Nước không thu lại được.',
			'Tôi đồng ý công bố đóng góp này theo giấy phép tôi đã chọn, và hiểu rằng giấy phép ấy không lấy lại được.',
		],
		en: [
			'Once verified, your contribution enters the registry for everyone to see, with the credit line and the licence you chose above.',
			'A Creative Commons licence cannot be taken back: whoever received the work under it may use it for ever, as long as they keep its conditions.',
			'You can still withdraw the contribution from Bến Nước: your pictures, sound and words stop showing here at that moment. Copies others took before cannot be recalled.',
			'I agree that this contribution is published under the licence I chose, and I understand that this licence cannot be taken back.',
		],
	},
}

/** Every version ever shown, newest last: what people agreed to must stay readable. */
export const consentTexts: readonly ConsentText[] = [keep1, publish1]

/** The text in force for each purpose. */
export const currentConsent: Readonly<Record<ConsentPurpose, ConsentText>> = { keep: keep1, publish: publish1 }

/** The exact words a consent stands on, one paragraph a line: what the hash is taken of. */
export function consentWords(text: ConsentText, language: ConsentLanguage): string {
	return text.words[language].join('\n')
}

/** The consents to ask for a licence: keeping and review always; publishing only where something would be published. */
export function consentsFor(licence: LicenceChoice | null): readonly ConsentText[] {
	return isPublishable(licence) ? consentPurposes.map((purpose) => currentConsent[purpose]) : [currentConsent.keep]
}

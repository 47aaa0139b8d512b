import { isLicence, isPublishable, type LicenceChoice } from './licence.ts'

/** What a consent is for (mục đích đồng ý); each is asked, given and kept apart. Law 91/2025/QH15: consent for each purpose, provable, never by default. */
export const consentPurposes = ['keep', 'community', 'everyone', 'reuse', 'national-database', 'machine-learning'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

/** Languages in which every text is complete; in others an administrator may add versions. */
export const consentLanguages = ['vi', 'en'] as const
export type ConsentLanguage = (typeof consentLanguages)[number]

/** The name a purpose goes by in forms and faults. */
export const consentFields = {
	keep: 'consentKeep',
	community: 'consentCommunity',
	everyone: 'consentEveryone',
	reuse: 'consentReuse',
	'national-database': 'consentNationalDatabase',
	'machine-learning': 'consentMachineLearning',
} as const satisfies Record<ConsentPurpose, string>

/** One version of a consent text. Never changed once shown to anyone: a new wording is a new version. */
export interface ConsentText {
	readonly version: string
	/** More than one only in texts of before purposes were asked apart. */
	readonly purposes: readonly ConsentPurpose[]
	/** ISO date from which it was shown. */
	readonly since: string
	/** Paragraphs; the last is the sentence beside the tick. */
	readonly words: Readonly<Record<ConsentLanguage, readonly string[]>>
}

const keep1: ConsentText = {
	version: 'keep-1',
	purposes: ['keep'],
	since: '2026-11-22',
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
	purposes: ['everyone', 'reuse'],
	since: '2026-11-22',
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

const community1: ConsentText = {
	version: 'community-1',
	purposes: ['community'],
	since: '2026-11-22',
	words: {
		vi: [
			'Bà con thuộc cộng đồng của đóng góp này, đã được người giữ lệ hoặc cán bộ ghi nhận trên Bến Nước, xem và nghe được nó khi đăng nhập. Người ngoài thì không.',
			'Người giữ lệ của cộng đồng có thể đặt thêm luật xem: theo mùa, theo dòng họ, chỉ nữ hoặc chỉ nam, hay phải hỏi trước.',
			'Tôi đồng ý cho cộng đồng xem đóng góp này.',
		],
		en: [
			'Members of the community this contribution belongs to, as its custodians or an officer have recorded them on Bến Nước, can see and hear it when signed in. Others cannot.',
			'The community’s custodians may add rules of their own: by season, by family, women only or men only, or to be asked first.',
			'I agree that the community sees this contribution.',
		],
	},
}

const everyone1: ConsentText = {
	version: 'everyone-1',
	purposes: ['everyone'],
	since: '2026-11-22',
	words: {
		vi: [
			'Khi người thẩm định xác nhận, đóng góp của bạn được đưa vào sổ di sản cho mọi người xem, kèm cách ghi tên bạn đã chọn.',
			'Bạn thôi đồng ý lúc nào cũng được: hình, tiếng và lời của bạn thôi hiện ra ở Bến Nước ngay lúc ấy.',
			'Tôi đồng ý cho mọi người xem đóng góp này.',
		],
		en: [
			'Once verified, your contribution enters the registry for everyone to see, with the credit line you chose.',
			'You can end this at any time: your pictures, sound and words stop showing on Bến Nước at that moment.',
			'I agree that everyone may see this contribution.',
		],
	},
}

const reuse1: ConsentText = {
	version: 'reuse-1',
	purposes: ['reuse'],
	since: '2026-11-22',
	words: {
		vi: [
			'Người khác được dùng lại đóng góp theo giấy phép bạn đã chọn ở trên.',
			'Bạn thôi đồng ý thì từ lúc ấy Bến Nước không mời ai dùng lại nữa. Nhưng giấy phép Creative Commons không lấy lại được với bản đã lấy: ai đã nhận theo giấy phép ấy thì được dùng mãi, miễn là giữ đúng điều kiện của nó.',
			'Tôi đồng ý cho dùng lại theo giấy phép tôi đã chọn, và hiểu rằng bản đã lấy thì không thu lại được.',
		],
		en: [
			'Others may reuse the contribution under the licence you chose above.',
			'If you end this, Bến Nước offers it for reuse to nobody from that moment. But a Creative Commons licence cannot be taken back for copies already made: whoever received the work under it may use it for ever, as long as they keep its conditions.',
			'I agree to reuse under the licence I chose, and I understand that copies already made cannot be recalled.',
		],
	},
}

const nationalDatabase1: ConsentText = {
	version: 'national-database-1',
	purposes: ['national-database'],
	since: '2026-11-22',
	words: {
		vi: [
			'Tỉnh có thể gửi phần đã công bố của đóng góp này vào cơ sở dữ liệu quốc gia về di sản văn hóa.',
			'Bạn thôi đồng ý thì từ lúc ấy Bến Nước không gửi nữa và ghi rõ điều đó trong dữ liệu máy đọc. Bản đã gửi đi do cơ quan nhận giữ; Bến Nước báo cho họ biết.',
			'Tôi đồng ý chia sẻ với cơ sở dữ liệu quốc gia.',
		],
		en: [
			'The province may send the published part of this contribution to the national database of cultural heritage.',
			'If you end this, Bến Nước sends nothing from that moment and says so in its machine-readable data. What was sent before is held by whoever received it; Bến Nước tells them.',
			'I agree to sharing with the national database.',
		],
	},
}

const machineLearning1: ConsentText = {
	version: 'machine-learning-1',
	purposes: ['machine-learning'],
	since: '2026-11-22',
	words: {
		vi: [
			'Hình, tiếng và lời của bạn có thể được dùng để dạy máy: nhận tiếng nói, nhận hình, dịch. Không đồng ý thì Bến Nước ghi rõ “không dùng để dạy máy” ở mọi nơi máy đọc.',
			'Bạn thôi đồng ý thì lời ghi ấy hiện lại ngay. Máy đã học rồi thì không thể làm cho quên.',
			'Tôi đồng ý cho dùng để dạy máy.',
		],
		en: [
			'Your pictures, sound and words may be used to teach machines: to recognise speech or pictures, to translate. Without your consent Bến Nước says “not for machine learning” wherever machines read.',
			'If you end this, that notice stands again at once. What a machine has already learnt cannot be unlearnt.',
			'I agree to use for machine learning.',
		],
	},
}

/** Every version ever shown, newest last: what people agreed to must stay readable. */
export const consentTexts: readonly ConsentText[] = [keep1, publish1, community1, everyone1, reuse1, nationalDatabase1, machineLearning1]

/** The text in force for each purpose. */
export const currentConsent: Readonly<Record<ConsentPurpose, ConsentText>> = {
	keep: keep1,
	community: community1,
	everyone: everyone1,
	reuse: reuse1,
	'national-database': nationalDatabase1,
	'machine-learning': machineLearning1,
}

/** The exact words a consent stands on, one paragraph a line: what the hash is taken of. */
export function consentWords(text: Pick<ConsentText, 'words'>, language: ConsentLanguage): string {
	return text.words[language].join('\n')
}

/** Purposes without which nothing can be sent under this licence: keeping and review always; showing where something would be published; reuse where it is licensed. */
export function purposesNeeded(licence: LicenceChoice | null): readonly ConsentPurpose[] {
	if (isLicence(licence)) return ['keep', 'everyone', 'reuse']
	return isPublishable(licence) ? ['keep', 'everyone'] : ['keep']
}

/** Of the purposes ticked, those that mean something under this licence: without one, nothing is reused; where nothing is published, nothing is shown to everyone. */
export function purposesOf(licence: LicenceChoice | null, ticks: ConsentTicks): readonly ConsentPurpose[] {
	const without: readonly ConsentPurpose[] = isLicence(licence) ? [] : isPublishable(licence) ? ['reuse'] : ['everyone', 'reuse']
	return consentPurposes.filter((purpose) => ticks[purpose] === true && !without.includes(purpose))
}

/** What was ticked (sự đồng ý): only what was ticked is agreed to. */
export type ConsentTicks = { readonly [Purpose in ConsentPurpose]?: boolean }

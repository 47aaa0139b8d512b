import type { NoticeKind } from '#moderation/notify/notice.ts'
import type { TakedownDegree, TakedownReason } from '#moderation/publish/takedown.ts'
import type { QuestionField } from '#moderation/review/questions.ts'
import type { RefusalReason } from '#moderation/review/decision.ts'

/** What a notice says; the page and the letter say the same. */
export interface NoticeWords {
	/** What happened, by the title of the contribution. */
	readonly happened: Readonly<Record<NoticeKind, (title: string) => string>>
	/** What to do next, or that there is nothing to do. */
	readonly next: Readonly<Record<NoticeKind, string>>
	readonly notHeritage: string
	readonly reason: string
	readonly reasons: Readonly<Record<RefusalReason | TakedownReason, string>>
	readonly degrees: Readonly<Record<TakedownDegree, string>>
	readonly said: string
	/** What a question is about. */
	readonly fields: Readonly<Record<QuestionField, string>>
	readonly dueAppeal: (day: string) => string
	readonly dueAnswer: (day: string) => string
	readonly untitled: string
	readonly see: string
	readonly greeting: string
	readonly foot: string
	readonly code: string
}

export const vi: NoticeWords = {
	happened: {
		returned: (title) => `Người duyệt hỏi thêm về “${title}”`,
		approved: (title) => `“${title}” đã được duyệt`,
		refused: (title) => `“${title}” không được nhận`,
		verified: (title) => `“${title}” đã thẩm định xong`,
		duplicate: (title) => `“${title}” trùng với điều đã có`,
		kept: (title) => `“${title}” được lưu giữ, không công bố`,
		published: (title) => `“${title}” đã có trong sổ di sản`,
		undone: (title) => `Cán bộ đã hoàn lại việc ghi “${title}” vào sổ`,
		withdrawn: (title) => `Việc rút lại “${title}” đã xong`,
		'appeal-received': (title) => `Đã nhận khiếu nại của bạn về “${title}”`,
		'appeal-upheld': (title) => `Khiếu nại về “${title}”: quyết định giữ nguyên`,
		'appeal-reversed': (title) => `Khiếu nại về “${title}”: quyết định được đảo lại`,
		'taken-down': (title) => `Nội dung từ “${title}” đã được gỡ khỏi trang công khai`,
		restored: (title) => `Nội dung từ “${title}” đã hiện lại`,
		'item-opened': (title) => `Cán bộ đã mở phần niêm kín của “${title}”`,
		'item-disputed': (title) => `Hồ sơ “${title}” dừng lại vì đang có tranh chấp`,
		'item-returned': (title) => `Cán bộ trả lại hồ sơ “${title}” để bổ sung`,
		'item-assessed': (title) => `“${title}” đã được xem xét`,
		'item-exported': (title) => `Hồ sơ “${title}” đã chuyển tới cơ quan đăng ký`,
		'item-certified': (title) => `“${title}” đã có số giấy chứng nhận`,
		'item-settled': (title) => `Tranh chấp về “${title}” đã được giải quyết`,
	},
	next: {
		returned: 'Mời bạn mở trang đóng góp, trả lời hoặc sửa, rồi gửi lại. Không mất gì, và không có hạn cuối.',
		approved: 'Bạn không phải làm gì. Bước sau là thẩm định, so với sổ di sản.',
		refused:
			'Nội dung vẫn được giữ nguyên. Nếu bạn thấy chưa đúng, mời bạn khiếu nại ở trang đóng góp: một người khác, không dính vào việc này, sẽ nghe.',
		verified: 'Bạn không phải làm gì. Cán bộ sẽ ghi vào sổ di sản.',
		duplicate: 'Bạn không phải làm gì. Cảm ơn bạn; phần trùng không ghi thêm lần nữa.',
		kept: 'Nội dung được giữ cẩn thận. Bạn không phải làm gì.',
		published: 'Mời bạn xem ở trang đóng góp của mình.',
		undone: 'Bạn không phải làm gì: đóng góp chờ cán bộ ghi lại.',
		withdrawn: 'Sự đồng ý của bạn đã hết hiệu lực; hình, tiếng và lời của bạn không còn trên trang công khai.',
		'appeal-received': 'Bạn không phải làm gì. Người nghe khiếu nại không phải người đã quyết định; nội dung được giữ nguyên trong lúc ấy.',
		'appeal-upheld': 'Lý do ghi ở dưới. Nếu có điều mới, mời bạn gửi đóng góp mới.',
		'appeal-reversed': 'Bạn không phải làm gì: đóng góp đi tiếp bước sau.',
		'taken-down': 'Nếu bạn thấy chưa đúng, mời bạn khiếu nại ở trang đóng góp.',
		restored: 'Bạn không phải làm gì.',
		'item-opened': 'Lý do còn lại mãi ở trang hiện vật. Nếu bạn thấy không đúng, mời bạn hỏi quản trị viên.',
		'item-disputed':
			'Có người khác cũng nhận hiện vật này, hoặc có điều cần làm rõ. Không gì trong hồ sơ của bạn bị đổi; mời bạn xem lý do ở trang hiện vật.',
		'item-returned': 'Mời bạn mở trang hiện vật xem cán bộ cần gì, bổ sung rồi gửi lại.',
		'item-assessed': 'Bạn không phải làm gì. Bước sau là chuyển hồ sơ tới cơ quan đăng ký.',
		'item-exported': 'Bạn không phải làm gì. Đăng ký chỉ xong khi cơ quan cấp giấy chứng nhận.',
		'item-certified': 'Mời bạn xem số giấy ở trang hiện vật. Bản giấy do cơ quan đăng ký cấp mới là giấy chứng nhận.',
		'item-settled': 'Hồ sơ của bạn đi tiếp; cán bộ xem xét lại từ đầu.',
	},
	notHeritage: 'Người thẩm định kết luận đây chưa phải di sản văn hóa. Nếu bạn thấy chưa đúng, mời bạn khiếu nại ở trang đóng góp.',
	reason: 'Lý do',
	reasons: {
		'not-heritage': 'nội dung này chưa phải di sản văn hóa',
		'outside-scope': 'nội dung này ở ngoài địa bàn Đắk Lắk',
		'rights-unclear': 'chưa rõ ai có quyền với nội dung này',
		'personal-data': 'có thông tin riêng tư của người khác',
		harmful: 'có lời hoặc hình xúc phạm, gây hại',
		'unusable-file': 'tệp hỏng hoặc không xem, nghe được',
		'already-there': 'nội dung này đã có rồi',
		advertising: 'đây là quảng cáo hoặc mua bán',
		other: 'lý do người duyệt ghi ở dưới',
		sacred: 'thuộc điều thiêng, cộng đồng không muốn đưa ra công khai',
		rights: 'có người khác có quyền với nội dung này',
		incorrect: 'có điều sai đang được xem lại',
		law: 'theo quy định của pháp luật',
	},
	degrees: {
		'hide-file': 'Một tệp được ẩn.',
		'hide-entry': 'Cả hồ sơ được ẩn.',
		community: 'Hồ sơ chỉ còn cho người trong cộng đồng xem.',
		remove: 'Hồ sơ được gỡ bỏ hẳn.',
	},
	said: 'Lời nhắn',
	fields: {
		title: 'Tên gọi',
		description: 'Lời kể, mô tả',
		languages: 'Ngôn ngữ',
		place: 'Nơi',
		period: 'Thời gian',
		heritageClass: 'Lớp di sản',
		maker: 'Người làm ra',
		shown: 'Ai nói, ai trong ảnh',
		people: 'Những người liên quan',
		files: 'Tệp',
		credit: 'Ghi tên công khai',
		licence: 'Giấy phép',
	},
	dueAppeal: (day) => `Hạn khiếu nại: hết ngày ${day}.`,
	dueAnswer: (day) => `Sẽ có kết quả chậm nhất ngày ${day}.`,
	untitled: 'đóng góp chưa đặt tên',
	see: 'Xem đóng góp',
	greeting: 'Chào bạn,',
	foot: 'Thư này do trang Bến Nước gửi vì bạn có đóng góp ở đó và đã cho địa chỉ thư. Xin đừng trả lời thư này; mời bạn trả lời ở trang đóng góp.',
	code: 'Mã đóng góp',
}

export const en: NoticeWords = {
	happened: {
		returned: (title) => `A reviewer has a question about “${title}”`,
		approved: (title) => `“${title}” has been approved`,
		refused: (title) => `“${title}” was not accepted`,
		verified: (title) => `“${title}” has been verified`,
		duplicate: (title) => `“${title}” is there already`,
		kept: (title) => `“${title}” is kept and not published`,
		published: (title) => `“${title}” is in the heritage registry`,
		undone: (title) => `An officer has undone the merge of “${title}”`,
		withdrawn: (title) => `The withdrawal of “${title}” is complete`,
		'appeal-received': (title) => `Your appeal about “${title}” has been received`,
		'appeal-upheld': (title) => `Appeal about “${title}”: the decision stands`,
		'appeal-reversed': (title) => `Appeal about “${title}”: the decision is reversed`,
		'taken-down': (title) => `Something from “${title}” was taken down from the public pages`,
		restored: (title) => `What came from “${title}” is shown again`,
		'item-opened': (title) => `An officer opened the sealed part of “${title}”`,
		'item-disputed': (title) => `The application for “${title}” is stopped: it is in dispute`,
		'item-returned': (title) => `An officer gave the application for “${title}” back to be completed`,
		'item-assessed': (title) => `“${title}” has been assessed`,
		'item-exported': (title) => `The application for “${title}” has gone to the registering office`,
		'item-certified': (title) => `“${title}” has its certificate number`,
		'item-settled': (title) => `The dispute about “${title}” is settled`,
	},
	next: {
		returned:
			'Please open the page of your contribution, answer or change it, and send it again. Nothing is lost, and there is no last day.',
		approved: 'There is nothing you need to do. Next it is compared with the registry.',
		refused:
			'What you gave is kept. If you think this is not right, you can appeal on the page of your contribution: someone else, who had no part in it, will hear you.',
		verified: 'There is nothing you need to do. An officer will bring it into the registry.',
		duplicate: 'There is nothing you need to do. Thank you; what is there already is not recorded twice.',
		kept: 'It is kept with care. There is nothing you need to do.',
		published: 'You can see it from the page of your contribution.',
		undone: 'There is nothing you need to do: it waits for an officer again.',
		withdrawn: 'Your consents have ended; your pictures, sounds and words are no longer on the public pages.',
		'appeal-received': 'There is nothing you need to do. Whoever hears it is not the one who decided; everything is kept meanwhile.',
		'appeal-upheld': 'The reasons are below. If there is something new, you are welcome to give it as a new contribution.',
		'appeal-reversed': 'There is nothing you need to do: your contribution goes on to the next step.',
		'taken-down': 'If you think this is not right, you can appeal on the page of your contribution.',
		restored: 'There is nothing you need to do.',
		'item-opened': 'The reason stays on the page of the object. If you think it was not right, please ask an administrator.',
		'item-disputed':
			'Someone else claims this object too, or something must be made clear. Nothing in your application was changed; the reason is on the page of the object.',
		'item-returned': 'Please open the page of the object to see what the officer needs, complete it, and send it again.',
		'item-assessed': 'There is nothing you need to do. Next it goes to the registering office.',
		'item-exported': 'There is nothing you need to do. It is registered only when that office has issued its certificate.',
		'item-certified': 'The number is on the page of the object. Only the paper of the registering office is the certificate.',
		'item-settled': 'Your application goes on; the officer assesses it afresh.',
	},
	notHeritage: 'It was found not to be cultural heritage. If you think this is not right, you can appeal on the page of your contribution.',
	reason: 'Reason',
	reasons: {
		'not-heritage': 'this is not cultural heritage',
		'outside-scope': 'this is outside Đắk Lắk',
		'rights-unclear': 'it is not clear who has the rights to it',
		'personal-data': 'it tells private things of other people',
		harmful: 'it insults or harms',
		'unusable-file': 'a file is damaged or cannot be seen or heard',
		'already-there': 'this is there already',
		advertising: 'this is advertising or trade',
		other: 'what the reviewer wrote below',
		sacred: 'it is sacred, and its community does not want it public',
		rights: 'someone else has rights to it',
		incorrect: 'something wrong in it is being looked into',
		law: 'the law requires it',
	},
	degrees: {
		'hide-file': 'One file is hidden.',
		'hide-entry': 'The whole entry is hidden.',
		community: 'The entry is shown to its community only.',
		remove: 'The entry has been removed for good.',
	},
	said: 'Message',
	fields: {
		title: 'Title',
		description: 'Story, description',
		languages: 'Languages',
		place: 'Place',
		period: 'Time',
		heritageClass: 'Class of heritage',
		maker: 'Maker',
		shown: 'Who speaks or is shown',
		people: 'People concerned',
		files: 'Files',
		credit: 'Name shown in public',
		licence: 'Licence',
	},
	dueAppeal: (day) => `You can appeal until the end of ${day}.`,
	dueAnswer: (day) => `You will have the outcome by ${day} at the latest.`,
	untitled: 'an untitled contribution',
	see: 'See the contribution',
	greeting: 'Hello,',
	foot: 'Bến Nước sends you this because you gave something there and left your e-mail address. Please do not answer this letter; answer on the page of your contribution.',
	code: 'Contribution code',
}

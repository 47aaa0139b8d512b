import type { CitedKind } from '#moderation/verify/cited.ts'
import type { CareFlag, HighValueClass, OpinionRound } from '#moderation/verify/judgements.ts'
import type { Standing } from '#moderation/verify/opinions.ts'

const kinds: Record<CitedKind, { name: string; one: string; more: string }> = {
	'inventory-code': { name: 'Mã kiểm kê', one: 'Mã kiểm kê', more: 'Thêm một mã' },
	document: { name: 'Tài liệu', one: 'Tài liệu', more: 'Thêm một tài liệu' },
	person: { name: 'Người biết chuyện', one: 'Người biết chuyện', more: 'Thêm một người' },
	'own-knowledge': { name: 'Điều tự biết', one: 'Điều tự biết', more: 'Thêm một điều' },
}
const flags: Record<CareFlag, { name: string; means: string }> = {
	'national-treasure': { name: 'Bảo vật quốc gia', means: 'Đã được công nhận, hoặc người gửi nói là vậy.' },
	sacred: { name: 'Linh thiêng', means: 'Vật thờ, nơi thờ, lời cúng, điều cộng đồng giữ kín.' },
	'human-remains': { name: 'Hài cốt, mồ mả', means: 'Có hài cốt, mộ, nhà mồ.' },
}
const classes: Record<HighValueClass, string> = {
	'national-treasure': 'Bảo vật quốc gia',
	sacred: 'Linh thiêng',
	'human-remains': 'Hài cốt, mồ mả',
	disputed: 'Còn tranh cãi',
}
const wanted: Record<OpinionRound, string> = { 1: 'Chờ thẩm định', 2: 'Cần ý kiến thứ hai', 3: 'Cần người thứ ba' }
const opinionNames: Record<OpinionRound, string> = { 1: 'Ý kiến thứ nhất', 2: 'Ý kiến thứ hai', 3: 'Ý kiến thứ ba, quyết định' }
const standings: Record<Standing, string> = {
	alone: 'Một người thẩm định.',
	agreed: 'Hai người thẩm định độc lập, cùng một kết luận.',
	decided: 'Hai ý kiến khác nhau; người thứ ba đã xem cả hai và quyết định.',
}

export const verdicts = {
	wanted,
	opinionNames,
	standings,
	classes,
	hasAnswered: 'Bạn đã cho ý kiến; chờ người khác.',
	blind: {
		title: 'Cần ý kiến thứ hai',
		text: 'Một người đã thẩm định đóng góp này. Bạn không thấy ý kiến ấy, để tự mình xét; khi bạn ghi xong, hai ý kiến mới được đặt cạnh nhau.',
	},
	third: {
		title: 'Hai ý kiến khác nhau: cần người thứ ba',
		text: 'Hai người đã xét riêng và kết luận khác nhau. Bạn thấy cả hai ý kiến dưới đây; kết luận của bạn là kết luận cuối.',
	},
	bothTitle: 'Hai ý kiến, cạnh nhau',
	ownTitle: 'Ý kiến bạn đã ghi',
	ownText: 'Đóng góp thuộc loại cần hai người xét. Người thứ hai sẽ xét riêng, không thấy ý kiến của bạn.',
	takeBack: 'Rút ý kiến này',
	takeBackMeans: 'Được đến khi người thứ hai trả lời. Ý kiến đã rút vẫn lưu trong hồ sơ, không ai xét sau nhìn thấy.',
	standsTitle: 'Kết luận thẩm định',
	identifierHint: {
		match: 'Như DL-001. Chọn ở danh sách bên, hoặc gõ mã tìm được trong sổ.',
		component: 'Hồ sơ mà nó là một phần. Chọn ở danh sách bên, hoặc gõ mã.',
		disputed: 'Hồ sơ có ý kiến khác nhau. Chọn ở danh sách bên, hoặc gõ mã.',
	},
	component: 'Mã hồ sơ của thành phần, nếu đã có',
	componentHint: 'Để trống khi thành phần chưa có hồ sơ; cán bộ sẽ mở hồ sơ mới dưới hồ sơ trên.',
	duplicateHint: 'Mã trên biên nhận của đóng góp gửi trước.',
	positionsTitle: 'Hai ý kiến khác nhau',
	positions: ['Ý kiến một', 'Ý kiến hai'],
	holder: 'Của ai',
	words: 'Nói gì',
	citedTitle: 'Căn cứ',
	citedHint: 'Ít nhất một căn cứ. Điền phần nào có; phần để trống không tính.',
	citedMissing: 'Xin dẫn ít nhất một căn cứ: mã kiểm kê, tài liệu, người biết chuyện hoặc điều tự biết.',
	kinds,
	parts: {
		code: 'Mã',
		title: 'Tên tài liệu',
		page: 'Trang',
		kept: 'Lưu ở đâu',
		name: 'Tên người',
		relation: 'Là ai đối với di sản này',
		note: 'Ghi chú',
	},
	partHints: {
		name: 'Chỉ người thẩm định và cán bộ thấy; không bao giờ công bố.',
		relation: 'Như: nghệ nhân đánh bộ chiêng này, con gái chủ nhà.',
		knowledge: 'Bạn biết điều gì, từ đâu.',
	},
	flagsTitle: 'Điều cần giữ gìn',
	flagsHint: 'Đánh dấu nếu có. Khi ấy cần thêm một người xét độc lập.',
	flags,
	howSure: 'Chắc đến đâu',
	chooseSure: 'Chọn',
	wouldChange: 'Điều gì sẽ làm bạn đổi kết luận',
	wouldChangeHint: 'Như: một ảnh cũ hơn, lời của người thứ hai. Không bắt buộc khi chắc chắn.',
	reason: 'Lời nói với người đóng góp',
	reasonHint: 'Họ đọc được lời này. Bắt buộc khi trùng hoặc không phải di sản; xin nói nhẹ nhàng, rõ vì sao.',
	claimAndRecord: 'Nhận lại việc và ghi',
	keptText: 'Lượt giữ việc đã hết; chữ bạn gõ còn nguyên. Bấm nút dưới để nhận lại việc và ghi kết luận.',
	noComponent: 'Hồ sơ này không thể là thành phần của hồ sơ trên: nó thuộc hồ sơ khác, hoặc chứa hồ sơ trên.',
	of: (name: string) => `thuộc ${name}`,
	about: (name: string) => `về ${name}`,
	sure: (words: string) => `Độ chắc: ${words}`,
	changes: (words: string) => `Sẽ đổi kết luận nếu: ${words}`,
	told: (words: string) => `Nói với người đóng góp: ${words}`,
	by: (names: string) => `Người thẩm định: ${names}`,
	page: (page: string) => `trang ${page}`,
	kept: (place: string) => `lưu ở ${place}`,
	joined: 'Đóng góp trùng được nối vào đây',
	disputedMerge: {
		title: 'Còn tranh cãi: chỉ vào sổ như một lời kể',
		text: 'Lời kể này đứng cạnh những gì đã có, ghi tên người kể; không ô nào trong sổ bị thay.',
	},
	anotherAccount: 'Giữ như một lời kể nữa',
	accountDisputed: 'Ý kiến này còn tranh cãi: đây là lời của một bên.',
	toldInRecording: 'Kể trong bản ghi',
	outcomeTitle: 'Kết quả thẩm định',
	outcome: {
		match: (entry: string) => `Đóng góp của bạn nói về một di sản đã có trong sổ${entry && `: ${entry}`}.`,
		component: (entry: string) => `Đóng góp của bạn nói về một phần của di sản đã có trong sổ${entry && `: ${entry}`}.`,
		new: () => 'Di sản bạn kể chưa có trong sổ. Cán bộ sẽ mở một hồ sơ mới.',
		duplicate: () => 'Điều này đã có người gửi trước. Hai đóng góp được nối với nhau; không gì bị xóa.',
		disputed: (entry: string) =>
			`Về di sản này${entry && ` (${entry})`}, người biết chuyện có ý kiến khác nhau. Lời của bạn được giữ cạnh các lời khác, ghi tên người kể.`,
		'not-heritage': () =>
			'Người thẩm định thấy đây chưa phải là di sản văn hóa. Đóng góp vẫn được giữ, không đưa vào sổ. Cảm ơn bạn đã gửi.',
	},
	outcomeKept: 'Bạn đã chọn chỉ lưu giữ, nên đóng góp được giữ lại mà không công bố.',
	outcomeYours: (code: string) => `Bản gửi trước cũng là của bạn, mã ${code}.`,
	outcomeTwo: 'Đã có hai người xét riêng.',
	outcomeThree: 'Đã có ba người xét.',
}

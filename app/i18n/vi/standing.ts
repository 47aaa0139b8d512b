import type { AccessRuleKind } from '#moderation/publish/access-rule.ts'

interface Seen {
	readonly pages: number
	readonly records: number
	readonly downloads: number
}

const ruleMeans: Record<AccessRuleKind, (community: string) => string> = {
	community: (community) => `chỉ người thuộc cộng đồng ${community} xem được, khi đăng nhập.`,
	family: (community) => `chỉ người trong gia đình, dòng họ mà người giữ lệ ${community} ghi nhận xem được.`,
	women: (community) => `chỉ phụ nữ mà người giữ lệ ${community} ghi nhận xem được.`,
	men: (community) => `chỉ đàn ông mà người giữ lệ ${community} ghi nhận xem được.`,
	seasonal: (community) => `chỉ xem được trong mùa mà cộng đồng ${community} định.`,
	sacred: (community) => `điều thiêng của cộng đồng ${community}: phải hỏi người giữ lệ và được phép mới xem được.`,
	'no-commercial': (community) => `cộng đồng ${community} không cho dùng để buôn bán; việc xem thì không đổi.`,
	'no-machine-learning': (community) => `cộng đồng ${community} không cho dùng để dạy máy; việc xem thì không đổi.`,
}

/** Who sees a contribution and what comes of it, told to its giver. */
export const standing = {
	title: 'Ai xem được, được xem bao nhiêu',
	audience: 'Ai xem được',
	audiences: {
		everyone: 'Mọi người, trên sổ di sản; điều cộng đồng giữ riêng thì theo lệ của cộng đồng.',
		desks: 'Bạn, và người duyệt, người thẩm định, cán bộ của tỉnh.',
		ruled: 'Bạn, cán bộ của tỉnh, và những ai luật của cộng đồng ở dưới cho xem.',
		giver: 'Chỉ mình bạn.',
		nobody: 'Không ai ngoài bạn; dấu vết việc đã rút vẫn còn.',
	},
	rules: {
		title: 'Luật của cộng đồng trên đóng góp này',
		means: ruleMeans,
		on: {
			gift: () => 'trên cả đóng góp',
			file: (file: string) => `trên tệp “${file}”`,
			entry: () => 'trên cả hồ sơ có đóng góp này',
		},
		since: (day: string) => `từ ngày ${day}`,
		who: 'Luật do người giữ lệ của cộng đồng đặt và bỏ; cán bộ của tỉnh không đặt thay được. Bạn vẫn rút lại được lúc nào cũng được.',
	},
	credit: 'Ghi công',
	uncredited: 'Không ghi tên ai',
	seen: 'Đã được xem',
	seenTimes: ({ pages, records, downloads }: Seen) =>
		`Trang hồ sơ: ${pages} lượt · mở hoặc tải tệp của bạn: ${downloads} lượt · lấy dữ liệu: ${records} lượt`,
	seenNote: 'Từ ngày công bố. Bến Nước chỉ đếm số lượt trong ngày, không ghi ai đã xem; máy dò không tính.',
	slip: 'Phiếu biên nhận',
	slipSince: (code: string, day: string) => `${code}, lấy ngày ${day}`,
	noSlip: 'Chưa lấy',
	entered: 'Đã nhập hộ',
	enteredLead: 'Người bạn nhập hộ đã nhận những đóng góp này về tài khoản của họ.',
	enteredOne: (code: string, day: string) => `Mã ${code}, nhận ngày ${day}`,
}

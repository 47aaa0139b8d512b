interface Seen {
	readonly pages: number
	readonly records: number
	readonly downloads: number
}

/** Who sees a contribution and what comes of it, told to its giver. */
export const standing = {
	title: 'Ai xem được, được xem bao nhiêu',
	audience: 'Ai xem được',
	audiences: {
		everyone: 'Mọi người, trên sổ di sản; điều cộng đồng giữ riêng thì theo lệ của cộng đồng.',
		desks: 'Bạn, và người duyệt, người thẩm định, cán bộ của tỉnh.',
		giver: 'Chỉ mình bạn.',
		nobody: 'Không ai ngoài bạn; dấu vết việc đã rút vẫn còn.',
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

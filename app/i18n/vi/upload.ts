/** Lời của phần gửi tệp: nói đúng chỗ tệp đang ở, không hơn. */
export const upload = {
	choose: 'Chọn ảnh, ghi âm, phim',
	drop: 'hoặc kéo thả vào đây',
	limits: 'Ảnh đến 100 MB, ghi âm đến 500 MB, phim đến 2 GB. Mạng yếu cũng được: mất mạng thì gửi tiếp từ chỗ dừng.',
	starting: 'Đang mở phần gửi tệp…',
	list: 'Tệp đang gửi',
	unnamed: 'Tệp không tên',
	/** Each state of a file, in words. */
	waiting: 'Trên máy này, đang chờ tới lượt',
	hashing: (percent: number) => `Trên máy này, đang lấy dấu kiểm tra: ${percent} %`,
	sending: (percent: number) => `Đang gửi: ${percent} %`,
	retrying: (percent: number) => `Mất mạng ở ${percent} %, có mạng sẽ tự gửi tiếp`,
	held: 'Trên máy này, đang chờ Wi-Fi',
	changed:
		'Tệp trên máy đã đổi, bị dời hoặc bị xóa từ lúc bạn chọn, nên chưa gửi. Phần đã gửi trước đó vẫn còn. Xin chọn lại tệp; nếu đã sửa, nó được gửi như một tệp mới.',
	notKept: {
		full: 'Máy hết chỗ nên chỉ trang này đang giữ tệp. Xin đừng đóng trang trước khi có chữ “An toàn trên máy chủ”.',
		unavailable:
			'Trình duyệt này không giữ được tệp trên máy, nên chỉ trang này đang giữ. Xin đừng đóng trang trước khi có chữ “An toàn trên máy chủ”.',
	},
	tryNow: 'Gửi tiếp ngay',
	sent: 'Đã tới nơi, máy chủ đang kiểm tra',
	safe: 'An toàn trên máy chủ',
	broken: (percent: number) => `Gửi dở ở ${percent} %. Chọn lại đúng tệp này để gửi tiếp từ chỗ dừng.`,
	refused: (why: string) => `Chưa nhận được: ${why}`,
	again: 'Gửi lại',
	discard: 'Bỏ tệp này',
	hide: 'Ẩn dòng này',
	discardLabel: (name: string) => `Bỏ tệp này: ${name}`,
	tryNowLabel: (name: string) => `Gửi tiếp ngay: ${name}`,
	againLabel: (name: string) => `Gửi lại: ${name}`,
	progressLabel: (name: string) => `Phần đã gửi của ${name}`,
	sameHere: 'Tệp này đã có trong đóng góp, nên không lưu thêm bản nữa.',
	sameElsewhere: (title: string) =>
		title ? `Bạn cũng đã gửi tệp này trong đóng góp “${title}”.` : 'Bạn cũng đã gửi tệp này trong một đóng góp khác.',
	refusals: {
		'sign-in-needed': 'Phiên đăng nhập đã hết. Xin đăng nhập lại rồi mở lại trang này; phần đã gửi vẫn còn.',
		'not-found': 'Không tìm thấy đóng góp này.',
		closed: 'Đóng góp này không còn nhận thêm tệp.',
		malformed: 'Yêu cầu gửi bị thiếu. Xin tải lại trang rồi thử lại.',
		lost: 'Phần đã gửi không còn trên máy chủ. Xin gửi lại tệp này từ đầu.',
	},
	/** The page after a form was posted without scripts. */
	form: {
		title: 'Kết quả gửi tệp',
		lead: 'Từng tệp vừa gửi, và nó đang ở đâu.',
		back: 'Trở lại đóng góp',
		none: 'Chưa có tệp nào được gửi.',
		tooMuch: (megabytes: number) =>
			`Gửi bằng trang không có JavaScript được tối đa ${megabytes} MB mỗi lần. Xin gửi từng tệp một, hoặc bật JavaScript để gửi tệp lớn.`,
	},
}

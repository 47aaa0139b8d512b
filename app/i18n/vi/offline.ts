import type { RoomLevel } from '../../offline/storage-room.ts'

const room: Record<Exclude<RoomLevel, 'enough'>, string> = {
	scarce: 'Máy này sắp hết chỗ. Nên gửi bớt khi có mạng, hoặc xóa bớt ảnh, phim cũ trong máy, trước khi ghi thêm.',
	full: 'Máy này đã hết chỗ: không giữ thêm được gì. Những gì đã giữ vẫn còn. Xin gửi bớt khi có mạng rồi ghi tiếp.',
}

/** Lời của phần làm việc khi mạng yếu hoặc không có mạng. */
export const offline = {
	waiting: (count: number) => `Máy này còn giữ ${count} thứ chưa an toàn trên máy chủ`,
	room,
	mayBeCleared:
		'Trình duyệt chưa hứa giữ lâu: khi máy đầy, nó có thể tự xóa. Cài Bến Nước vào màn hình chính, hoặc gửi xong trước khi đóng, thì chắc hơn.',
	clock: (minutes: number) =>
		`Đồng hồ máy này lệch khoảng ${minutes} phút. Không mất gì: ngày giờ được chỉnh theo máy chủ khi gửi. Nên sửa lại giờ của máy.`,
	line: {
		onlyWifi: 'Chỉ gửi tệp khi có Wi-Fi',
		onlyWifiMeans: 'Đỡ tốn tiền mạng di động. Máy nào không tự biết mình đang dùng Wi-Fi thì sẽ hỏi bạn.',
		thisIsWifi: 'Đường mạng này gửi được, gửi đi',
	},
	kept: {
		title: 'Đang giữ trên máy này',
		lead: 'Những gì máy này giữ mà máy chủ chưa có. Trang này mở được cả khi không có mạng; có mạng thì tự gửi tiếp, từng tệp một.',
		nothing: 'Không còn gì chờ gửi',
		nothingMore: 'Mọi thứ đã gửi từ máy này đều an toàn trên máy chủ.',
		noDevice: 'Trình duyệt này không giữ được gì trên máy. Xin gửi khi có mạng.',
		lost: (count: number) =>
			`Máy này từng giữ ${count} thứ chưa an toàn trên máy chủ, nhưng trình duyệt đã xóa chỗ giữ (máy đầy, hoặc có người xóa dữ liệu duyệt web). Những thứ ấy không còn ở đây. Tệp gốc còn trong máy thì xin chọn lại.`,
		whose: 'Máy này chưa biết bạn là ai. Khi có mạng, xin đăng nhập một lần rồi mở lại trang này.',
		others: (count: number) =>
			`Máy này còn giữ ${count} thứ của người đã dùng máy mà lúc này chưa đăng nhập ở đây. Người ấy đăng nhập lại thì máy gửi tiếp; không ai khác xem được.`,
		words: 'Lời đang viết dở, chưa lưu được lên máy chủ',
		take: 'Bản ghi âm chưa giữ, nên chưa gửi. Mở đóng góp để nghe lại và giữ.',
		readWords: 'Xem những lời này',
		readMeans: 'Mở đóng góp thì lời được lưu tiếp. Đóng góp đã gửi hoặc đã rút thì không lưu thêm được: cần thì chép lại, rồi bỏ.',
		letGo: 'Bỏ những lời này',
		open: 'Mở đóng góp này',
		files: 'Tệp',
		day: 'Ngày gom di sản',
		dayMeans: 'Nhận hộ nhiều người trong một ngày, không cần mạng',
	},
}

export const ownData = {
	title: 'Dữ liệu của tôi',
	lead: 'Mọi điều Bến Nước giữ về bạn là của bạn: lấy về được, và xóa được.',
	download: 'Tải về mọi dữ liệu của tôi',
	downloadMeans:
		'Một tệp ZIP: các tệp gốc bạn đã gửi, đúng từng bit, và một tệp data.json ghi lời kể, người liên quan, điều đã đồng ý, lời trao đổi, các bước đã qua. Chỉ bạn lấy được.',
	downloadButton: 'Tải về (ZIP)',
	eraseLink: 'Xóa tài khoản',
	erase: {
		title: 'Xóa tài khoản',
		lead: 'Xóa rồi thì không lấy lại được. Xin đọc kỹ những gì đi và những gì ở lại.',
		first: 'Nên tải dữ liệu của bạn về trước.',
		goes: 'Xóa hẳn',
		goesList: [
			'Tên, số điện thoại, thư điện tử, mật khẩu, các phiên đăng nhập, tin báo, lời trao đổi với người duyệt.',
			'Trong bộ sưu tập của bạn: tên, địa chỉ, nơi cất, giấy tờ nguồn gốc, bảng kê còn dở, và mọi hồ sơ chưa chuyển cơ quan đăng ký.',
			'Mọi bản nháp và đóng góp chưa công bố: lời và tệp. Việc xét dừng lại, phiếu biên nhận của chúng thôi dùng được.',
		],
		goesCount: (count: number) => `${count} đóng góp sẽ bị xóa.`,
		stays: 'Ở lại',
		staysList: [
			'Những gì đã công bố trong sổ di sản, với cách ghi tên bạn chọn ở dưới. Muốn gỡ cả những điều ấy, hãy rút từng đóng góp trước rồi mới xóa tài khoản.',
			'Phần tả hiện vật trong hồ sơ đã chuyển cơ quan đăng ký, không còn tên chủ, ảnh hay giấy tờ.',
			'Đóng góp bạn nhập hộ mà người kia giữ phiếu: nó là của họ.',
			'Nhật ký các bước, không có tên và lời của bạn: chỉ còn mã số và dấu kiểm không đọc ngược được.',
		],
		staysCount: (count: number) => `${count} đóng góp ở lại.`,
		credit: 'Tên bạn ở những điều đã công bố',
		keep: 'Giữ như đã chọn',
		keepMeans: 'Mỗi đóng góp vẫn ghi công như bạn đã chọn khi gửi.',
		anonymous: 'Bỏ tên tôi',
		anonymousMeans:
			'Tên bạn rời các hồ sơ và lịch sử của chúng ngay; tệp tạm ẩn ít phút để làm lại bản không có tên. Bản người khác đã lấy về thì không sửa được.',
		password: 'Mật khẩu của bạn',
		submit: 'Xóa tài khoản của tôi',
		done: 'Đã xóa tài khoản',
		doneMore: 'Cảm ơn bạn đã góp phần. Những gì đã công bố vẫn ở trong sổ di sản.',
	},
}

/**
 * Everyday compounds whose first or second word alone names a kind or notion of heritage (hồ sơ is no lake, ban đêm no office): read whole, they stand for nothing.
 * General Vietnamese; names of the town stand here because `ma` and `ban` without marks would be read as words.
 */
export const compounds =
	`hồ sơ|hồ hởi|hồ nghi|cơ hồ|xếp hạng|hạng mục|hạng nhất|hạng nhì|hạng ba|khách hàng|hàng ngày|hàng năm|hàng xóm|hàng tháng|hàng cây|hàng rào|hàng quán|hàng chục|hàng trăm|
	ban ngày|ban đêm|ban đầu|ban sơ|ban bố|ban trưa|ban mai|ban công|ban nãy|ban mê|ban mê thuột|buôn ma thuột|buôn mê thuột|
	đình chỉ|đình chiến|đình công|tháp tùng|bia rượu|bia hơi|uống bia|lon bia|hội trường|hội nghị|hội viên|hội đồng|hội thảo|hội cựu chiến binh|xã hội|cơ hội|hội an|
	lễ phép|lễ độ|lễ tân|nghỉ lễ|dịp lễ|ngày lễ|nhà nước|nhà báo|nhà thơ|nhà văn|trường hợp|trường kỳ|trường tồn|trường sa|môi trường|thị trường|
	trống không|trống trải|bỏ trống|đất trống|thác loạn|sách lược|chính sách|danh sách|ghi danh|dây dưa|dây chuyền|trạm xăng|trạm thu phí|khó khăn|công nhận|đồng chí|đồng ý|đồng hồ|đồng ruộng|cánh đồng|hợp đồng|đồng nai|lâm đồng|
	ký tên|ký kết|chữ ký|nhật ký|đăng ký|ký ức|bút ký|du ký|múa may|áo mưa|tượng trưng|hiện tượng|ấn tượng|đối tượng|tiếng trống|
	phủ bụi|bị phủ|che phủ|bao phủ|chính phủ|phủ xanh|phủ rêu|rêu phủ|xuất hiện|cầu mong|cầu nguyện|yêu cầu|nhu cầu|toàn cầu|địa cầu|cầu thủ|
	báo cáo|thông báo|báo tin|báo mộng|bản thân|kịch bản|nhật bản|cơ bản|văn bản|đan xen|đan mạch|kho tàng|chợ búa|trò chuyện`.replace(
		/\s*\n\s*/gu,
		'',
	)

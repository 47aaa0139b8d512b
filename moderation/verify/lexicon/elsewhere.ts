/**
 * Provinces and well-known towns and districts outside Đắk Lắk as it was in 2022 (province names before and after July 2025).
 * Phú Yên is not here: since July 2025 its ground is part of the province and has units of its own.
 */
export const elsewhere: string[] =
	`An Giang|Bà Rịa Vũng Tàu|Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Nông|
Điện Biên Phủ|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|
Ninh Bình|Ninh Thuận|Phú Thọ|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái|
Pleiku|Plei Ku|An Khê|Ayun Pa|Cheo Reo|Chư Sê|Chư Prông|Chư Păh|Đức Cơ|Ia Grai|Krông Pa|Phú Thiện|Mang Yang|Đak Đoa|Kbang|Kông Chro|Đắk Tô|Đắk Hà|Ngọc Hồi|Sa Thầy|Kon Plông|Kon Rẫy|Đăk Glei|Măng Đen|
Đà Lạt|Dalat|Bảo Lộc|Đức Trọng|Đơn Dương|Di Linh|Lạc Dương|Đam Rông|Lâm Hà|Đạ Tẻh|Cát Tiên|Nha Trang|Ninh Hòa|Vạn Ninh|Cam Ranh|Khánh Vĩnh|Diên Khánh|Phan Rang|Phan Thiết|Quy Nhơn|Tây Sơn Bình Định|
Đắk Mil|Cư Jút|Đắk Song|Đắk R'lấp|Đắk Glong|Tuy Đức|Gia Nghĩa|Đắk Sôr|Nâm Nung|Nam Nung|Đức An|Kiến Đức|Quảng Khê|Đắk Rồ|Buôn Choah|Nâm N'Jang|
Sài Gòn|Thành phố Hồ Chí Minh|TP HCM|Huế|Hội An|Tam Kỳ|Thủ Dầu Một|Biên Hòa|Mondulkiri|Ratanakiri|Attapeu|Campuchia|Hạ Lào|Huyện Krông Nô`
		.replace(/\n/gu, '')
		.split('|')

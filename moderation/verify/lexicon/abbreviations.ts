/** What people shorten when they type: written form (folded) → words meant. Teencode, offices, places. */
export const abbreviations: Record<string, string> = {
	bmt: 'buôn ma thuột', bmthuot: 'buôn ma thuột', banmethuot: 'buôn ma thuột', daklak: 'đắk lắk', darlac: 'đắk lắk',
	tp: 'thành phố', tx: 'thị xã', tt: 'thị trấn', ubnd: 'ủy ban nhân dân', hdnd: 'hội đồng nhân dân', ql: 'quốc lộ', tl: 'tỉnh lộ', 	kcn: 'khu công nghiệp', mttq: 'mặt trận tổ quốc', 	k: 'không', ko: 'không', khg: 'không', hok: 'không', dc: 'được', vs: 'với', j: 'gì', ntn: 'như thế nào',
	h: 'giờ', bh: 'bây giờ', r: 'rồi', trc: 'trước', 	cty: 'công ty', bv: 'bệnh viện', cmt8: 'cách mạng tháng tám', qd: 'quân đội',
	vn: 'việt nam', atk: 'an toàn khu', lsqs: 'lịch sử quân sự', dtls: 'di tích lịch sử', dlthang: 'danh lam thắng cảnh', dltc: 'danh lam thắng cảnh',
}

/** Southern and spoken syllables → the form of the registers, both with their marks. */
export const regionalForms: Record<string, string> = {
	chánh: 'chính', bịnh: 'bệnh', nhơn: 'nhân', đờn: 'đàn', sanh: 'sinh', tánh: 'tính', lãnh: 'lĩnh', đàng: 'đường', nhựt: 'nhật', thiệt: 'thật', gởi: 'gửi', chóe: 'ché', choé: 'ché',
	sỹ: 'sĩ', uỷ: 'ủy', kỉ: 'kỷ', mĩ: 'mỹ', hi: 'hy', miễu: 'miếu', thọt: 'thuột', thuộc: 'thuột', võ: 'vũ', huỳnh: 'hoàng', phước: 'phúc', kiếng: 'kính', hường: 'hồng', lượm: 'nhặt',
	kiểng: 'cảnh', mền: 'chăn', heo: 'lợn', bắp: 'ngô', mì: 'sắn', phân: 'cm', ký: 'kg', kí: 'kg', mả: 'mộ', mồ: 'mộ', tàng: 'tàng', thơ: 'thư', tui: 'tôi', bự: 'lớn',
}

import type { Certainty, Community, HeritageClass, HeritageRank, HeritageType } from '#moderation/heritage.ts'
import type { LicenceChoice } from '#moderation/contribute/licence.ts'

const classes: Record<HeritageClass, string> = {
	di_tich: 'Di tích',
	hien_vat: 'Hiện vật',
	phi_vat_the: 'Di sản phi vật thể',
	tu_lieu: 'Di sản tư liệu',
}
const types: Record<HeritageType, string> = {
	lich_su: 'Di tích lịch sử',
	kien_truc_nghe_thuat: 'Kiến trúc nghệ thuật',
	khao_co: 'Khảo cổ',
	danh_lam_thang_canh: 'Danh lam thắng cảnh',
	di_vat: 'Di vật',
	co_vat: 'Cổ vật',
	bao_vat_quoc_gia: 'Bảo vật quốc gia',
	suu_tap: 'Sưu tập',
	bieu_dat_va_truyen_thong_truyen_khau: 'Biểu đạt và truyền thống truyền khẩu',
	tieng_noi_chu_viet: 'Tiếng nói, chữ viết',
	ngu_van_dan_gian: 'Ngữ văn dân gian',
	nghe_thuat_trinh_dien_dan_gian: 'Nghệ thuật trình diễn dân gian',
	tap_quan_xa_hoi_va_tin_nguong: 'Tập quán xã hội và tín ngưỡng',
	le_hoi_truyen_thong: 'Lễ hội truyền thống',
	nghe_thu_cong_truyen_thong: 'Nghề thủ công truyền thống',
	tri_thuc_dan_gian: 'Tri thức dân gian',
	an_pham: 'Ấn phẩm',
	ban_ghi: 'Bản ghi âm, ghi hình',
	van_ban: 'Văn bản',
	ban_do: 'Bản đồ',
	hinh_anh: 'Hình ảnh',
}
const ranks: Record<HeritageRank, string> = {
	unesco: 'UNESCO ghi danh',
	quoc_gia_dac_biet: 'Di tích quốc gia đặc biệt',
	quoc_gia: 'Di tích quốc gia',
	cap_tinh: 'Di tích cấp tỉnh',
	bao_vat_quoc_gia: 'Bảo vật quốc gia',
	danh_muc_quoc_gia: 'Danh mục di sản phi vật thể quốc gia',
	danh_muc_tinh: 'Danh mục kiểm kê cấp tỉnh',
}
const certainties: Record<Certainty, string> = {
	sourced: 'Có nguồn',
	'well-known': 'Nhiều người biết, chưa dẫn nguồn',
	uncertain: 'Chưa chắc chắn',
}
const licences: Record<LicenceChoice, { name: string; means: string; consequence: string }> = {
	'cc0-1.0': {
		name: 'CC0',
		means: 'Ai cũng được dùng vào bất cứ việc gì, không phải ghi tên.',
		consequence: 'Cho hẳn mọi người. Không lấy lại được.',
	},
	'cc-by-4.0': {
		name: 'CC BY 4.0',
		means: 'Ai cũng được dùng, sửa, bán, miễn là ghi tên người đóng góp.',
		consequence: 'Người đã nhận theo giấy phép này được dùng mãi.',
	},
	'cc-by-sa-4.0': {
		name: 'CC BY-SA 4.0',
		means: 'Ai cũng được dùng, miễn là ghi tên; bản họ làm ra cũng phải cho người khác dùng như vậy.',
		consequence: 'Người đã nhận theo giấy phép này được dùng mãi.',
	},
	'cc-by-nc-4.0': {
		name: 'CC BY-NC 4.0',
		means: 'Được dùng nếu không vì tiền và có ghi tên.',
		consequence: 'Sách giáo khoa hay báo có bán có thể không dùng được. Người đã nhận được dùng mãi.',
	},
	'cc-by-nc-sa-4.0': {
		name: 'CC BY-NC-SA 4.0',
		means: 'Được dùng nếu không vì tiền, có ghi tên, và bản làm ra cũng theo giấy phép này.',
		consequence: 'Hạn chế nhiều nhất trong các giấy phép mở. Người đã nhận được dùng mãi.',
	},
	'rights-statement': {
		name: 'Tôi không cấp phép được: để cán bộ ghi tình trạng quyền',
		means:
			'Dành cho thứ người khác làm ra, hoặc không biết ai làm ra. Mọi người được xem, kèm lời cán bộ ghi về quyền; không ai được mời dùng lại.',
		consequence: 'Chưa ghi tình trạng quyền thì chưa công bố.',
	},
	'keep-only': {
		name: 'Chỉ lưu giữ và thẩm định, không công bố',
		means: 'Chỉ người thẩm định được xem. Không đưa lên sổ di sản.',
		consequence: 'Sau này muốn công bố thì chọn lại.',
	},
}

/** Peoples are called as they call themselves, in every language; only “another one” is a word of ours. */
const communityName = (name: Community): string => (name === 'Khác' ? 'Cộng đồng khác' : name)

export const heritage = { classes, types, ranks, certainties, licences, communityName, licenceCanonical: 'Toàn văn giấy phép' }

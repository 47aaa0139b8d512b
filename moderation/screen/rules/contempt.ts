import { list } from '../phrase.ts'
import type { OfferRule } from './offer.ts'

const rough = list(`
!mày|mầy|chúng_mày|tụi_mày|bọn_mày|lũ_mày|tụi_bay|chúng_bay|bọn_bay|lũ_bay|chúng_mi|tụi_mi|tao|tau|tụi_tao|bọn_tao|chúng_tao|tụi_tau|bố_mày|ông_mày|bà_mày;
chung|tui|bon|lu|cha|bo|con may; tui|chung|lu|bon bay; tui|chung|bon tao; may
biet|la|co|im|coi|dang|hieu|tin|ma|cam|viet|noi|an|song|chet|di|cut|o; tao noi|biet|se|ma|thay|cho|bao|deo|ghet|khinh|chui
`)
const pointed = [
	'!thằng|thằng_cha|thằng_nào|mấy_thằng|con_mụ|con_nhỏ|mấy_con|con_này|thằng_này|con_kia|thằng_kia|mụ|mụ_già|bà_già|ông_già|lão_già|con_mẹ|mấy_bà|mấy_ông|cha_nội|ông_nội|con_ranh|thằng_ranh|con_đĩ|cái_lũ|cái_bọn|cái_đám|lũ|bọn|tụi|đám|đồ|quân|thứ|hạng|cái_thứ|cái_loại|cái_ngữ|cái_đồ|loại_người|loại_đàn_bà|loại_đàn_ông|loại_mày|ngữ|phường',
	'!admin|ad|mod|thằng_admin|ban_quản_trị|trang_này|page_này|web_này|app_này',
	'do|thang|con|lu|bon|dam|may ngu|dot|dien|khung|khon|cho|hen|lao|ranh|mu|nay|kia',
]
const scorn = list(`
!ngu|ngu_dốt|dốt|dốt_nát|đần|đần_độn|điên|khùng|hâm|dở_hơi|dở_người|lẩm_cẩm|mất_dạy|mất_nết|vô_học|thất_học|vô_giáo_dục|láo|láo_toét|hỗn|hỗn_láo|xấc|đểu|đểu_cáng|bịp|bịp_bợm|lừa_đảo|lừa_bịp|ăn_cắp|ăn_trộm|ăn_cướp|ăn_bám|ăn_hại|ăn_chặn|ăn_bẩn|hèn|hèn_hạ|hèn_mọn|nhục|nhục_nhã|bẩn_thỉu|bẩn|thối|thối_tha|hôi|hôi_hám|hôi_thối|rác|rác_rưởi|tởm|kinh_tởm|ghê_tởm|gớm|xấu_xí|xấu_hoắc|nhảm|nhảm_nhí|xạo|xạo_chó|xạo_ke|điêu|điêu_toa|xàm|xàm_xí|tào_lao|ba_xàm|bịa_đặt|thất_đức|vô_đạo_đức|mù_chữ|bố_láo|khốn|khốn_nạn|đê_tiện|vô_ơn|bội_bạc|súc_vật|súc_sinh|cầm_thú|thú_vật|bại_hoại|hư_thân|hư_đốn|lăng_loàn|trắc_nết|lẳng_lơ|trơ_trẽn|mặt_dày|mặt_dầy|trâng_tráo|giả_tạo|giả_dối|giả_nai|đạo_đức_giả|lươn_lẹo|tráo_trở|phản_bội|bán_nước|vô_dụng|vô_tích_sự|đồ_bỏ|bỏ_đi|rẻ_rách|rách_việc|ngứa_mắt|ngứa_đòn|chướng_mắt|buồn_nôn|mắc_ói|phát_ói|óc_bã_đậu|óc_nho|óc_tép|đầu_đất|đầu_rỗng|não_ngắn|não_phẳng|thiểu_năng|bệnh|bệnh_hoạn|tâm_thần|thần_kinh|đao|down|ếch_ngồi_đáy_giếng|lắm_mồm|lắm_chuyện|nhiều_chuyện|nhiều_lời|bày_đặt|làm_màu|sĩ_diện|sống_ảo|trẻ_trâu|sửu_nhi|ảo_tưởng|hoang_tưởng|mõm|mồm|họng|sủa|nhét|cút|câm|xéo|biến_đi|biến_khỏi|cẩu|chó|con_chó|lợn|heo|khỉ|rắn_độc|dòi|bọ|kí_sinh|ký_sinh|sâu_mọt|đáng_chết|chết_tiệt|chết_giẫm|phải_gió|trời_đánh|đáng_đời|đáng_khinh|khinh|phế|phế_phẩm|mạt_hạng|tép_riu|ruồi_nhặng|ghét|hãm|hãm_tài|xỉ_nhục|phá_hoại|hủy_hoại|không_biết_gì|biết_gì|biết_cái_gì|biết_quái_gì|hiểu_gì|trơ|thảm_hại|rẻ_tiền|nham_nhở|nhố_nhăng|lố_bịch|lố_lăng|kệch_cỡm|hết_thuốc_chữa|vứt_đi|vứt_sọt|tệ_hại|như_cứt|như_hạch|như_shit|như_lìn;
ngu|dot nhu|qua|the|vay|ma|vai|nat|vl|si|xuan; mat day; vo hoc|on|dung|duyen|liem; an hai|cap|bam|cuop; rac ruoi; oc
cho|lon|heo|bo; biet gi|cai; cam mom; lua dao|bip; nhuc nha|mat; xau xi|hoac; khon nan|kiep; ban thiu
`)
const harm = list(`
!giết|chém|đâm|đập|đập_chết|đánh_chết|chết|chết_đi|dao|búa|gậy|đòn|ăn_đòn|đấm|tát|vả|đốt|đốt_nhà|thiêu|bắn|máu|nhập_viện|nằm_viện|vô_viện|xử|xử_đẹp|trả_thù|trả_giá|thanh_toán|hối_hận|coi_chừng|cẩn_thận|biết_tay|biết_mặt|không_yên|không_tha|không_thoát|đừng_hòng|đợi_đấy|chờ_đấy|chạy_đâu|trốn_đâu|tới_nhà|đến_nhà|qua_nhà|tìm_ra|tìm_tới|tận_nhà|cả_nhà_mày|vợ_con_mày|con_mày|muốn_sống|khôn_hồn|liệu_hồn|liệu_thần_hồn|tự_tử|bám_theo|theo_dõi;
danh|dap|chem|dam|giet|ban chet|nat|gay|dau|co; coi chung; can than; den|toi|qua nha; an don; song yen
`)
const orders = [
	'!xóa_đi|xóa_ngay|xóa_mẹ|xóa_bài|xoá_đi|gỡ_đi|gỡ_ngay|gỡ_bài|gỡ_xuống|im_đi|im_mồm|dẹp_đi|dẹp_mẹ|đóng_cửa_đi|nghỉ_đi|biến|biến_đi|cút_đi|thôi_đi|về_đi|về_rừng|về_quê|về_nhà|cấm_đăng|đừng_đăng|còn_đăng|mà_còn_đăng',
	'xoa|go di|ngay|bai|me',
]
const particles = [
	'!vl|vcl|vcc|cmn|cmnr|clm|vkl|vãi|vãi_chưởng|mẹ_rồi|bỏ_mẹ|bà_cố|thật_sự|hết_sức|không_chịu_nổi|hả|à|mà_cũng|cũng_đòi|mà_đòi|mà_dám|bày_đặt',
]

/** Rough address and scorn are each at home in tales; near each other, outside of a story, they are an insult. */
export const contemptRules: readonly OfferRule[] = [
	{
		category: 'insult',
		code: 'contempt-direct',
		topicAtLeast: 0.9,
		storyLowers: true,
		alone: true,
		bothUpTo: 0.5,
		cues: [
			[0.5, rough],
			[0.5, scorn],
			[0.3, orders],
			[0.2, particles],
		],
	},
	{
		category: 'insult',
		code: 'contempt-pointed',
		topicAtLeast: 0.9,
		storyLowers: true,
		alone: true,
		bothUpTo: 0.4,
		cues: [
			[0.4, pointed],
			[0.5, scorn],
			[0.3, orders],
			[0.2, particles],
		],
	},
	{
		category: 'threat',
		code: 'threat-implied',
		topicAtLeast: 0.9,
		storyLowers: true,
		alone: true,
		bothUpTo: 0.5,
		cues: [
			[0.5, rough],
			[0.5, harm],
		],
	},
]

import type { Rule } from './rule.ts'

/** Not abuse: messages that must reach a person and not only a queue (*cần người phụ trách xem ngay*). */
export const personRules: readonly Rule[] = [
	{
		code: 'person-takedown',
		category: 'needs-person',
		sureness: 0.6,
		sources: [
			'(?:tôi|em|gia đình tôi|gia đình|chúng tôi|con cháu|họ tộc|cháu|dòng họ|buôn tôi|dân làng)(?: \\p{L}{1,7}){0,3} (?:không|chưa|chưa hề|ko|chưa từng|phản đối)(?: \\p{L}{1,5}){0,2} (?:đồng ý|cho phép|cho|muốn|bằng lòng|ưng)(?: \\p{L}{1,5}){0,3} (?:đăng|đưa lên|công khai|chụp|quay|phổ biến|đưa|công bố|sử dụng|ghi âm)',
			'(?:đề nghị|yêu cầu|xin|mong|làm ơn|vui lòng|nhờ)(?: \\p{L}{1,8}){0,3} (?:gỡ|gỡ bỏ|xóa|xoá|rút|hạ|tháo)(?: \\p{L}{1,8}){0,2} (?:ảnh|bài|hình|video|tên|clip|thông tin|file|bản ghi|xuống)',
			'(?:lấy|dùng|đăng|sử dụng)(?: \\p{L}{1,8}){0,3} (?:ảnh|bài|hình|video)(?: \\p{L}{1,8}){0,4} (?:không xin phép|chưa xin phép|mà không hỏi|không ghi nguồn|không hỏi)',
			'ảnh (?:này )?(?:là )?(?:của tôi|do tôi chụp) (?:mà|bị|sao)',
		],
	},
	{
		code: 'person-complaint',
		category: 'needs-person',
		sureness: 0.55,
		sources: [
			'(?:xuyên tạc|bôi nhọ|vu khống|bịa đặt|phỉ báng|xúc phạm|nói xấu|hạ nhục|mạo danh|bóp méo)(?: \\p{L}{1,8}){0,4} (?:lịch sử|dân tộc|người|gia đình|dòng họ|buôn|tôi|văn hóa|đồng bào|tín ngưỡng|sự thật|ông|bà|cha|phong tục|nghi lễ)',
			'(?:vi phạm|ăn cắp|đạo) bản quyền',
		],
	},
	{
		code: 'person-theft',
		category: 'needs-person',
		sureness: 0.55,
		sources: [
			'(?:bị |vừa bị |đã bị )(?:mất trộm|lấy trộm|trộm|đánh cắp|lấy cắp|đào trộm|cưa trộm|phá trộm)(?: \\p{L}{1,8}){0,8}? ?,? ?(?:ai|xin báo|báo giúp|giúp tìm|nhờ|mong|đề nghị)',
		],
	},
	{
		code: 'person-sensitive-life',
		category: 'needs-person',
		sureness: 0.5,
		sources: [
			'(?:cha|bố|ông|chú|bác|anh|tôi|cậu|chồng|mẹ|ama|người nhà|gia đình)(?: \\p{L}{1,8}){0,4} (?:theo|đi theo|tham gia|vào|đi|bị bắt vì theo|là lính) (?:fulro|phun rô|phun-rô|tin lành đề ga|đề ga|đêga|dega)',
			'(?:vượt biên|trốn) (?:sang|qua) (?:campuchia|cam|thái)',
		],
	},
]

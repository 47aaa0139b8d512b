import { nearWords } from '../phrase.ts'
import type { Rule } from './rule.ts'

const saying = nearWords('thành ngữ|tục ngữ|ca dao|câu đố|đồng dao|từ điển|nghĩa là|truyện|sử thi|ngày xưa')

const aimed = 'đồ|thằng|con|lũ|bọn|tụi|quân|cái|loại|mấy|đám|cái đám|cái lũ|ông|bà|cái thứ|thứ|hạng|phường'
const bareAimed = 'do|thang|lu|bon|tui|quan|loai|may thang|dam|cai lu|cai thu|may con|con nay|hang'

const brute =
	'ngu|ngu dốt|ngu si|ngu đần|ngu xuẩn|dốt|dốt nát|đần|đần độn|óc chó|óc lợn|óc heo|óc bò|óc vật|óc bã đậu|óc đậu|óc tôm|não phẳng|não chó|não lợn|não cá vàng|não tàn|chó|chó má|chó chết|chó điên|chó ghẻ|chó rách|chó săn|chó cái|chó đẻ|lợn|lợn nái|heo nọc|bò|trâu chó|súc vật|súc sinh|khốn|khốn nạn|khốn kiếp|mất dạy|mất nết|vô học|vô giáo dục|vô liêm sỉ|trơ trẽn|bố láo|láo toét|láo lếu|láo chó|hỗn láo|đểu|đểu cáng|điên|điên khùng|khùng|dở hơi|hâm|thần kinh|thiểu năng|đao|tâm thần|bệnh hoạn|biến thái|rác rưởi|cặn bã|phế vật|vô dụng|ăn hại|ăn bám|ăn cướp|ăn cháo đá bát|khỉ gió|mặt dày|mặt mâm|mặt lợn|mặt chó|mặt lờ|mặt thớt|hèn|hèn hạ|đê tiện|bẩn thỉu|thối tha|hãm|hãm tài|hãm lờ|trời đánh|chết tiệt|chết bầm|quỷ cái|yêu tinh|ba trợn|lưu manh|đầu đất|đầu tôm|đầu bò|bất hiếu|phản phúc|giẻ rách|hèn mọn|phò|mạt hạng|mạt rệp|hạ đẳng|xấc xược|vô lại|ất ơ|phản động|bán nước|nhà quê|quê mùa|lừa đảo|lưỡng tính'
const bareBrute =
	'ngu|ngu dot|ngu si|ngu dan|ngu xuan|dot nat|dan don|oc cho|oc lon|oc heo|oc bo|nao phang|nao cho|cho ma|cho chet|cho dien|cho ghe|cho san|cho de|suc vat|suc sinh|khon nan|khon kiep|mat day|mat net|vo hoc|vo giao duc|vo liem si|bo lao|lao toet|lao cho|deu cang|dien|dien khung|khung|tam than|than kinh|thieu nang|benh hoan|bien thai|rac ruoi|can ba|an hai|mat day|mat lon|mat cho|hen ha|de tien|ban thiu|thoi tha|ham lon|chet tiet|hang mat lon|dau dat|dau bo|ba tron|luu manh|vo dung|phan dong'

const tailed =
	'(?: (?:này|kia|đó|ấy|nào|mày|nó|vậy|thế|thật|như|ơi|à|ạ|gì|mà|hết|cả|nay|kia|do|nao|may|no|vay|the|nhu|oi|het|ca|biết|viết|đăng|nói|biet|viet|dang|noi))?'

export const insultRules: readonly Rule[] = [
	{
		code: 'insult-aimed',
		category: 'insult',
		sureness: 0.8,
		unlessNear: saying,
		sources: [
			`(?:${aimed})(?: (?:[\\p{L}]{1,8})){0,2}? (?:ngu dốt|ngu si|ngu đần|ngu xuẩn|đần độn|óc chó|óc lợn|óc heo|óc bò|óc bã đậu|não phẳng|não chó|chó má|chó chết|chó đẻ|chó điên|chó ghẻ|súc vật|súc sinh|khốn nạn|khốn kiếp|mất dạy|mất nết|vô học|vô giáo dục|vô liêm sỉ|bố láo|láo toét|láo chó|đểu cáng|bệnh hoạn|rác rưởi|cặn bã|phế vật|ăn hại|mặt dày|đê tiện|thối tha|thiểu năng|biến thái|trơ trẽn|hạ đẳng)${tailed}`,
			`(?:đồ|thằng|lũ|bọn|tụi|quân|cái đám|cái lũ|cái thứ|loại|phường|hạng|mấy thằng|mấy con|mấy đứa) (?:${brute})(?! (?:dại|con|cái|đực|lương tâm|ngơ|ngốc nghếch|rừng|cày|kéo|hiếm|công|dân|đá|nhà|săn))${tailed}`,
			`con (?:chó|điên|khùng|lợn|heo|quỷ|ngu|dở|hâm|thần kinh|phò|rồ|mụ|mất dạy) (?:này|kia|ấy|nào|mày|nái|ghẻ|điên|cái|già|đó)(?! (?:thì|sủa|được|là|ngủ|bằng|ở))`,
			`(?:${bareAimed}) (?:${bareBrute})(?! de| dang| hieu| con| lanh| chac| biet)`,
			`thang (?:oc cho|cho|ngu|dien|khung|mat lon|mat day|khon nan|khon|cho de|cho chet|dot|lao|hen) ?(?:nay|nao|kia|do|may)?`,
			`(?:chó|lợn|trâu|bò|heo|khỉ|súc vật) (?:còn|cũng) (?:khôn|thông minh|biết điều|sạch) hơn (?:mày|chúng mày|bọn mày|tụi mày|lũ mày|nó|chúng nó|nhà mày|bọn nó)`,
		],
	},
	{
		code: 'insult-stupid',
		category: 'insult',
		sureness: 0.75,
		unlessNear: saying,
		phrases: [
			'!ngu như|vãi|thế|vậy|quá|vl|vcl|lắm|bỏ|hết|mà|học|còn|thật|nhất|hơn|chết _1 bò|chó|lợn|heo|trâu|con|thuốc|mẹ|lồn|sử|hệ|tỏ|nữa|phần|vậy',
			'ngu như bò|chó|lợn|heo|con',
			'ngu thì|mà chết|im|còn|cãi|bày|thích',
			'dốt thì|mà còn|bày|đòi|im',
			'ngu còn|mà|hay tỏ|cãi|bày|đòi|lì',
			'!vừa ngu|dốt vừa',
			'!sao|đã|quá mà? ngu thế|vậy|còn|quá|dữ',
			'ngu dốt|si|đần|xuẩn mà|thế|vậy|như|vãi|hết|quá|còn',
			'não|nao để|de trưng|trung',
			'não|óc|đầu mày|chúng|bọn|tụi _2 chứa|toàn|bằng|để _1 đất|cứt|bã|phân|trưng',
			'đầu óc _2 bã|bùn đậu',
			'não chó|lợn|phẳng|tàn|cá',
			'!mù chữ à|hả|mà|còn',
			'!mày|mi|chúng_mày|bọn_mày|tụi_mày|lũ_mày|chúng_bay|tụi_bay là|bị|có|đúng|thì|quá|sao|toàn? _1 ngu|dốt|đần|điên|khùng|hâm|mù|rồ|chập',
			'may|chung_may|bon_may|tui_may|tui_bay ngu|dot|khung|dien',
			'!ăn|học lắm|gì mà|cho ngu|dốt',
			'!thứ|đồ|loại vô học|vô ơn|mất dạy',
			'!ngu vl|vcl|vãi|lol|bm',
		],
	},
	{
		code: 'insult-command',
		category: 'insult',
		sureness: 0.75,
		unlessNear: saying,
		phrases: [
			'câm mồm|họng|mõm|miệng|mẹ|cmn|mịa',
			'câm cái|mẹ|con mồm|họng|miệng|mõm',
			'!im|ngậm|khép|khóa mẹ|cái|cmn|con mồm|mõm|họng|đi|lại',
			'im mồm|mõm|họng|mẹ',
			'ngậm mồm|mõm|họng',
			'câm đi|lại con|thằng|đồ|lũ|mày|mấy',
			'!cút mẹ|xéo|đi|về|khỏi|ngay|con|hết|cmn _1 mày|đi|rừng|núi|khỏi|khuất|ngay|thằng|con|đồ|lũ|bọn|nơi|chỗ|cho|nước|quê|hang|mẹ',
			'!cút đi|xéo|ngay|mẹ|khỏi',
			'cut me|xeo|ve rung|khoi|xeo|day|may|di|nui|hang',
			'cut di|ngay thang|con|do|lu|may',
			'!xéo|biến|cuốn|xách đi|ngay|mẹ|khỏi|xéo|gói _1 mày|thằng|con|đồ|lũ|khuất|khỏi|đi',
			'!biến mẹ|cmn|khuất|ngay|đi _1 đi|mày|thằng|con|đồ|mắt|mẹ',
			'!sủa|sủa tiếp|bậy|càn|đi|gì|nhặng|ăng|cái|như|ít|lắm',
			'!đừng|thôi|im|ngưng|bớt sủa',
			'sua bay|can|tiep|dang',
			'!chó _1 sủa _3 kệ|mặc|người',
			'!đi _1 chết|chêt|chít đi|mẹ|quách|cho',
			'!chết đi|quách|mẹ|cmn cho|con|thằng|đồ|lũ|mày|đi',
			'chết đi|mẹ mày|con|thằng|đồ',
			'!về mà|nhà|rừng|hang|quê bú|chăn|ăn|học|nuôi _1 tí|mẹ|lợn|cứt|bò|lại',
			'!mày|bọn|tụi|chúng biết|hiểu cái|đéo|mẹ|con _1 gì|mẹ|cức|quần|khỉ',
			'!liếm|bợ đít|gót|giày|giầy',
			'!bưng bô|bợ đít',
			'!mở mồm|miệng|mõm ra? _1 là|thối|chửi|nói',
			'!mồm|miệng|mõm thối|như|chó|hôi|toàn _1 cứt|chó|cống|hố|phân|đĩ|mắm|hoắc',
		],
	},
	{
		code: 'insult-worth',
		category: 'insult',
		sureness: 0.7,
		unlessNear: saying,
		phrases: [
			'!bài|trang|ảnh|web|nội|viết|page|bảo|video|phim|giọng _3 rác|rác_rưởi|nhảm|thối|tào|xàm|vớ|cứt|củ|hãm|lởm rưởi|nhí|nát|hoắc|lao|xí|vẩn|chuối|l|vl|vcl',
			'rác|rac rưởi|ruoi mà|ma cũng|cung',
			'!toàn|rặt|đúng một|là|lũ|bọn|đồ|thứ _1 lừa|ăn|bịp|rác|phế|mất|vô|bưng|chó|súc|khốn|ngu|dốt|đần đảo|cắp|bợm|rưởi|vật|dạy|học|bô|má|sinh|nạn|đần|si',
			'!ăn|xơi tiền|của _3 dân|nhà _2 lũ|bọn|đồ|chó|thằng|bẩn|ngập',
			'!ăn _3 không|đéo|chó biết|từ _1 nhục|ngượng|xấu|thứ',
			'!nhục|nhục_nhã|vô|không|chả|chẳng|đéo|mặt biết nhục|ngượng|xấu|dày',
			'!vô|trơ học|liêm|giáo|trẽn|tráo|lương|phúc _1 sỉ|dục|mà|vậy|thế|hạng',
			'!thối|thúi|rách như|nát cứt|chó|chuột|l|việc|như',
			'!mặt|mồm|cái|đầu _1 như|giống cái? đít|mông|lợn|chó|cứt|khỉ|bãi|lờ|mẹt|thớt|cặc',
			'!xấu|đen|bẩn|hôi|béo|lùn|mập|ngu|dốt|nghèo như con? ma|chó|lợn|khỉ|heo|cứt|quỷ|hủi|mọi|thú _1 này|vậy|thế|mà|lem|ấy|rừng',
			'!khỉ đột|rừng|già|khô mà|đội|mặc|biết',
			'!bố|đồ|thằng|con láo|lếu|khốn|đểu',
			'!mất dạy|nết',
			'mat day vua|qua|the|vay|that|nhu',
			'khốn nạn|kiếp',
			'khon nan|kiep',
			'!chó má|chết|đẻ _1 này|kia|mày|nó|thật|vậy|thế|chúng|bọn|lũ|đồ|toàn',
			'óc chó|lợn|heo|bò|tôm|vật|đất|trâu này|nào|vậy|thế|mà|thì|viết|như|vừa|à|hả|quá|vl|vcl|vãi|mới|hết|toàn|của|kia|cmn|đăng|à',
			'!toàn|đúng|như|lũ|bọn|thằng|con|đồ|thứ|mấy|đám|tụi|một|cái óc|não chó|lợn|heo|bò|tôm|vật|phẳng',
			'!tởm|kinh|ghê|tởm_lợm|buồn cả|lợm|tởm|nôn người|quá|thật|vl|vãi|vcl|với cái|thằng|con|bọn|lũ|mày|mặt',
			'!kinh|ghê|tởm tởm|lợm _2 bọn|lũ|thằng|con|mày|mặt|cái',
			'!loại|thứ|đồ|hạng|cái người|ngữ|nết|loại gì|này|mày|như mà|vậy|mày|thế|cũng|thì',
			'!mặt|bộ dạng dày|mâm|thớt|lờ|chó|lợn|mẹt|trơ',
		],
	},
]

import type { Rule } from './rule.ts'

const target =
	'con này|thằng này|con đó|thằng đó|con mụ này|con nhỏ này|mụ này|lão này|ả này|con ấy|thằng cha này|thằng kia|con kia|nó|mày|bà này|ông này|bả|ổng|con đĩ|con mẹ|nhà nó|thằng|con|admin|chủ bài|người này|gia đình nó|cả nhà nó'

export const harassmentRules: readonly Rule[] = [
	{
		code: 'harassment-mob',
		category: 'harassment',
		sureness: 0.75,
		readsBare: true,
		sources: [
			`(?:mọi người|anh em|ae|a e|mn|m\\.n|cả nhà|bà con|hội mình|chúng ta|tất cả|ai rảnh|ai|các bạn|chị em|dân mạng|cộng đồng mạng|mấy bạn|tụi mình|cùng)(?: \\p{L}{1,8}){0,5} (?:chửi|ném đá|report|rp|báo xấu|bão phẫn nộ|thả phẫn nộ|đánh hội đồng|phốt|bóc phốt|khủng bố|gọi điện chửi|gọi chửi|nhắn chửi|tẩy chay|truy lùng|truy tìm|khui|làm nhục|xỉ vả|sỉ nhục|cô lập|bêu riếu)(?: \\p{L}{1,8}){0,4} (?:${target}|chết|sập|trang|nick|page|face|fb|acc|cái|đi|giùm|hộ)`,
			'(?:moi nguoi|anh em|ae|mn|ca nha|ai ranh|cac ban|cung)(?: \\p{L}{1,8}){0,4} (?:chui|nem da|report|rp|bao xau|danh hoi dong|boc phot|khung bo|goi chui|tay chay|truy tim|lam nhuc)(?: \\p{L}{1,8}){0,3} (?:con|thang|no|nick|page|trang|fb|acc|admin|di|giup|cho)',
			`(?:vào|zô|vô|kéo vào|nhảy vào|tràn vào|kéo nhau|lên|qua)(?: \\p{L}{1,8}){0,5} (?:chửi|ném đá|report|báo xấu|khủng bố|thả phẫn nộ)(?: \\p{L}{1,8}){0,3} (?:${target}|đi|nào|chết|giúp|hộ|cho)`,
			`(?:gọi|nhắn|inbox|ib|spam|phone|alo|nháy máy|gọi điện)(?: \\p{L}{1,8}){0,3} (?:chửi|khủng bố|dằn mặt)(?: \\p{L}{1,8}){0,3}`,
			`(?:bóc phốt|phốt|bóc trần|vạch mặt|lột mặt nạ|dìm hàng|bôi tro|tung ảnh nóng|tung clip|tung hết|phát tán|đăng ảnh|up ảnh|up mặt|đăng mặt|share ảnh|đăng clip|dán ảnh|bêu tên|bêu mặt)(?: \\p{L}{1,8}){0,4} (?:con này|thằng này|mày|nó|con đó|thằng đó|khắp mạng|khắp nơi|cả làng|cả buôn|cho cả|cho mọi người biết mặt|lên mạng|nhà nó|mụ|cho xấu mặt|cho nhục|để bêu|mặt nó)`,
			'(?:tung|phat tan|dang|up|share) (?:anh nong|clip|het anh|anh) (?:\\p{L}{1,8} ){0,2}(?:may|no|con nay|len mang|khap noi)',
			'(?:chui|report|rp) (?:chet |nat |sap )?(?:me |cha |bo )?(?:no|may|con nay|thang nay|con do|thang do|nick|page|bon no)',
			'(?:chửi|report|bão) (?:cho |đến |tới )?(?:nó |mày |con này |thằng này |chúng nó )?(?:chết|sập|bỏ xứ|không ngóc đầu|nghỉ chơi|khóa nick|nhục|trầm cảm|bay (?:nick|acc|page)|hết dám|cút)',
		],
	},
	{
		code: 'harassment-die',
		category: 'harassment',
		sureness: 0.8,
		readsBare: true,
		sources: [
			'(?:tự tử|tự sát|thắt cổ|treo cổ|nhảy cầu|nhảy lầu|nhảy sông|cắt tay|uống thuốc sâu|uống thuốc chuột|lao đầu vào xe)(?: \\p{L}{1,8}){0,2} (?:đi|đi cho|cho rồi|mày|đi con|cho rảnh|cho đỡ|giùm|hộ|cho khuất|cho sạch)',
			'(?:tu tu|that co|treo co|nhay cau|nhay lau|uong thuoc sau) (?:me )?(?:di|cho roi|di may)(?! san| hat| lam)',
			'(?:sao|sao mày|sao mi|sao chúng mày|sao nó|thế sao mày) (?:không|ko|k|chưa|hông|đéo)(?: \\p{L}{1,8}){0,1} (?:chết|đi chết|biến|chết mẹ|tự tử|chết quách)(?: (?:đi|quách|mẹ|cho|luôn|hộ))',
			'sao (?:may )?(?:khong|ko|k|chua) (?:di )?chet (?:di|quach|me|cho)',
			'(?:mày|chúng mày|cả nhà mày|nhà mày|lũ mày|thứ mày|loại mày|tụi bay|đồ như mày|ngữ mày|con này|thằng này)(?: \\p{L}{1,8}){0,3} (?:đáng chết|chết đi|nên chết|đáng bị|không đáng sống|đáng tuyệt tự|tuyệt tự|tuyệt tử|tuyệt tôn|chết hết|chết sạch|bị ung thư|ung thư|bị xe (?:cán|tông)|trời đánh|chết không ai|chết mất xác|sét đánh|sống làm gì|đẻ ra không|sống chật đất|sống phí cơm|phí cơm|không có cha mẹ|mồ côi|không ai thương|không ai ưa|tuyệt chủng)',
			'(?:chết|chết mẹ|chết bà|biến) (?:hết |mẹ |cha |quách |sớm |luôn )?đi (?:cho|con|thằng|đồ|lũ|mấy|mày|chúng|nhé|bọn|tụi|cả)',
			'cầu (?:mong |cho )(?:\\p{L}{1,8} ){0,3}(?:mày|nhà mày|chúng mày|nó|con này|thằng này)(?: \\p{L}{1,8}){0,3} (?:chết|ung thư|xe|tuyệt|tai nạn|tan|nát|điên|quả báo)',
		],
	},
	{
		code: 'harassment-person',
		category: 'harassment',
		sureness: 0.7,
		readsBare: true,
		sources: [
			'(?:cái con|con mụ|con mẹ|con nhỏ|con ranh|con oắt|con nhãi|thằng cha|thằng ranh|thằng oắt|thằng nhãi|thằng già|con già|con này|thằng này|mụ này|lão này|bà này|ông này|con ả|con kia|thằng kia) (?:\\p{L}{1,8} ){0,3}?(?:lẳng lơ|giật chồng|cướp chồng|cướp vợ|ngủ với|lăng nhăng|ăn nằm|hư hỏng|mất nết|đĩ thõa|bồ nhí|ve vãn|tham tiền|ăn chặn|ăn bẩn|ăn cắp|ăn trộm|lừa đảo|dâm đãng|phá gia đình|cặp bồ|ngoại tình|theo trai|bỏ chồng theo|bán thân|lật mặt|giả tạo|hám trai|mê trai|đạo đức giả|dối trá|hãm|lươn lẹo|hai mặt|xấu như|béo như|ế chồng|đẻ hoang|chửa hoang)',
			'(?:ngày nào|hôm nào|đi đâu|đêm nào|bài nào|bất cứ|lúc nào) (?:mày |m )?(?:\\p{L}{1,8} ){0,4}(?:tao|bố|tụi tao) (?:cũng|vẫn|sẽ|đều)',
			'(?:tao|bố|tụi tao|bọn tao) (?:sẽ |cũng |vẫn )?(?:bám|theo|ám|làm phiền|quấy|phá|chửi|dí|săn|theo dõi|nhắn tin|gọi)(?: \\p{L}{1,8}){0,4} (?:mày|nhà mày|cả đời|tới cùng|đến cùng|suốt|mỗi ngày|hằng ngày|mãi|chúng mày|không tha|cho đến)',
			'(?:tao|bố|tụi tao) (?:sẽ )?(?:không|ko|đéo|chưa|k) (?:\\p{L}{1,8} ){0,2}(?:tha|để yên|buông tha|bỏ qua)(?: \\p{L}{1,8}){0,2} (?:mày|đâu|cho|chúng mày|nó|vụ này)',
			'(?:nhìn|trông|ngó) (?:cái )?(?:mặt |bản mặt |cái mặt |ảnh |hình |avatar |ava )?(?:mày|mặt nó|con này|thằng này|con mụ này|bà này|mẹ này|thằng cha này|của mày|ông này|lão này)(?: \\p{L}{1,8}){0,4} (?:muốn (?:đấm|ói|nôn|tát|vả|đánh|chửi|đập)|phát ói|phát tởm|phát buồn nôn|tởm|ngứa mắt|xấu|như (?:chó|lợn|khỉ|con)|ngu|đéo|buồn nôn|mắc ói|thấy ghét|hãm|đần)',
			'(?:nhin|trong|ngo) (?:cai )?mat (?:may|no|con nay|thang nay|nay)? ?(?:\\p{L}{1,6} ){0,2}(?:muon (?:dam|oi|non|tat|va|danh)|phat oi|tom|ngua mat|nhu (?:cho|lon|khi))',
			'(?:già|gìa|sắp chết|gần đất xa trời|từng này tuổi|bằng này tuổi|già đầu|già khọm|già khú) (?:rồi |đầu )?(?:mà )?(?:còn )?(?:ngu|lắm chuyện|bày đặt|lắm mồm|nhiều chuyện|mất nết|không chết|chưa chết|hám|sân si)',
			'(?:đồ|cái đồ) (?:già|béo|lùn|xấu|ế|đen|mập|gầy|hói|nghèo|rách|ăn mày|ăn xin|nghèo hèn|nghèo rách|xấu xí|xấu hoắc|già dịch|già dê|già khú|béo ị|heo nái|lùn tịt)(?: (?:mà|còn|ế|như|này|chết|khú|dịch|dê|bày|đòi|cũng|rách|hèn|mồng tơi|lắm))(?! tuổi)',
			'(?:ghét|căm|khinh|hận|muốn) (?:\\p{L}{1,6} ){0,2}(?:cái mặt|bản mặt|cái bản mặt|cái thứ|cái loại|cái lũ|cái bọn) (?:\\p{L}{1,6} ){0,1}(?:mày|nó|này|chúng|đó)',
		],
	},
]

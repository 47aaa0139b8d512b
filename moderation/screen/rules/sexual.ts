import type { Rule } from './rule.ts'

const girl =
	'em|em này|em kia|con này|con kia|con bé|con nhỏ|chị|chị này|bé|gái|cô|cô này|cô kia|mấy em|các em|mấy bé|bà này|nó|con mẹ|mấy con'

export const sexualRules: readonly Rule[] = [
	{
		code: 'sexual-remark',
		category: 'sexual',
		sureness: 0.8,
		readsBare: true,
		sources: [
			`(?:cặp |đôi |bộ |cái |quả )?(?:vú|vếu|zú|dú|ngực|mông|đít|đùi|háng|bướm|vòng 1|vòng một|vòng 3|vòng ba|body|ti) (?:\\p{L}{1,6} ){0,2}?(?:to|bự|khủng|ngon|căng|múp|mẩy|phê|trắng|nõn) (?:thế|vậy|kia|quá|nhỉ|vl|vcl|vãi|thật|phết|em|đét)`,
			'(?:vu|dit|mong|nguc|bim|veu) (?:to|bu|khung|ngon|cang|mup) (?:the|vay|qua|vl|vai|ghe|kia|nhi|em)',
			`(?:nhìn|thấy|ngắm|xem|coi)(?: \\p{L}{1,6}){0,4} (?:(?:chỉ )?muốn (?:bóp|bú|đè|chịch|phịch|phang|liếm|hiếp|xơi|nện)|nứng|cửng|cửng cu|nổi hứng|thèm (?:em|vl))`,
			'(?:nhin|thay) (?:\\p{L}{1,6} ){0,5}(?:muon (?:bop|bu|de|chich|phich|hiep|liem)|nung|cung cu)',
			'ch[*!1i@#.ị]{1,3}ch (?:cai|cái|phat|phát|em|nhau|tao|no|nó|ko|không|khong|nao|nào|di|đi|con)|(?:cho|muốn|thèm|xin|đòi|được|rủ|đi) (?:anh |tao |em |tui |bố )?(?:chịch|phịch|xoạc|đụ|nện em|húp em|xơi em|chơi em|thịt em|đè em|đè ra|làm nháy|làm phát|bóp vú|sờ vú|bú vú|bú ti|bóp mông|sờ ti)',
			'(?:cho|xin|muon|them) (?:anh |tao |em )?(?:chich|phich|xoac|hup|bop vu|so vu|bu vu|so ti|bop mong) ?(?:cai|phat|em|nhay|nao|mot|1|ti)?',
			`(?:cởi|lột|tụt|vạch|banh|tốc) (?:hết |bỏ |sạch |nốt |luôn |bớt )?(?:đồ|áo|váy|quần|quần áo|xống|yếm|ngực|vú|ra|khố|nội y|bikini)(?: \\p{L}{1,6}){0,2} (?:ra em|đi em|anh xem|cho anh|xem nào|cho tao|coi nào|anh coi|anh ngắm|cho xem hàng)`,
			`(?:gửi|gởi|xin|cho|cho xin|chia sẻ|xin link|up|đăng|show|xem|coi|bán|có)(?: \\p{L}{1,6}){0,2} (?:ảnh nude|hình nude|nude|ảnh nóng|hình nóng|clip nóng|clip sex|clip sét|ảnh sex|clip chịch|phim sex|phim xxx|phim heo|link sex|clip xxx|ảnh hở|video nóng|xxx|link 18\\+|clip 18\\+|hàng họ|ảnh khỏa thân của em|18 cộng)`,
			'(?:gui|xin|cho xin|co|xem) (?:\\p{L}{1,6} ){0,2}(?:anh nude|anh nong|clip nong|clip sex|phim sex|link sex|phim heo|nude)',
			`(?:${girl}) (?:\\p{L}{1,6} ){0,3}?(?:ngon vl|ngon vcl|ngon vãi|ngon zai|ngon nghẻ|ngon đét|nuột|múp|múp rụp|nứng|dâm|dâm đãng|hàng ngon|căng đét|còn trinh|còn zin|còn tem|đêm bao nhiêu|bao nhiêu một đêm|một đêm bao nhiêu|đi khách|phang được|xơi được|húp được)(?! bụt)`,
			'(?:ngủ|nhà nghỉ|khách sạn|lên giường|qua đêm|đi đêm|tắm chung|đi tăng 2)(?: \\p{L}{1,6}){0,3} (?:với anh|với tao|không em|đi em|nha em|anh trả)',
			'(?:đi|vào|rủ|dẫn) (?:nhà nghỉ|khách sạn) (?:\\p{L}{1,6} ){0,2}(?:với anh|không em|đi em|nhé em|với tao|không cưng)',
			'(?:gạ|gạ gẫm|gạ tình|gạ chịch|sgbb|sgdd|sugar (?:baby|daddy)|fwb|tìm người tâm sự đêm|tâm sự đêm khuya|chat sex|call sex|threesome|làm tình (?:không|với anh|với em|đi|nào)|quan hệ không em|bắn tinh|xuất tinh vào|thủ dâm|quay tay|thẩm du|bú liếm|liếm háng|liếm bướm|liếm chim|bú chim|thổi kèn cho|vét máng|kiss đít|móc lốp|móc bướm|bóp vú|bóp dú|bóp mông|sờ vú|sờ soạng|sờ mông|hiếp dâm (?:mày|nó|em|con)|hiếp (?:mày|nó|em|con này|con đó|tập thể|chết|cho chừa|cho biết)|cưỡng (?:mày|nó)|thông đít|thông ass|dập (?:nát )?(?:em|con|bướm)|vú vê|hàng họ|bím hồng|bướm hồng|lông lồn|quần lót em|áo ngực em|lộ hàng|lộ núm|lộ ti|thả rông (?:quá|thế|vậy|kìa))',
			'(?:hiep dam (?:may|no|con)|hiep (?:may|no|con nay|chet (?:con|may|no|me))|liem (?:dit|cac|hang|buom) (?:tao|tui tao|bo may|no|may|di|thang|can bo)|bop vu|bop dit|so vu|bu liem|bu vu|lo hang|thu dam|lam tinh (?:khong|voi anh|di)|buom to|ngu voi anh|len giuong voi)',
			'(?:sexy|hot) (?:girl|girls|lady|babe)s? (?:\\p{L}{1,6} ){0,3}(?:call|here|chat|cam|tonight|xxx)|send (?:me )?nudes?|show (?:me )?(?:your )?(?:tits|boobs|ass|pussy)|nice (?:tits|boobs|ass|rack)|suck my|blow ?job|porn ?hub|big (?:tits|boobs|dick|cock)(?: \\p{L}{1,8}){0,2}|xvideos?|xnxx|javhd|jav (?:hd|không che|vietsub)',
			'(?:ngực|vú|đùi|mông)(?: \\p{L}{1,7}){0,3} (?:phê thế|nhìn mê|bốc lửa|gợi dục|khiêu gợi|ngồn ngộn|căng mọng)',
			'(?:chụp|quay|zoom|soi|đăng)(?: \\p{L}{1,6}){0,3} (?:vú|vếu|mông|háng|đùi|bướm|ngực)(?: \\p{L}{1,6}){0,2} (?:em|nữa|đi em|em ơi|cho anh)',
		],
	},
]

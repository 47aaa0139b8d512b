import type { Rule } from './rule.ts'

const me = 'tao|tau|bố mày|ông mày|bà mày|bọn tao|tụi tao|chúng tao|tụi tau|anh em tao|hội tao'
const bareMe = 'tao|tau|bo may|ong may|bon tao|tui tao|chung tao'
const harm =
	'giết|chém|đâm|đập|bắn|thịt|xẻo|xiên|đốt|phóng hỏa|thiêu|cắt cổ|cắt lưỡi|chặt|xử|xử đẹp|tẩn|đánh chết|đập chết|chém chết|đâm chết|giết chết|bắn chết|đánh gãy|bẻ gãy|bẻ cổ|vặn cổ|bóp cổ|đập nát|đập gãy|đánh|đấm|tát|vả|táng|quất|tế|tiễn|dìm|chôn sống|chôn|ném đá|đặt mìn|cho nổ|hiếp|lột da|rạch mặt|tạt axit|tạt a xít|móc mắt|phanh thây|cho ăn đòn|cho một trận|cho 1 trận|cho vào viện|cho đi viện|cho nằm viện|cho mày chết|cho chết|cho mấy nhát|cho nhát|cho biết mặt|cho biết tay|xin tí tiết|xin tí huyết|lấy mạng|lấy đầu|làm thịt|cạo đầu|hỏi thăm|ghé thăm|sang san phẳng|san bằng|phá nát|đập phá|đổ xăng'
const bareHarm =
	'giet|chem|dap chet|danh chet|ban chet|dam chet|chem chet|giet chet|cat co|cat luoi|dot nha|xu dep|dap nat|danh gay|be co|van co|thit|xien|tat axit|cho mot tran|cho nam vien|cho vao vien|lay mang|cho biet tay|cho biet mat'

export const threatRules: readonly Rule[] = [
	{
		code: 'threat-violence',
		category: 'threat',
		sureness: 0.85,
		readsBare: true,
		sources: [
			`(?:${me})(?: [\\p{L}]{1,8}){0,4} (?:${harm})(?: [\\p{L}]{1,8}){0,3}`,
			`(?:${bareMe})(?: [\\p{L}]{1,8}){0,4} (?:${bareHarm})`,
			`(?:gặp|thấy|bắt được|tóm được|kiếm được|tìm ra) (?:mày|chúng mày|tụi mày|tụi bay|bọn mày|thằng admin)(?: [\\p{L}]{1,8}){0,5} (?:${harm})`,
			'(?:gặp|thấy|bắt gặp) (?:mày |nó |tụi nó |thằng đó |thằng này |con này )?(?:ở )?đâu(?: là)?(?: [\\p{L}]{1,6}){0,2} (?:chém|đập|giết|đấm|xiên|đánh|tát|vả|xử)(?: (?:đó|đấy|chết|liền|luôn|cho|ngay|nó|mày|nhau))',
			`(?:gap|thay|bat duoc|tim ra) (?:may|no|thang|dau|o dau)(?: [\\p{L}]{1,8}){0,4} (?:${bareHarm}|dap|dam|danh)`,
			`(?:${harm}) (?:chết |nát |gãy |hết |sạch |luôn |cụ |mẹ |cha |bỏ mẹ |cmn |vỡ |toác |què |tay |chân |giò |cổ |đầu |mặt |mồm |răng |lưỡi |nhà |xác |cả ){0,3}?(?:mày|chúng mày|tụi mày|tụi bay|chúng bay|lũ mày|bọn mày|thằng admin|con admin|mấy thằng admin|ad)`,
			`(?:${bareHarm}|dap|dot)(?: (?:chet|nat|gay|het|luon|me|ca|nha|mat|dau|co|chan|tay)){0,3} (?:may|chung may|tui bay|bon may|ca nha may|nha may)(?! ao| vay| quan| rui| man| tho)`,
			'(?:đốt|phá|đập|san bằng|giật sập|đánh sập|cho nổ|ném mìn|đặt bom|đổ xăng|phóng hỏa)(?: \\p{L}{1,8}){0,3} (?:nhà (?:mày|nó|bọn mày|chúng mày|tụi mày|thằng|con|bọn)|cái (?:bảo tàng|trang|web|nhà dài|cơ quan|trụ sở|ủy ban|văn phòng) (?:này|đó|của mày|của chúng mày|tụi mày))',
			'(?:mày|mầy|chúng mày|tụi mày|tụi bay|bọn mày|lũ mày|cả nhà mày|thằng này|con này|thằng admin|thằng ad)(?: \\p{L}{1,8}){0,3} (?:chết chắc|chết với tao|chết với bố|chết với tụi tao|chết không toàn thây|không toàn mạng|khó sống|không yên đâu|không yên thân|không sống yên|tới số|tận số|hết đường sống|hết đường về|no đòn|ăn đòn|ăn kẹo đồng|ăn dao|ăn đạn|nát xác|ra bã|nhừ xương|nằm viện|lên bàn thờ|ngắm gà khỏa thân|đi chầu ông bà|xuống lỗ|bay đầu|mất mạng|mất xác|coi chừng|liệu hồn|xác định|đừng hòng yên|cẩn thận|chuẩn bị quan tài)',
			'(?:may|chung may|tui may|tui bay|bon may|ca nha may|thang nay|con nay) (?:\\p{L}{1,8} ){0,3}(?:chet chac|chet voi tao|khong yen dau|lieu hon|toi so|an don|len ban tho|mat mang|coi chung)',
			'(?:có|sẽ có|rồi có|cũng có) ngày (?:mất mạng|mất xác|ăn đạn|ăn dao|ăn kẹo đồng|vào hòm)(?! (?:vì|trong|ngoài|do|ở|như) )',
			'(?:là|cho|coi chừng|cẩn thận|muốn) ăn (?:dao|kẹo đồng|đạn|chém|gậy)(?= ?(?:$|[,.!?]|đó|đấy|nha|nghe|nhé|con|mày|do\\b|nghe))',
		],
	},
	{
		code: 'threat-warning',
		category: 'threat',
		sureness: 0.75,
		readsBare: true,
		sources: [
			'(?:tao|tau|bố mày|tụi tao|bọn tao|anh em tao|chúng tao)(?: \\p{L}{1,8}){0,2} (?:biết|nắm|có|tra ra|tìm ra|rõ|theo dõi|thuộc)(?: \\p{L}{1,8}){0,2} (?:nhà|địa chỉ|chỗ ở|chỗ làm|trường|mặt|biển số|giờ giấc|đường đi|lịch)(?: \\p{L}{1,8}){0,2} (?:mày|mầy|chúng mày|m|nó|con mày|bọn mày|tụi mày|của mày|nó)',
			'(?:tao|tau|tui tao|bon tao)(?: \\p{L}{1,8}){0,2} (?:biet|co|tra ra|tim ra|theo doi)(?: \\p{L}{1,8}){0,2} (?:nha|dia chi|cho o|cho lam|truong|mat)(?: \\p{L}{1,8}){0,1} (?:may|m|no|chung may|con may)',
			'biết (?:nhà|mặt|chỗ) (?:mày|chúng mày|tụi mày|bọn mày|nó)(?: \\p{L}{1,8}){0,6} (?:coi chừng|liệu hồn|rồi|cẩn thận|đấy|đó|nhé|đừng trách)',
			'(?:liệu hồn|liệu thần hồn|coi chừng cái mạng|coi chừng tao|coi chừng cái|coi chừng (?:đấy|đó|bọn|tụi|mày|gia đình|vợ con|con cái)|cẩn thận cái (?:mồm|mạng|đầu|miệng|thân)|giữ (?:lấy )?(?:cái )?(?:mồm|mạng|đầu|răng)|giữ mồm giữ miệng (?:đi|kẻo|không)|hồn vía|biết điều thì|khôn hồn thì|khôn hồn|biết thân biết phận thì)',
			'(?:lieu hon|coi chung (?:day|do|tao|may|tui|cai mang|gia dinh)|khon hon thi|biet dieu thi|dung trach (?:tao|bo|bon|tui)|cho co ma trach|can than cai (?:mom|mang|dau))',
			'(?:đừng (?:có )?trách (?:tao|bố|tụi tao|bọn tao|anh|ông|tụi này|bọn này|sao (?:tao|bố|bọn|tụi)|nước mắt|là không báo)|không thì đừng trách|nếu không đừng trách|thì đừng trách|lúc đó đừng|hậu quả tự chịu|tự chịu hậu quả|thì hối không kịp|đừng để (?:tao|bố|tụi tao|bọn tao|anh em tao|ông))',
			'(?:ra đường|đi đường|tối ngủ|đêm ngủ|đi đêm|đi làm|đi học|về nhà)(?: \\p{L}{1,8}){0,4} (?:cẩn thận|coi chừng|nhớ nhìn trước sau|nhìn trước ngó sau|nhớ ngó|khóa cửa cho kỹ)(?: \\p{L}{1,8}){0,3} (?:mày|kẻo|thằng|con ạ|nghe con|không biết)',
			'ra đường (?:nhớ |thì )?(?:cẩn thận|coi chừng|nhìn trước)(?: \\p{L}{1,8}){0,3} (?:đấy|đó|vào|nhé|nha)',
			'(?:ra duong|di duong|di dem|toi ngu)(?: \\p{L}{1,8}){0,3} (?:can than|coi chung|nho nhin)(?: \\p{L}{1,8}){0,2} (?:day|may|thang)',
			'(?:cho|cho tụi|cho bọn|cho chúng|cho cả nhà|cho thằng|cho con) (?:mày|bay|nó|chúng mày|admin|này|đó) (?:biết tay|biết mặt|biết thế nào|một bài học|1 bài học|sống không bằng chết|nhớ đời|hết đường|đi bán muối|về với|gặp ông bà|nằm|tan xác|khỏi thấy|no đòn|ra bã|tàn đời|thân bại)',
			'cho may (?:biet tay|biet mat|mot bai hoc|nho doi|song khong bang chet|nam vien|chet)',
			'(?:tao|bố mày|tụi tao|bọn tao|anh em tao|ông mày)(?: \\p{L}{1,8}){0,3} (?:kéo|đem|dẫn|gọi|kêu) (?:quân|người|đàn em|anh em|hội|đồng bọn|tụi nó|mấy thằng)(?: \\p{L}{1,8}){0,3} (?:tới|đến|qua|sang|xuống|lên|vào)',
			'(?:hẹn (?:mày|gặp mày)|tao (?:đợi|chờ|đón|rình|phục|canh)|bố (?:đợi|chờ) mày|tao (?:tới|đến|qua|xuống|lên) (?:tận )?(?:nhà|cửa|chỗ|cơ quan|buôn|trường)|nửa đêm (?:tao|tụi tao)|đêm nay (?:tao|tụi tao)|tối nay (?:tao|tụi tao|bọn tao))',
			'(?:tao|tui tao) (?:doi|cho|toi tan|den tan|qua tan|se toi|se den|se tim)(?: \\p{L}{1,8}){0,2} (?:may|nha|cua|cho)',
			'(?:gỡ|xóa|xoá|hạ|rút|dỡ|đăng|trả|nộp)(?: \\p{L}{1,8}){0,5} (?:không thì|nếu không|bằng không|kẻo|hoặc là|không là)(?: \\p{L}{1,8}){0,5} (?:chết|đòn|máu|đốt|giết|chém|đập|xử|đừng trách|mất mạng|biết tay|hối hận|hậu quả|ăn đòn|tới nhà|đến nhà|tao|tụi tao|bọn tao)',
			'(?:^|[,.!? ])t (?:biết|sẽ|tới|đến|đập|giết|chém|xử) (?:nhà |chỗ |chết |cha |mẹ )?m(?= ?(?:$|[,.!?]|ở|đấy|đó|luôn|bây|cho|ngay))|coi chừng (?:t|tao)(?= ?(?:$|[,.!?]))',
			'(?:máu (?:sẽ |phải )?(?:đổ|chảy)|đổ máu)(?: \\p{L}{1,8}){0,3} (?:mày|đấy|với tao|cho mà xem|nếu|bây giờ|ngay)',
			'(?:sớm muộn|trước sau|rồi|thế nào) (?:gì |cũng |có ngày )?(?:tao|tụi tao|mày|chúng mày)(?: \\p{L}{1,8}){0,3} (?:xử|giết|chém|đập|chết|trả giá|đánh|ăn đòn|gặp quả báo|bị đốt)',
			"(?:i(?:'ll| will| am going to|m going to|m gonna)|we(?:'ll| will)) (?:\\p{L}{1,8} ){0,3}(?:kill|hurt|beat|stab|shoot|burn|find) (?:you|your|u|this|him|her|them)|(?:kill|die) (?:yourself|u|you)|(?:^|[,.!?] ?)(?:let's |lets |we should |someone |just )?burn (?:their|your|this|the|these|those) (?:\\p{L}{1,12} ){0,2}down|kill (?:them all|you all|all of (?:you|them|these|those)|every one of (?:you|them)|all (?:these|those|the))(?! (?:buffalo|elephants?|animals|germs|insects))|(?:watch your back|you(?:'re| are) dead|i know where you live|you will (?:die|regret|pay))",
		],
	},
]

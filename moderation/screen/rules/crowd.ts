import { nearWords } from '../phrase.ts'
import type { Rule } from './rule.ts'

/** Words of war, tales and sayings in which rough words belong to the story. */
export const taleNear = nearWords(
	'giặc|địch|quân thù|lính|thực dân|pháp|mỹ|nhật|ngụy|quỷ|yêu tinh|phù thủy|cọp|hổ|truyện|chuyện xưa|sử thi|khan|kể|mtao|đam san|ngày xưa|đời xưa|thời|cai ngục|tù|phát xít|đế quốc|chủ nô|kẻ cướp|nhân vật|vở|tục ngữ|thành ngữ|ca dao|câu đố|đồng dao|lời khấn|luật tục|từ điển|nghĩa là|thuốc|lễ|cúng|trâu',
)

const scorn =
	'man di|mọi rợ|rợ|ngu|ngu dốt|ngu si|ngu đần|ngu xuẩn|ngốc|ngu ngốc|khờ|đần|đần độn|dốt|dốt nát|điên|khùng|hâm|dở hơi|dở người|tâm thần|thần kinh|bệnh|bệnh hoạn|biến thái|tồi|tồi tệ|tồi bại|quỷ|quỷ sứ|quỷ quái|ác ôn|ác độc|ác quỷ|độc ác|đểu|đểu cáng|đểu giả|khốn|khốn nạn|khốn kiếp|vô học|vô ơn|vô dụng|vô lại|vô liêm sỉ|vô lương tâm|vô nhân đạo|vô tích sự|vô duyên|vô đạo đức|vô giáo dục|vô văn hóa|vô trách nhiệm|mất dạy|mất nết|mất gốc|mất nhân tính|mất tư cách|hèn|hèn hạ|hèn nhát|hèn mọn|hèn kém|phản bội|phản phúc|phản trắc|phá hoại|bỏ đi|lừa đảo|lừa bịp|lừa dân|bịp bợm|bịp|gian|gian dối|gian manh|gian lận|dối trá|ăn cắp|ăn cướp|ăn trộm|ăn bám|ăn hại|ăn chặn|ăn bẩn|ăn tàn phá hại|ăn mày|ăn xin|ăn bốc|ăn không ngồi rồi|cướp cạn|trộm cắp|đạo văn|đạo chích|sâu bọ|sâu mọt|dòi bọ|giòi bọ|chuột bọ|cặn bã|rác|rác rưởi|bẩn|bẩn thỉu|bẩn tưởi|dơ|dơ dáy|dơ bẩn|ở bẩn|ở dơ|hôi|hôi hám|hôi thối|thối|thối tha|thối nát|xấu xa|xấu xí|láo|láo toét|láo lếu|láo xược|hỗn|hỗn láo|hỗn xược|xấc láo|xấc xược|lưu manh|du côn|côn đồ|đầu trộm đuôi cướp|mặt dày|mặt dầy|mặt mâm|mặt chó|mặt lợn|mặt thớt|trơ trẽn|trơ tráo|tráo trở|tráo trâng|lật lọng|nham hiểm|nham nhở|đê tiện|đê hèn|bỉ ổi|ti tiện|tiểu nhân|nhỏ mọn|giả tạo|giả dối|giả nhân giả nghĩa|đạo đức giả|súc vật|súc sinh|cầm thú|thú vật|lòng lang dạ thú|khỉ đột|bò đội nón|chó má|chó chết|chó đẻ|chó cắn trộm|chó ghẻ|óc chó|não phẳng|trẻ trâu|sửu nhi|ảo tưởng|hoang tưởng|nghiện|nghiện rượu|nghiện ngập|say xỉn|bợm nhậu|nát rượu|lười|lười biếng|lười nhác|lạc hậu|mông muội|chưa tiến hóa|mù chữ|thất học|hút máu|hám danh|hám tiền|hám lợi|tham nhũng|tham tiền|bất tài|bất hiếu|bất nhân|bất lương|thất đức|ất ơ|rởm|rởm đời|bố láo|tật nguyền|què quặt|ngu lâu|chết tiệt|chết bầm|chết giẫm|trời đánh|phải gió|mắc dịch|mắc toi|vật vờ|tép riu|bưng bô|liếm gót|bợ đít|ăn theo nói leo|thích thể hiện|đéo ra gì|không ra gì|chẳng ra gì|không biết nhục|không biết điều|không có não|không não|hết thuốc chữa'

export const crowdRules: readonly Rule[] = [
	{
		code: 'insult-aimed',
		category: 'insult',
		sureness: 0.7,
		readsBare: true,
		unlessNear: taleNear,
		sources: [
			`(?:lũ|bọn|quân|đám|tụi|cái bọn|cái lũ|cái đám|cái thứ|cái loại|phường|mấy thằng|mấy con|mấy đứa|thằng này|con này|thằng đó|con đó|thằng cha này|con mụ này|mụ này|lão này|ông này|bà này|mấy ông|mấy bà|ông già này|bà già này|cha nội này|thằng cha|con mụ|con mẹ|cán bộ|admin|quản trị|chúng nó|tụi nó|bọn nó)(?:,? (?:này|đó|kia|thì|là|đúng|toàn|cả|chỉ|như|chuyên|rặt|một|lũ|đồ|rất|quá|thật|bị|mới|mà|cũng|chưa|\\p{L}{1,7})){0,3} (?:${scorn})(?! (?:lời|ý|nhất|trẻ|bóng|cỏ|đồng|nước|sắt))`,
			`(?:^|[,.!?:] ?|đúng là |cái |toàn |mấy |lũ |đúng |là |thứ |hai |cả )đồ (?:${scorn})(?! (?:cổ|chơi|dùng|gốm|đồng|cúng))`,
			`(?:đúng là|toàn|rặt|cả lũ|một lũ|một bọn|y như|chỉ là|đồ|hạng|thứ|loại) (?:người |kẻ |bọn |lũ |đồ |thứ |loại |hạng )?(?:ăn hại|ăn cướp|ăn bám|lừa đảo|bịp bợm|vô học|mất dạy|vô liêm sỉ|vô ơn|rác rưởi|cặn bã|súc vật|cầm thú|đê tiện|hèn hạ|bỏ đi|phá hoại|đạo văn|trơ trẽn|khốn nạn|đểu cáng|chó má|tiểu nhân|lưu manh|du côn|sâu mọt|sâu bọ|đạo đức giả|ngu dốt|ngu ngốc|vô dụng|mất nết|thất đức|thất học|bất tài)`,
			`(?:loại|hạng|thứ|ngữ|cái ngữ|cái loại|cái thứ|kiểu|giống) (?:người |đàn bà |đàn ông |con gái |con trai |cán bộ |nghệ nhân )?(?:như )(?:mày|ông|bà|nó|các người|chúng mày|chúng nó|tụi bay|mấy người|các ông|các bà|bọn|lũ|anh|chị|cô|thằng|con)(?: \\p{L}{1,7}){0,3} (?:chỉ|mà|thì|không|đáng|nên|ai|cũng|chẳng|đéo|biết|có)`,
			'(?:óc|não|đầu)(?: \\p{L}{1,6}){0,3} (?:bã đậu|đậu phụ|toàn đất|toàn cứt|toàn phân|toàn rơm|bằng đất|chứa đất|chứa phân|rỗng tuếch|rỗng không|bê tông|con tôm|quả nho|trái nho|hạt nho|cá vàng|để trưng|úng nước|có vấn đề|bị chó|bị úng|bị ngập)|óc (?:nho|tép|đậu|bã đậu|tôm)|đầu (?:đất|rỗng|tôm|gỗ)(?= ?(?:$|[,.!?]|à|mà|thế|vậy|này))|não (?:ngắn|bé|phẳng|tàn|tôm|úng)',
			'đồ (?:con )(?:lợn|chó|heo|bò|khỉ|rùa|hoang|quỷ|trâu|lừa|gà|nhà nghèo|ở đợ)(?! (?:đất|đá|gỗ|đồng|gốm))|(?:^|[,.!?] ?|gì |sao |đã |cái |thật |quá |rất |vừa |toàn |con |thằng )ngu (?:dữ|mà|gì|chi|thấy|hết|lắm|còn|nhưng|lại|ghê|quá|thiệt|thật|vậy|thế|như|vcl|vl|vãi|bỏ|có|nên|thì|ơi|à)(?! (?:ngơ|dân))|gì mà ngu',
			'(?:cái )?(?:thằng|con|lão|mụ)(?: \\p{L}{1,10}){1,3} (?:đó|này|kia|ấy|nó)? ?(?:lừa đảo|ăn cắp|ăn trộm|ăn chặn|bịp|bịp bợm|xạo|nói láo|nói dối|giả mạo|giả danh|vô học|mất dạy|đạo đức giả)(?: (?:chứ|mà|thì|nhé|đấy|đó|rồi|bà con|cả|mọi người|ai))',
			'(?:khôn|giỏi|sạch|tốt|biết điều|đẹp|thông minh|có ích|đáng giá|tử tế|có học) hơn (?:cả )?(?:lũ |bọn |cái )?(?:mày|chúng mày|bọn mày|tụi mày|tụi bay|lũ mày|thằng này|con này|mấy người|các người|mấy thằng|nhà mày)',
			`^ ?(?:thật |quá |đúng |đúng là )?(?:${scorn
				.split('|')
				.filter((words) => words.includes(' '))
				.join('|')})(?: quá| thật| vậy| thế| ghê| hết sức)? ?(?=[.!?]{0,3}$)`,
			'^ ?(?:vo hoc|vo giao duc|mat day|bo lao|lao toet|khon nan|khon kiep|suc vat|suc sinh|rac ruoi|do dien|ngu dot|ngu qua|ngu the|ngu vay|vo lien si|vo liem si|mat net|an hai|de tien|hen ha)(?: qua| that| vay| the)? ?(?=[.!?]{0,3}$)',
			'(?:xàm|xạo) (?:lông|lol|lờ|xí|bà cố|vl|quá|chó|ke|lồn|le|đế|hết|xì|xí đú|l)(?![\\p{L}])|nổ (?:như bom|banh xác|vừa thôi|quá|vãi|tung trời)|(?:nói|kể|viết|bịa)(?: \\p{L}{1,6}){0,2} (?:nhảm|láo|dóc|xàm|bậy bạ|tào lao|phét|như đúng rồi|như thánh|như chó|linh tinh|vớ vẩn|như thật|xạo)(?: (?:quá|thế|vậy|vl|hết|cả|không|mà|toàn|như))?|chuyện tào lao|bịp (?:cả|dân|người|bà con|thiên hạ)|lừa (?:dân|bà con|bịp|thiên hạ)(?: \\p{L}{1,6}){0,4}|chém gió (?:vừa|quá|thế|như|vl|thành)|ba hoa chích chòe|bốc phét|ba xạo',
			'(?:biết|hiểu) (?:cái )?(?:gì|quái gì|éo gì|chi) mà (?:nói|viết|kể|phán|chê|đăng|bày|đòi|lên|bàn|cãi)|(?:không|chả|đéo|chẳng|ko|hổng) biết(?: gì| thì){1,2}(?: \\p{L}{1,4}){0,1} (?:im|đừng|câm|dựa|cút|biến|ngậm|nín|bày)|ai (?:mượn|khiến|nhờ|cần|thèm|hỏi|cho) (?:mày|tụi mày|bọn mày|các người|mấy người|ông|bà)(?: (?:đăng|viết|nói|kể|quay|chụp|lên|xía|vào|dạy))|biet gi ma (?:noi|viet|dang|ke|phan)',
			'(?:rảnh|rỗi) (?:háng|hơi|quá|l|lol|ruồi|đời|vl)(?: (?:à|hay|nên|mà|không|thế|hả|ngồi|đi))|bày đặt (?:làm|nói|dạy|viết|ta|văn|nghệ|khoe|sang)|thích thể hiện|làm màu|làm trò (?:hề|con|lố|mèo)|trò (?:hề|lố|mèo)|thằng hề|con hề|lũ hề|thùng rỗng kêu to|ếch ngồi đáy giếng|đàn gảy tai trâu|(?:ngứa|chướng|gai) mắt|nhìn (?:mà )?(?:tởm|phát tởm|buồn nôn|phát ói|muốn ói|muốn nôn|muốn đấm|ngứa)|đáng (?:bị )?(?:ném đá|ném ra đường|vứt|khinh|đời|tởm|ghét|ăn đòn|bị chửi|chửi|nguyền rủa)(?: \\p{L}{1,6}){0,2}|vứt (?:đi|sọt rác|vào sọt|thùng rác|cho chó)|(?:xóa|xoá|dẹp|gỡ|bỏ|vứt) (?:mẹ|cha|bố|cụ|cmn|quách|mịa|bà) (?:đi|nó|cái|luôn|cho|hết)|(?:nhìn|trông|xem|đọc|nghe)(?: \\p{L}{1,6}){0,2} (?:phát ghét|thấy gớm|mà gớm|ghê răng|muốn chửi|bực mình|phát bực|phát chán|như hạch|như shit|như cứt|như cc|như rác|như phường chèo|như hề)',
			'(?:học|tốt nghiệp)(?: \\p{L}{1,6}){0,3} (?:lớp một|lớp 1|mẫu giáo|mầm non) (?:à|chưa|hay|mà|hả)|viết (?:như|văn như) (?:học sinh|trẻ con|trẻ trâu|con nít|mẫu giáo|chó|gà|cua|cứt|cc|hạch)|(?:dốt|ngu) đặc(?: cán mai)?|(?:ngu|dốt) (?:hết phần|nhất|không ai bằng|như chưa từng|có tiếng|toàn tập|bền vững|di truyền|kinh niên|hết chỗ|hết cỡ|từ trong|từ bé|bẩm sinh|thâm căn|còn hay|còn bày|còn tỏ)',
			'(?:ông|bà|lão|mụ|thằng|con|ổng|bả|anh|chị) (?:già )?(?:này|kia|ấy|đó) (?:bị |đúng |chắc |lại |già |rõ |quá )?(?:lẫn|lẩm cẩm|điên|khùng|dở hơi|hâm|chập mạch|chập|thần kinh|tâm thần|hoang tưởng|mất trí|ngớ ngẩn|tửng|man man|xạo|bịp|nổ|ngu|ngáo|phê thuốc|ngáo đá|hãm|lươn|láo|vô duyên|giả tạo)',
			'ng(?:áo đá|áo cần|u người|áo ngơ)|đồ ngáo|óc vật|thứ (?:bần|hèn|rẻ|đĩ|mạt)|bần tiện|rẻ rách|nhà quê (?:mà|thì|một cục|cũng)|quê mùa (?:mà|thì|vậy|thế|quá)|đồ nhà quê|mọt sách|mù (?:chữ |mắt )?(?:à|hả)|điếc (?:à|hả)|bị (?:chó|bò|trâu) (?:cắn|đá|dẫm|húc) (?:à|hả|vào đầu)|chắc bị (?:chó|trâu|bò|điên|khùng|ngáo|lừa đá)|uống (?:thuốc|nhầm thuốc) (?:chưa|đi|à)|trốn trại|ra khỏi trại|bệnh viện tâm thần|trại tâm thần|biên hòa (?:mới|trốn|ra)|não (?:bị|để)',
		],
	},
	{
		code: 'rough-address',
		needsMarks: true,
		category: 'insult',
		sureness: 0.55,
		unlessNear: nearWords(
			'hát|hát ru|ru|dân ca|lời|gọi vợ|xưng hô|khan|sử thi|truyện|chuyện|kể|thần|yang|câu đố|đồng dao|ca dao|luật tục|cúng|khấn|mtao|đam|dịch nghĩa',
		),
		sources: [
			'(?<=^[^\\n]{0,80})(?<!lông |chân |ăn |kẻ |râu |mặt |cha |hàng )(?:mày|mầy|tụi mày|chúng mày|bọn mày|lũ mày|tụi bay|chúng bay|bọn bay|bố mày|ông mày|bà mày|tao|tụi tao|bọn tao|chúng tao|tau|tụi tau)(?! (?:mò|râu|ngài|nhã|đàn|ngộ|loạn|nôi|khang|may))(?=[^\\n]{0,80}$)',
		],
	},
	{
		code: 'rough-address',
		category: 'insult',
		sureness: 0.55,
		sources: [
			'(?<=^[^\\n]{0,80})(?:bố mày|bố tao|ông mày|cho tao nhờ|bon may|chung may|tui may|tui bay|cho tao|voi tao|tao noi|tao biet|tao se)(?! (?:mo|nghe|mac|vay|ao))(?=[^\\n]{0,80}$)',
		],
	},
	{
		code: 'slur-people',
		category: 'slur',
		sureness: 0.75,
		readsBare: true,
		unlessNear: nearWords(
			'cách gọi|gọi là|bị gọi|thực dân|thời pháp|miệt thị|khinh miệt|định kiến|quan niệm sai|tài liệu|sách cũ|xuyên tạc',
		),
		sources: [
			"(?:dân tộc thiểu số|dân tộc|đồng bào|thượng|người thượng|dân thượng|ê ?đê|êđê|m.?nông|gia ?rai|ba ?na|h'?mông|xơ đăng|tây nguyên|dân buôn|buôn này)(?: này| thì| mà| là| đúng| chỉ| cái| bọn| người| đúng là)* (?:toàn (?:lũ|bọn|đồ|một lũ|bợm|thằng|kẻ|dân nghiện|nghiện|say|nát)|mà (?:cũng )?(?:đòi|bày đặt|dám|lên mạng|biết chữ|làm nghệ nhân|cũng có)|chỉ (?:biết|giỏi|được cái) (?:ăn|nhậu|uống|đẻ|phá|xin|đốt|say)|suốt đời (?:ngu|nghèo|đói|đi sau|làm)|ngàn đời (?:ngu|nghèo|lạc hậu)|muôn đời (?:ngu|nghèo|lạc hậu)|nghiện rượu|say xỉn|lười|không biết tắm|không biết chữ mà)",
			'(?:dan toc|nguoi thuong|dong bao|bon thuong|lu thuong|e de|m.?nong|tay nguyen) (?:thieu so )?(?:thi |ma |toan |chi |la |bon |lu ){1,3}(?:doi|bay dat|dam|len mang|ngu|lu|bon|biet uong|biet nhau|biet an|biet de|luoi|suot doi|ban thiu)|(?:bon|lu|tui|may thang) (?:thuong|dan toc|e de|mnong|m.nong|gia rai|hmong|meo|toc) (?:o do|o ban|ban thiu|hoi|ngu|luoi|lac hau|nay|mat ve sinh|mu chu|nghien|rung)',
			'(?:thượng|mọi|dân tộc|mán|mường|mèo|rừng|khỉ|nhà quê|mông|ê đê) (?:thì )?(?:mãi|vẫn|cũng|muôn đời|đời đời|suốt đời)(?: mãi| vẫn| cũng)? (?:chỉ )?là (?:thượng|mọi|dân tộc|mán|mường|mèo|rừng|khỉ|nhà quê|mông|ê đê)|(?:đồ|lũ|bọn|thứ|cái đồ|tụi) (?:cà răng|căng tai|ăn lông|đóng khố|cởi trần|ở lỗ|trên núi|miền núi|vùng sâu|bản làng|xóm núi)',
			'(?:chưa|không) tiến hóa(?: hết| kịp| xong| nổi)?(?= ?(?:$|[,.!?]|mà|thành|hết|kịp|xong|đòi|à))|tiến hóa (?:lùi|ngược|chậm)|nửa người nửa (?:ngợm|khỉ|thú|vượn)|(?:đám|lũ|bọn|tụi|đồ|mấy thằng|như|bầy|cái bọn|thằng) (?:người rừng|khỉ rừng|thổ dân|da đen|da vàng|mọi da|ăn bốc|ăn thịt sống|cởi truồng|đóng khố|mắt hí|mắt lươn|rậm râu|ở truồng|ở lỗ|ăn lông)(?! (?:là|ở|trong|múa|đánh|nhảy|của|năm))',
			'(?:thằng|con|bọn|lũ|tụi|đám|mấy thằng|dân|người|đồ|quân|cái bọn) (?:campuchia|cam|lào|tàu|trung quốc|trung|mỹ|nga|hàn|hàn xẻng|thái|ấn|ấn độ|phi|châu phi|đen|bắc kỳ|bắc kì|nam kỳ|nam kì|bắc|nam|huế|thanh hóa|nghệ|nghệ an|quảng|hà tĩnh|thanh nghệ|miền tây|miền bắc|miền nam|miền trung|hải phòng|bình định|phú yên|việt|kinh|chăm|hoa|khmer|tày|nùng|mường|thái|dao|mông)(?: \\p{L}{1,6}){0,3} (?:đen thui|đen sì|đen xì|lười biếng|lười|keo kiệt|keo bẩn|kẹt xỉ|tham lam|bẩn|bẩn thỉu|ở dơ|ở bẩn|ngu|ngu dốt|ăn cắp|trộm cắp|gian|gian xảo|gian manh|lừa đảo|ăn bám|cút|cút về|đểu|bần|chó|hôi|hôi hám|man rợ|khốn nạn|vô ơn|phản phúc|xảo trá|mất dạy|cướp nước|bán nước|rừng rú|quê mùa|vô văn hóa|nát rượu|nghiện|ăn rau muống|ăn cá rô cây|ăn rau|rau muống|cá gỗ|phá làng|ngu lâu|hạ đẳng)',
			'(?:cút|biến|xéo|đuổi|tống|trả)(?: \\p{L}{1,6}){0,3} về (?:bắc|nam|rừng|tàu|trung quốc|nước|quê|núi|hang|châu phi|cam|lào|mỹ|cái (?:xứ|nơi))',
		],
	},
	{
		code: 'threat-violence',
		category: 'threat',
		sureness: 0.7,
		readsBare: true,
		unlessNear: taleNear,
		sources: [
			'(?:đập|đánh|vả|đấm|tát|bẻ|vặn|cắt|tán|táng|đạp|thụi|bóp|bem|phang|táng|bụp) (?:cho )?(?:nó |phát |cái |mấy cái |một cái )?(?:vỡ|gãy|toác|lệch|sưng|nát|rụng|bể|què|méo|sấp|tét|dập|bay|rách|văng|xịt) (?:cái |hết |mẹ |cha |cả )?(?:mồm|mặt|răng|mõm|hàm|sọ|mũi|miệng|mỏ|đầu|cổ|chân|tay|giò|xương|sườn)',
			'(?:danh|dap|va|dam|tat|be|van) (?:cho )?(?:vo|gay|lech|sung|nat|rung|be|que) (?:mom|mat|rang|mo|ham|dau|co|chan|tay|gio)(?! cua| ong| toi)',
			'(?:đánh|đập|chém|giết|bắn|đâm|xử|đốt|thịt) (?:chết |bỏ )?(?:mẹ|cha|bố|cụ|bà|cmn|mịa) (?:nó|mày|chúng|cái|thằng|con|tụi|bọn|nhà|hết|luôn|đi|lũ)',
			'(?:danh|dap|chem|giet|dot|dam) (?:chet )?(?:me|cha|bo|cu) (?:no|may|chung|cai|thang|con|nha|di|lu)(?! ve| toi)',
			'(?:đánh sập|hack sập|ddos|phá sập|đập tan|cho sập|hack chết)(?: cái)? (?:trang|page|web|website|app|hệ thống|mạng|server|bảo tàng|tiệm|quán)',
			'(?:sẽ|phải|cho|cứ|đem|lôi|bắt) (?:\\p{L}{1,6} ){0,3}(?:chém chết|đánh chết|giết sạch|giết hết|bắn chết|chặt tay|chặt đầu|treo cổ|đốt sạch|đốt trụi|chôn sống) (?:hết|cả|lũ|bọn|nó|mày|chúng|cái|thằng|con|đi|tụi)(?! trâu| gà| heo| lợn)',
			'(?:muốn sống|muốn yên|muốn lành|còn muốn sống|muốn yên thân|không muốn chết)(?: \\p{L}{1,6}){0,2} (?:thì|phải|hãy|gỡ|xóa|im|cút|biến)|(?:chết|toi|tàn|tiêu|xong) (?:đời|mạng|cmn|mẹ) (?:mày|nhà mày|với|cả lò|con ạ|nghe con)|(?:hôm|ngày) nào (?:đó )?(?:cũng )?(?:có )?(?:máu|án mạng|đứa chết)|(?:về|ra|đi) (?:đường |đêm )?(?:mà )?(?:tao|tụi tao|bọn tao)|(?:coi|xem) (?:chừng|như) (?:cái mạng|cái đầu|mạng|mất mạng|chết|ăn đòn|nhà cháy)|(?:chuẩn bị|sắm|mua|đặt) (?:sẵn )?(?:quan tài|hòm|cáo phó|đất chôn)(?: đi| là vừa)?(?= ?(?:$|[,.!?]|đi|là|cho))|cháy nhà (?:đấy|bây giờ|nghe|đó)|không (?:để )?yên (?:với tao|đâu|thân đâu)',
		],
	},
	{
		code: 'harassment-person',
		category: 'harassment',
		sureness: 0.7,
		readsBare: true,
		unlessNear: taleNear,
		sources: [
			'(?:^|[,.!?] ?)(?:đi )?(?:chết|chêt) (?:mẹ |quách |cha |cmn |bà )?đi(?= ?(?:$|[,.!?]|con|đồ|thằng|cho|mày))',
			'sống (?:mà )?(?:làm gì|chi|làm chi|như mày|như nó)?(?: \\p{L}{1,4}){0,2} ?(?:chật đất|tốn cơm|phí cơm|tốn gạo|tốn oxy|tốn không khí|nhục|bẩn đất|chật chỗ|ô nhiễm)|chật đất|tốn cơm tốn gạo|phí cơm phí gạo|phí tiền cơm',
			'(?:quấy|phá|khủng bố|dọa|doạ|hành|chọc|ám|làm nhục|bêu|hạ nhục|dằn mặt|làm phiền)(?: \\p{L}{1,5}){0,2} (?:nó|con này|thằng này|con đó|thằng đó|nhà nó|mụ)(?: \\p{L}{1,5}){0,3} (?:cả đêm|cho nó|cho sợ|cho chết|cho chừa|suốt|đi|liên tục|hằng ngày|mỗi ngày|cho bõ|khỏi)',
			'(?:loại|thứ|hạng|đồ|cái loại|cái thứ) (?:đàn bà|đàn ông|con gái|con trai|phụ nữ|gái|mẹ|vợ|chồng) (?:lăng loàn|trắc nết|hư|hư thân|mất nết|lẳng lơ|đĩ thõa|bỏ chồng|bỏ con|vô ơn|khốn nạn|tồi|rẻ tiền|đứng đường|bán thân|mất dạy|độc ác|hèn|bám váy|ăn bám|vũ phu|ngu|giật chồng|không chồng|chửa hoang)',
			'(?:lăng loàn|trắc nết|đĩ thõa|đĩ tính|giật chồng|cướp chồng|cướp vợ|chửa hoang|ngủ với cả|lang chạ|đứng đường)(?: \\p{L}{1,6}){0,4} (?:mà|còn|cũng|đòi|làm|dạy|lên|này|kia|người ta|nhà người)',
			'(?:bà con|mọi người|anh em|chị em|cả nhà|ai cũng)(?: \\p{L}{1,6}){0,3} (?:tránh xa|cạch mặt|khinh|nhổ vào|phỉ nhổ|tẩy chay|cảnh giác với|đừng tin)(?: \\p{L}{1,6}){0,2} (?:con|thằng|mụ|nó|lão|nhà|mặt|ra|này|đồ)|(?:nhổ|phỉ nhổ|khạc|đái|ị|ỉa) vào (?:mặt|mồm|cái|bài)',
			'(?:tao|tau|ta|tôi|tui|cầu trời|trời|mong)(?: \\p{L}{1,5}){0,2} (?:rủa|nguyền|nguyền rủa|trù ẻo|trù)(?: \\p{L}{1,5}){0,3} (?:mày|nhà mày|cả nhà|nó|chúng|lũ|thằng|con|tuyệt)|tuyệt (?:tự|tử|tôn|giống) (?:đi|hết|cả|nhà)',
		],
	},
	{
		code: 'sexual-remark',
		category: 'sexual',
		sureness: 0.65,
		unlessNear: nearWords(
			'tượng|khắc|chạm|cầu thang|nhà mồ|linga|yoni|phồn thực|nghi lễ|đẽo|chiêng|pho|hiện vật|trâu|gà|heo|lợn|bò|thịt|nướng',
		),
		sources: [
			'(?:vú|ngực|mông|vếu|đít|bướm|bím|zú|dú|háng|cặp giò|vòng 1|vòng 3|vòng một|vòng ba)(?: \\p{L}{1,6}){0,2} (?:ngon|đét|múp|bự|khủng|lép|xệ|cong|gợi cảm|sexy|phê|nuột|mẩy|căng|ngồn ngộn|hồng|đẹp thế|đẹp quá|đẹp vậy|to quá|to thế|to vậy|nhỏ quá|phẳng|màn hình phẳng|sân bay|như sân bay)|(?:vu|vou|mong|bim|veu) (?:ngon|bu vl|khung|mup|dep the|to qua)',
			'(?:cho|xin|thèm|đòi|muốn|để) (?:anh |tao |em |tui |ông )?(?:bú|liếm|bóp|sờ|nắn|nếm|ngửi|vọc|phang|chén|xơi) (?:cái|phát|miếng|tí|em|thử|nào|đi|ké|bướm|ti|mông|một|1)(?! kẹo| cơm| xôi| bánh)|làm (?:nháy|phát|tí|hiệp|quả|trận|vài nháy) (?:không|đi|nào|với|em|nhé|ko|cho)',
			'(?:gái|em này|em kia|con bé|con nhỏ|con này|con kia|bé này|mấy em|hàng|em ấy|cô em|cô này)(?: (?!nấu|làm|ăn|uống|nướng|hát|múa|gói|pha|bán)\\p{L}{1,6}){0,2} (?:ngon phết|ngon thế|ngon quá|ngon vậy|ngon đấy|ngon ghê|ngon nhỉ|ngon lành|ngon$|mlem|ngọt nước|mướt|bốc lửa|dễ dãi|dễ chịch|chắc (?:múp|ngon|còn|dâm|phê|sướng)|nhìn phê|nhìn nứng|nhìn mê|ngon mắt|hấp dẫn vl|ngủ được|giường chiếu|trên giường|bao nhiêu tiền|giá nhiêu|giá bao nhiêu)',
			'(?:xin|cho|gửi|share|có|up|ib)(?: \\p{L}{1,5}){0,3} (?:clip|link|video|ảnh)(?: \\p{L}{1,5}){0,2} (?:full|nóng|sex|không che|che|hở|bán nude|nude|em này|con này|cô này|bé này)|(?:^|[,.!?] ?)(?:thủ dâm|làm tình|địt nhau|loạn luân|hiếp|some|dâm|sex|chịch|phim sex|xxx|nude)(?= ?(?:$|[,.!?]))|phim (?:sex|xxx|heo|con heo|cấp 3)|sex(?: |y )?(?:gái|em|với|nhau|đi|tour|chat|toy|video)',
			'(?:em|cô|chị|cô giáo|con bé|con nhỏ|bé|mấy em|cô em|bà|nhỏ)(?: (?!nấu|làm|ăn|uống|nướng|hát|múa|gói|pha|bán|rượu|món|bánh|cơm|cá|thịt)\\p{L}{1,6}){0,2} (?:này|kia|đó|ấy|mặc váy|đánh chiêng|múa) (?:ngon|nuột|múp|bốc|dâm|mlem|sexy|nóng bỏng|ngon vl)(?! miệng| lành)|(?:cởi|lột|tụt|vạch) (?:hết |đồ |áo |ra )?(?:đi|ra) (?:em|cưng|nào|anh coi|cho anh)|(?:nhìn|soi|ngắm|zoom)(?: \\p{L}{1,5}){0,1} (?:háng|vú|vếu|mông|đít|bướm|đùi) (?:kìa|kia|em|nó|con|thế|mà|rõ|đã)|lộ (?:hàng|vú|ti|háng|núm|quần lót|bướm)',
			'(?:ngủ|qua đêm|lên giường|đi khách|đi phòng|vào phòng|tắm)(?: \\p{L}{1,5}){0,2} (?:với anh|với tao|cùng anh|bao nhiêu|nhiêu|không em|đi em|một đêm|1 đêm|nha em|nhé em|em nhé|em ơi)|(?:em|gái|bé|chị|cô)(?: ơi)?(?: \\p{L}{1,5}){0,2} (?:qua đêm|đi đêm|một đêm|1 đêm|đi khách|đi không) (?:bao nhiêu|nhiêu|giá|không|hông|ko)',
		],
	},
]

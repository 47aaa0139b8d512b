import { nearWords } from '../phrase.ts'
import type { Rule } from './rule.ts'

const crowd = 'đồ|thằng|con|lũ|bọn|tụi|quân|mấy thằng|mấy con|mấy đứa|cái đám|cái lũ|đám|loại|giống|tộc|dòng'
const bareCrowd = 'do|thang|lu|bon|tui|quan|may thang|cai dam|cai lu|loai'
const quoted = nearWords(
	'cách gọi|gọi là|bị gọi|gọi họ|gọi người|thực dân|thời pháp|miệt thị|khinh miệt|khinh thường|tài liệu|hồi ký|nhà thám hiểm|người pháp|sách cũ|tên cũ',
)

const peoples =
	"thượng|dân tộc|dân tộc thiểu số|đồng bào|người thượng|ê ?đê|êđê|m'?nông|gia ?rai|ba ?na|mông|mèo|mán|mường|thổ|tày|nùng|xá|lô lô|cao lan|chăm|chàm|khmer|miên|bắc|nam|trung|kinh|lào|tàu|thái|nẫu|xứ nẫu"

/** Words of contempt for a people, most of all for those of the highlands. */
export const slurRules: readonly Rule[] = [
	{
		code: 'slur-highland',
		category: 'slur',
		sureness: 0.85,
		readsBare: true,
		unlessNear: quoted,
		sources: [
			'mọi rợ|moi ro|(?:bọn|lũ|bon|lu) moi (?:tren (?:nui|rung|buon)|rung|da den|ro)|(?:bọn|lũ) mọi (?:trên (?:núi|rừng|buôn)|rừng|da đen)|man di mọi rợ|man di(?= (?:mọi|mà|thì|biết|như|vậy))',
			`(?:${crowd}|dân|bộ lạc|người|như|cái|toàn) mọi(?: (?:đen|rợ|rừng|cà răng|núi|rú|mán|mường|này|kia|rách|bẩn|nhà quê))(?! người| thứ| nơi| việc)`,
			`(?:đồ|thằng|lũ|bọn|tụi|quân|mấy thằng|mấy con|cái đám|cái lũ|giống|con) mọi(?! (?:người|thứ|nơi|việc|lúc|nhà|khi|điều|tầng|miền|cách|hoạt|lứa|gia|dân|sinh|thời|đối|hình|mặt|phía|chỗ|con|loại|vật|tộc người))`,
			`(?:do|thang|lu|bon|tui|quan|may thang) moi(?= ?(?:$|[,.!?]|den|ro|rung|ca rang|nay|kia|ma|biet|thi|ban|ngu))`,
			'mọi (?:đen|rợ|rừng|mán|cà răng|núi|tây nguyên|thượng)|moi (?:den|rung|ca rang cang tai)|dân mọi|dan moi',
			`(?:${crowd}) (?:thượng|mán|mường|mèo|mán mường|thổ mừ|thổ|mẹo|mán sơn|xá|miên|chà và|chà|chệt|ba tàu|dân tộc|tộc|đồng bào|rừng rú|rừng|núi|người rừng|khỉ rừng|chăm chàm|lô lô) (?:này|kia|đó|ấy|ngu|dốt|bẩn|hôi|ở bẩn|lười|thì|mà|biết|nghèo|nhà|ăn|lạc hậu|mọi|mù|không biết|chỉ|chó|rách|đen|man|đần|ngu dốt|cút|về)`,
			`(?:${bareCrowd}) (?:thuong|man|muong|meo|man muong|dan toc|toc|rung|dong bao|xa) (?:ngu|dot|ban|hoi|o ban|luoi|thi biet|ma|biet gi|lac hau|rach|cut|cho|mu chu)`,
			`(?:lũ|bọn|tụi|đồ|quân) (?:mán|mường|mèo|mẹo|thổ|mán mường|thổ mừ|mán xá|khỉ rừng|người rừng|rừng rú|thượng mọi|tộc cối|tộc)(?! người)`,
			`(?:${peoples}) (?:thì |mà |toàn |đúng là |chỉ |cái |bọn |là |lũ |cả lũ |ở |hay |sống |cứ ){0,3}?(?:mọi rợ|ở bẩn|ở dơ|hôi hám|hôi như|ngu dốt|lười biếng|lười như|lười chảy thây|bẩn thỉu|bẩn như|ăn bẩn|lạc hậu|mông muội|dốt nát|man rợ|mất vệ sinh|nghèo hèn|ngu lâu|không biết tắm|chỉ biết (?:đẻ|nhậu|uống rượu|xin)|vô văn hóa|chậm tiến|rừng rú|thấp kém|hạ đẳng|ăn bám|nát rượu|ngu như|ngu thế|ngu quá|ngu bỏ)`,
			'(?:dân tộc thiểu số|dân tộc|đồng bào|người thượng|dân thượng|dân buôn|ê ?đê|êđê|m.?nông|gia ?rai|ba ?na|người mông|tây nguyên)(?: \\p{L}{1,7}){0,5} (?:ngu|ngu dốt|bẩn thỉu|hôi hám|hôi như|hôi rình|ở dơ|dơ dáy|dơ bẩn|lười biếng|lười như|man rợ|mọi rợ|đần độn|đần|mất vệ sinh|hạ đẳng|thấp kém|vô văn hóa|như khỉ|như thú|như súc vật|ăn bám|rừng rú|như mọi|chỉ biết nhậu|chỉ biết đẻ|không biết xấu|thối|súc vật)',
			`(?:người|dân|bọn|tụi|cái bọn|mấy) (?:${peoples}) (?:thì |cả lũ |đứa nào cũng |cũng )?(?:toàn|chỉ|chuyên|là lũ|là bọn) (?:biết |giỏi |đi |lũ |bọn |quân )?(?:buôn ma túy|ma túy|nghiện ngập|nghiện hút|ăn cắp|ăn trộm|trộm cắp|lừa đảo|phản động|cướp giật)`,
			'(?:đuổi|tống|trục xuất|quét) (?:hết|cổ|sạch)(?: (?:bọn|tụi|chúng|chúng nó|tụi nó|bọn nó|bọn này|tụi này|lũ này))? (?:đi|về|khỏi|ra khỏi)(?= ?(?:$|[.!?]|buôn|làng|xứ|đây|rừng|quê))',
			'ăn lông ở lỗ|an long o lo|cà răng căng tai (?:mà|thì|như|cũng|biết|ngu|còn)|ở (?:trên )?(?:rừng|núi|hang|cây) (?:mới )?(?:xuống|ra|chui ra) (?:mà|thì|à|hả|biết)|mới ở (?:rừng|trên rừng|trong hang) (?:ra|xuống|chui)',
			'(?:về|cút về|biến về|quay về|đuổi về|trả về|chui về) (?:lại )?(?:rừng|hang|núi|trên núi|lỗ)(?= ?(?:$|[,.!?]| ?mà| ?đi| ?sống| ?ở| ?với khỉ| ?cho| ?hết| ?thôi))|ve rung (?:ma|di|o|song|voi khi)',
			'(?:dân tộc|người thượng|đồng bào)(?: \\p{L}{1,7}){0,3} (?:thì biết gì|biết cái gì|biết cái đéo|biết gì mà|không có não|mà cũng đòi|cũng đòi|mà cũng bày đặt|chỉ biết ăn|chỉ giỏi)',
			'(?:nhìn|trông|mặt|da|đen|ngu|ăn mặc|quê|bẩn|nói|nói năng|sống) (?:cứ )?như (?:dân tộc|mọi|mán|mường|thượng|người rừng|khỉ|bọn mọi|thổ|mán mường|mèo|thổ dân)(?! (?:ta|mình|khác|anh em|việt|kinh|thiểu|ê|m|gia|ba|người|nhà))',
			'đồ (?:dân tộc|thượng|tộc|mường|mán|mông|mèo|rừng rú|nhà rừng|người rừng|thổ dân)(?= ?(?:$|[,.!?]|ngu|bẩn|mà|hôi|dốt|này|cút|chó|rác))|do (?:dan toc|toc|rung ru|nguoi rung)(?= ?(?:$|[,.!?]|ngu|ban|ma|hoi|dot|cut))',
			'(?:thứ|loại|hạng|cái|giống|đám|bọn) (?:người )?(?:dân tộc|thượng|rừng rú|mán|mọi|thiểu số)(?: \\p{L}{1,7}){0,2} (?:bẩn|ngu|dốt|hôi|lười|nghèo|mù chữ|lạc hậu|đần|thối|mọi)',
			'tộc (?:ngu|chó|lợn|mọi|cối|bẩn)|dân tộc (?:ngu|chó|rách|thiểu năng|mọi|mù chữ|ngu như|bẩn|hôi|lười|ngu dốt|thối)|thượng (?:cộng|ngu|chó|bẩn|hôi)',
		],
	},
	{
		code: 'slur-region',
		category: 'slur',
		sureness: 0.85,
		readsBare: true,
		sources: [
			'par(?:k|c)[yi]|parkie|ba(?:k|c|ck)k[yi]|backy|back[iy]|pắc k[ìyỳ]|b[ắa]c k[ìỳyiày] (?:chó|cho|lợn|75|54|vịt|9 ?nút|chín nút|rau muống|ăn|dog|con)|(?:bọn|lũ|thằng|đồ|tụi|con|dân) (?:bắc k[ìỳ]|bắc cụ|rau muống|bake|bắc cầy|bắc cày)|bắc cầy|bắc cày',
			'nam ?(?:cầy|kiki|cali|ki ki|vàng|vẹm|kỳ cục chó)|namkiki|dân nẫu (?:ngu|dốt|nghèo|chó|bẩn|hèn|keo)|(?:bọn|lũ|thằng|đồ|tụi) nẫu(?! ca)|(?:bọn|lũ|thằng|đồ|tụi|con) (?:nam k[ìỳ] (?:chó|ngu|lười|quốc)|nam cầy|kiki|giá sống)|trung cẩu|trung cày|trung kiki|(?:dân|bọn|lũ|thằng|đồ|tụi|con) (?:cá gỗ|rau má|36|ba sáu)(?: (?:ăn cắp|ngu|bẩn|phá|chó|thì|này))?|dân 36 (?:\\p{L}{1,8} ?){0,2}',
			'ba que|3 ?que|3/(?:/|)|cali chó|bò đỏ|bo do (?:keo vao|vao day|chui vao|sua|gam|lai sua)|bò đ0|dư lợn viên|dlv chó|đu càng|vc chó|việt cộng chó|cộng nô|cộng sản chó|ngụy chó',
			'khựa|tàu khựa|tau khua|(?:lu|bon|thang) khua|(?:bọn|lũ|thằng|đồ|tụi|con) (?:tàu cộng|tàu chó|chệt|chệch|khựa|tung của|cao miên|miên chó|cam chó|mên|cà ri|chà và|mọi đen|nhọ|ả rập chó)|tung của|tập cận bình chó|(?:thằng|bọn|lũ) (?:tây|mỹ) (?:lông|đen|ba lô chó)|mỹ đen|nhọ nồi chó',
			'n[i1!]gg(?:a|er|a[sz]|ers)|ch[i1]nk|g[o0]{2}k|fagg?[o0]t|retard(?:ed)?|(?:stupid|dirty|filthy|savage|primitive) (?:tribe|natives|montagnards?|savages|minorit(?:y|ies)|highlanders?)',
			'(?:đồ|bọn|lũ|thằng|con|thứ|cái|đám) (?:bóng|bóng chó|xăng pha nhớt|ô môi|đồng bóng|gay lọ|ái nam ái nữ|lại cái|bóng gió)(?= ?(?:$|[,.!?]|này|kia|mà|chó|bệnh|ngu|kinh|tởm))|(?:đồ|bọn|lũ|thằng|mấy thằng|cái thằng) (?:bê đê|bêđê|pê đê|bóng lộ)|(?:do|bon|lu|thang) (?:be de|pe de|bong lo)',
			'(?:đồ|thằng|con|lũ|bọn) (?:què|mù|câm|điếc|sứt môi|tật nguyền|tàn tật|cùi|hủi|down|tự kỷ) (?:này|mà|như|còn|thì|đáng|kia|bày đặt|cũng đòi)',
		],
	},
]

import { list } from '../phrase.ts'
import type { OfferRule } from './offer.ts'

export const moneyRules: readonly OfferRule[] = [
	{
		category: 'gambling',
		code: 'offer-gambling',
		topicAtLeast: 0.5,
		storyLowers: true,
		cues: [
			[
				1,
				list(`
đổi|doi tiền|thẻ|thưởng thật|cào|mặt; kèo|keo bóng|bong|nhà|thơm|hôm|đá|da|rung|châu|vip|vàng; !game|cổng _2 đổi|đánh|bài _2
tiền|thưởng|thẻ|bài; lô|lo đề|de _2 miền|chuẩn|hôm|mien|chuan|hom|nam|bắc|bac; !dự đoán _2 xổ|lô|kết_quả|bóng|kèo; quay
hũ|slot|vòng; jackpot; casino; nhà cái; lô đề; cá cược; cá độ; !sòng bạc|bài vip|tuyển|uy|online|campuchia; số đề;
!đánh|ghi|chơi|ôm|vào|kết lô|đề hôm|miền|con|nay|chiều; trúng lô|đề|số|đậm _3 hôm|tiếp|liên|hằng|ib|zalo|lớn|to;
!cho|xin|báo|dự_đoán số|lô đề|đẹp|hôm|vip|chuẩn|miền; xổ số vip|trực|siêu|chuẩn|thần|bao|uy; bao trúng|lô|ăn; chơi là|một
thắng|ăn|trúng|giàu; !bắn cá; cổng game; !nạp|nap 10k|20k|50k|100k|200k|500k|1tr tặng|tang|nhận|x2|rút|được; no hu|đổi_thưởng;
!game bài; thiên hạ bet; vào tiền; rút tiền thật|về|nhanh|liền|5|trong|tự; thắng lớn|là_rút|thua; !nạp _2 rút _2
trong|liền|nhanh|24|tự; lắc tài; đặt|đánh cược|bạc online|trực|qua|mạng; club đẳng|uy|đổi|xanh; vip pro|club code|nạp; tài|tai
xỉu; soi cầu; !chốt|bắt|dàn|nuôi số|lô|đề|khung hôm|miền|chuẩn|đẹp|đặc|xiên|vip|bạch; bạch thủ; song thủ lô; xổ số
online|trực_tuyến; bắn cá đổi thưởng; game bài đổi thưởng; bài đổi thưởng; !đổi thưởng; nổ hũ; cá cược _2
online|trực_tuyến|bóng|thể_thao|uy|đá; cá độ _2 online|bóng|đá|uy|mạng|qua|trực; kèo nhà cái|bóng|thơm|rung|châu; tỷ|tỉ lệ kèo;
!đá gà trực|cựa|online|thomo|campuchia|ăn_tiền|qua; da ga truc|online|thomo tiep; xóc đĩa online|đổi|uy|trực; chẵn lẻ momo|bank;
nhà cái uy|số|tặng|hàng|mới|lớn|châu|xanh|trực|đến; casino online|trực_tuyến|uy|live; baccarat|blackjack|roulette|jackpot; lô đề
online|trực|uy|miền|1|chuẩn|hôm|qua|ăn; ghi|đánh|chơi lô|đề online|qua|uy|1|ăn|trực; vé số online; poker|slot|slots
online|game|đổi; nạp đầu|lần_đầu|tiền tặng|thưởng|khuyến|x2|hoàn; tặng code|giftcode|cược|vốn tân|khi|miễn|free|đăng|cho|người;
cược miễn|free|đầu|thắng; !thắng|ăn|đánh|chơi lớn|đậm|bạc rút|liền; rồng hổ; bầu cua online|đổi|ăn; về bờ; tool
tài|hack|baccarat|robot; mậu binh|tiến_lên|phỏm|sâm đổi|online; link vào nhà|m88|w88|fb88
`),
			],
			[
				0.7,
				list(`
nhà cái; lô đề; cá độ; cá cược; casino; !kèo; !lô xiên; 3|ba càng; bao lô; xóc đĩa; sòng bạc|bài; tặng|khuyến|hoàn|thưởng
nạp|mãi_nạp|trả|chào; thomo; lô tô|bingo online; cầu lô; !lô gan|kép|rơi; betting|gambling|gamble|bookmaker|jackpots|bet
`),
			],
			[
				0.4,
				list(`
!đá gà; !cược; đặt cược; rút tiền; !thắng lớn; đánh bạc; nạp tiền|rút; !ăn tiền; trực tiếp; online; tặng _1
100k|200k|50k|88k|99k|150k|500k|58k
`),
			],
		],
		sources: [
			[
				1,
				[
					'(?:nạp|nap|gửi|gui|chuyển|chuyen|góp|gop|bỏ ra|bo ra|send|deposit)(?: \\p{L}{1,5}){0,1} [\\d.,]{1,6} ?(?:k|tr|triệu|trieu|củ|btc|eth|usdt|usd|\\$)[^\\n.]{0,15} (?:rút|rut|nhận|nhan|lãi|lời|tặng|tang|get|receive|ăn)(?: \\p{L}{1,4}){0,2} [\\d.,x]{1,6}(?:k|tr|btc|usdt)?',
					'(?:fb|w|m|fun|jun|hi|new|sh|ku|k|i|f|ae|ok|bk|sv|debet|mig|ee|vn|bong|ta|xo|go|hit|b|rik|sun|go)(?:88|8|388|888|789|bet|bet88|79|99|vin|win|club|lucky)(?:\\.?(?:com|net|vip|win|club|pro|bet))?(?= |$|[.,!])(?<!ok8)(?<!b8)(?<!m8)(?<!k8)(?<!w8)(?<!m99)(?<!k99)(?<!b99)(?<!b88)(?<!vn8)(?<!m79)(?<!k79)(?<!b79)(?<!i8)(?<!f8)(?<!k88)',
					'(?:789|188|8x|12|123|1x|5|6|33|77|99)(?:bet|club|win)(?:\\d{0,3})',
					't[aà]i ?x[iỉ]u|s[oô]i ?c[aầ]u|l[oô] ?đ[eề] online|b[aắ]n ?c[aá] ?(?:xeng|h5|club)',
				],
			],
		],
	},
	{
		category: 'loan',
		code: 'offer-loan',
		topicAtLeast: 0.4,
		storyLowers: true,
		cues: [
			[
				1,
				list(`
!vay nóng; vay nong _2 lien|nhanh|bmt|co|ngay|lai|zalo|tien; bánh|đứng họ|bánh; chứng minh thu _2 vay; vay|vay_vốn _3
tới|đến|lên|từ _2 triệu|tr|tỷ|củ|trieu; !có tiền|liền liền|ngay|tiền; bạn|ban|anh_chị|ai|bà_con đang|cần|dang _1
cần|kẹt|can|thiếu|vay vốn|tiền|von|tien; vốn kinh doanh|làm _4 vay|gọi|lh|liên|tư|ib|zalo; tư vấn vay|hồ|gói;
!duyệt|xét|bao|hồ_sơ vay _2 trong|nhanh|15|5|10|online|phút|tự; mở|làm|đăng_ký thẻ tín|đen|visa _2
online|nhận|miễn|nhanh|bao|lãi|hạn; nợ|no nhóm|nhom 2|3|4|5; vay|mượn|muon|cho_mượn tiền|tien nóng|nong|gấp|nhanh|liền; tiền
nóng; vay _2 được|đc|ok|liền|bao _2 hồ|nợ|hết|luôn|nhanh|lương|bảo; vay theo|bằng|qua
lương|sổ|sim|cavet|đăng|bảo|hóa|icloud|cccd|thẻ|bhyt|app; vay sinh|công viên|nhân|chức; hạn mức _3 triệu|tr|tỷ; lãi _2
tháng|ngày|năm|1 _1 hạn|duyệt|triệu|thủ; tín dụng đen _5 vay|uy; cho vay uy|bao|nhanh|ngay|mọi|sinh|theo|từ;
bên|cty|công_ty|em|mình|chị cho|nhận|có|hỗ vay|trợ_vay|gói_vay; không gặp mặt|mặt; gói vay; đang|bị|ai kẹt|túng|thiếu|cần|khó
tiền|vốn|nợ _2 ib|alo|liên|lh|gọi|zalo|em|nhắn; bốc bát|họ họ|bát; bốc họ; !bát họ; vay
nóng|nhanh|siêu_tốc|online|tín_chấp|gấp|lẻ tiền|trong|chỉ|không|24|lãi|cmnd|cccd|qua|uy|nhanh|online|tiêu|gọn|bằng|liền|5|10|từ;
vay tiền nhanh|nóng|online|gấp|góp|không|chỉ|liền|siêu|trong|qua|bằng|app|ngay; cho vay
nóng|góp|tín_chấp|không|lãi|nhanh|tiền_góp|trả_góp|tiêu|online|tiền_nhanh|gấp|tiền_mặt|thế|lấy|theo; hỗ_trợ|hỗ trợ? vay
vốn|tiền|nhanh|tiêu|tín|nợ|ngân|góp|bao; nợ xấu vẫn|cũng|hỗ|bao|ok|không|đều|vay|duyệt|được|nhóm; rút tiền thẻ|mặt _1
thẻ|tín|visa; đáo hạn thẻ|ngân|khoản|khế; giải ngân trong|ngay|nhanh|liền|5|10|15|30|tức|24|siêu|sau; app vay; vay trả góp; vay
_2 không thế|chứng|cần|gặp|giữ|mất; cầm cavet|đồ|xe|sổ|cà_vẹt|cccd|sim lãi|nhanh|giá|không|24|uy|tận|online|tại; alo _1 có tiền;
tiền về trong|liền|ngay|tài_khoản|sau; bao đậu|duyệt hồ|100|vay|nợ|tất|mọi|ngay; xóa|xử|bao nợ xấu|xấu; góp ngày; trả góp
ngày|theo|hằng|mỗi
`),
			],
			[
				0.5,
				list(`
không cần gặp|chứng|giấy|thẩm; !duyệt; vay vốn|tiền|tiêu; thẻ tín; trả nợ|góp; 15|5|10|30 phút; vay
nóng|nhanh|tín_chấp|tiền|vốn; vay _2 nóng|liền|gấp; cho vay; không thế chấp; không cần thế|chứng chấp|minh; chỉ cần
cccd|cmnd|căn|chứng|sim|bằng|hộ; nợ xấu; giải ngân; lãi suất thấp|chỉ|0|ưu|từ|rẻ|siêu|cực|1|hấp; lãi thấp|nhẹ|rẻ|0|chỉ|1; duyệt
hồ|nhanh|trong|ngay|vay|tự; cầm đồ; tiền góp|nóng; tài chính nhanh|gấp|cá; cần tiền|vốn
gấp|liền|nhanh|tiêu|xoay|kinh|ib|alo|liên|thì; kẹt tiền|vốn; !thủ tục đơn|nhanh|gọn|chỉ; quick|fast|instant|personal|payday|easy
loan|loans|cash|credit
`),
			],
			[
				0.3,
				list(`
hạn mức; thế chấp; trong ngày|vòng|5|10|15|30; lãi suất; không lãi; hồ sơ; nhận tiền|ngay; trong 5p|15p|30p|10p; tín dụng|chấp;
đáo hạn; !bao nợ
`),
			],
		],
	},
	{
		category: 'crypto',
		code: 'offer-crypto',
		topicAtLeast: 0.5,
		storyLowers: false,
		cues: [
			[
				1,
				list(`
kéo vàng|lệnh|tài; sàn|san giao|tiền dịch|ảo|số _3 tặng|đăng|số_1|uy|thưởng|lãi|nạp; coin|token mới|sắp|rác|rẻ _4
lãi|gấp|x|mua|lên|sàn; mua sớm _3 lãi|gấp|x|lời; lãi|lời|lợi gấp; winrate|win_rate; metamask; usdt; !btc; bitcoin;
ico|ido|airdrops _3 mở|bán|sắp|cơ|đừng; !staking|stake|defi|web3|altcoin|memecoin|shitcoin|hodl;
!binance|onus|exness|okx|bybit|bitget|remitano; !forex; pi network; đào pi|coin; !seed|recovery phrase;
copytrade|copy_trade|signal|signals; ví điện|lạnh|nóng|coin|sàn _1 nhận|kết|nhập|liên|khôi; thu nhập thụ; đừng bỏ lỡ _3
coin|token|sàn|cơ; tự do tài; !nạp _3 rút|lãi|lời; tiền ảo|điện_tử|mã_hóa; đầu tư _4 lãi|lời|lợi|sinh|thụ|nhuận; dau tu _3
lai|loi|sinh; !pump|moon|x100|x10|x1000|x50; nhóm|room|kênh kéo|tín; bot auto|giao|trade; airdrop; kết nối|liên_kết|connect
ví|wallet; seed phrase; private key; x2|x3|x5|x10|x20|x50|x100|nhân|gấp tài|vốn|đôi|ba|10 khoản|trong|sau|vốn|tài|chỉ; đọc lệnh;
copy trade; tiền ảo|số|điện_tử uy|sinh|sàn|lãi|đào|kiếm|lời|đầu|đang|giá|x|tăng|mới; sàn
bo|forex|binance|tiền|exness|coin|trade|quốc|giao|wefinex|mới|crypto _1 uy|ảo|số|tế|lợi|dịch|cam|bo|tặng|thưởng|lãi|đầu; đầu tư
_3 sinh lời|lãi; đầu tư _2 lợi|lãi nhuận|suất|ngày|tháng|khủng|cao|cam; cam kết _1 lợi|lãi|sinh|lời|hoàn_vốn
nhuận|suất|lời|mỗi|100|ngày; lợi nhuận|tức _2 mỗi|ngày|tháng|khủng|cam|tuần|1|thụ|30|20|10|50; lãi _1 mỗi|1|ngày|kép
ngày|tuần|ngày|lên; đào|mua|bán|trade|bơm|chơi|ôm coin|bitcoin|btc|usdt|pi|eth|token|nft|onus|shib|doge; ví
metamask|trust|lạnh|binance|onus|điện_tử_coin; kèo coin|x|ngon|airdrop|ido; !bot trade|auto|giao; nhóm|group|room|kênh|hội _1
tín|trade|kéo|lệnh|coin|đầu_tư|chứng|forex|crypto _1 hiệu|lệnh|vip|sinh|miễn|khoán|uy|kéo|x;
crypto|bitcoin|btc|forex|usdt|trading _2
investment|profit|signals|signal|giveaway|doubler|free|platform|returns|miễn|tặng|đầu|lời|lãi|x2|x10|sinh;
free|claim|double|earn|win|get _3 bitcoin|btc|usdt|eth|crypto|token|tokens
`),
			],
			[
				0.6,
				list(`
usdt; bitcoin; btc|eth|bnb|doge|shiba|solana|xrp; metamask; forex; tiền ảo; đào coin; binance; nft;
crypto|coin|altcoin|memecoin|stablecoin; token; blockchain|defi|web3; staking|stake; tiền điện tử; bit coin;
trader|trading|trade; đầu tư tài|tự|thụ|online|4; tự do tài chính
`),
			],
			[
				0.4,
				list(`
đầu tư; sinh lời; lợi nhuận; lãi; sàn; miễn phí; nạp|rút; chuyên gia; cơ hội; nhân đôi; hoàn vốn; thu nhập thụ; nạp
tối_thiểu|từ|chỉ
`),
			],
		],
		sources: [[0.4, ['\\d{1,3} ?% ?(?:/|mỗi|một|moi|mot|per)? ?(?:ngày|tháng|tuần|ngay|thang|tuan|day|month)']]],
	},
]

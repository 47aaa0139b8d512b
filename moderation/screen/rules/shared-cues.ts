import { compilePhrases, compileSources } from '../phrase.ts'

const digit = '[0-9oil]'
const phone = `(?:\\+?84|[0o])[ .\\-_*]{0,2}(?:${digit}[ .\\-_*x]{0,2}){8,9}`
export const contact = compileSources([
	phone,
	'(?:0|o)\\d{2,3}[\\d.x* ]{4,9}',
	'zalo|za lo|zal0|dalo|da lô|telegram|tele|tlg|ib|inb|inbox|in bóc|inbok|pm|dm|nt|nhắn|nhắn tin|alo|call|hotline|lh|lhệ|liên hệ|lien he|sđt|sdt|ll|add|kết bạn|cmt|comment|chấm|để lại (?:sđt|số|sdt|thông tin)|bio|whatsapp|viber|wechat|line|messenger|mess|tin nhắn riêng|nhắn riêng|contact|text me|dm me|gọi ngay|gọi em|gọi anh|gọi số|gọi 0|click|link|bấm|nhan tin|ai lấy nhắn|qr',
])
export const links =
	/https?:\/\/|www\.|t\.me\/|(?:^|[\s(])@[a-z0-9_.]{3,30}|[a-z0-9-]{2,30}\.(?:com|net|vip|club|win|top|xyz|shop|store|pro|live|bet|me|ly|cc)(?![\p{L}\p{N}]|\.[a-z])/gu
export const price = compileSources([
	'\\d[\\d.,]{0,12} ?(?:k|tr|triệu|trieu|củ|cu|lít|tỷ|tỏi|cành|usd|đ|vnđ|vnd|đồng|nghìn|ngàn|nghin|000|chai|%|xị|usdt)',
	'1 ?(?:00|oo|0o|o0) ?k',
	'[$€]\\d{1,9}',
	'\\d{1,3}tr\\d?',
])
export const urging = compilePhrases([
	'uy tín',
	'!cam kết',
	'cam ket',
	'nhanh tay',
	'ngay hôm_nay|bây_giờ',
	'số lượng có_hạn',
	'miễn phí',
	'free|hot',
	'100%',
	'bảo mật',
	'toàn quốc',
	'giá rẻ|tốt|mềm',
	'lấy liền',
	'!duy nhất',
	'hỗ trợ 24',
	'24 7',
	'!siêu|cực rẻ|nhanh|tốc|phẩm|hot|đẹp|dễ|ngon',
	'chỉ từ|cần|còn',
	'ai cần|muốn|có_nhu_cầu|quan_tâm|thích|lấy|mua',
	'giá',
	'!tặng',
	'có hàng|sẵn|ngay|liền',
	'chất lượng',
	'chuẩn',
	'đảm bảo',
	'!đăng ký|kí',
	'an toàn',
	'nhận ngay|liền',
	'hỗ trợ',
	'tận nơi|nhà',
])
export const opening =
	/(?:^|[.!?\n]\s?|\s-\s|[·*▶►✅🔥]\s?)(?:ace |ae |anh em |các bác |bác nào |ai )?(?:em |mình |bên em |bên mình |shop |tôi |nhóm )?(?:cần |muốn |nhận |đang |chuyên |có )?(?:bán|thu mua|mua|cho vay|vay|tuyển|hỗ trợ|cung cấp|nhận|thanh lý|bao|order|chuyên|dịch vụ|làm|kiếm|tặng|soi|sang|ban|thu mua|can mua|can ban|tuyen|nhượng|săn|tìm mua|gom|pass|đầu tư|chúc mừng|dich vu|free|buy|get|earn|win)(?![\p{L}\p{N}])/gu
/** A sentence that begins with buying or selling. */
export const dealing =
	/(?:^|[.!?\n,:]\s?|\s-\s|[·*▶►]\s?)(?:em |mình |bên em |shop |tôi |nhóm |hàng )?(?:cần |muốn |nhận |đang |chuyên |có |xuất |can )?(?:bán|thu mua|thu gom|mua|thanh lý|order|nhượng|săn|tìm mua|gom|pass|ban|mua ban|thanh ly)(?: lại| gấp| sỉ| lẻ)?(?= (?!thành|đảo|kính|vui|sơn|nguyệt|quản|mặt|mat tran|hành|chấp|quan|to|tổ|van|văn|do|dap|dau|dan|nhac|la|le|chi|co so))/gu
export const story = compilePhrases([
	'ngày|thời|thuở|đời xưa|trước|pháp|đó|ấy|mỹ|ngụy|chiến|bao_cấp',
	'xưa kia|nay|rày|đây',
	'thời pháp|mỹ|thuộc|kỳ|phong_kiến',
	'trước đây|kia|năm',
	'hồi|lúc đó|xưa|trước|ấy|nhỏ|năm',
	'thế kỷ',
	'năm 19|1|20',
	'bảo tàng',
	'!sưu tập|tầm',
	'hiến tặng',
	'trưng bày',
	'!phong|luật|hủ tục',
	'truyền thuyết|thống',
	'sử thi',
	'phòng chống',
	'nghiêm cấm',
	'cảnh báo|giác',
	'xử phạt|lý',
	'tuyên truyền',
	'!nạn|tệ|chống|cấm',
	'công an',
	'ông|bà|cha|mẹ|nhà|bố|má|cụ|ngoại|nội tôi|tui|nội|ngoại|mình|em',
	'tổ tiên',
	'luật tục',
	'di tích|sản',
	'đã từng',
	'kể rằng|lại|chuyện',
	'lễ hội|cúng',
	'!thuở_ấy|bưu_ảnh|tư_liệu|lính|lái_buôn|vua|triều_đình|thực_dân|pháp|hoàng_triều|du_kích|hợp_đồng|giấy_biên_nhận|khế_ước',
	'thợ|đi|nghề săn',
	'ngày trước|ấy|đó',
	'trò chơi',
	'ngày tết|hội|lễ',
	'dân gian',
	'cho vui',
	'sở|phòng|bộ|ngành văn_hóa',
	'bảo tồn',
	'trùng tu',
	'khai quật',
	'làm rẫy|nương|ruộng',
	'!phát hiện|lộ',
	'!do dân|người',
	'stolen|programme|museum|donated|excavated|ritual',
	'nghi lễ',
	'voi nhà',
	'săn voi',
	'buôn làng',
	'bà con',
	'nghệ nhân',
	'già làng',
	'không được|nên',
	'!người ta|xưa|dân',
	'!từng',
	'!đổi lấy|bằng|được',
	'ngân hàng|quỹ chính_sách',
	'chính sách',
	'nghiên cứu',
	'hiện vật số',
	'niên đại',
	'museum|century|century|collection|traditional|ritual|in',
])
export const yearCue = /(?<!\d)1[89]\d\d(?!\d)/gu

/** *bán* in words that sell nothing. */
export const noSale = compilePhrases([
	'bán thành_phẩm|đảo|kính|nguyệt|cầu|sơn_địa|công|thời_gian|trú|định_cư|ngập|tự_động',
	'!mua vui',
	'!buôn bán',
	'!trao đổi',
])

/** Words of war and of tales, where scorn and threats belong to the story. */
export const tale = compilePhrases([
	'!giặc|địch|quân_địch|lính|thực_dân|pháp|mỹ|nhật|ngụy|quỷ|ma|yêu_tinh|phù_thủy|cọp|hổ|thỏ|rùa|khỉ|voi|truyện|chuyện|sử_thi|kể|mtao|đam|thần|yang|trời|tù_trưởng|nhà_giàu|chủ_làng|địa_chủ|cai|đồn_điền|chủ_nô|kẻ_cướp|kẻ_thù|cướp|nô_lệ|dịch|hạn_hán|đói|nạn|cách_mạng|kháng_chiến|du_kích|tù_nhân|nhà_đày|cai_ngục|phong_kiến|đế_quốc|fulro|hội_chợ|trận|chiến_tranh|bom|súng|thú|săn|bẫy|cúng|lễ|lá|thuốc|cây|ăn_trâu|đâm_trâu|phong_tục|luật_tục|hủ_tục|xưa|bảo_tồn|tục_ngữ|thành_ngữ|câu_đố|ca_dao|đồng_dao|nghệ_thuật|trong_ảnh|tượng|nhân_vật|hát|vở|vai',
	'ngày|đời|thuở xưa',
])

import { list } from '../phrase.ts'
import type { OfferRule } from './offer.ts'

export const advertRules: readonly OfferRule[] = [
	{
		category: 'phishing',
		code: 'offer-phishing',
		topicAtLeast: 0.5,
		storyLowers: false,
		cues: [
			[
				1,
				list(`
vừa|đã nhận_được|nhận|hoàn|cộng|chuyển|tặng _5 bấm|click|link|nhấn|truy|xác|đăng|từ_quỹ|nhập; giao dịch lạ|bất|đáng|nghi|chưa;
phát sinh giao|phí|nợ _5 xác|link|đăng|thanh|nếu|hủy; xác thực|minh|nhận tại|ngay|qua|tài|thông|danh; điện
lực|evn|nước|bhxh|thuế|viettel|shopee|ngân_hàng _5 tải|app|link|cắt|khóa|cập|đóng; gửi|cho|đọc _3 otp; bạn|quý_khách _3
nhận|được _4 bấm|click|link|nhấn|truy; bit.ly|tinyurl.com|cutt.ly|t.ly|shorturl.at|rb.gy|by.com.vn; quỹ hỗ|từ trợ|thiện _3
bấm|link|click|nhận|điền; bạn sẽ sốc|bất|không_tin|ngạc; xem video|clip|ảnh này|nóng|hot _3 sốc|link|http|bit; có phải|đúng
bạn|là_bạn _2 trong|video|ảnh|clip|hình; đơn|kiện|bưu hàng|phẩm|kiện _4 sai|thiếu|lỗi _3 cập|nhấn|bấm|link|xác; cập nhật
thẻ|địa_chỉ|tài_khoản|số_thẻ tại|qua|theo|ở;
zalo|facebook|fb|sim|thẻ|thuê_bao|tài_khoản|tk|email|gmail|tai_khoan|số_điện_thoại|icloud|vneid _5 sắp|sẽ|bị|sap|se|tạm|đã
khóa|bị_khóa|khoá|vô_hiệu|khoa|bi_khoa|hạn_chế|đình|cắt|hết_hạn|đóng|hack; mã xác|otp|code|bảo _3
gửi|đọc|cho|chuyển|nhập|là_gì|đưa; nhận|nhan|lãnh|săn lì_xì|li_xi|quà|thưởng|hoàn|voucher _2
500k|200k|100k|1tr|miễn|ngay|tại|click|link|khủng|từ|free; click|bấm|nhấn|ấn|chạm|bam _1 nhận|vào|để|ngay|link|nhan|xem _2
lì|quà|thưởng|tiền|link|đây|nhận|qua|li|đường; your page|account|card|profile will|has|is|was _2
disabled|suspended|blocked|limited|locked|deleted|removed|restricted; facebook|meta|apple|amazon|bank support|security|team;
bưu|kiện|đơn kiện|hàng|phẩm _4 chưa|giữ|nhận|không|hải _3 nhận|link|phí|địa|xác|nhấn|giao|bấm; tặng|quà|qua _4 chỉ|trả|đóng|chi
phí|ship|cước|phi; bình|binh chọn|chon _5 đăng|link|facebook|giúp|dang; vote|bầu_chọn _3 cho|giúp _4
link|đăng|facebook|fb|click; vneid|định_danh|sinh_trắc|căn_cước _4 cập|đường|link|kích|phạt|khóa|ngừng|tại; cap nhat
vneid|sinh|thong|can|tai; trợ cấp|tiền_điện|covid _5 điền|nhập|link|đăng|cung|số_thẻ|click; tro cap _5 link|dien|nhap|dang;
điền|nhập|cung_cấp|gửi|cho|kê_khai|xác_nhận|xác_minh _2 số|mã|thông_tin _1 thẻ|tài_khoản|cccd|căn_cước|otp|pin|ngân_hàng;
dien|nhap|cung_cap|gui _2 so|ma|thong_tin _1 the|tai_khoan|cccd|can_cuoc|otp|pin|ngan_hang; luật sư _3 lấy|thu|đòi; có lệnh bắt;
liên quan vụ|đường|đến án|dây|rửa; tài khoản tạm|an; nhập|gửi|cung_cấp|đọc|cho|báo|điền|nhap|gui|chia_sẻ|lấy|gởi _2 mã|ma|số|so?
otp|pin|xác_thực|xác_nhận|cvv|xac_nhan; mã|ma otp|pin; otp; chúc mừng _2 bạn|quý|anh|số|khách|thuê|ban _6
trúng|nhận|được|may|chọn|trung; chuc mung _3 trung; bạn|ban|quý_khách|quý_vị|số_điện_thoại|thuê_bao _4 trúng|trung
thưởng|giải|thuong|giai|ngay|iphone|xe|sh|quà; trúng|trung thưởng|thuong|giải_thưởng _3
sh|iphone|xe|vàng|nhận|nhập|click|bấm|truy|liên|1|nhan|triệu; nhận|nhan|lĩnh|lãnh
thưởng|quà|giải|thuong|qua|tiền_thưởng|voucher|lì_xì|trợ_cấp|hỗ_trợ|hoàn_tiền _2
tại|miễn|ngay|bằng|link|click|đây|bấm|100|truy|nhập|free|tai|day|từ|trị; tài|tai khoản|khoan _6 bị|bi|sẽ|se|đã|tạm
khóa|khoa|đóng|hạn_chế|vô|vô_hiệu|dong|xóa|treo|hack|đình|khóa|xâm; xác|cập|xac|cap minh|thực|nhật|thuc|nhat _4
tài|sinh|vneid|ngân|căn|cccd|otp|tai|ngan _3 khoản|trắc|hàng|cước|link|khoan; đăng|dang nhập|nhap _2
link|đường|ngay|tại|website|vào_link|mật|tai _3 nhận|xác|dẫn|để|này|khẩu|sau|mở|tránh|nhan|đây|link;
click|bấm|nhấn|nhấp|bam|nhan|kích|truy_cập _2 vào|vao|link|đường|ngay|để|day|here _3
link|liên_kết|đường_dẫn|đây|nhận|để|xem|day|nhan|dưới|này|bên; phạt nguội; bưu phẩm|kiện _4 phí|giữ|hải|chưa|ma|thông|nhận;
tặng|cấp|phát _2 iphone|xe|thẻ|voucher|data|dung|sh|gói _4 click|truy|đăng|link|miễn|nhập|bấm|chia; chuyển|đóng|nộp _2
phí|khoản|tiền|cọc _3 nhận|xác|hồ_sơ|trước|để|vận|thuế _3 giải|thưởng|quà|minh|khi|nhận|ngay|vận|tiền; công
an|viện_kiểm_sát|tòa_án|cơ_quan_thuế|ngân_hàng|bhxh _5 yêu_cầu|thông_báo|đề_nghị|triệu_tập _5
chuyển|cung|tài_khoản|đăng|click|cài|link|tải|xác|cập; cài|tải|cai|tai _2 app|ứng_dụng|file|apk|vneid|phần_mềm _3
link|apk|này|đây|ngoài|về|nhận|dưới|để|để_nhận|sau; apk; verify|confirm|update|suspended|limited your|account; your
account|password _3 suspended|locked|expired|verify|limited|blocked|compromised; you|you've won|win; you have won; claim your
prize|reward|gift|bonus; click here|link|below; quét|scan _1 mã|qr|code _3 nhận|quà|thưởng|đăng|hoàn|để|tiền; hoàn thuế;
khóa|huỷ|hủy sim; mật khẩu _3 gửi|nhập|cung|đổi|link|của|hết; gửi|nhập|cung_cấp|cho|điền _2 mật|tên_đăng|số_thẻ|tài khoản?
khẩu|nhập|tài|thẻ; lừa_đảo|bị_lừa|treo _2 lấy|thu_hồi|hỗ_trợ lại|tiền|hồi; thu hồi vốn|tiền _2 bị|lừa|treo
`),
			],
			[
				0.6,
				list(`
trúng thưởng; số thẻ|tài_khoản_ngân_hàng|cvv|pin; !vneid|otp|vssid; lấy|đòi|thu lại|hồi tiền|vốn _1 bị|lừa|treo|mất; trúng
số|giải|xe|vàng|iphone|quà; trung thuong; nhận thưởng; nhận quà; xác minh tài|danh; mật khẩu; đăng nhập;
bit.ly|tinyurl|t.ly|shorturl|cutt.ly; quà tặng|tri; vneid; phiên bản mới; lucky|prize|winner|reward
`),
			],
			[
				0.4,
				list(`
tài khoản;
!đường_dẫn|đường_link|kẻo|nếu_không|hạn_chót|bị_phạt|bị_khóa|ngừng_cung_cấp|đình_chỉ|ngay_lập_tức|quý_khách|kích_hoạt|trợ_cấp|gói_hỗ_trợ|an_sinh|điền|nhập|cung_cấp|kê_khai|xác_nhận|truy_cập|tải_về|cài_đặt|kiểm_tra;
chuyen|nhap|dien|cap|bam|truy tien|ma|thong_tin|nhat|vao|cap; ngân hàng; ngay lập_tức; trong vòng|24h|24; hết hạn; bảo mật; miễn
phí; voucher; iphone; link; phí
`),
			],
		],
	},
	{
		category: 'job-scam',
		code: 'offer-job',
		sources: [
			[
				1,
				[
					'(?:earn|make|get|win) (?:up to )?\\$?\\d[\\d,.]{0,6}\\$?(?: [a-z]{1,9}){0,3} (?:day|daily|hour|week|month|home|online)',
					'\\d{2,3} ?(?:k|000|tr|triệu|trieu) ?/ ?(?:ngày|ngay|h|giờ|buổi|ca|tuần|job|đơn)',
				],
			],
		],
		topicAtLeast: 0.5,
		storyLowers: false,
		cues: [
			[
				1,
				[
					'nhận|tuyển _2 xâu|dán|gấp|may|gia_công|kết|đóng_gói _4 nhà|phát|hàng|hộp|công|tận',
					'phát hàng|nguyên tận|tại|liệu',
					'việc|viec online|onl|tại_nhà|part|tai_nha _4 kiếm|ngày|thu|lương|k|kiem|luong',
					'gõ|nhập|đánh|đăng văn|captcha|bài|dữ|tin _3 tại|nhà|k|trang|hoa|lương|kiếm|triệu',
					'đặt|làm|giật đơn|nhiệm _3 hoàn|nhận|hoa|gốc|lazada|shopee|tiki|nhiệm|ảo',
					'lazada|shopee|tiki|amazon _4 hoa|nhận|đơn|kiếm|hoàn|tuyển|ctv',
					'cần|tuyển|tìm|can|tuyen 5|10|20|30|2|3|15 bạn|người|ctv|nguoi|nhân|ban|mẹ|bạn_nữ',
					'ctv|cộng_tác_viên _4 hoa|bán|đăng|chốt|lương|tuyển|kiếm',
					'tuyển|tuyen sỉ|đại|nhà|si|ctv',
					'lao động|xklđ|du_học|định_cư _4 bao|phí|visa|lương|đậu|bay|nhanh|không',
					'lương trả|tuần|ngày|về',
					'trả lương ngay|trong|theo|tuần',
					'thu nhập 5|10|15|20|30|50|5tr|10tr|15tr|20tr|không',
					'làm giàu',
					'dân văn|mẹ|sinh|chị phòng|bỉm|viên|em _4 kiếm|làm|thu|online|thêm',
					'làm thêm _5 lương|trả|k|tại|online|zalo',
					'online _3 thu_nhập|lương|kiếm|trả',
					'tại nhà _3 lương|thu|kiếm|k|tr|nhận|trả|ib|zalo|hàng|ngày',
					'tai nha _3 luong|thu|kiem|ib|zalo',
					'nhân viên bán|trực|kinh|tư_vấn _4 thu|lương|online|hoa',
					'việc|viec nhẹ|nhe lương|luong',
					'việc làm? _1 online|tại_nhà|thêm|part|full _3 lương|thu|kiếm|không|hoa|uy|ngày|lên|1|zalo|500',
					'kiếm|kiem|thu|nhận|thu_nhập|lương _3 triệu|tr|k|1tr|500k|300k|200k|trieu|củ|1000|5tr|10tr|20tr|1triệu|100k|lít|usd|đô|000 _1 ngày|tháng|ngay|thang|giờ|h|ngayf|tuần|mỗi|một',
					'tuyển|tuyen _2 ctv|cộng_tác_viên|cong_tac_vien|người|nhân_viên|bạn|mẹ_bỉm|đại_lý|chị_em|nữ _4 online|tại_nhà|tai_nha|shopee|tiktok|hoa|thu|lương|chốt|like|không|đăng|bán|nhập|zalo|làm|24|lazada|ngồi|rảnh|ib|mẹ',
					'kiếm|kiem|thu|làm_ra tiền|tien|nhập|nhap online|tại|mỗi|thụ|trên|dễ|từ|khủng|tai|qua|không|triệu|cực|thật|nhàn',
					'kiếm|kiem tiền|tien',
					'like|thả_tim|xem|follow|tym|share|comment|cmt|review|đánh_giá _1 tiktok|video|youtube|shopee|bài|fb|dạo|kênh|google _3 kiếm|nhận|trả|được|hoa|lương|tiền|kiem',
					'làm|nhận|hoàn nhiệm|đơn|thành vụ|hàng|đơn|nhiệm _3 hoa|nhận|hoàn|nạp|trả|hưởng|thưởng|lãi',
					'hoa hồng cao|khủng|ngay|mỗi|từ|lên|20|30|10|hấp|tới|đến|trong',
					'không|ko|k|khong cần|mất|yêu_cầu|cọc|can|thu|đòi vốn|cọc|phí|bằng|kinh|đặt|von|ôm|kinh_nghiệm',
					'làm|lam online|tại_nhà|tai_nha|thêm _3 lương|thu|kiếm|ngày|rảnh|hoa|1|uy|zalo|mỗi|linh|không|lời',
					'đa cấp',
					'nhập liệu|đơn|data _2 tại|online|lương|kiếm|công',
					'work|earn|make|money|job from|money|\\$|online|up home|fast|online|daily|from|per',
					'passive income',
					'kết hạt|xâu|gấp|dán|bóc|đính _2 tại|nhà|hộp|công',
				],
			],
			[
				0.6,
				list(`
tuyển|tuyen ctv|cộng|gấp|sỉ|nhân|mẫu|dụng|cong|dung; ctv; thu nhập cao|khủng|ổn|lên|từ|thêm|thụ|10|20; làm tại nhà; lương
cao|tuần|ngày|cứng|khủng; hoa hồng; thu nhập; việc làm; kiếm|kiem|thu thêm|them|1tr|500k|tr|2tr|300k|200k; like
tiktok|fb|dạo|bài; cộng tác viên; chốt đơn; rảnh rỗi|tay; mỗi ngày; thưởng nóng
`),
			],
			[0.4, ['online', 'lương', 'trả ngay|lương|tiền', 'uy tín', 'mỗi ngày', 'hàng ngày', 'tele|telegram', 'tự do', 'đăng ký|ky']],
		],
	},
	{
		category: 'seo-spam',
		code: 'offer-seo',
		topicAtLeast: 0.5,
		storyLowers: false,
		cues: [
			[
				1,
				list(`
nhận|làm|nhan|lam _1 làm|bằng|bang|lam _1 bằng|cấp|giấy|cap|bang|chứng _2 các|loại|giả|loai|cac|giá|tờ|cấp;
sửa|sửa_chữa|lắp|vệ_sinh|bảo_trì|rửa _3 máy|điều_hòa|tủ|nhà|ống|điện|xe|laptop|điện_thoại _4 tại|giá|gọi|24|nhà|lh|nhanh|uy|tận;
khai trương _3 giảm|ưu|tặng|mua|sale; nước hoa|mỹ|hàng|túi|rượu|bánh|sữa|đồ|quần|áo _3
chính_hãng|xách_tay|auth|nhập_khẩu|order|sale|sỉ _3 ib|báo|giá|ship|inbox|zalo|lh|giảm|sale|đặt; bán|ban|sang|cần_bán
đất|nhà|rẫy|lô|nền|dat|nha|biệt|căn _6 tỷ|triệu|tr|ty|trieu|giá|m2|sổ|mặt|lh|gia; follow|sub|like|tim|tym
chéo|dạo|trả|giúp|qua|lại; đi backlink|link|textlink; từ khóa|khoá _3 seo|top|lên|google; nâng cấp|mũi|ngực|cơ _3
giá|ưu|thẩm|spa; thẩm mỹ|spa|nha_khoa|phòng_khám _4 giảm|ưu|giá|khuyến|tặng|liên|uy; combo|voucher|deal|flash _3
giá|chỉ|sale|giảm|k|hot; tăng|mua|cày|chạy _2 follow|like|sub|view|tim|tương_tác|fl; chuyên|nhận|đổ|bán|tuyển|kho sỉ|order|buôn
_3 quần|mỹ|giày|áo|hàng|túi|đồ|quảng|đồng|điện; đất|nhà|rẫy|vườn|căn_hộ|chung_cư|phòng|mặt_bằng|xe _6
bán|sang|cho_thuê|chuyển|cần gấp|rẻ|nhanh|lại|nhượng|giá|tiền|bán|ra|lỗ; cho thuê _4 giá|lh|liên|rẻ|zalo|tháng|k|tr|alo|gọi|đầy;
khóa|lớp|kho học|khóa _2 làm_giàu|kiếm|marketing|bán_hàng|tiếng|online|đầu_tư|miễn|trade|chạy|affiliate; tải|hack|down|crack
game|app|mod|phần|tool|apk _2 mod|full|hack|miễn|free|tiền|vip|bản; nạp|mua|bán thẻ|acc|nick|kim|robux|quân _3
chiết|giá|game|rẻ|liên|free|cương|uy; acc game|liên|free|ff; giá gốc|sỉ|xưởng|kho|tận|rẻ|hạt|hủy _4
ship|lh|zalo|nhất|sll|toàn|tận|giao; in|may|thêu|làm áo|bạt|card|tờ|bảng _3 giá|sỉ|giao|rẻ|nhanh|lấy; xem|coi|thầy
bói|tướng|tử|phong|tarot|cúng _3 online|chuẩn|giá|zalo|99|qua|giải|tình; tuyển sỉ|đại_lý _2 mỹ|quần|toàn|thời|sữa|kem; sỉ
quần|mỹ|giày|túi|lẻ|đồ|hàng; thanh lý _4 bảo|giá|rẻ|cũ|tháng|nguyên|mới|k|tr; bảo hành _2 tháng|năm|trọn; giao
tận|toàn|nhanh|hàng _2 nơi|quốc|nhà|2h|miễn|cod; bán _2 gấp|rẻ|lỗ|lại|nhanh|sỉ|lẻ|online _2 giá|tr|k|triệu|tỷ|lh|ib|zalo; cần
bán|sang|nhượng|thanh|pass|cho_thuê _6 giá|lh|liên|rẻ|gấp|tr|triệu|zalo|ib|tỷ|alo|nhanh; vay|nhận|làm|nâng visa|hộ|passport|bằng
_3 bao|giá|nhanh|đậu|uy; diệt|hút|thông|sửa|vệ mối|hầm|cống|máy|điện|sinh _3 lh|giá|24|uy|nhanh|bảo|gọi|zalo; khai
trương|giảm_giá|tưng_bừng _3 giảm|tặng|khuyến|ưu|sale|mua; vé máy|xe|số _3 giá|rẻ|khuyến|đặt|online; tour _3
đà|nha|phú|thái|hàn|trọn|giá|chỉ _4 giá|chỉ|k|tr|đặt|lh|ưu|trọn; replica|rolex|viagra; rank your|website|site; seo
agency|company|service|services|expert|onpage; best seo|casino|price|deal|vpn|hosting; order quảng|taobao|trung|1688; nhập
hàng|sỉ _2 trung|giá|quảng|tận; backlink|backlinks; seo
top|web|giá|uy|từ|google|tổng|lên|website|onpage|services|service|expert; dịch|dich vụ|vu
seo|backlink|thiết|tăng|quảng|hút|viết_bài|chạy_quảng|sửa_chữa|chuyển_nhà|kế_toán|thông_cống|luận_văn|marketing|visa|bốc_xếp|hack|hút_hầm|lắp_đặt|làm_bằng;
top|lên google|1 _1 top|google|tìm|giá|cam|chỉ|nhanh|uy; tăng|mua|bán|hack|cày|buff
like|follow|sub|view|tương_tác|mắt_xem|comment|lượt|share|followers|likes|đánh; guest post; textlink|text_link;
domain|hosting|vps giá|rẻ|tặng|uy|chỉ|free|khuyến; thiết kế web|website|logo|app _3 giá|trọn|chuẩn|uy|chỉ|rẻ|liên|seo; sale
off|sốc|up|lớn|sập|khủng|to|chỉ|mạnh|70|50|hết; giảm|giam giá|gia|ngay|đến|tới|sốc|sâu _1
sốc|sâu|50|70|30|lớn|soc|20|khủng|tới|đến|cực|cuối|hôm; mua|tặng 1|2|ngay tặng|1|kèm|quà; đất nền|vườn|rẫy|thổ|đấu|full|dự|ven
_4 giá|sổ|chỉ|lô|chính|bán|rẻ|mặt|liên|triệu|tỷ|m2|lh|sẵn|cắt; bán|cần_bán|chính_chủ|mở_bán|sang_nhượng _2
đất|nhà|lô|căn|rẫy|chung_cư|biệt_thự|dự_án|xe|quán|shop|mặt_bằng|sim|iphone|vé|nhà_đất|đất_nền|cà_phê|nông|phòng|trọ _5
giá|sổ|triệu|tỷ|m2|lh|rẻ|liên|đẹp|ck|chính|mặt|lh|full|hồng|zalo|tr|ib|nợ|inbox|góp; freeship|free_ship; miễn phí|phi
ship|vận|giao|cod; ship cod; cod toàn; khuyến mãi|mại|mai _2 khủng|lớn|sốc|giảm|tới|cực|hôm|đến|tháng|hot|tặng|duy|50|mua|khi;
sim số|đẹp|phong; xem bói|tử|tarot|tướng _3 online|giá|zalo|chuẩn|ib|chính|uy|inbox|qua; cheap|buy|best|discount|free|affordable
_3 viagra|watches|followers|backlinks|seo|rolex|replica|essay|hosting|pills|traffic|likes; seo services|agency|company|expert;
rank|ranking _3 google; thông tắc|cống|hút _2 giá|bể|uy|cống|cầu|24; phim hd|lậu|mới|vietsub|sex _2
link|miễn|vietsub|full|xem|online; xem phim|bóng_đá|bóng online|hd|miễn|trực|sex|full|lậu|free; link
xem|full|phim|tải|download|drive|group|nhóm _3 full|free|hd|miễn|kín|drive|18|ở|bên|bio|tại; tour _4 giá|khuyến|trọn|chỉ|rẻ|ưu
_3 liên|đặt|lh|hotline|zalo|inbox|ib|mãi|1; hàng|giày|túi|đồng_hồ|nước_hoa|quần_áo|mỹ_phẩm|váy|áo|điện_thoại _2
fake|auth|xách|si|sỉ|rep|super|thanh|xả|giá|order|replica|authentic|1 _3
giá|sỉ|kho|ship|inbox|sale|ib|11|like|rẻ|tay|lh|zalo|freeship|chỉ; xả|thanh kho|hàng|lý _3
giá|sốc|rẻ|toàn|chỉ|sale|nghỉ|ngay|cuối|50; ghé|vào|đăng_ký|theo_dõi|follow|sub|xem|like|ủng_hộ _2
kênh|channel|youtube|page|fanpage|shop|website|web|trang|link _3
của_mình|em|mình|của_em|shop|để|nhận|bên|ủng|ở|nhé|https|http|bio|chéo|ạ|subscribe|cmt|bio; sub|follow|like chéo|dạo|đi|trả;
mình|em|bên|shop _2 chuyên|nhận|cung|có|đang|bán|sỉ _2
bán|sỉ|cung|thi|làm|quần|mỹ|in|các|đồ|may|order|lắp|cho|thiết|đặt|hàng|quảng _5 giá|ib|inbox|liên|zalo|sỉ|ship|lh|uy;
chuyên|nhận|chuyen cung_cấp|sỉ|bán|thi_công|lắp_đặt|may|in|thu|sửa|đóng|đặt|phân_phối _6
lh|liên_hệ|hotline|zalo|uy_tín|rẻ|ib|toàn_quốc|inbox|tận_nơi|sỉ|chính_hãng|sđt|bảo_hành|nhanh
`),
			],
			[
				0.6,
				list(`
seo; top google; giá rẻ|sốc|gốc|sỉ|ưu|hời|tốt _1 nhất; gia re; khuyến mãi; chính hãng; freeship; thanh lý; sỉ lẻ; bảo hành;
quảng cáo|bá _2 giá|uy|facebook|google|bài; đặt hàng|mua|ngay; cam kết|bao chính|chất|uy|rẻ|giá|1; mua ngay; buy now; visit
my|our; subscribe; website _1 giá|của_chúng|của_shop; nhà phố|đất|trọ|mặt; bất động sản; sổ hồng|đỏ; chính chủ; đất nền
`),
			],
			[
				0.3,
				list(`
uy tín; chất lượng; chỉ từ|còn|với; liên hệ; số lượng có; hấp dẫn; tham khảo; hotline|lh|lhe; ưu đãi; toàn quốc; shop; nhanh
tay|lên; duy nhất hôm; inbox; cam kết
`),
			],
		],
	},
	{
		category: 'seo-spam',
		code: 'offer-advert',
		topicAtLeast: 0.5,
		storyLowers: true,
		cues: [
			[
				0.5,
				list(`
cần|muốn bán|sang_nhượng|thanh_lý|cho_thuê|pass; !cho thuê; thanh lý; bán gấp|sỉ|lẻ|buôn|online|rẻ|lại|nhanh; giá
sỉ|gốc|xưởng|hạt_dẻ|rẻ|sốc|ưu_đãi|mềm; bên em|shop|mình; nhận đặt|làm|order|ship|thi_công|gia_công|sửa|in|may|thiết_kế; chuyên
cung_cấp|sỉ|bán|nhận|phân_phối|order; dịch vụ _2 uy|giá|trọn|24|tận|chuyên; !freeship|sale|ship_cod|order|khuyến_mãi|khuyến_mại;
giảm giá; ưu đãi _2 chỉ|đến|hôm|tháng|lên|đặc|khủng|lớn; !chính hãng; bảo hành; tư vấn miễn|ngay|tận|24; gọi ngay; đặt
hàng|mua|lịch|chỗ ngay|qua|online|tại; mua ngay; đăng ký ngay|liền|nhanh|nhận|giữ; số lượng có_hạn|giới_hạn; giao hàng
tận|toàn|nhanh|miễn; toàn quốc; uy tín _2 số|chất|lâu|nhất|giá|chuyên; tuyển sỉ|đại_lý|ctv|cộng_tác_viên|nhân_viên|thợ; hàng
mới|sẵn|về|xách_tay|chính_hãng|nhập|order|hot; inbox|ib|zalo|liên_hệ để_biết|nhận|báo|em|shop|mình _1
giá|chi_tiết|tư_vấn|báo|nha; mời|mọi_người|anh_chị|ai|bạn _2 ghé|quan_tâm|có_nhu_cầu|cần _2
shop|ib|inbox|zalo|liên|lh|em|kênh|page; có nhu cầu; !hot hot; nhanh tay; !cơ hội _3 đầu_tư|kiếm|sở_hữu|làm_giàu|vàng|đổi_đời;
chiết khấu; báo giá; trả góp; buy|order now|cheap|today|online; limited|special|best offer|price|deal|discount; free
shipping|trial|download|gift; visit|check our|my|out _1 website|shop|site|channel|page; subscribe|follow me|us|my|now|channel|to
`),
			],
		],
	},
]

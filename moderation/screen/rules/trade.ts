import { list } from '../phrase.ts'
import type { OfferRule } from './offer.ts'

const selling = list(`
!bán không|ko|hông|k|lại_không; !ai có; !đồng nát; cung cấp|phân_phối|bỏ_mối|giao cho|số|sỉ|các|thịt|hàng|tận|mọi|toàn; !cho
nhà_hàng|quán|khách; cần tiền _2 bán|sang|nhượng|thanh; !ai mua|lấy|ham|chơi|cần _1 liên|ib|gọi|nhắn|inbox|zalo|lh|alo|thì;
bán|ban theo|sỉ|lẻ|giá|buôn|sợi|cặp|kg|lạng|con|gấp|nhanh|lại|online|si|le|gia|soi|cap|gap; !xuất bán; !mua
bán|các|lại|đồ|hết|tất|nhanh|sỉ|giá|với|của; !ai|bên nào|ai có|còn|bán|cần; !ai ăn|đào|bẫy|nuôi|chơi|cần|thích|muốn _1
thì|nhắn|ib|gọi|liên|lấy; !giá nào|thương|hữu|yêu|cả; !làm cảnh|thú_cưng|thuốc; !về trưng|nhà; !ngâm rượu; !bán; !thu mua|gom;
!cần|muốn|tìm|nhận mua|bán|tìm|gom|sang|thanh|nhượng|pass|đặt; thu mua; can mua|ban; mua lại|đứt|ngay|hết|giá|gom|tận; thanh
lý|ly; order; ship; !để lại|giá|rẻ|em|cho; giao lưu; nhượng lại; !ai lấy|cần|bán|mua|để|chơi; !ai có|còn|nhà _3
bán|để|nhượng|thanh|cần|dư|gọi|liên|lh|ib|alo|không|ko|bán_không; ai lay|can|mua; !bác|anh|chị|mình|em|bạn|bro nào|còn|có _1
cần|lấy|mua|bán|có|để|muốn|thích; hàng
có|sẵn|thật|chuẩn|xịn|độc|về|hiếm|tuyển|rừng|auth|loại|tươi|nhà|đẹp|chất|khủng|gửi|đào|đất; bao
test|đổi|giám|thật|ship|lành|chuẩn|luật; giá
cao|tốt|rẻ|mềm|thương|hữu|sỉ|hợp|hạt|yêu|bao|1|2|3|5|8|khởi|đúng|nào|ib|inbox|trên|chỉ|từ; gia cao|re|tot; số|sll lượng; sỉ lẻ;
nhận đặt|gom|ship|tìm|cọc|săn|bao; trả giá|tiền|cao|liền _1 cao|mặt|liền|ngay; !có sẵn|ship|bán; không cần|hỏi|lo
giấy|nguồn|xuất|công|kiểm; không giấy tờ; bí mật; kín đáo; tiền mặt|trao; giấy tờ đầy|lo
`)
const wildItems = list(`
ngà|nanh|lông_đuôi|đuôi|xương|da|móng|răng|lông voi; nga|long_duoi voi; cao hổ|khỉ|gấu|trăn|voi|sơn_dương|toàn_tính|rắn|hùm; cao
ho|khi|trang|tran; hổ|cọp cốt; ho cot; mật gấu|trăn|voi; mat gau; sừng|sung tê|te|tê_giác|bò_tót|nai|minh|min|sơn_dương|hươu;
vảy|vay tê|te tê|te; tê tê|te; nanh|móng|vuốt|răng|da|xương|đầu hổ|cọp|gấu|beo|báo|heo_rừng|lợn_rừng|sói;
nanh|mong|vuot|da|xuong ho|cop|gau|heo_rung; thịt
rừng|thú|nai|mang|nhím|chồn|hoẵng|khỉ|tê|kỳ_đà|heo_rừng|voi|dúi|cheo|rắn|culi|voọc; thit rung|thu|nai|mang|chon|nhim|khi;
thú|hàng|đồ|con rừng; thu rung; hang rung; tay gấu; gấu con|chó|ngựa;
!hổ|báo|gấu|voọc|vượn|khỉ|culi|cu_li|chồn|beo|cầy|rái_cá|tê_tê|voi con|sống|non|đông_lạnh|mẹ|rừng|tươi|hoang; kỳ đà; rùa
vàng|núi|hộp|rừng|quý|ba; rắn hổ|chúa; voọc|culi|cu_li|vượn; chim hồng|cao|công|trĩ|phượng|yểng|rừng|quý
hoàng|cát|rừng|sao|hiếm; mỏ hồng|cao|phượng hoàng|cát; hồng hoàng; pín hổ|hươu|voi; gỗ
lậu|thủy_tùng|trắc|sưa|cẩm_lai|hương|giáng|quý|lụa|pơ_mu|gõ|mun; go thuy_tung|trac|sua|cam_lai|huong|lau; thủy tùng; lan
rừng|kim|hài; sâm ngọc|rừng; ivory|rhino|tiger|pangolin|bear tusk|horn|bone|scales|bile|tusks|bones|carving; nhung hươu|nai; dạ
dày nhím; rượu ngâm|hổ|tay|bìm|tắc; tổ yến|ong rừng; động vật hoang|hoang_dã|quý; lông công|voi|nhím; bò tót;
nai|mang|hoẵng|chồn|nhím|cheo|khỉ|dúi tươi|sống|đông|vừa|bẫy
`)
const oldItems = list(`
chiêng|ché|cồng|ghè|tượng|bình|hũ|đồ|trống|vòng|chóe|choé|thạp|kiếm|dao|rìu|nồi|mâm|tiền|xu|bát|chum|lục_bình|ghế|sừng|khiên|giáo|tẩu|gùi|thổ_cẩm|sách|tranh|khuyên|chuỗi|cườm|áo|thuyền|cối
cổ|xưa|cũ|cổ_xưa|tuk|túk|tang|jang|jâng|quý|bơng|đá_cổ|đồng_cổ; chieng|che|cong|tuong|do|binh|trong|ghe|tien|xu co|xua;
tượng|cột nhà_mồ|mồ|gỗ_cổ|chăm|champa|phật_cổ|đồng_cổ|đá_cổ|nhà_rông|thần|gỗ; tuong nha|mo mo; tuong mo; trống|trong đồng|dong;
đồ cổ|xưa|đồng|đào|thờ|gốm_cổ|tùy_táng|đất; do co|xua|dao; cổ vật; co vat; hiện vật; hien vat; rìu|công_cụ|đàn đá; sắc phong;
ghế kpan; ghe kpan; kpan; chiêng|ché|cồng|tượng _2 đào|đời|trăm|gia_truyền|của_ông; chiêng ê|knah|arap|char|lào|pháp|đồng; ché
rượu|thần|lớn|mẹ|con|nhỏ|đời; bộ|dàn|cặp|đôi|cái chiêng|cồng|ché|ghè; hàng đào|đất|khai|xưa|cổ;
antiques|antique|artifact|artifacts|relics|gongs|jars; tượng chăm|phật|đá|đồng|gỗ; tháp|mộ|bia cổ|chăm; nhà dài cổ|nguyên|xưa;
nhà mồ; mồ mả; báu vật; bảo vật; vật cổ
`)
const looting = list(`
đào|dao đồ_cổ|cổ_vật|do_co|vàng|mộ_cổ _2 đâu|dau|chỗ_nào|sao; !ở đâu chỉ|mách|dẫn; !đào|mở|phá|bới|khai_quật
trộm|mộ|mả|mộ_cổ|kho_báu|mồ; !mới|vừa đào|cạy|bới|moi|nhặt|lấy _1 được|lên|trộm|về; !đào|nhặt|bới|lượm được|thấy _4
ai|bán|nhắn|ib|giá|mua; !hậu tạ; !chia đôi|phần|nhau|chác|phần_trăm|tiền; !chỉ|dẫn|tìm chỗ|đường|người _3
nhà_mồ|mộ|mồ|chiêng|ché|cổ|đồ_cổ|tượng; chỉ|dẫn chỗ|đường|điểm _2 em|anh|cho|vào; !không cần biết; !giao dịch kín|nhanh|bí; kín
tiếng; đào|bới|cạy|cưa|bẻ|gỡ|tháo|lấy|trộm|vác|khiêng|khuân _4 tượng|mộ|ché|chiêng|cổ|đồ|cột|bia _3
đêm|khuya|lén|trộm|bán|giấu|vắng|ban_đêm|đêm_khuya; máy|may dò|rà|do kim|vàng|tìm|kim_loại; vào|vô|vác|lên _2 tận? _1
buôn|làng|rừng|mồ|nhà_mồ|nghĩa_địa _2 lấy|khuân|chở|gom|khiêng _2 đêm|khuya|lén|ngay; không|ko|khỏi|chẳng|k cần|hỏi|lo|phải|truy
_1 giấy|nguồn|xuất|lý_lịch|hóa_đơn; khong|ko can|hoi giay|nguon; lấy|vào|chở|giao|đi|gom _1 ban đêm;
đưa|chuyển|xuất|tuồn|mang|chở|gửi|bán _3 nước_ngoài|biên_giới|qua_biên|sang_lào|sang_cam|campuchia|trung_quốc|tàu|thái|tây;
kèo|phi_vụ|mối|nguồn|đường_dây _1 đồ|cổ|chiêng|tượng|ché|buôn|hàng; tượng|chiêng|ché|đồ _2 trộm|mới_đào|vừa_đào
`)

export const tradeRules: readonly OfferRule[] = [
	{
		category: 'wildlife-trade',
		code: 'offer-wildlife',
		bothUpTo: 0.7,
		topicAtLeast: 0.4,
		storyLowers: true,
		cues: [
			[0.6, wildItems],
			[0.35, selling],
			[
				0.3,
				list(`
may mắn; phong thủy; trừ tà; hộ mệnh; trang sức; mặt dây; làm quà|cảnh; may man; !sấy|khô; đồ nhậu; xịn sò; !thật; nguyên chất;
xịn; hàng; bẫy được|về; vừa bẫy|săn|bắn; mới bẫy|săn|bắn|về; lạng|kg|ký|cặp
`),
			],
		],
	},
	{
		category: 'antiquities-trade',
		code: 'offer-antiquities',
		bothUpTo: 0.7,
		topicAtLeast: 0.4,
		storyLowers: true,
		cues: [
			[0.6, oldItems],
			[0.35, selling],
			[0.5, looting],
			[
				0.25,
				['sưu tầm', 'đại gia', 'nguyên bản|vẹn|zin', 'trăm năm|tuổi', 'thật', 'độc lạ|bản', 'tuổi đời|thọ', 'khách nước|sộp|tây|quen'],
			],
		],
	},
	{
		category: 'contraband',
		code: 'offer-contraband',
		topicAtLeast: 0.6,
		storyLowers: true,
		cues: [
			[
				1,
				list(`
làm|nhận|bán|cung_cấp|mua _2 bằng|giấy|sổ|hộ_chiếu|chứng_chỉ|cccd|con_dấu _2 giả|đại_học|cấp_3|lái|phép|khám|tờ|đỏ|tiếng _2
giả|giá|uy|ship|nhanh|bao|không|phôi|zalo|thi|như|chuẩn; tiền giả;
!giấy_tờ|bằng_lái|bằng_cấp|bằng_đại_học|hộ_chiếu|chứng_chỉ|sổ_đỏ|con_dấu|phôi_bằng giả;
!ma_túy|ma_tuý|heroin|ketamine|thuốc_lắc|cần_sa _3 ship|giao|giá|hàng|loại|zalo|tele|bán|mua|có_sẵn; bằng giả|lái_xe|đại_học|cấp
_2 bao|phôi|giá|ship|không_cần_thi|không_thi|uy|chuẩn; bán|mua|ship|cung_cấp _2
súng|pháo|dao_găm|roi_điện|bình_xịt|cần_sa|ma_túy|ke|kẹo|thuốc_lắc|hàng_đá|hàng_trắng|heroin|đạn|thuốc_nổ|lựu|cỏ_mỹ|nấm|bóng_cười|tem
_3 giá|ship|zalo|inbox|ib|hàng|uy|tele|loại|chuẩn|xịn|cod|ai|sỉ|hơi|nổ|lạ; cần sa|cỏ_mỹ|bóng_cười|thuốc_lắc|ketamin|cần_mỹ _2
ship|giá|hàng|zalo|tele|loại|ngon|sỉ|tận; số đẹp|lậu|tài_khoản _1 ngân|giá|bank|rẻ|sỉ; bán|thuê|mua|gom tài_khoản|tk|thẻ|acc
ngân|bank|atm|fb|tiktok|facebook|zalo|vneid; !mua|bán|cần_bán|hiến thận|nội_tạng|trẻ_sơ_sinh; hack
facebook|fb|zalo|nick|tài|điện|acc; đòi|thu|siết nợ thuê|giúp; thám tử|thuê _1 giá|sát_thủ|uy; xe gian|lậu|không_giấy|độ; chạy
án|điểm|việc|trường|biên|suất; đi|sang|qua|xklđ|lao_động đài|mỹ|hàn|nhật|campuchia|úc|canada _2 không|chui|bao|phí|giá|lương|hồ
`),
			],
			[0.4, ['giả', 'lậu', 'súng', 'pháo', 'hàng nóng', 'giấy tờ', 'phôi', 'con dấu']],
		],
	},
]

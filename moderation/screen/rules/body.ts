import { list } from '../phrase.ts'
import type { OfferRule } from './offer.ts'

export const bodyRules: readonly OfferRule[] = [
	{
		category: 'sex-service',
		code: 'offer-sex',
		topicAtLeast: 0.5,
		storyLowers: false,
		cues: [
			[
				1,
				[
					'sugar baby|daddy|mommy|mama|mami|dad',
					'!đèn mờ',
					'tiếp viên _3 chiều|nữ|xinh|khách|trẻ',
					'chiều khách|anh|hết|mọi',
					'!đi khách',
					'gái|em dân_tộc|quê|bản|buôn|tây_nguyên|ngoan _3 khách|phục|zalo|đi|giá|kín|ngoan',
					'ảnh|clip nóng|sex|nude _5 nhóm|xem|link|vào|mua|bán|ib',
					'vào|join nhóm|group|room _2 xem|kín|18|sex|zalo',
					'massage|mátxa|mát_xa|matxa|mat_xa|tẩm_quất|tam_quat|spa _4 nữ|nam|gái|trẻ|đẹp|phòng|sung|cho_nam|nu|gai|em',
					'nhân viên nữ|xinh _3 trẻ|đẹp|chiều|xinh|phục',
					'em|gái|hàng 2k|2k1|2k2|2k3|2k4|2k5|2k6|2k7|9x|10x|sv _3 body|ngon|xinh|zalo|ngực|ib|hàng|check|cao|giá',
					'body ngon|chuẩn|nóng|bốc|căng|đẹp _3 zalo|ai|ib|anh|call|giá|check',
					'cần|cần_tìm|kiếm|tuyển bạn|em|gái|phi|máy|chị|anh _2 qua|công|bay|gái|tình|nuôi|bao|đêm|sung|giường',
					'máy bay bà',
					'phi công trẻ|trẻ',
					'em út',
					'phòng|nhà|ks giờ|nghỉ|trọ _3 em|gái|út|nữ',
					'chat sex|show|18|nude',
					'show hàng|cam|vú',

					'gái miền|tây|quê|ngoan|ế|bao|dịch|trẻ|hàng',
					'dịch vụ người|tươi|mát|đặc|phòng|bạn|giường',
					'tươi mát',
					'ngọt nước',
					'gái tây|trinh|nhảy|làng|teen',
					'trinh nữ|trắng _2 bán|giá|cần',
					'!bán trinh|dâm|thân',
					'đi bar|tour|phượt|sự_kiện _2 cùng|với|trọn em|anh|giá',
					'!tình dục',
					'quan hệ tình|kín',
					'mại dâm',
					'nuru|happy_ending',
					'hàng về|mới|hot|tuyển _2 check|em|non|sv|giá|2k',
					'yêu xa|đêm',
					'đêm nay|khuya rảnh|buồn|cô|ai',
					'buồn|cô_đơn|chán chồng|đêm|quá _3 zalo|ib|kết|tâm|anh',
					'kết bạn bốn|tâm|đêm|cho',
					'gái|gai gọi|goi|gơi',
					'gaigoi',
					'gái bao|ngành|hạng_sang|dịch|vip|call|tay',
					'trai bao|gọi',
					'check|bao|checker hàng|check|checker',
					'tàu nhanh|chậm _1 qua|tàu|giá|300|500|200|400|k|có|và',
					'massage|mátxa|mát_xa|matxa|mat_xa|xông_hơi|spa|tẩm_quất _2 kích|yoni|happy|vui|sung|a|từ|tình|tới|nuru|b2b|sướng|gái|nữ|kỹ|trọn|tận|hết',
					'karaoke tay_vịn|ôm|vui|gái|có_em',
					'hàng mới|non|ngon|tuyển|vip|sinh_viên|sv|zin|rau _1 về|sinh|check|đi|giá|em|2k|cho|qua',
					'phục vụ|vu từ|a|tận|tới|24|nhiệt|hết|chiều|mọi|tại|các|anh|qua|kín _2 z|giường|tình|a|nhà|nghỉ|khách|anh|nơi|bến|đêm|đáo|phòng|mình',
					'!em|các|sinh|có|nhiều _2 đi|nhận|tiếp|chịu|đón|cần khách|đêm|tình|bao',
					'qua đêm giá|1|500|chỉ|em|với|trọn|có',
					'call|cam|escort|sex girl|girls|service|sex|show|services|tour|chat',
					'clip|ảnh|phim|video|link nóng|sex|18+|hở|heo|cấp_3|không_che|xxx|lộ|jav|nhạy_cảm',
					'full clip|không_che|bản_full',
					'tình một|1 đêm',
					'dịch vụ gái|gai|tình|sex|call|người_lớn|18|ngọt',
					'bao phòng|đêm|nuôi _1 em|giá|sinh|gái|nhanh',
					'sugar baby|daddy',
					'sgbb',
					'gái xinh|đẹp|xinh|non|teen|trẻ|quê|lạ|bar _2 phục|đi|qua|giá|bao|tận|check|sẵn|chiều|tới|zalo|ship|inbox|ib|có',
					'có em|gái|hàng xinh|ngon|đẹp|ngoan|mới|non|2k|đi|sinh',
					'!em xinh|gái|dễ|ngoan|chân|sinh|teen _2 chiều|phục|qua|đi|cô|đang|tại|zalo',
					'!chiều|tiếp|phục anh|các|quý|khách|hết _2 hết|tận|từ|nhiệt|24|zalo|tới|a|mình|ib',
					'kỹ thuật|năng _1 giường|thổi|bú',
					'hot|horny|sexy singles|girls|women|milfs|ladies',
					'dating site|hookup',
					'bú|thổi _1 cu|kèn|không|bằng|chim|sướng',
					'bay lắc',
					'gái ngành',
					'cho thuê người|bạn yêu|gái|tình',
					'!tìm bạn|trai|phi tình|bao|công',
					'sex tour|chat|cam|shop',
				],
			],
			[
				0.6,
				list(`
em út; !gái xinh|đẹp|trẻ|non|dâm; tình dục; body; !2k5|2k4|2k3|2k2|2k6; trả tiền|phí; !kích_thích; !sướng|phê; gái _1 gọi;
massage|mátxa|mát_xa; tàu nhanh; đi khách; check hàng; kích dục; hàng vip; hàng họ; qua đêm; call girl; chân dài; sinh viên _2
phục|làm_thêm|chiều; nhà nghỉ|khách_sạn; kín đáo; vui vẻ; cave; đồ chơi người|tình; 18+
`),
			],
			[
				0.4,
				list(`
tận tình|giường|phòng; !chiều; em xinh|dễ_thương|ngoan; giao lưu; ảnh thật; hàng; a z; bao phòng; ngực|body; trọn gói; bmt
`),
			],
		],
	},
	{
		category: 'fake-medicine',
		code: 'offer-medicine',
		topicAtLeast: 0.7,
		storyLowers: true,
		cues: [
			[
				1,
				list(`
trị|chữa|chua|tri yếu|liệt|bất|xuất sinh|dương|lực|tinh; bán|ban _4 trị|chữa|tri|chua _2 bách|ung|mọi|tiểu|bệnh|viêm|xương|dứt;
giảm cân|mỡ|béo _2 không|cấp|nhanh|hiệu|siêu|cam|an|kiêng; viên|trà|cà_phê|rau _2 giảm|detox; không kiêng|cần|phải khem|ăn|tập;
chữa|trị|khỏi|chua|tri|hết|đẩy_lùi|diệt _2 ung|vô|hiếm|yếu|hiv|hói|xơ|vo|hiem|bách|mọi|câm|bại
thư|sinh|muộn|gan|bệnh|muon|liệt|đầu; thuốc|nước|viên|bột|thần|lá|cao _2 chữa|trị _2 bách|mọi|ung|tiểu|vô|hết|dứt; !khỏi|hết
hẳn|ngay|liền|tiệt _4 bệnh|đau|tiểu|mụn|hói|nám|khớp; uống|dùng|xài|thoa _4 hết|khỏi|bay|dứt|sạch
đau|mụn|nám|bệnh|khớp|nhức|ngứa|mất_ngủ|béo; mua|đặt|bán|cần thuốc|bùa|ngải|thần_dược|cao_dán _3
inbox|ib|lh|zalo|liên|gọi|giá|ship|ở; nước|thuốc|bùa thần|tiên|thánh _1 chữa|trị|linh;
trĩ|gout|khớp|tiểu_đường|dạ_dày|viêm_xoang|mất_ngủ|gan_nhiễm|sỏi|huyết_áp _5 liên|gọi|inbox|ib|zalo|hotline|lh|cam|dứt|khỏi|đặt;
tăng|giảm 3|5|7|10|15|20 kg|cân|ký|kí|cm; bột|trà|viên|sữa|ngũ_cốc|tảo|cà_phê|kẹo|siro|tpcn|thực_phẩm _3
giảm|tăng|lợi|đẹp|detox|sinh cân|mỡ|béo|da|sữa|lý|chiều; giảm|tan|đốt mỡ bụng|cấp|nhanh|thừa|siêu; tăng chiều|cân|vòng|size
cao|nhanh|1|3|cấp|ngực|cho; mỹ phẩm _2 sỉ|giá|trị|ib|trắng; nở|tăng|to ngực|vòng|mông _2 cấp|viên|sau|không|kem|thiên; hiếm|vô
muộn|sinh _4 gia|liên|khỏi|bao|thuốc|thầy|đậu; yếu sinh lý; xuất tinh sớm; tăng|tăng_cường|kéo|kéo_dài|to|làm_to
kích|cương|sinh|thời|dương|dài thước|cứng|lý|gian|vật|dương; thần dược; cường dương|duong;
chữa|trị|đặc_trị|điều_trị|chua|khỏi|khoi|hết _3 dứt|tận|triệt|không|khoi|vĩnh điểm|gốc|hoàn|để|tái|diem|goc|viễn;
!khỏi|hết|chữa|trị|diệt|đánh _1 ung|tiểu|ung_thư|hiv|xơ|viêm|trĩ|sỏi|gan|đột|xương|tiểu_đường|bại
thư|đường|gan|chỉ|thận|khớp|quỵ|khối|nhiễm|mọi|hoàn|sau|không|xoang _3 sau|chỉ|không|100|cam|hoàn|ngày|vĩnh|liệu|tháng|tuần|cần;
không khỏi|hiệu _1 hoàn|trả|không|đền|lấy tiền|lại|lấy; giảm|tăng|xuống cân|mỡ|kg|10kg|5kg|ký|béo|20kg _2
cấp|nhanh|thần|siêu|trong|không|chỉ|sau|an|hiệu|đảm|cam; giảm 3kg|5kg|7kg|10kg|15kg|20kg; viagra|cialis; kích dục; thuốc
mê|lắc|ngủ|phá_thai|giảm_cân|kích|bùa|tăng|nam|bắc|gia_truyền|đông_y|tiên|thần|dân_tộc|quý _3
giá|ship|uy|cam|inbox|ib|tác|bao|hiệu|khỏi|zalo|đặc|trị|dứt|liên|cod|100; uống|dùng|bôi|ngâm|xịt|dán _3
khỏi|hết|cứng|sung|trắng|giảm|sạch|bớt _1 ngay|hẳn|liền|bệnh|sau|100|mọi|luôn|thâm|mụn|hoàn|vĩnh|10|5|liệu; kem|thuốc
trộn|trắng|tắm_trắng|trị_nám _2 cấp|bao|siêu|tốc|giá|cam|da|trắng; trắng da cấp|sau|bật|siêu|thần|vĩnh; bùa
yêu|ngải|mê|chú|lỗ_ban _2 linh|giá|zalo|inbox|uy|thái|hiệu|nghiệm|liên|cam; miracle cure|pill|weight; weight loss|pills;
cure|cures cancer|diabetes; bao khỏi|hết|dứt|trị
`),
			],
			[
				0.5,
				list(`
!ung thư; !vô sinh|hiếm; khớp; !trị dứt|tận|khỏi; chua vo|benh|khoi|dut; gia truyen; một|1 hộp|lọ|liệu; thần kỳ|dược|hiệu|tốc;
dứt|tận|triệt điểm|gốc|để; cam kết|đoan khỏi|hiệu|100|hoàn|sau|hết|không; hoàn tiền; không tái phát; khỏi|hết hẳn|hoàn|100; đặc
trị; !đặc hiệu|trị; gia truyền; !trị|chữa|khỏi ung|bách|tiểu|hiv|xơ|trĩ|mọi|gan|sỏi|viêm|xương|đột|bệnh|yếu|vô|hói|nám|mất; !ung
thư; tiểu đường; xương khớp; !bệnh trĩ|gout|gan|dạ_dày|tiểu|thận; viêm xoang|khớp|gan|họng|da; thoái hóa; liệu trình; bác sĩ
khuyên|bộ_y_tế; thuốc nam|gia|đông|bắc|rễ|ngâm|tiên|thần; giảm cân; sinh lý|lực; phái mạnh; tăng chiều cao; !rối loạn; !mất ngủ;
sau 1|2|3|5|7|10|15 liệu|ngày|tuần|lọ|tháng|hộp|đêm; !thảo dược; !detox|collagen; mỡ máu|bụng; cao huyết|máu|dán; khỏi
bệnh|liền|ngay; khoi benh
`),
			],
			[
				0.3,
				list(`
uống; thuốc; hiệu quả; an toàn; hiệu nghiệm; không cần mổ|phẫu|bác|đi|ăn; 100%; 100; bí truyền|quyết; cây thuốc; khỏi; số lượng
có|giới; hộp|lọ|liều|thang
`),
			],
		],
	},
]

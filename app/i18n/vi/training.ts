import type { TrainingCaseId } from '#moderation/review/training.ts'

interface CaseWords {
	readonly title: string
	/** Who gave it, where, with what. */
	readonly facts: string
	readonly text: string
	/** What screening or the house would show beside it. */
	readonly found: string
	/** What does right by it, and why. */
	readonly why: string
}

const cases: Record<TrainingCaseId, CaseWords> = {
	'clear-photo': {
		title: 'Nhà dài nhà ngoại, 1974',
		facts: 'Một ảnh quét 2400 × 1600 · buôn Akõ Dhông · CC BY 4.0 · người gửi chụp',
		text: 'Nhà dài của bà ngoại tôi, cha tôi chụp năm 1974 trước hôm dỡ. Cầu thang đực bên trái, cầu thang cái có đôi bầu sữa bên phải. Cả nhà đồng ý cho dùng.',
		found: 'Sàng lọc không thấy gì.',
		why: 'Duyệt. Rõ ai chụp, ở đâu, năm nào, người nhà đồng ý. Chưa cần chắc mọi chi tiết: bước sau mới đối chiếu với sổ.',
	},
	'old-quotation': {
		title: 'Trang báo cũ nói về đồng bào',
		facts: 'Một ảnh chụp trang báo năm 1935 · thư viện gia đình · CC0',
		text: 'Tờ báo thời Pháp thuộc, trong bài gọi người ở đây là “mọi”. Tôi gửi để thấy người ta từng nói về ông bà mình ra sao.',
		found: 'Sàng lọc: có chữ thường dùng để miệt thị.',
		why: 'Duyệt. Chữ xấu nằm trong lời trích một tài liệu lịch sử, và người gửi nói rõ. Máy chỉ chỉ chỗ cần đọc kỹ; không xóa chữ trong tài liệu.',
	},
	'nothing-said': {
		title: 'Cái gùi',
		facts: 'Một ảnh · không ghi nơi, thời gian · CC BY 4.0',
		text: '(người gửi không viết gì)',
		found: 'Ảnh rõ. Không có nơi và thời gian.',
		why: 'Trả lại, hỏi riêng từng mục: gùi của ai, ở buôn nào, dùng vào việc gì, ảnh chụp khi nào. Không vì thiếu lời mà không nhận.',
	},
	'phone-number': {
		title: 'Nghệ nhân chỉnh chiêng',
		facts: 'Một bản ghi 6 phút · xã Ea Kao · người gửi là hàng xóm',
		text: 'Ông Y Thử chỉnh chiêng giỏi nhất vùng. Ai cần thì gọi ông số 0905 000 123, nhà ở cuối buôn, cạnh giếng.',
		found: 'Sàng lọc: có số điện thoại và chỗ ở của người khác.',
		why: 'Trả lại, xin người gửi bỏ số và chỗ ở, hoặc hỏi ông có muốn để không; thấy khó thì chuyển lên. Lời kể vẫn quý, nên không từ chối.',
	},
	'land-for-sale': {
		title: 'Bán gấp đất mặt tiền gần thác',
		facts: 'Ba ảnh chụp lô đất · số điện thoại ở từng ảnh',
		text: 'Cần bán lô 500 m² gần thác Dray Nur, sổ hồng, giá tốt cho người thiện chí.',
		found: 'Sàng lọc: mua bán nhà đất, số điện thoại.',
		why: 'Không nhận, lý do: quảng cáo, mua bán. Viết một câu nhã nhặn; người gửi vẫn khiếu nại được.',
	},
	'book-picture': {
		title: 'Tượng nhà mồ',
		facts: 'Một ảnh có dấu chấm in và số trang ở góc · người gửi ghi là ảnh của mình',
		text: 'Tượng nhà mồ rất đẹp.',
		found: 'Ảnh giống hệt một ảnh đã có trong sổ, ghi công một nhà nhiếp ảnh, chụp lại từ sách.',
		why: 'Không nhận vì chưa rõ quyền hoặc đã có, hoặc trả lại để hỏi ảnh ở đâu ra. Không để ảnh của người khác đứng tên người gửi.',
	},
	'sacred-prayer': {
		title: 'Lời khấn cúng bến nước của dòng họ',
		facts: 'Một bản ghi 12 phút · ghi trong lễ · người gửi không phải người trong họ',
		text: 'Thầy cúng dặn lời này chỉ đọc trong lễ, nhưng hay quá nên tôi ghi lại.',
		found: 'Người gửi nói có lời dặn không đưa ra ngoài.',
		why: 'Chờ người giữ tục của cộng đồng trả lời, hoặc chuyển lên người phụ trách, hoặc trả lại để hỏi dòng họ. Điều thiêng thuộc về cộng đồng; một người duyệt không tự quyết định công bố.',
	},
	'own-sister': {
		title: 'Khung dệt của mẹ',
		facts: 'Bốn ảnh · người gửi là chị ruột của bạn',
		text: 'Khung dệt mẹ tôi dùng từ năm 1960.',
		found: 'Bạn chưa khai báo chị mình.',
		why: 'Chuyển lên để người khác quyết định, rồi khai báo người thân. Việc rõ đến mấy cũng không tự duyệt cho người nhà.',
	},
}

/** The exercise before the queue: sample cases of our own, each with what does right by it. */
export const training = {
	title: 'Bài tập trước khi duyệt',
	lead: 'Vài ca mẫu do trang này tự đặt ra, không phải của ai gửi. Làm xong thì vào hàng chờ; trả lời chưa hợp thì đọc vì sao rồi chọn lại.',
	sample: 'Ca mẫu',
	progress: (done: number, all: number) => `Đã làm đúng ${done} trên ${all} ca.`,
	position: (at: number, all: number) => `Ca ${at} trên ${all}`,
	given: 'Người gửi viết',
	found: 'Trang thấy gì',
	decide: 'Bạn quyết định thế nào?',
	answer: 'Trả lời',
	right: 'Hợp với quy định.',
	wrong: 'Chưa hợp. Mời bạn đọc vì sao rồi chọn lại.',
	next: 'Ca tiếp theo',
	done: 'Hàng chờ duyệt đã mở cho bạn',
	doneMore: 'Bạn đã làm xong bài tập, hoặc được miễn; việc này đã ghi lại.',
	toQueue: 'Vào hàng chờ duyệt',
	again: 'Xem lại các ca mẫu',
	link: 'Bài tập duyệt',
	cases,
}

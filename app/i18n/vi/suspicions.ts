import type { SuspicionKind, SuspicionOutcome, SuspicionState } from '#moderation/collection/suspicion.ts'

const kinds: Record<SuspicionKind, { name: string; means: string }> = {
	stolen: { name: 'Nghi bị lấy cắp', means: 'Mất từ nhà dài, đình, chùa, bảo tàng, gia đình.' },
	dug: { name: 'Nghi bị đào trộm', means: 'Đào ở mộ, di chỉ, bến sông, rẫy mà không được phép.' },
	traded: { name: 'Nghi mua bán trái phép', means: 'Rao bán, chuyển đi khỏi nơi không được phép.' },
}
const states: Record<SuspicionState, string> = { open: 'Chưa ai xem', acknowledged: 'Đang xem xét', closed: 'Đã trả lời' }
const outcomes: Record<SuspicionOutcome, string> = {
	'passed-on': 'Đã chuyển cơ quan có thẩm quyền',
	'in-dispute': 'Đã dừng hồ sơ liên quan',
	'no-ground': 'Chưa đủ căn cứ',
}

export const suspicions = {
	kinds,
	states,
	outcomes,
	title: 'Báo hiện vật nghi bị lấy cắp, đào trộm',
	lead: 'Chỉ cán bộ đọc. Không cần tài khoản, không cần nêu tên. Nếu đang có người gặp nguy hiểm, xin gọi công an trước.',
	kind: 'Điều gì',
	object: 'Hiện vật gì',
	objectHint: 'Tên, dấu, chữ khắc, điều dễ nhận ra.',
	words: 'Xin kể rõ',
	wordsHint: 'Thấy ở đâu, khi nào, vì sao nghi.',
	place: 'Nơi (không bắt buộc)',
	contact: 'Cách liên lạc với bạn (không bắt buộc)',
	contactHint:
		'Điện thoại hoặc thư điện tử; có thư thì chúng tôi báo khi nhận và khi trả lời, không nhắc lại điều bạn kể. Được mã hóa; chỉ cán bộ được chỉ định mở khi cần, và tự xóa ít lâu sau khi đã trả lời.',
	noContact: 'Máy chủ chưa có khóa niêm phong nên chưa nhận cách liên lạc.',
	trap: 'Xin để trống ô này',
	send: 'Gửi',
	thanks: 'Đã nhận. Cảm ơn bạn.',
	keep: 'Xin giữ số này. Mở lại trang này bất cứ lúc nào để xem trả lời.',
	follow: 'Đã báo rồi?',
	number: 'Số tin báo',
	see: 'Xem trả lời',
	elsewhere: 'Nghi một hiện vật bị lấy cắp, đào trộm hay mua bán trái phép?',
	elsewhereLink: 'Báo riêng ở đây, chỉ cán bộ đọc',
	titleOf: (reference: string) => `Tin báo ${reference}`,
	state: 'Tình trạng',
	at: 'Gửi lúc',
	answer: 'Trả lời',
	deskTitle: 'Tin báo nghi vấn',
	deskLead: 'Chỉ cán bộ thấy. Không phải kết luận về ai.',
	deskEmpty: 'Không có tin báo nào chờ',
	possible: 'Hồ sơ có thể liên quan',
	possibleLead: 'Máy so tên và dấu, chỉ để gợi ý.',
	noPossible: 'Không thấy hồ sơ nào giống.',
	stop: 'Dừng hồ sơ này (đang tranh chấp)',
	stopped: 'đang dừng',
	acknowledge: 'Tôi đã xem',
	outcome: 'Đã làm gì',
	answerLabel: 'Trả lời người báo',
	answerHint: 'Ai có số đều đọc được; đừng nêu tên người khác.',
	close: 'Ghi trả lời',
	openContact: 'Mở cách liên lạc',
	contactIs: 'Cách liên lạc',
	closed: 'Đã trả lời',
	waiting: 'Đang chờ',
	waitingCount: (count: number, late: number) =>
		count === 0 ? 'Tin báo nghi vấn' : late === 0 ? `Tin báo nghi vấn (${count})` : `Tin báo nghi vấn (${count}, ${late} quá hạn)`,
}

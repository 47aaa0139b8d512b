import type { ConsentGiver, ConsentWay, RevocationReason } from '#moderation/contribute/consent.ts'
import type { ConsentPurpose } from '#moderation/contribute/consent-text.ts'

const follows: Record<ConsentPurpose, string> = {
	keep: 'Không cho lưu giữ nữa là rút lại cả đóng góp.',
	community: 'Bà con trong cộng đồng thôi thấy đóng góp này ngay lúc ấy.',
	everyone:
		'Hình, tiếng và lời của bạn rời sổ di sản, trang tìm kiếm và mọi dữ liệu Bến Nước đưa ra, ngay lúc ấy. Bản người khác đã lấy về trước đó thì không thu lại được.',
	reuse:
		'Từ lúc ấy Bến Nước không mời ai dùng lại nữa. Giấy phép không lấy lại được với các bản đã lấy về trước đó. Tệp tạm vắng ít phút để làm lại bản không ghi giấy phép.',
	'national-database': 'Từ lúc ấy Bến Nước không gửi phần này vào cơ sở dữ liệu quốc gia, và ghi rõ trong dữ liệu máy đọc.',
	'machine-learning': 'Từ lúc ấy mọi nơi máy đọc lại ghi “không dùng để dạy máy”. Máy đã học rồi thì không thể làm cho quên.',
}
const by: Record<ConsentGiver, (name: string) => string> = {
	giver: () => 'Người gửi',
	person: (name) => name || 'Người được nêu tên',
	guardian: (name) => (name ? `Người giám hộ của ${name}` : 'Người giám hộ'),
}
const ways: Record<ConsentWay, string> = { tick: 'đánh dấu', signature: 'ký trên giấy', voice: 'nói và ghi âm' }
const why: Record<RevocationReason, string> = {
	revoked: 'Đã thôi đồng ý',
	withdrawn: 'Hết hiệu lực vì rút cả đóng góp',
	replaced: 'Thay bằng lần đồng ý mới',
}

/** What somebody agreed to, and how it ends. */
export const consents = {
	title: 'Điều bạn đã đồng ý',
	stands: 'Đang đồng ý.',
	ended: 'Không còn đồng ý.',
	by,
	ways,
	why,
	follows,
	givenAt: (time: string) => `lúc ${time}`,
	clock: (asked: string, done: string) =>
		asked === done ? `yêu cầu và làm xong lúc ${done}` : `yêu cầu lúc ${asked}, làm xong lúc ${done}`,
	inLanguage: (language: string) => `đọc bằng ${language}`,
	readText: (version: string) => `Lời văn đã đồng ý (bản ${version})`,
	hash: 'Dấu kiểm của lời văn (SHA-256)',
	end: (purpose: string) => `Tôi thôi đồng ý: ${purpose}`,
	endButton: 'Thôi đồng ý điều này',
	textsTitle: 'Các lời đồng ý',
	textsLead: 'Mọi lời văn từng hỏi bà con đồng ý, theo từng bản. Không bản nào bị sửa: lời mới là bản mới.',
	choose: 'Chọn',
	textLabels: { purpose: 'Để làm gì', language: 'Tiếng', words: 'Lời văn' },
	textHint: 'Mỗi đoạn một dòng; dòng cuối là câu đồng ý. Thêm rồi thì không sửa được, chỉ thêm bản mới.',
	addText: 'Thêm lời văn',
}

import type { CreditChoice } from '#moderation/contribution.ts'
import type { PersonRole } from '#moderation/merge/attribution.ts'

const roles: Record<PersonRole, string> = {
	speaker: 'Người kể, hát, trình diễn',
	maker: 'Người làm ra',
	photographer: 'Người chụp ảnh',
	recorder: 'Người ghi âm, ghi hình',
	owner: 'Chủ hiện vật',
	community: 'Gia đình, buôn, cộng đồng được nói thay',
	helper: 'Người nhập hộ',
	giver: 'Người gửi',
}
const choices: Record<CreditChoice, string> = {
	'own-name': 'Ghi tên ấy',
	'other-name': 'Ghi tên khác',
	anonymous: 'Không nêu tên',
}

/** People concerned with a contribution (những người liên quan). */
export const people = {
	title: 'Những người liên quan',
	lead: 'Ai kể, ai chụp, ai là chủ, ai nhập hộ: mỗi người một dòng, mỗi người tự chọn cách ghi tên. Hỏi họ trước khi ghi. Không ai phải có tài khoản.',
	none: 'Chưa ghi ai ở đây.',
	add: 'Thêm một người',
	remove: (name: string) => (name ? `Bỏ ${name}` : 'Bỏ dòng này'),
	row: (at: number) => `Người thứ ${at}`,
	role: 'Vai trò',
	name: 'Tên',
	nameHint: 'Chỉ người duyệt và cán bộ thấy, nếu người ấy chọn không nêu tên.',
	credit: 'Khi công bố',
	chooseCredit: 'Chưa hỏi: xin hỏi rồi chọn',
	otherName: 'Tên khác muốn ghi',
	contact: 'Tìm người ấy ở đâu, số nào? (không bắt buộc)',
	contactHint: 'Chỉ người duyệt và cán bộ thấy, để hỏi lại. Không bao giờ công bố, không có trong bản tải về.',
	own: {
		title: 'Người này tự đồng ý (không bắt buộc)',
		lead: 'Đọc cho người ấy nghe từng điều ở bước “Giấy phép”, rồi chỉ đánh dấu điều người ấy bằng lòng. Đã hỏi thì điều nào không đánh dấu là người ấy không cho: đóng góp sẽ không được dùng vào việc đó.',
		agrees: 'Người này đồng ý',
		proof: 'Bằng chứng',
		proofHint: 'Ảnh tờ giấy đã ký, hoặc lời nói đã ghi, trong các tệp của đóng góp này. Tệp ấy từ đó được giữ kín.',
		tick: 'Người ấy tự đánh dấu trên máy này',
	},
	file: 'Liên quan tới',
	whole: 'Cả đóng góp',
	roles,
	choices,
	minor: 'Người này dưới 18 tuổi',
	guardian: 'Cha mẹ hoặc người giám hộ',
	guardianHint: 'Chỉ cần với người dưới 18 tuổi.',
	guardianAgrees:
		'Cha mẹ hoặc người giám hộ đã nghe đọc và đồng ý đúng những điều được đánh dấu ở bước “Giấy phép”; trẻ từ 7 tuổi cũng bằng lòng.',
	shownAs: (name: string) => `công bố là “${name}”`,
	notShown: 'không nêu tên',
}

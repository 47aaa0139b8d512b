import type { Role } from '#moderation/actor.ts'
import type { ItemState } from '#moderation/collection/lifecycle.ts'
import type { ClaimStep } from '#moderation/contribution.ts'
import type { AuditEventKind, KeptEvent } from '#moderation/event.ts'
import type { ContributionState } from '#moderation/lifecycle.ts'
import type { MaskKind } from '#moderation/review/mask.ts'
import { formatTime } from '../format-time.ts'
import { nameOfLicence } from '../name-of-licence.ts'
import { answerNames, ruleNames } from './rules.ts'
import { purposes } from './purposes.ts'

/** What happened in words: the sentence of every kind of event, without who and when. */
export type EventSentences = { readonly [Kind in AuditEventKind]: (event: Extract<KeptEvent, { kind: Kind }>) => string }

const states: Record<ContributionState, string> = {
	draft: 'bản nháp',
	submitted: 'đã gửi',
	screened: 'đã sàng lọc, chờ duyệt',
	held: 'chờ người giữ lệ',
	returned: 'trả lại để bổ sung',
	approved: 'đã duyệt, chờ thẩm định',
	refused: 'không nhận',
	verified: 'đã thẩm định, chờ nhập sổ',
	duplicate: 'trùng',
	kept: 'lưu giữ, không công bố',
	merged: 'đã nhập sổ',
	published: 'đã công bố',
	withdrawn: 'đã rút',
}
const itemStates: Record<ItemState, string> = {
	draft: 'bản nháp',
	sent: 'đã gửi',
	'in-dispute': 'đang tranh chấp',
	assessed: 'đã xem xét',
	exported: 'đã chuyển cơ quan đăng ký',
	certified: 'đã có giấy chứng nhận',
	withdrawn: 'đã rút',
}
const steps: Record<ClaimStep, string> = { review: 'duyệt', verify: 'thẩm định', merge: 'nhập sổ' }
const roles: Record<Role, string> = {
	contributor: 'người đóng góp',
	collector: 'người sưu tầm',
	reviewer: 'người duyệt',
	officer: 'cán bộ',
	administrator: 'quản trị',
}
const verdicts: Readonly<Record<string, string>> = {
	component: 'thành phần của một hồ sơ',
	disputed: 'còn tranh luận',
	'not-heritage': 'không phải di sản',

	match: 'khớp một hồ sơ',
	new: 'di sản chưa có trong sổ',
	duplicate: 'trùng một đóng góp khác',
}
const changes: Readonly<Record<string, string>> = {
	import: 'nhập danh mục',
	edit: 'sửa tay',
	merge: 'nhập sổ',
	withdrawal: 'rút đóng góp',
	undo: 'hoàn tác',
}
const masked: Record<MaskKind, string> = { blur: 'che một chỗ trên hình', mute: 'tắt tiếng một đoạn', hide: 'giấu cả một tệp' }
const named = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code

const grounds: Readonly<Record<string, string>> = {
	refusal: 'việc không nhận',
	'not-heritage': 'kết luận không phải di sản',
	takedown: 'việc gỡ xuống',
}
const reported: Readonly<Record<string, string>> = {
	wrong: 'sai',
	harmful: 'gây hại',
	mine: 'của tôi',
	sacred: 'điều thiêng',
	'personal-data': 'thông tin riêng',
}
const reportEnds: Readonly<Record<string, string>> = { corrected: 'đã sửa', 'taken-down': 'đã gỡ xuống', 'no-change': 'giữ nguyên' }
const degrees: Readonly<Record<string, string>> = {
	'hide-file': 'ẩn một tệp',
	'hide-entry': 'ẩn hồ sơ',
	community: 'chỉ cho cộng đồng xem',
	remove: 'gỡ bỏ hẳn',
}
const takedownReasons: Readonly<Record<string, string>> = {
	'personal-data': 'thông tin riêng tư',
	sacred: 'điều thiêng',
	rights: 'quyền của người khác',
	harmful: 'gây hại',
	incorrect: 'có điều sai',
	law: 'theo pháp luật',
}

const events: EventSentences = {
	'appeal-lodged': ({ ground }) => `khiếu nại (${named(grounds, ground)})`,
	'appeal-heard': ({ outcome }) =>
		outcome === 'reversed' ? 'nghe khiếu nại: đảo lại quyết định' : 'nghe khiếu nại: giữ nguyên quyết định',
	'report-received': ({ what }) => `người đọc báo điều chưa đúng (${named(reported, what)})`,
	'report-acknowledged': () => 'đã xem báo cáo của người đọc',
	'report-closed': ({ outcome }) => `trả lời người báo (${named(reportEnds, outcome)})`,
	'report-contact-erased': () => 'xóa cách liên lạc của người báo',
	'entry-taken-down': ({ degree, reason }) => `gỡ xuống: ${named(degrees, degree)} (${named(takedownReasons, reason)})`,
	'entry-restored': () => 'khôi phục điều đã gỡ xuống',
	'gift-taken-down': ({ degree, reason }) => `nội dung bị gỡ xuống: ${named(degrees, degree)} (${named(takedownReasons, reason)})`,
	'gift-restored': () => 'nội dung được hiện lại',
	'letter-settled': ({ again }) => (again ? 'gửi lại một thư báo' : 'bỏ một thư báo, không gửi lại'),
	'contribution-started': () => 'mở bản nháp',
	'contribution-edited': ({ fields }) => `sửa ${fields.length} mục`,
	'contribution-filled': ({ fields }) => `ghi chữ hộ ${fields.length} mục`,
	'contribution-moved': ({ from, to, reason }) => `chuyển từ “${states[from]}” sang “${states[to]}”${reason ? ` (lý do: ${reason})` : ''}`,
	'contribution-escalated': () => 'chuyển lên người phụ trách',
	'consent-given': ({ textVersion, licence, purpose }) =>
		`đồng ý với bản ${textVersion}${purpose ? ` (${purposes[purpose].toLowerCase()})` : ''}, giấy phép ${nameOfLicence(licence)}`,
	'consent-revoked': ({ purpose }) => `thôi đồng ý: ${purposes[purpose].toLowerCase()}`,
	'consent-text-added': ({ textVersion, language }) => `thêm lời đồng ý ${textVersion} (${language})`,
	'community-asked': () => 'xin vào một cộng đồng',
	'community-joined': () => 'được ghi nhận thuộc một cộng đồng',
	'community-left': () => 'thôi thuộc một cộng đồng',
	'custodian-named': () => 'được giao làm người giữ lệ',
	'custodian-ended': () => 'thôi làm người giữ lệ',
	'circle-opened': () => 'lập một vòng người',
	'circle-joined': () => 'được vào một vòng người',
	'circle-left': () => 'ra khỏi một vòng người',
	'rule-set': ({ rule }) => `đặt luật của cộng đồng: ${ruleNames[rule].toLowerCase()}`,
	'rule-lifted': ({ rule }) => `bỏ luật của cộng đồng: ${ruleNames[rule].toLowerCase()}`,
	'custodians-asked': () => 'hỏi người giữ lệ',
	'custodians-answered': ({ answer }) => `người giữ lệ trả lời: ${answerNames[answer].toLowerCase()}`,
	'consent-withdrawn': () => 'rút sự đồng ý',
	'question-answered': () => 'trả lời người duyệt',
	'slip-issued': ({ forAnother }) => (forAnother ? 'đưa phiếu biên nhận cho người được nhập hộ' : 'lấy phiếu biên nhận'),
	'slip-pin-changed': () => 'đổi số bí mật của phiếu biên nhận',
	'slip-revoked': () => 'hủy phiếu biên nhận',
	'slip-opened': () => 'mở bằng phiếu biên nhận',
	'contribution-taken-over': () => 'nhận đóng góp về tài khoản của mình; người trước là người nhập hộ',
	'desk-opened': () => 'mở bàn nhận cho ngày gom di sản',
	'slip-range-given': ({ first, last }) => `lấy số phiếu ${first}–${last} cho bàn nhận`,
	'intake-received': ({ serial, takenAt }) =>
		`nhận ở bàn không có mạng, phiếu số ${serial}, lúc ${formatTime('vi', takenAt)} theo đồng hồ của máy ở bàn`,
	'upload-started': () => 'bắt đầu tải một tệp lên',
	'upload-received': () => 'máy chủ đã nhận đủ một tệp',
	'upload-refused': ({ code }) => `một tệp không nhận được (${code})`,
	'upload-deleted': () => 'một tệp tải dở được xóa',
	'media-processed': () => 'một tệp đã đọc xong',
	'media-refused': ({ code }) => `một tệp không dùng được (${code})`,
	'media-removed': () => 'bỏ một tệp',
	'media-noted': () => 'ghi chú ở một thời điểm của bản ghi',
	'media-note-removed': () => 'bỏ ghi chú của mình trên bản ghi',
	'contribution-screened': ({ outcome, findings, rules }) =>
		`sàng lọc theo bộ quy tắc ${rules}: ${outcome === 'clear' ? 'không có gì phải xem' : `${findings} điều cần người xem`}`,
	'contribution-screened-again': () => 'sàng lọc lại theo bộ quy tắc mới',
	'media-scanned': () => 'một tệp đã quét mã độc',
	'media-masked': ({ what }) => masked[what],
	'mask-lifted': () => 'bỏ che một phần của một tệp',
	'claim-taken': ({ step }) => `nhận việc ${named(steps, step)}`,
	'claim-handed-over': ({ step }) => `bàn giao việc ${named(steps, step)} cho người khác`,
	'conflict-declared': () => 'khai báo xung đột lợi ích',
	'conflict-ended': () => 'kết thúc một khai báo xung đột lợi ích',
	'scope-set': () => 'đặt lĩnh vực và địa bàn của người duyệt',
	'training-completed': () => 'làm xong bài tập duyệt',
	'training-waived': () => 'miễn bài tập duyệt',
	'second-look-given': () => 'xem lại lần hai một quyết định',
	'second-look-share-set': ({ perMille }) => `đặt tỷ lệ xem lại lần hai: ${perMille} phần nghìn`,
	'queue-view-kept': () => 'lưu một cách xem hàng chờ',
	'queue-view-forgotten': () => 'bỏ một cách xem hàng chờ',
	'claim-released': ({ step }) => `thả việc ${named(steps, step)}`,
	'opinion-given': ({ round }) => `cho ý kiến thẩm định thứ ${round}`,
	'opinion-taken-back': () => 'rút ý kiến thẩm định',
	'match-given': ({ verdict }) => `kết luận thẩm định: ${named(verdicts, verdict)}`,
	'entry-created': ({ identifier }) => `mở hồ sơ ${identifier}`,
	'entry-revised': ({ revision, change, fields }) => `hồ sơ có bản ${revision} (${named(changes, change)}, ${fields.length} mục)`,
	'act-scan-kept': () => 'giữ một bản quét của biên bản',
	'act-scan-shown': ({ isPublic }) =>
		isPublic ? 'cho mọi người xem một bản quét của biên bản' : 'thôi cho mọi người xem một bản quét của biên bản',
	'act-scan-removed': () => 'bỏ một bản quét của biên bản',
	'act-attached': ({ revision }) => `đặt bản ${revision} dưới một biên bản có số`,
	'entries-joined': ({ into, joined }) => `gộp hồ sơ ${joined} vào ${into}`,
	'entries-parted': ({ from, joined }) => `tách lại hồ sơ ${joined} khỏi ${from}`,
	'entry-published': ({ media }) => `công bố hồ sơ, ${media} tệp`,
	'media-published': () => 'công bố một tệp',
	'media-unpublished': ({ media }) => `thôi công bố ${media} tệp`,
	'inventory-imported': ({ created, changed }) => `nhập danh mục: ${created} hồ sơ mới, ${changed} hồ sơ đổi`,
	'member-created': () => 'mở tài khoản',
	'member-edited': () => 'sửa tài khoản',
	'rights-stated': ({ statement }) => `ghi tình trạng quyền: ${statement}`,
	'prompt-recorded': ({ key, language }) => `thay bản đọc của lời nhắc ${key} (${language})`,
	'prompt-taken-away': ({ key, language }) => `bỏ bản đọc của lời nhắc ${key} (${language})`,
	'role-granted': ({ role }) => `giao vai trò ${roles[role]}`,
	'role-revoked': ({ role }) => `thu vai trò ${roles[role]}`,
	'password-changed': () => 'đổi mật khẩu',
	'signed-in': () => 'đăng nhập',
	'signed-out': () => 'đăng xuất',
	'member-erased': () => 'tự xóa tài khoản',
	'data-exported': () => 'tải về mọi dữ liệu của mình',
	'member-disabled': () => 'khóa tài khoản',
	'member-enabled': () => 'mở lại tài khoản',
	'item-started': () => 'mở hồ sơ một hiện vật',
	'item-edited': ({ fields }) => `sửa hồ sơ một hiện vật, ${fields.length} mục`,
	'item-moved': ({ from, to }) => `hồ sơ hiện vật: từ ${itemStates[from]} sang ${itemStates[to]}`,
	'item-shown': ({ shown }) => (shown ? 'cho mọi người xem một hiện vật' : 'thôi cho mọi người xem một hiện vật'),
	'items-imported': ({ items }) => `nhập ${items} hiện vật từ bảng kê`,
	'sealed-kept': () => 'niêm kín thông tin của nhà sưu tập',
	'sealed-erased': () => 'xóa thông tin đã niêm kín',
	'sealed-opened': () => 'mở phần niêm kín của một hiện vật',
	'opener-named': () => 'được chỉ định mở phần niêm kín',
	'opener-dismissed': () => 'thôi được mở phần niêm kín',
	'sealed-rekeyed': ({ records }) => `xoay khóa niêm phong, ${records} phần`,
	'suspicion-received': () => 'nhận tin báo nghi vấn về một hiện vật',
	'suspicion-acknowledged': () => 'đã xem tin báo nghi vấn',
	'suspicion-contact-opened': () => 'mở cách liên lạc của người báo nghi vấn',
	'suspicion-contact-erased': () => 'xóa cách liên lạc của người báo nghi vấn',
	'suspicion-closed': () => 'trả lời tin báo nghi vấn',
}

export const history = {
	events,
	title: (code: string) => `Nhật ký hồ sơ ${code}`,
	lead: 'Mọi việc đã ghi về đóng góp này, từ cũ đến mới. Không ai sửa hay xóa được dòng nào mà không lộ.',
	link: 'Nhật ký đầy đủ của hồ sơ',
	download: 'Tải về (JSON Lines)',
	system: 'Máy',
	contributor: 'Người đóng góp',
	slipHolder: 'Người cầm phiếu biên nhận',
	gone: 'Thành viên đã xóa',
	when: 'Lúc',
	who: 'Ai',
	what: 'Việc',
	entry: 'Hồ sơ',
	place: 'Số trong sổ',
	waiting: 'đang chờ nối',
	untitled: 'Chưa có tên',
}

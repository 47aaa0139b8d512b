import { licences } from '#moderation/contribute/licence.ts'
import { isRightsStatement } from '#moderation/contribute/rights.ts'
import type { Terms } from '#moderation/contribute/terms.ts'
import { languages } from './languages.ts'
import type { Refusal, RefusalCode, TableFault } from '#moderation/refusal.ts'
import type { FieldFault } from '#moderation/field-fault.ts'
import type { ClashCause } from '#moderation/merge/licence-compatibility.ts'
import { purposes } from './purposes.ts'

type Facts<Code extends RefusalCode> = Extract<Refusal, { code: Code }>
type FaultFacts<Code extends FieldFault['code']> = Extract<FieldFault, { code: Code }>
/** A sentence for every code: what happened, and the way on. */
export type RefusalSentences = { readonly [Code in RefusalCode]: (facts: Facts<Code>) => string }
export type FaultSentences = { readonly [Code in FieldFault['code']]: (facts: FaultFacts<Code>) => string }

const tableFaults: Readonly<Record<TableFault, string>> = {
	empty: 'Tệp này trống. Xin chọn lại tệp bảng kê.',
	'too-large': 'Bảng kê lớn quá. Xin bỏ ảnh ra khỏi bảng (ảnh gửi riêng), hoặc chia làm nhiều bảng, mỗi bảng dưới 500 dòng.',
	'too-many-rows': 'Bảng kê quá 500 dòng. Xin chia làm nhiều bảng rồi gửi lần lượt.',
	'too-many-columns': 'Bảng kê có quá nhiều cột (hơn 60). Xin xóa các cột thừa rồi gửi lại.',
	'not-utf8': 'Tệp CSV này không ghi bằng mã UTF-8 nên dấu tiếng Việt sẽ hỏng. Trong Excel xin chọn “CSV UTF-8”, hoặc gửi thẳng tệp .xlsx.',
	'not-csv': 'Không đọc được tệp này như một bảng: có dấu ngoặc kép mở mà không đóng. Xin lưu lại thành .xlsx rồi gửi.',
	'not-xlsx': 'Tệp này mang đuôi .xlsx nhưng không phải bảng tính, hoặc đã hỏng. Xin mở bằng Excel hay LibreOffice, lưu lại rồi gửi.',
	'old-excel': 'Đây là tệp Excel đời cũ (.xls). Xin mở ra, chọn “Lưu thành” .xlsx, rồi gửi.',
	hostile: 'Tệp này được gói theo cách có thể làm treo máy nên không nhận. Xin chép bảng sang một tệp mới rồi gửi.',
	'no-rows': 'Bảng chỉ có dòng tiêu đề, chưa có hiện vật nào.',
	'two-alike-headings': 'Có hai cột trùng tên tiêu đề. Xin đổi tên một cột rồi gửi lại.',
}
const sentences: RefusalSentences = {
	'sign-in-needed': () => 'Bà con cần đăng nhập trước.',
	forbidden: () => 'Tài khoản của bạn không được làm việc này.',
	'not-found': () => 'Không tìm thấy thứ bạn hỏi, hoặc bạn không được xem.',
	'wrong-state': () => 'Đóng góp này đã sang bước khác nên việc này không còn làm được. Xin tải lại trang để xem nó đang ở đâu.',
	'stale-version': ({ expected, actual }) =>
		`Có người vừa thay đổi (bạn đang xem bản ${expected}, nay là bản ${actual}). Chữ bạn gõ còn ở dưới; xin so lại hai bản rồi làm tiếp.`,
	invalid: () => 'Còn ô cần xem lại, ghi ở từng ô bên dưới.',
	'conflict-of-interest': () => 'Bạn đã khai báo là gần với người gửi hoặc loại hiện vật này, nên phải để người khác xét.',
	escalated: () => 'Việc này đã chuyển lên người phụ trách: người phụ trách khác với người đã chuyển lên sẽ quyết định.',
	'wrong-slip': () => 'Mã phiếu và số bí mật không khớp nhau, hoặc phiếu đã hủy. Xin so lại từng chữ, từng số trên phiếu.',
	'judged-it': () => 'Bạn đã có phần xét đóng góp này, nên không nhận nó làm của mình được.',
	'own-contribution': () => 'Đây là đóng góp của chính bạn, nên phải để người khác xét.',
	'same-person': ({ step }) =>
		step === 'verify'
			? 'Bạn đã thẩm định đóng góp này, nên người khác phải nhập sổ.'
			: step === 'opinion'
				? 'Bạn đã cho ý kiến về đóng góp này rồi; ý kiến tiếp theo phải là của người khác.'
				: 'Bạn đã duyệt đóng góp này, nên người khác phải làm bước sau.',
	'claimed-by-other': ({ until }) =>
		`Người khác đang giữ việc này đến ${new Date(until).toLocaleTimeString('vi', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' })}.`,
	'claim-lapsed': () => 'Lượt giữ việc của bạn đã hết hạn. Xin nhận lại rồi làm tiếp; chữ bạn gõ còn ở dưới.',
	'too-many-attempts': ({ retryAfterSeconds }) => `Thử quá nhiều lần. Xin chờ ${waitTime(retryAfterSeconds)} rồi thử lại.`,
	'wrong-credentials': () => 'Tên hoặc mật khẩu không đúng.',
	'licence-forbids': () => 'Người đóng góp chỉ đồng ý lưu giữ và thẩm định, không công bố, nên không nhập vào sổ được.',
	'rights-unstated': () =>
		'Người gửi không cấp phép được vì không làm ra thứ này, và chưa cán bộ nào ghi tình trạng quyền, nên chưa công bố được. Xin mở “Tình trạng quyền” của đóng góp, ghi một tình trạng, rồi nhập lại.',
	'media-not-ready': ({ waiting }) => `Còn ${waiting} tệp đang được xử lý. Xin chờ một lát rồi thử lại.`,
	'uploads-unfinished': ({ fileNames }) =>
		`Còn tệp chưa tải xong: ${fileNames.join(', ')}. Xin chờ tải xong, hoặc bỏ tệp ấy đi, rồi gửi lại. Những gì đã gõ đã được lưu.`,
	conflicting: ({ what }) =>
		what === 'disputed-entry-gone'
			? 'Hồ sơ mà lời kể này nói khác đi nay không còn hiện ra, nên chưa có chỗ để đặt lời kể bên cạnh. Mở lại hồ sơ ấy trước rồi nhập.'
			: what === 'slip-number'
				? 'Số bí mật đã có rồi, nên không rút số nữa: số trên tờ phiếu đã in vẫn dùng được. Nếu chưa kịp in, bấm “Đổi số bí mật”.'
				: what === 'slip'
					? 'Phiếu ấy đã thuộc về một đóng góp khác, hoặc đóng góp này đã có phiếu mang mã khác. Xin so lại mã trên phiếu.'
					: what === 'rights'
						? 'Cán bộ khác vừa ghi tình trạng quyền khác. Điều đang ghi hiện ở dưới: xem lại, rồi ghi lần nữa nếu vẫn thấy cần.'
						: 'Việc này mâu thuẫn với điều đã có. Xin xem lại.',
	groundless: () =>
		'Tên của hồ sơ này chỉ do những đóng góp đã rút lại hoặc đã hoàn lại đặt. Xin mở trang sửa, bỏ dòng tên cũ, thêm dòng tên mới, ghi nguồn, rồi cho hiện lại.',
	'undone-already': () => 'Lần nhập sổ này đã được hoàn lại rồi.',
	'built-on': ({ by }) =>
		`Chưa hoàn lại được: bản ${[...new Set(by.map((each) => each.revision))].join(', ')} sau đó đã sửa tiếp trên điều lần nhập này đưa vào. Hoàn lại hoặc sửa các bản ấy trước.`,
	'act-number-taken': ({ act }) =>
		`Số biên bản ${act} đã dùng cho một biên bản khác người ký hoặc khác ngày. Xin xem lại số, hoặc ghi đúng người ký và ngày của biên bản ấy.`,
	'joined-already': ({ identifier, into }) =>
		`Hồ sơ ${identifier} đã nhập vào hồ sơ ${into}. Xin làm việc trên ${into}, hoặc tách hai hồ sơ ra trước.`,
	'join-circle': ({ identifier, other }) =>
		identifier === other
			? `Không nhập hồ sơ ${identifier} vào chính nó được.`
			: `Hồ sơ ${identifier} và ${other} là thành phần và toàn thể của nhau, không phải một. Nếu đúng là một, xin bỏ quan hệ ấy trước.`,
	'depended-on': ({ by }) => `Chưa hoàn lại được: ${by.join(', ')} đang dựa trên hồ sơ này. Xin gỡ các hồ sơ ấy ra trước.`,
	'consent-withdrawn': ({ purposes: lacking = ['everyone', 'reuse'] }) =>
		`Không còn sự đồng ý nào cho việc này: ${lacking.map((purpose) => purposes[purpose]).join('; ')}. Vì thế không nhập vào sổ được. Muốn công bố thì phải hỏi lại người gửi và để họ đồng ý lại.`,
	'entry-hidden': ({ identifier }) =>
		`Hồ sơ ${identifier} mà người thẩm định đã chọn nay không còn công khai. Xin chờ hồ sơ ấy được mở lại, hoặc đánh dấu “Mở hồ sơ mới” rồi nhập lại; các lựa chọn của bạn còn ở dưới.`,
	'place-split': ({ place, parts }) =>
		`${place} đã được chia: nay thuộc ${parts.join(', ')}. Xin chọn đúng đơn vị ở dưới, hoặc chọn “chưa biết thuộc đơn vị nào”.`,
	'nothing-chosen': () => 'Bạn chưa chọn nhận ô nào hay tệp nào từ đóng góp này.',
	'custodians-said-no': ({ community }) =>
		`Người giữ lệ của cộng đồng ${community} đã nói không, nên không duyệt được. Có thể không nhận, hoặc hỏi lại họ.`,
	'look-needed': ({ findings }) =>
		`Sàng lọc thấy ${findings} điều cần xem riêng, nên không duyệt chung được. Mời bạn mở đóng góp này ra xem.`,
	ruled: () => 'Điều này đang theo một luật của cộng đồng, nên không cho mọi người xem được. Người giữ lệ phải bỏ luật ấy trước.',
	'nothing-to-appeal': () => 'Hiện không có quyết định nào để khiếu nại.',
	'appealed-already': () => 'Quyết định này đã được khiếu nại rồi. Kết quả sẽ báo cho bạn ở mục Tin báo.',
	'appeal-late': ({ deadline }) =>
		`Đã quá hạn khiếu nại 30 ngày: hạn cuối là ${new Date(deadline).toLocaleDateString('vi', { timeZone: 'Asia/Ho_Chi_Minh' })}. Nếu có điều mới, mời bạn gửi một đóng góp mới và kể rõ điều ấy.`,
	'had-part': () => 'Bạn đã có phần trong việc này, hoặc đã khai là gần với người hay việc ấy, nên người khác phải nghe khiếu nại.',
	'heard-already': () => 'Khiếu nại này đã có kết quả.',
	removed: () => 'Hồ sơ này đã gỡ bỏ hẳn, không khôi phục được.',
	'last-administrator': () => 'Đây là quản trị viên cuối cùng còn làm việc. Xin giao vai trò này cho người khác trước.',
	'item-state': () => 'Hồ sơ hiện vật này đã sang bước khác nên việc này không còn làm được. Xin tải lại trang để xem nó đang ở đâu.',
	'no-sealing-key': () =>
		'Máy chủ chưa có khóa niêm phong nên chưa nhận tên, địa chỉ, nơi cất giữ và giấy tờ. Chưa có gì bị lưu. Xin báo quản trị viên đặt COLLECTION_KEY_FILE rồi mời bạn thử lại.',
	'sealing-key-lost': ({ keyId }) =>
		`Phần này niêm bằng khóa ${keyId} mà máy chủ hiện không có. Dữ liệu vẫn còn nguyên; xin báo quản trị viên đưa khóa ấy trở lại từ bản cất riêng.`,
	'seal-broken': () => 'Phần niêm kín này đã bị thay đổi hoặc bị đặt nhầm chỗ nên không mở. Xin báo quản trị viên ngay.',
	'unreadable-table': ({ reason }) => tableFaults[reason],
	'nothing-changed': () => 'Bạn chưa thay đổi điều gì trong hồ sơ này.',
}
const nameOf = (code: Terms | 'keep-only' | undefined): string =>
	code && code !== 'keep-only' && !isRightsStatement(code) ? licences[code].name : ''
/** Why words under two licences cannot be woven into one text, and the way on. */
const clashes: Readonly<Record<ClashCause, (one: string, other: string) => string>> = {
	'keep-only': () => 'Người gửi chỉ cho lưu giữ, không công bố, nên lời này không ghép vào đâu được. Xin giữ như trong sổ.',
	'rights-statement': () =>
		'Chưa ai cấp phép cho lời này: ghi tình trạng quyền không có nghĩa là được viết lại hay ghép. Xin lấy nguyên văn, để hai lời đứng riêng, hoặc giữ như trong sổ.',
	'share-alike-and-non-commercial': (alike, closed) =>
		`Không ghép hai lời này làm một được: ${alike} buộc bài ghép mang đúng giấy phép ấy, tức cho cả việc mua bán; ${closed} thì không cho. Xin lấy hẳn một bên, để hai lời đứng riêng, hoặc viết lại chỉ dựa vào đóng góp.`,
	'two-share-alikes': (one, other) =>
		`Không ghép hai lời này làm một được: ${one} và ${other} đều buộc bài ghép mang giấy phép của riêng mình. Xin lấy hẳn một bên, để hai lời đứng riêng, hoặc viết lại chỉ dựa vào đóng góp.`,
}
const faults: FaultSentences = {
	missing: () => 'Xin điền ô này.',
	'too-long': ({ max, length }) => `Dài quá: ${length} chữ cái, nhiều nhất ${max}.`,
	'too-short': ({ min }) => `Ngắn quá: ít nhất ${min} chữ cái.`,
	'not-allowed': () => 'Xin chọn một trong các mục đã cho.',
	malformed: () => 'Không đúng dạng.',
	taken: () => 'Đã có người dùng.',
	mismatch: () => 'Hai ô không giống nhau.',
	'out-of-range': ({ min, max }) => `Phải từ ${min} đến ${max}.`,
	guessable: () => 'Dễ đoán quá. Xin ghép vài từ không liên quan với nhau, ví dụ như bốn vật trong nhà.',
	wrong: () => 'Không đúng.',
	unknown: () => 'Không tìm thấy mã này. Xin xem lại từng chữ, từng số.',
	'unknown-language': ({ typed }) => languages.unknown(typed),
	itself: () => 'Đây là mã của chính đóng góp này.',
	duplicate: () => 'Đóng góp mang mã này đã được ghi là trùng rồi. Hai đóng góp trùng nhau phải còn lại một: xin xem lại bên ấy trước.',
	'decision-differs': ({ identifier, date }) =>
		`Số quyết định này đã có ở hồ sơ ${identifier} với ngày khác (${date}). Một số chỉ có một ngày: xin xem lại số và ngày, hoặc sửa hồ sơ kia trước.`,
	'decision-elsewhere': ({ identifier }) =>
		`Hồ sơ ${identifier} cũng ghi số quyết định này. Nếu một quyết định xếp hạng cả hai, xin đánh dấu ô ở cuối rồi lưu lại; nếu không, xin xem lại số.`,
	'decision-named': ({ identifier, number }) =>
		`Lời này nêu quyết định ${number}, là quyết định của hồ sơ ${identifier}. Nếu chỉ nhắc tới, hoặc một quyết định xếp hạng cả hai, xin đánh dấu ô ở cuối rồi nhập lại; nếu không, có thể đóng góp này nói về hồ sơ ${identifier}: xin nhờ thẩm định lại.`,
	'has-answered': () =>
		'Người này đã ký, đã nói lời đồng ý, hoặc đã thôi đồng ý: lời ấy được giữ cùng tên họ, nên không bỏ họ ra được. Nếu họ không muốn nêu tên, xin chọn “Không nêu tên”.',
	'secret-name': () =>
		'Có tên của người đã xin không nêu tên, hoặc xin ghi tên khác. Xin chọn “Viết lại” và bỏ tên ấy ra, hoặc giữ như trong sổ.',
	'private-words': () =>
		'Máy thấy có thông tin riêng của một người (điện thoại, giấy tờ, địa chỉ…). Xin chọn “Viết lại” và bỏ phần ấy ra, hoặc giữ như trong sổ.',
	'impossible-date': ({ dates }) => `Ngày này không thể có: ${dates.join(', ')}. Xin hỏi lại người gửi, hoặc chọn “Viết lại”.`,
	'licences-clash': ({ cause, licences: [one, other] }) => clashes[cause](nameOf(one), nameOf(other)),
}

/** What lacks where nothing is typed, by field. */
const missing = {
	files: 'Xin thêm ít nhất một tệp.',
	gift: 'Xin ghi âm, hoặc gửi một tệp.',
	proof: 'Xin bấm nút đỏ và ghi âm câu trả lời, hoặc chụp giấy đã ký.',
	whom: 'Xin chọn một.',
	spokenCredit: 'Xin chọn một.',
	creditChoice: 'Xin chọn một.',
	licence: 'Xin chọn một.',
	languages: 'Xin chọn ít nhất một tiếng.',
	consentKeep: 'Xin đánh dấu nếu đồng ý; chưa đồng ý điều này thì chưa gửi được.',
	consentEveryone: 'Cho mọi người xem và cho dùng lại đi cùng nhau.',
	consentReuse: 'Cho mọi người xem và cho dùng lại đi cùng nhau.',
}

export const refusals = { sentences, faults, missing }

/** A wait in the unit people would say it in. */
function waitTime(seconds: number): string {
	const minutes = Math.ceil(seconds / 60)
	if (minutes <= 90) return `${minutes} phút`
	return minutes <= 36 * 60 ? `${Math.ceil(minutes / 60)} giờ` : `${Math.ceil(minutes / 1440)} ngày`
}

import { fileKindName } from '../file-kind-name.ts'
import { maxFilesPerContribution, type MediaClass } from '#moderation/upload/limits.ts'
import type { MediaRefusal, MediaRefusalCode } from '#moderation/upload/media-refusal.ts'
import type { MediaFinding, MediaFindingCode } from '#moderation/screen/media-finding.ts'
import type { TrailerLook } from '#moderation/upload/media-facts.ts'

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })
const percent = new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 0 })
const day = (iso: string) => iso.slice(0, 10).split('-').reverse().join('/')
const size = (bytes: number) => (bytes >= 1e9 ? `${number.format(bytes / 1e9)} GB` : `${number.format(Math.max(0.1, bytes / 1e6))} MB`)
const files: Record<MediaClass, string> = { image: 'ảnh', audio: 'tệp ghi âm', video: 'đoạn phim' }
const looks: Record<TrailerLook, string> = {
	picture: 'một ảnh khác',
	film: 'một đoạn phim',
	tags: 'nhãn ghi tên',
	archive: 'một tệp nén',
	program: 'một chương trình máy tính',
	markup: 'mã trang web',
	'test-virus': 'chuỗi thử của phần mềm diệt vi-rút',
	unknown: 'dữ liệu không rõ',
}
const layers = { archive: 'một tệp nén', pdf: 'một tài liệu PDF', program: 'một chương trình máy tính' }

const kind = (found: string | null): string => {
	const name = found && fileKindName(found)
	return name ? `Tệp này là loại “${name}”, Bến Nước chưa nhận loại này.` : 'Bến Nước chưa đọc được loại tệp này.'
}

export type MediaRefusalSentences = { readonly [C in MediaRefusalCode]: (facts: Extract<MediaRefusal, { code: C }>) => string }
export type MediaFindingSentences = { readonly [C in MediaFindingCode]: (facts: Extract<MediaFinding, { code: C }>['facts']) => string }

/** Vì sao một tệp chưa nhận được. */
const refusals: MediaRefusalSentences = {
	'unsupported-kind': ({ found }) =>
		`${kind(found)} Mời bà con gửi ảnh (JPEG, PNG, WebP, AVIF, HEIC, TIFF), ghi âm (MP3, M4A, AAC, OGG, WAV, FLAC, WebM) hoặc phim (MP4, MOV, WebM, 3GP).`,
	'too-large': ({ mediaClass, bytes, maxBytes }) =>
		`Tệp nặng ${size(bytes)}, mà mỗi ${files[mediaClass]} được tối đa ${size(maxBytes)}. Bà con thử chia nhỏ hoặc gửi bản nhẹ hơn.`,
	'too-many-pixels': ({ width, height, maxPixels }) =>
		`Ảnh này rộng ${number.format(width)} × ${number.format(height)} điểm ảnh, quá mức ${number.format(maxPixels / 1e6)} triệu điểm. Bà con thử lưu ảnh nhỏ lại rồi gửi.`,
	empty: () => 'Tệp này trống, không có gì bên trong. Bà con xem lại tệp trong máy rồi gửi lại nhé.',
	truncated: () => 'Tệp bị cụt, thiếu phần cuối, có lẽ do chép dở. Bà con thử lấy lại từ máy ảnh, điện thoại hay thẻ nhớ rồi gửi lại.',
	undecodable: () => 'Bến Nước không mở được tệp này, có lẽ tệp đã hỏng. Bà con thử mở trên máy mình, lưu lại thành tệp mới rồi gửi.',
	'no-content': () => 'Trong tệp này không có hình hay tiếng nào. Bà con xem lại có chọn đúng tệp không.',
	'hash-mismatch': () => 'Tệp đến nơi không giống hệt tệp trong máy bà con, chắc do đường truyền. Mời bà con gửi lại.',
	'timed-out': ({ seconds }) =>
		`Sau ${number.format(seconds)} giây, máy chủ vẫn chưa đọc xong tệp này nên đã dừng. Bà con gửi lại sau, hoặc lưu thành tệp mới rồi gửi.`,
	'out-of-memory': () => 'Đọc tệp này cần quá nhiều bộ nhớ nên máy chủ đã dừng lại. Bà con thử lưu bản nhỏ hơn rồi gửi.',
	crashed: () => 'Máy chủ gặp trục trặc khi đọc tệp này. Bà con gửi lại sau, nếu vẫn vậy thì lưu thành tệp mới rồi gửi.',
	'too-many-files': ({ maxFiles }) => `Mỗi lần đóng góp được tối đa ${maxFiles} tệp. Phần còn lại, mời bà con gửi thành một đóng góp khác.`,
	'too-many-open-uploads': ({ maxOpen }) => `Bà con đang gửi dở ${maxOpen} tệp rồi. Gửi xong hoặc bỏ bớt vài tệp, rồi thêm tệp mới nhé.`,
	'daily-quota': ({ maxBytes }) => `Hôm nay bà con đã gửi gần hết mức ${size(maxBytes)} mỗi ngày. Mời bà con gửi tiếp vào ngày mai.`,
	'total-quota': ({ maxBytes }) => `Bà con đã gửi gần hết mức ${size(maxBytes)}. Xin liên hệ cán bộ phụ trách để được thêm chỗ.`,
}

/** Điều lưu ý về một tệp, cho người duyệt và cho người gửi. */
const findings: MediaFindingSentences = {
	'trailing-data': ({ bytes, look }) => `Sau phần cuối của tệp còn ${size(bytes)}: ${looks[look]}. Cần người xem lại.`,
	polyglot: ({ sign }) => `Tệp này vừa là tệp thường vừa có thể mở như ${layers[sign]}. Cần người xem lại.`,
	'embedded-script': () =>
		'Trong tệp có mã lệnh của trang web. Bản công bố được vẽ lại nên không mang theo mã, nhưng bản gốc cần người xem lại.',
	'test-virus': () => 'Trong tệp có chuỗi thử của phần mềm diệt vi-rút. Cần người xem lại.',
	malware: ({ signature }) => `Phần mềm diệt vi-rút báo tệp này có mã độc (${signature}). Không mở bản gốc; tệp sẽ không được công bố.`,
	'not-scanned': () => 'Tệp này chưa được quét vi-rút. Tệp chỉ được công bố sau khi quét xong.',
	'too-large-to-scan': ({ bytes }) =>
		`Tệp nặng ${size(bytes)}, quá mức máy quét vi-rút nhận, nên chưa quét được. Cần người xem lại; người quản trị có thể nâng mức của máy quét.`,
	'faulty-picture': () => 'Ảnh có vài chỗ lỗi nhưng vẫn xem được. Nếu còn bản gốc lành hơn, mời bà con gửi thêm.',
	'faulty-recording': () =>
		'Bản ghi có chỗ hỏng hoặc thiếu một phần, chỗ còn lại vẫn nghe, xem được. Nếu còn bản lành hơn, mời bà con gửi thêm.',
	'small-picture': ({ width, height, shorterSide }) =>
		`Hình hơi nhỏ (${number.format(width)} × ${number.format(height)}). Nếu có bản lớn hơn, cạnh ngắn từ ${number.format(shorterSide)} điểm ảnh, mời bà con gửi bản đó.`,
	'short-recording': ({ seconds, atLeast }) =>
		`Bản ghi chỉ dài ${number.format(seconds)} giây (nên từ ${number.format(atLeast)} giây). Bà con xem lại có bị cắt mất không.`,
	'clipped-sound': ({ share }) =>
		`Tiếng bị vỡ ở khoảng ${percent.format(share)} thời lượng vì thu quá to. Lần sau bà con để máy xa hơn một chút hoặc giảm mức thu; nếu có bản khác, mời gửi thêm.`,
	'silent-sound': ({ share }) =>
		`Khoảng ${percent.format(share)} bản ghi không có tiếng. Bà con nghe lại xem có đúng tệp không, có bị tắt micro không.`,
	'quiet-sound': ({ decibels }) =>
		`Tiếng rất nhỏ (chỗ to nhất ${number.format(decibels)} dB). Lần sau bà con để máy gần người nói hơn; bản này vẫn được giữ.`,
	'date-differs': ({ taken, claimed }) => `Máy ghi là chụp, quay ngày ${day(taken)}; bài ghi thời gian “${claimed}”.`,
	'date-ahead': ({ taken, received }) =>
		`Máy ghi là chụp, quay ngày ${day(taken)}, sau cả ngày gửi (${day(received)}): đồng hồ của máy có lẽ sai.`,
	'place-differs': ({ latitude, longitude, claimed, kilometres }) =>
		`Tọa độ trong tệp (${latitude.toFixed(4)}, ${longitude.toFixed(4)}) cách “${claimed}” khoảng ${number.format(kilometres)} km.`,
	'same-file': () => 'Đúng tệp này đã được gửi trong một đóng góp khác.',
	'near-copy': ({ correlation, isMirrored, share }) =>
		`Hình này giống một hình trong đóng góp khác (giống ${percent.format(correlation)}${isMirrored ? ', lật gương' : ''}${share < 0.9 ? `, cắt còn ${percent.format(share)}` : share > 1.1 ? ', nhưng rộng hơn' : ''}).`,
	'not-playable': ({ codec }) =>
		`Trình duyệt không phát được tệp này${codec ? ` (mã hóa ${codec})` : ''}. Bản gốc vẫn được giữ nguyên; nếu có bản MP4 hoặc MP3, mời bà con gửi thêm.`,
}

/** Lời cho lúc chưa làm được hình sóng hay ảnh đại diện. */
const processing = {
	unavailable: 'Máy chủ này chưa xử lý được âm thanh và phim. Bản gốc vẫn được giữ an toàn.',
	limits: `Ảnh tối đa 100 MB, ghi âm 500 MB, phim 2 GB; mỗi lần tối đa ${maxFilesPerContribution} tệp.`,
}

export const media = { refusals, findings, processing }

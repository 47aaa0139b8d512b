import type { ContributionState } from '#moderation/lifecycle.ts'

const states: Record<ContributionState, { now: string; next: string }> = {
	draft: { now: 'Còn là bản nháp.', next: 'Khi nào xong, bạn bấm gửi.' },
	submitted: { now: 'Đã nhận, máy đang xem tệp.', next: 'Bạn không phải làm gì.' },
	screened: { now: 'Đang chờ người duyệt.', next: 'Bạn không phải làm gì.' },
	held: { now: 'Đang hỏi người giữ lệ của cộng đồng.', next: 'Bạn không phải làm gì. Họ trả lời rồi, việc xét lại tiếp tục.' },
	returned: { now: 'Cần bạn bổ sung.', next: 'Xin xem lời nhắn, sửa rồi gửi lại.' },
	approved: { now: 'Đã duyệt, đang thẩm định.', next: 'Người thẩm định so với sổ di sản.' },
	refused: { now: 'Không nhận.', next: 'Lý do ghi ở dưới.' },
	verified: { now: 'Đã thẩm định, chờ ghi vào sổ.', next: 'Cán bộ sẽ ghi vào sổ di sản.' },
	duplicate: { now: 'Trùng với điều sổ đã có.', next: 'Cảm ơn bạn; phần trùng không ghi thêm lần nữa.' },
	kept: { now: 'Được lưu giữ, không công bố.', next: '' },
	merged: { now: 'Đã ghi vào sổ, đang chuẩn bị công bố.', next: 'Bạn không phải làm gì.' },
	published: { now: 'Đã có trong sổ di sản.', next: '' },
	withdrawn: { now: 'Bạn đã rút lại.', next: '' },
}

export const parts = {
	pages: 'Các trang',
	picture: 'Ảnh',
	creditBy: 'Của',
	creditAnonymous: 'người đóng góp không muốn nêu tên',
	notPlayable: 'Trình duyệt có thể không mở được tệp này.',
	download: 'Tải tệp gốc',
	pathLabel: 'Chặng đường của đóng góp',
	steps: { given: 'Đã gửi', screened: 'Kiểm tệp', reviewed: 'Duyệt', verified: 'Thẩm định', registered: 'Vào sổ' },
	stepStandings: { done: 'xong', now: 'đang ở đây', ahead: 'chưa tới', stopped: 'dừng ở đây' },
	states,
	since: (date: string) => `(từ ${date})`,
	menu: 'Mục',
	reference: 'Mã để báo lỗi',
}

import type { ConsentPurpose } from '#moderation/contribute/consent-text.ts'

/** What a consent is for. */
export const purposes = {
	keep: 'Lưu giữ và thẩm định',
	community: 'Cho cộng đồng xem',
	everyone: 'Cho mọi người xem',
	reuse: 'Cho dùng lại theo giấy phép',
	'national-database': 'Gửi vào cơ sở dữ liệu quốc gia',
	'machine-learning': 'Cho dùng để dạy máy',
} satisfies Record<ConsentPurpose, string>

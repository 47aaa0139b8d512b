import type { MediaPart } from '#moderation/upload/part.ts'

const parts: Record<MediaPart, string> = {
	gift: 'Đóng góp',
	place: 'Lời nói về nơi chốn',
	name: 'Lời nói về tên gọi',
	consent: 'Lời đồng ý đã ghi âm',
	signature: 'Ảnh chữ ký',
}

/** Giving by voice (đóng góp bằng lời nói). */
export const voice = {
	parts,
	asides: 'Nói kèm, không công bố',
}

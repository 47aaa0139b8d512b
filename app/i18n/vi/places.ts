import type { PlaceKind } from '#db/tables/place.ts'

const kinds: Record<PlaceKind, string> = {
	tinh: 'tỉnh',
	thanh_pho: 'thành phố',
	thi_xa: 'thị xã',
	huyen: 'huyện',
	xa: 'xã',
	phuong: 'phường',
	thi_tran: 'thị trấn',
}

export const places = {
	unit: (kind: PlaceKind, name: string) => `${kinds[kind]} ${name}`,
	former: '(cũ)',
	nowIs: (unit: string) => `nay là ${unit}`,
	nowSplit: (units: string) => `đã chia, nay thuộc ${units}`,
	nowManyUnits: (count: number) => `nay là ${count} xã, phường`,
	or: ' hoặc ',
	suggestions: (count: number) => (count === 0 ? 'Không có gợi ý nào' : `${count} gợi ý, dùng phím mũi tên để chọn`),
	chosen: 'Đã nhận ra nơi này',
	asTyped: 'Chỉ giữ chữ đã gõ, không gắn với xã, phường nào',
	clear: 'Bỏ chọn',
	notFound: 'Không thấy xã, phường nào có tên như vậy. Chữ đã gõ vẫn được giữ.',
	notOfficial: 'Điểm chỉ là tâm ước chừng, không phải ranh giới chính thức.',
}

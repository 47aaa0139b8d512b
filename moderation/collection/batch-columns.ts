import { conditions, objectKinds, origins, type Condition, type ObjectKind, type Origin } from './item.ts'

/** The columns of a batch (cột của bảng kê), in the order of the template. */
export const batchColumns = [
	'name',
	'otherName',
	'objectKind',
	'material',
	'dimensions',
	'weight',
	'dating',
	'origin',
	'acquisition',
	'condition',
	'marks',
	'description',
	'quantity',
	'place',
	'storagePlace',
	'photos',
] as const
export type BatchColumn = (typeof batchColumns)[number]

export const neededColumns: readonly BatchColumn[] = ['name', 'material', 'dimensions', 'dating', 'origin', 'condition']

/** Headings of the template, as collectors write them; it is the one language tables come in. */
export const templateHeadings: Readonly<Record<BatchColumn, string>> = {
	name: 'Tên hiện vật',
	otherName: 'Tên gọi khác',
	objectKind: 'Loại',
	material: 'Chất liệu',
	dimensions: 'Kích thước',
	weight: 'Trọng lượng',
	dating: 'Niên đại',
	origin: 'Nguồn gốc',
	acquisition: 'Kể rõ nguồn gốc',
	condition: 'Tình trạng',
	marks: 'Dấu, chữ khắc, số hiệu',
	description: 'Miêu tả',
	quantity: 'Số lượng',
	place: 'Xã, phường',
	storagePlace: 'Nơi cất giữ',
	photos: 'Tên tệp ảnh',
}

/** Other headings met on collectors' lists, folded. */
const otherHeadings: Readonly<Record<BatchColumn, readonly string[]>> = {
	name: ['ten', 'hien vat', 'ten goi', 'name', 'object'],
	otherName: ['ten khac', 'other name'],
	objectKind: ['loai hien vat', 'phan loai', 'kind'],
	material: ['vat lieu', 'material'],
	dimensions: ['kich co', 'size', 'dimensions', 'so do'],
	weight: ['can nang', 'khoi luong', 'weight'],
	dating: ['thoi ky', 'tuoi', 'nien dai uoc doan', 'date', 'dating', 'period'],
	origin: ['cach co duoc', 'origin'],
	acquisition: ['nguon goc chi tiet', 'lai lich', 'acquisition', 'provenance'],
	condition: ['tinh trang bao quan', 'hien trang', 'condition'],
	marks: ['dau', 'chu khac', 'so hieu', 'marks', 'minh van'],
	description: ['mo ta', 'dac diem', 'description'],
	quantity: ['sl', 'quantity'],
	place: ['xa', 'phuong', 'xa phuong', 'dia ban', 'commune'],
	storagePlace: ['cho cat', 'noi luu giu', 'noi de', 'storage'],
	photos: ['anh', 'hinh', 'hinh anh', 'tep anh', 'photo', 'photos'],
}

/** Which heading answers to which column: the number of the heading, from 0; a column that none answers to is absent. */
export type ColumnMapping = { readonly [Column in BatchColumn]?: number }

/** The mapping that the headings themselves tell; a heading that two columns could claim, or that stands twice, is left to the person. */
export function guessMapping(headings: readonly string[]): ColumnMapping {
	const folded = headings.map(foldHeading)
	const mapping: { [Column in BatchColumn]?: number } = {}
	for (const column of batchColumns) {
		const names = [foldHeading(templateHeadings[column]), ...otherHeadings[column]]
		const found = folded.flatMap((heading, index) => (names.includes(heading) ? [index] : []))
		if (found.length === 1 && found[0] !== undefined) mapping[column] = found[0]
	}
	return mapping
}

/** Needed columns that no heading answers to. */
export function missingColumns(mapping: ColumnMapping): BatchColumn[] {
	return neededColumns.filter((column) => mapping[column] === undefined)
}

/** Folded for comparing: marks, case, an asterisk for "needed" and what stands in brackets do not count. */
export function foldHeading(text: string): string {
	return text
		.replace(/\(.*?\)/gu, ' ')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll('đ', 'd')
		.replace(/[^\p{L}\p{Nd}]+/gu, ' ')
		.trim()
}

const kindWords: Readonly<Record<ObjectKind, readonly string[]>> = {
	di_vat: ['di vat'],
	co_vat: ['co vat'],
	bao_vat_quoc_gia: ['bao vat quoc gia', 'bao vat'],
	suu_tap: ['suu tap', 'bo suu tap', 'bo'],
	chua_ro: ['chua ro', 'khong ro', 'chua biet'],
}
const originWords: Readonly<Record<Origin, readonly string[]>> = {
	inherited: ['thua ke', 'cua gia dinh', 'gia truyen', 'ong ba de lai', 'inherited'],
	bought: ['mua', 'mua lai', 'bought'],
	given: ['duoc tang', 'duoc cho', 'tang', 'given'],
	found: ['tim thay', 'dao duoc', 'nhat duoc', 'found'],
	made: ['tu lam', 'dat lam', 'made'],
	unknown: ['chua ro', 'khong ro', 'khong nho', 'unknown'],
}
const conditionWords: Readonly<Record<Condition, readonly string[]>> = {
	whole: ['nguyen ven', 'con nguyen', 'tot', 'whole'],
	worn: ['cu mon', 'mon', 'cu', 'binh thuong', 'worn'],
	damaged: ['hong', 'hu hong', 'nut', 've', 'sut me', 'damaged'],
	fragments: ['manh vo', 'con manh', 'vo', 'fragments'],
}

/** What a template says may stand in these columns, the first word of each. */
export const templateChoices: Readonly<Record<'objectKind' | 'origin' | 'condition', readonly string[]>> = {
	objectKind: ['di vật', 'cổ vật', 'bảo vật quốc gia', 'sưu tập', 'chưa rõ'],
	origin: ['thừa kế', 'mua', 'được tặng', 'tìm thấy', 'tự làm', 'chưa rõ'],
	condition: ['nguyên vẹn', 'cũ mòn', 'hỏng', 'mảnh vỡ'],
}

/** The choice a cell names, null when none. */
export function choiceIn(column: 'objectKind', text: string): ObjectKind | null
export function choiceIn(column: 'origin', text: string): Origin | null
export function choiceIn(column: 'condition', text: string): Condition | null
export function choiceIn(column: 'objectKind' | 'origin' | 'condition', text: string): string | null {
	const asked = foldHeading(text)
	if (column === 'objectKind') return objectKinds.find((code) => code === text.trim() || kindWords[code].includes(asked)) ?? null
	if (column === 'origin') return origins.find((code) => originWords[code].includes(asked)) ?? null
	return conditions.find((code) => conditionWords[code].includes(asked)) ?? null
}

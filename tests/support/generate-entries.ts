import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#db/schema.ts'
import { titleOf, type EntryRecord } from '#moderation/entry.ts'
import { heritageClasses, heritageTypes, type Community, type HeritageRank } from '#moderation/heritage.ts'

const kinds = {
	di_tich: ['Đình', 'Chùa', 'Nhà dài', 'Bến nước', 'Hang', 'Tháp', 'Đồn điền'],
	hien_vat: ['Ché', 'Cồng', 'Đàn đá', 'Gùi', 'Trống', 'Vòng đồng'],
	phi_vat_the: ['Lễ cúng', 'Lễ hội', 'Nghề dệt', 'Hát kể', 'Dân ca', 'Múa xoang'],
	tu_lieu: ['Ảnh chụp', 'Bản ghi âm', 'Sách', 'Bản đồ', 'Thư tay'],
} as const
const buons = [
	'Ako Dhông',
	'Jŭn',
	'Trí',
	'Niêng',
	'Kŏ Tam',
	'Ea Bông',
	'Knia',
	'Kram',
	"M'Liêng",
	'Tuôr',
	'Sah',
	'Hra',
	'Čuôr Knia',
	'Dur Kmăl',
]
const whose = [
	'già làng',
	'dòng họ Êban',
	'dòng họ Niê',
	'ông Ma Hing',
	"bà H'Nga",
	'nghệ nhân',
	'bảo tàng huyện',
	'nhà thờ',
	'trường làng',
]
const named: readonly Community[] = ['Ê-đê', "M'nông", 'Gia-rai', 'Kinh', 'Tày', 'Nùng', "H'mông", 'Thái', 'Xơ-đăng']
const ranks: readonly (HeritageRank | null)[] = [null, null, null, 'cap_tinh', 'quoc_gia', 'danh_muc_quoc_gia', 'danh_muc_tinh']
const at = new Date('2026-01-15T02:00:00Z')
const perStatement = 1000

/**
 * Fills the registry with generated entries for tests and benches: names, classes, ranks, communities, places and texts vary by the
 * number alone, so that two runs make the same registry. Identifiers are GEN-00001 and on; places are those the database has.
 */
export async function generateEntries(db: Db, count: number): Promise<void> {
	const places = await db.selectFrom('place').select('id').where('level', '=', 'commune').orderBy('id').execute()
	for (let from = 1; from <= count; from += perStatement) {
		const rows = Array.from({ length: Math.min(perStatement, count - from + 1) }, (_, index) => row(from + index, places))
		await db.insertInto('entry').values(rows).execute()
	}
	await sql`analyze`.execute(db)
}

function row(number: number, places: readonly { id: string }[]) {
	const record = recordOf(number)
	const texts = [...record.names.map((name) => name.text), ...record.descriptions.map((description) => description.text)]
	return {
		id: uuidOf(number),
		identifier: `GEN-${String(number).padStart(5, '0')}`,
		version: 1,
		visibility: 'public' as const,
		standing: 'inventoried' as const,
		is_sample: true,
		title: titleOf(record),
		heritage_class: record.heritageClass,
		heritage_type: record.heritageType,
		ranks: record.ranks.map((rank) => rank.rank),
		communities: record.communities.map((community) => community.name),
		place_id: places[number % Math.max(places.length, 1)]?.id ?? null,
		place_id_then: null,
		parent_id: null,
		parent_identifier: null,
		record: JSON.stringify(record),
		provenance: '{}',
		names_text: record.names.map((name) => name.text).join('\n'),
		search_text: [...texts, ...record.communities.map((community) => community.name)].join('\n').normalize('NFC').toLowerCase(),
		created_at: at,
		updated_at: new Date(at.getTime() + number * 1000),
	}
}

function recordOf(number: number): EntryRecord {
	const heritageClass = pick(heritageClasses, number)
	const rank = pick(ranks, number * 3 + 1)
	const community = pick(named, number * 5 + 2)
	const name = `${pick(kinds[heritageClass], number * 7)} buôn ${pick(buons, number * 11)} của ${pick(whose, number * 13)} số ${number}`
	return {
		names: [
			{ lang: 'vi', text: name, kind: 'official' },
			{ lang: 'en', text: `Generated item ${number}`, kind: 'alternative' },
		],
		heritageClass,
		heritageType: pick(heritageTypes[heritageClass], number),
		ranks: rank ? [{ rank, decisionNumber: `${number}/QĐ-UBND`, decisionDate: '2020-05-04', year: 2020, source: null }] : [],
		communities: [{ name: community }],
		place: { districtAsWritten: null, communeAsWritten: null, note: null, placeIdThen: null, placeId: null },
		point: null,
		year: 1900 + (number % 120),
		period: null,
		maker: null,
		descriptions: [
			{
				lang: 'vi',
				text: `${name}: được bà con người ${community} gìn giữ qua nhiều đời; nhóm ${number % 97}, mục thứ ${number}. Nơi đây còn truyền lại câu chuyện của người xưa.`,
			},
		],
		accounts: [],
		source: null,
		certainty: 'uncertain',
		notes: null,
		parent: null,
	}
}

/** Stable, so that a page of one run is the page of the next. */
function uuidOf(number: number): string {
	const hex = createHash('sha256').update(`generated entry ${number}`).digest('hex')
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function pick<Item>(items: readonly Item[], number: number): Item {
	const item = items[(Math.imul(number, 2654435761) >>> 8) % items.length]
	if (item === undefined) throw new Error('nothing to pick from')
	return item
}

import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#db/schema.ts'
import type { EntryRecord } from '#moderation/entry.ts'

/** Numbers that look random and are the same every time. */
export function seededNumbers(seed: number): () => number {
	let state = seed >>> 0
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0
		return state / 4294967296
	}
}

const kinds =
	'Thác|Đình|Chùa|Miếu|Hồ|Hang đá|Căn nhà|Nhà dài|Bến nước|Cầu|Trống đồng|Chuông|Ché|Chiêng|Lễ cúng|Lễ hội|Nghề dệt|Sử thi|Bia|Mộ|Tháp|Đồn điền|Di chỉ|Ghế Kpan|Bộ ảnh|Sách|Nghề gốm|Kho|Trạm giao liên|Căn cứ'.split(
		'|',
	)
const given =
	'An Bình Cường Dũng Đạt Giang Hà Hải Hạnh Hiếu Hòa Hoàng Hùng Hương Khánh Lan Lâm Liên Long Lộc Mai Minh Nam Nga Ngọc Nhân Phong Phú Phúc Phương Quang Quý Sơn Tâm Tân Thái Thanh Thành Thắng Thịnh Thọ Thuận Thủy Tiên Tiến Toàn Trí Trung Tuấn Tùng Tuyên Vân Việt Vinh Xuân Yên'.split(
		' ',
	)
const onsets = 'b ƀ č d đ dh dl dr g h hl hm j k kl km kn kp kr l m mdr mđr mn n ng nh p pl pr r s t tl tr w y'.split(' ')
const rimes =
	'a ă ang ăng ao ak ăk am ăm an ar e ê êč êh eh i ih ĭ in ing o ô ŏ ok ơ ơng ong ông u ŭ uk um un ung uôn uôr ưng ur wa ya'.split(' ')
const everyday =
	'ngôi nhà cũ nằm bên đường người dân trong vùng còn nhớ ngày xưa ông bà kể lại mỗi năm một lần cúng lễ thờ thần rừng suối đá gỗ lợn gà rượu đánh chiêng hát múa trẻ già cùng nhau xây dựng bằng gạch ngói gỗ quý tường mái cổng giếng vườn cây cổ thụ chiến tranh bộ đội du kích cán bộ hầm hào kho gạo trường học bệnh xá chợ ruộng rẫy cà phê hồ tiêu voi trâu bò thuyền lưới cá nước mưa nắng lửa bếp khói nồi gốm vải sợi chỉ nhuộm hoa văn màu đỏ đen trắng'.split(
		' ',
	)
const communes =
	"Ea Kao|Hòa Thắng|Ea Tu|Cư ÊBur|Ea Tam|Quảng Phú|Ea Pốk|Cư Suê|Ea M'nang|Ea Tul|Ea Kuêh|Krông Na|Ea Huar|Ea Wer|Ea Nuôl|Ea Rốk|Ea Lê|Ia Lốp|Ea Sol|Ea Wy|Cư Né|Ea Sin|Ea Ngai|Ea Hồ|Tam Giang|Phú Xuân|Ea Kmút|Ea Păl|Cư Ni|Ea Trang|Krông Á|Cư Drăm|Hòa Lễ|Cư Pui|Yang Mao|Ea Phê|Ea Kênh|Ea Uy|Vụ Bổn|Ea Na|Ea Bông|Dur KMăl|Yang Tao|Đắk Phơi|Nam Ka|Ea Ktur|Ea Hu".split(
		'|',
	)
const classes = ['di_tich', 'hien_vat', 'phi_vat_the', 'tu_lieu'] as const

export type GeneratedEntry = { identifier: string; title: string; commune: string; record: EntryRecord; text: string }

/** The n-th made-up entry: a kind, a name of Vietnamese or highland syllables, a commune, a sentence, a year and a measure. */
export function generateEntry(number: number): GeneratedEntry {
	const random = seededNumbers(number * 2654435761 + 12345)
	for (let warm = 0; warm < 4; warm++) random()
	const pick = <T>(list: readonly T[], bend = 1): T => list[Math.floor(random() ** bend * list.length)] ?? list[0]!
	const syllable = () => pick(onsets) + pick(rimes)
	const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
	const name =
		random() < 0.5
			? [pick(given), pick(given), ...(random() < 0.4 ? [pick(given)] : [])].join(' ')
			: [capital(syllable()), capital(syllable() + (random() < 0.4 ? pick(rimes) : ''))].join(' ')
	const title = `${pick(kinds)} ${name}`
	const commune = pick(communes)
	const year = 1850 + Math.floor(random() * 170)
	const sentence = Array.from({ length: 14 }, () => pick(everyday, 1.6)).join(' ')
	const description = `${capital(sentence)}. Dựng năm ${year}, cao ${Math.floor(random() * 900) / 10} m.`
	const identifier = `GEN-${String(number).padStart(7, '0')}`
	const record: EntryRecord = {
		names: [{ lang: 'vi', text: title, kind: 'official' }],
		heritageClass: pick(classes),
		heritageType: null,
		ranks: [],
		communities: [],
		place: { districtAsWritten: null, communeAsWritten: `Xã ${commune}`, note: null, placeIdThen: null, placeId: null },
		point: null,
		year,
		period: null,
		maker: null,
		descriptions: [{ lang: 'vi', text: description }],
		accounts: [],
		source: null,
		certainty: null,
		notes: null,
		parent: null,
	}
	return {
		identifier,
		title,
		commune,
		record,
		text: [identifier, title, description, `Xã ${commune}`, year].join('\n').normalize('NFC').toLowerCase(),
	}
}

/** Writes entries `from`…`to` − 1 in statements of 5,000, then renews the statistics. More than 50,000 are written without triggers: only matching finds them. */
export async function insertGenerated(db: Db, from: number, to: number): Promise<void> {
	const large = to - from > 50_000
	if (large) await sql`alter table entry disable trigger user`.execute(db)
	for (let start = from; start < to; start += 5000) {
		const batch = Array.from({ length: Math.min(5000, to - start) }, (_, index) => generateEntry(start + index))
		await sql`
			insert into entry (id, identifier, version, visibility, standing, title, heritage_class, record, provenance, names_text, search_text, created_at, updated_at)
			select id, identifier, 1, 'public', 'inventoried', title, class, record, '{}', title, search_text, now(), now()
			from unnest(${batch.map(() => randomUUID())}::uuid[], ${batch.map((one) => one.identifier)}::text[], ${batch.map((one) => one.title)}::text[],
				${batch.map((one) => one.record.heritageClass)}::text[], ${batch.map((one) => JSON.stringify(one.record))}::jsonb[], ${batch.map((one) => one.text)}::text[])
				as made (id, identifier, title, class, record, search_text)`.execute(db)
	}
	if (large) await fillLexicon(db)
	await sql`vacuum analyze entry`.execute(db)
	await sql`vacuum analyze lexicon`.execute(db)
}

/** What the trigger does statement by statement, once; the words of the public search are left out. */
async function fillLexicon(db: Db): Promise<void> {
	await sql`alter table entry enable trigger user`.execute(db)
	await sql`
		insert into lexicon select distinct word from entry, unnest(tsvector_to_array(search)) word
		where length(word) between 2 and 40 and word !~ '^[0-9]{5,}$' on conflict do nothing`.execute(db)
}

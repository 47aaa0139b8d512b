/** The four classes of the programme (lớp di sản): relics and sites, objects, intangible heritage, documentary heritage. Plan 126/KH-UBND, section I. */
export const heritageClasses = ['di_tich', 'hien_vat', 'phi_vat_the', 'tu_lieu'] as const
export type HeritageClass = (typeof heritageClasses)[number]

/**
 * Types within each class (loại hình). Relics: Law on Cultural Heritage and Circular 09/2011; intangible: the six types of Law 45/2024 art. 10
 * and, for older decisions, the seven of Circular 04/2010; objects: di vật, cổ vật, bảo vật; documentary: by carrier.
 */
export const heritageTypes = {
	di_tich: ['lich_su', 'kien_truc_nghe_thuat', 'khao_co', 'danh_lam_thang_canh'],
	hien_vat: ['di_vat', 'co_vat', 'bao_vat_quoc_gia', 'suu_tap'],
	phi_vat_the: [
		'bieu_dat_va_truyen_thong_truyen_khau',
		'tieng_noi_chu_viet',
		'ngu_van_dan_gian',
		'nghe_thuat_trinh_dien_dan_gian',
		'tap_quan_xa_hoi_va_tin_nguong',
		'le_hoi_truyen_thong',
		'nghe_thu_cong_truyen_thong',
		'tri_thuc_dan_gian',
	],
	tu_lieu: ['an_pham', 'ban_ghi', 'van_ban', 'ban_do', 'hinh_anh'],
} as const satisfies Record<HeritageClass, readonly string[]>
export type HeritageType = (typeof heritageTypes)[HeritageClass][number]

/** Standings an act can give (xếp hạng, ghi danh, công nhận); each is a dated event with its decision. */
export const heritageRanks = [
	'unesco',
	'quoc_gia_dac_biet',
	'quoc_gia',
	'cap_tinh',
	'bao_vat_quoc_gia',
	'danh_muc_quoc_gia',
	'danh_muc_tinh',
] as const
export type HeritageRank = (typeof heritageRanks)[number]

/** How sure the source is (độ tin cậy). */
export const certainties = ['sourced', 'well-known', 'uncertain'] as const
export type Certainty = (typeof certainties)[number]

/**
 * Ethnic communities of a heritage element (cộng đồng), with the numbers of the official list: QĐ 1019/QĐ-TCTK, 12 November 2008.
 * Communities met in the inventory that the list of this province's programme names; the community of an element says nothing of a person.
 */
export const communities = {
	Kinh: '01',
	Tày: '02',
	Thái: '03',
	Nùng: '07',
	"H'mông": '08',
	Dao: '09',
	'Gia-rai': '10',
	'Ê-đê': '11',
	'Ba-na': '12',
	'Xơ-đăng': '17',
	Chăm: '14',
	"M'nông": '20',
	Lào: null,
	Mạ: null,
	Khác: null,
} as const
export type Community = keyof typeof communities
export const communityNames = Object.keys(communities).filter((name): name is Community => Object.hasOwn(communities, name))

/** Languages offered by name for names, words and recordings (ngôn ngữ): BCP 47 tags, and `mnong` for M'nông whose group is not known. */
export const languages = [
	'vi',
	'rad',
	'cmo',
	'mng',
	'mnn',
	'mnong',
	'jra',
	'bdq',
	'sed',
	'kpm',
	'cje',
	'cjm',
	'tyz',
	'nut',
	'hmn',
	'lo',
	'en',
	'fr',
	'und',
] as const
export type OfferedLanguage = (typeof languages)[number]

/** Languages of neighbours and of other peoples of the country that we have our own names for; suggested, not listed. */
export const neighbourLanguages = [
	'mtq',
	'blt',
	'twh',
	'ium',
	'hre',
	'bru',
	'jeh',
	'ktv',
	'rog',
	'rgs',
	'sti',
	'cma',
	'mlc',
	'cua',
	'ren',
	'hal',
	'km',
	'yue',
] as const

/** Further languages suggested where one is typed; any other is taken as well. */
export const worldLanguages = [
	'zh',
	'th',
	'my',
	'id',
	'ms',
	'fil',
	'ja',
	'ko',
	'hi',
	'ar',
	'ru',
	'de',
	'es',
	'pt',
	'it',
	'la',
	'nl',
	'pl',
	'cs',
] as const
export type NamedLanguage = OfferedLanguage | (typeof neighbourLanguages)[number]

/** The language of something given: one of those offered, or any other BCP 47 tag in its canonical form (contribute/language-tag). */
export type Language = string

/** Languages of the province asked for by name where nothing is typed; `und`: another, or not known. */
export const spokenLanguages = [
	'vi',
	'rad',
	'mnong',
	'jra',
	'tyz',
	'nut',
	'hmn',
	'sed',
	'bdq',
	'und',
] as const satisfies readonly OfferedLanguage[]

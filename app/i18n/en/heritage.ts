import type { Messages } from '../vi.ts'

export const heritage: Messages['heritage'] = {
	classes: { di_tich: 'Relic or site', hien_vat: 'Object', phi_vat_the: 'Intangible heritage', tu_lieu: 'Documentary heritage' },
	types: {
		lich_su: 'Historical site',
		kien_truc_nghe_thuat: 'Architecture and art',
		khao_co: 'Archaeological site',
		danh_lam_thang_canh: 'Scenic place',
		di_vat: 'Relic object',
		co_vat: 'Antiquity',
		bao_vat_quoc_gia: 'National treasure',
		suu_tap: 'Collection',
		bieu_dat_va_truyen_thong_truyen_khau: 'Oral expressions and traditions',
		tieng_noi_chu_viet: 'Speech and script',
		ngu_van_dan_gian: 'Folk literature',
		nghe_thuat_trinh_dien_dan_gian: 'Folk performing arts',
		tap_quan_xa_hoi_va_tin_nguong: 'Social practices and beliefs',
		le_hoi_truyen_thong: 'Traditional festival',
		nghe_thu_cong_truyen_thong: 'Traditional craft',
		tri_thuc_dan_gian: 'Folk knowledge',
		an_pham: 'Printed work',
		ban_ghi: 'Sound or film recording',
		van_ban: 'Written document',
		ban_do: 'Map',
		hinh_anh: 'Picture',
	},
	ranks: {
		unesco: 'Inscribed by UNESCO',
		quoc_gia_dac_biet: 'Special national relic',
		quoc_gia: 'National relic',
		cap_tinh: 'Provincial relic',
		bao_vat_quoc_gia: 'National treasure',
		danh_muc_quoc_gia: 'National list of intangible heritage',
		danh_muc_tinh: 'Provincial inventory list',
	},
	certainties: { sourced: 'Sourced', 'well-known': 'Widely known, source not cited', uncertain: 'Uncertain' },
	licences: {
		'cc0-1.0': {
			name: 'CC0',
			means: 'Anyone may use it for anything, without naming anyone.',
			consequence: 'Given to everyone for good. It cannot be taken back.',
		},
		'cc-by-4.0': {
			name: 'CC BY 4.0',
			means: 'Anyone may use, change and sell it, as long as the contributor is named.',
			consequence: 'Whoever received it under this licence may use it for ever.',
		},
		'cc-by-sa-4.0': {
			name: 'CC BY-SA 4.0',
			means: 'Anyone may use it, as long as the contributor is named and what they make from it is shared in the same way.',
			consequence: 'Whoever received it under this licence may use it for ever.',
		},
		'cc-by-nc-4.0': {
			name: 'CC BY-NC 4.0',
			means: 'It may be used when no money is made and the contributor is named.',
			consequence: 'Schoolbooks or newspapers that are sold may be unable to use it. Whoever received it may use it for ever.',
		},
		'cc-by-nc-sa-4.0': {
			name: 'CC BY-NC-SA 4.0',
			means: 'It may be used when no money is made, the contributor is named, and what is made from it carries this licence too.',
			consequence: 'The most limiting of the open licences. Whoever received it may use it for ever.',
		},
		'rights-statement': {
			name: 'I cannot license it: let an officer state its rights',
			means:
				'For what somebody else made, or nobody knows who. Everyone may see it, with what the officer states of its rights; nobody is offered to reuse it.',
			consequence: 'Nothing is published before the rights are stated.',
		},
		'keep-only': {
			name: 'Only keep and review, don’t publish',
			means: 'Only reviewers see it. It does not enter the public registry.',
			consequence: 'You can choose again later if you want it published.',
		},
	},
	communityName: (name) => (name === 'Khác' ? 'Other communities' : name),
	licenceCanonical: 'Full text of the licence',
}

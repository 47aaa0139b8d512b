import type { PlaceKind } from '#db/tables/place.ts'
import type { Messages } from '../vi.ts'

const kinds: Record<PlaceKind, string> = {
	tinh: 'province',
	thanh_pho: 'city',
	thi_xa: 'town',
	huyen: 'district',
	xa: 'commune',
	phuong: 'ward',
	thi_tran: 'township',
}

export const places: Messages['places'] = {
	unit: (kind, name) => `${name} ${kinds[kind]}`,
	former: '(former)',
	nowIs: (unit) => `now ${unit}`,
	nowSplit: (units) => `split, now in ${units}`,
	nowManyUnits: (count) => `now ${count} communes and wards`,
	or: ' or ',
	suggestions: (count) => (count === 0 ? 'No suggestions' : `${count} suggestions, choose with the arrow keys`),
	chosen: 'Recognised as this place',
	asTyped: 'Keep the words typed, tied to no commune or ward',
	clear: 'Undo the choice',
	notFound: 'No commune or ward has such a name. The words typed are kept.',
	notOfficial: 'The point is a rough centre, not an official boundary.',
}

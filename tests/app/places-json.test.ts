import { beforeAll, expect, test } from 'vitest'
import { loader } from '#app/routes/places[.]json/route.ts'
import { loadPlaces } from '#server/merge/load-places.ts'
import { useHouse } from '../support/context.ts'
import { argsFor } from '../support/route.ts'

const house = useHouse()
beforeAll(() => loadPlaces(house.current.services))

test.each([
	{ locale: 'vi' as const, q: 'krong na', label: 'xã Krông Na, huyện Buôn Đôn (cũ) — nay là xã Buôn Đôn', why: 'then and now' },
	{ locale: 'en' as const, q: 'krong na', label: 'Krông Na commune, Buôn Đôn district (former) — now Buôn Đôn commune', why: 'in English' },
	{
		locale: 'vi' as const,
		q: 'xã Ea Bhốk',
		label: 'xã Ea BHốk, huyện Cư Kuin (cũ) — đã chia, nay thuộc xã Dray Bhăng hoặc xã Ea Ktur',
		why: 'a split is said',
	},
	{ locale: 'vi' as const, q: 'huyện Lắk', label: 'huyện Lắk (cũ) — nay là 5 xã, phường', why: 'a district is many units now' },
	{ locale: 'vi' as const, q: 'buôn đôn', label: 'xã Buôn Đôn', why: 'a unit that stands needs no more words' },
	{ locale: 'vi' as const, q: '\u0000\ud800<script>', label: undefined, why: 'hostile words find nothing' },
])('$q: $why', async ({ locale, q, label }) => {
	const request = new Request(`http://house.test/places.json?q=${encodeURIComponent(q.toWellFormed())}`)
	const response = await loader(argsFor(house.current, house.current.as({ memberId: null, roles: [] }), request, { locale }))
	expect(response.status).toBe(200)
	const { places } = await response.json()
	expect(places[0]?.label).toBe(label)
})

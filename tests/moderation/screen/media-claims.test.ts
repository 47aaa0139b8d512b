import { expect, test } from 'vitest'
import { claimedYears, distanceKm, screenClaims } from '#moderation/screen/media-claims.ts'

const lak = { label: 'Liên Sơn Lắk', latitude: 12.4167, longitude: 108.1833 }
const buonMaThuot = { latitude: 12.6667, longitude: 108.05 }
const receivedAt = new Date('2026-03-01T02:00:00Z')
const claim = { period: '', place: null, receivedAt }

test.each([
	['one year', '2019', { first: 2019, last: 2019 }],
	['about a year', 'khoảng 2019', { first: 2016, last: 2022 }],
	['a span', 'từ 2015 đến 2018', { first: 2015, last: 2018 }],
	['a day', 'ngày 12/3/2021', { first: 2021, last: 2021 }],
	['a decade', 'thập niên 1990', { first: 1990, last: 1999 }],
	['no year', 'hồi bà còn nhỏ', undefined],
	['a number that is no year', 'đời thứ 12, nhà số 12345', undefined],
])('years in words: %s', (_why, period, years) => {
	expect(claimedYears(period)).toEqual(years)
})

test.each([
	['the year claimed', '2024-05-01T17:03:00', '2024', []],
	['another year', '2024-05-01T17:03:00', '2019', ['date-differs']],
	['within "about"', '2024-05-01T17:03:00', 'khoảng 2022', []],
	['an old thing photographed lately', '2024-05-01T17:03:00', 'khoảng 1968', []],
	['nothing claimed', '2024-05-01T17:03:00', '', []],
	['a clock ahead of the sending', '2031-01-01T00:00:00', '2024', ['date-ahead']],
	['no date in the file', undefined, '2024', []],
])('date: %s', (_why, capturedAt, period, codes) => {
	const found = screenClaims(capturedAt === undefined ? {} : { capturedAt }, {}, { ...claim, period }, 'm1')
	expect(found.map(({ code }) => code)).toEqual(codes)
	for (const finding of found) expect(finding.mediaId).toBe('m1')
})

test('both values are told of a date that differs', () => {
	expect(screenClaims({ capturedAt: '2024-05-01T17:03:00' }, {}, { ...claim, period: 'năm 2019' }, 'm1')).toEqual([
		{ code: 'date-differs', mediaId: 'm1', facts: { taken: '2024-05-01T17:03:00', claimed: 'năm 2019' } },
	])
})

test.each([
	['in the commune', { latitude: 12.43, longitude: 108.2 }, lak, []],
	['a walk over the border', { latitude: 12.53, longitude: 108.18 }, lak, []],
	['in another town', buonMaThuot, lak, ['place-differs']],
	['no place chosen', buonMaThuot, null, []],
	['no position in the file', undefined, lak, []],
])('place: %s', (_why, location, place, codes) => {
	expect(screenClaims({}, location ? { location } : {}, { ...claim, place }, 'm1').map(({ code }) => code)).toEqual(codes)
})

test('the distance is told with both places', () => {
	const [found] = screenClaims({}, { location: buonMaThuot }, { ...claim, place: lak }, 'm1')
	expect(found?.facts).toEqual({ ...buonMaThuot, claimed: 'Liên Sơn Lắk', kilometres: 31 })
})

test('distance: a degree of latitude is 111 km, and there is as far as back', () => {
	expect(distanceKm({ latitude: 12, longitude: 108 }, { latitude: 13, longitude: 108 })).toBeCloseTo(111.19, 1)
	expect(distanceKm(lak, buonMaThuot)).toBeCloseTo(distanceKm(buonMaThuot, lak), 9)
})

import { expect, test } from 'vitest'
import { readWrittenFacts } from '#server/media/picture-metadata.ts'
import { asTitle, deviceTime, isoPosition } from '#server/media/written-facts.ts'
import { patterned, phonePhoto } from './samples.ts'

test.each([
	['EXIF', '2024:05:01 17:03:00', '2024-05-01T17:03:00'],
	['ISO with a zone: the local hour counts', '2019-07-24T11:25:40+0300', '2019-07-24T11:25:40'],
	['a day only', '1968-02-01', '1968-02-01T00:00:00'],
	['no seconds', '2024-05-01T17:03', '2024-05-01T17:03:00'],
	['an unset camera', '0000:00:00 00:00:00', undefined],
	['an unset film clock', '1904-01-01T00:00:00', undefined],
	['an unset phone clock', '1970-01-01T00:00:00', undefined],
	['the thirtieth of February', '2024:02:30 10:00:00', undefined],
	['hour 25', '2024:02:20 25:00:00', undefined],
	['words', 'khoảng 1968', undefined],
	['nothing', undefined, undefined],
])('device time: %s', (_why, raw, time) => {
	expect(deviceTime(raw)).toBe(time)
})

test.each([
	['Android', '+12.6667+108.0500/', { latitude: 12.6667, longitude: 108.05 }],
	['iPhone with height', '+32.0929-034.8620+028.516/', { latitude: 32.0929, longitude: -34.862 }],
	['off the earth', '+99.0+108.0/', undefined],
	['words', 'Buôn Ma Thuột', undefined],
	['nothing', undefined, undefined],
])('position: %s', (_why, raw, position) => {
	expect(isoPosition(raw)).toEqual(position)
})

test.each([
	['NFD becomes NFC', 'Chiêng'.normalize('NFD'), 'Chiêng'],
	['several lines become one', 'Lễ\r\ncúng\tbến nước', 'Lễ cúng bến nước'],
	['nulls at the end', 'Tên\0\0\0', 'Tên'],
	['only blanks', ' \n ', undefined],
])('title: %s', (_why, raw, title) => {
	expect(asTitle(raw)).toBe(title)
})

test('a very long description is cut between letters', () => {
	expect([...new Intl.Segmenter('vi').segment(asTitle('ê̆'.repeat(5000)) ?? '')]).toHaveLength(300)
})

test('a phone’s photo says where, when, with what, by whom', async () => {
	expect(readWrittenFacts(await phonePhoto())).toMatchObject({
		hasLocation: true,
		location: { latitude: expect.closeTo(12.6667, 3), longitude: expect.closeTo(108.05, 3) },
		capturedAt: '2024-05-01T17:03:00',
		author: 'HWang Nie',
		device: 'Thu May 1',
	})
})

test.each<[string, Promise<Buffer>]>([
	['a photo without metadata', patterned(32, 32).jpeg().toBuffer()],
	['no picture at all', Promise.resolve(Buffer.from('xin chào'))],
	['nothing', Promise.resolve(Buffer.alloc(0))],
])('%s says nothing', async (_why, content) => {
	expect(readWrittenFacts(await content)).toEqual({ hasLocation: false })
})

test('EXIF that points outside the file says only what is there', async () => {
	const cut = (await phonePhoto()).subarray(0, 60)
	expect(readWrittenFacts(cut)).toEqual({ hasLocation: false, device: 'Thu' })
})

import { expect, test } from 'vitest'
import { byteRange } from '#server/storage/byte-range.ts'

test.each([
	['no header', null, undefined],
	['from the start', 'bytes=0-99', { start: 0, end: 100 }],
	['open end', 'bytes=900-', { start: 900, end: 1000 }],
	['the last bytes', 'bytes=-10', { start: 990, end: 1000 }],
	['more than there is at the end', 'bytes=-5000', { start: 0, end: 1000 }],
	['end past the end', 'bytes=990-2000', { start: 990, end: 1000 }],
	['begins past the end', 'bytes=1000-', 'unsatisfiable'],
	['the last zero bytes', 'bytes=-0', 'unsatisfiable'],
	['several ranges: all is sent', 'bytes=0-1,5-6', undefined],
	['backwards is nonsense', 'bytes=9-3', undefined],
	['another unit', 'lines=1-2', undefined],
	['only a dash', 'bytes=-', undefined],
	['a number beyond all files', 'bytes=99999999999999999999-', undefined],
])('%s', (_why, header, range) => {
	expect(byteRange(header, 1000)).toEqual(range)
})

test('an empty object has no range', () => expect(byteRange('bytes=0-', 0)).toBe('unsatisfiable'))

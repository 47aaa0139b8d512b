import type { ByteRange } from './storage.ts'

/**
 * The one range a `Range` header asks of an object of `total` bytes (RFC 9110 section 14), as a half-open range. `undefined`: send everything (no
 * header, several ranges, another unit, nonsense); `'unsatisfiable'`: answer 416.
 */
export function byteRange(header: string | null | undefined, total: number): Required<ByteRange> | 'unsatisfiable' | undefined {
	const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
	const [, first = '', last = ''] = match ?? []
	if (first === '' && last === '') return undefined
	if (first === '') {
		const length = Math.min(Number(last), total)
		return length > 0 ? { start: total - length, end: total } : 'unsatisfiable'
	}
	const start = Number(first)
	const end = last === '' ? total : Math.min(Number(last) + 1, total)
	if (last !== '' && Number(last) < start) return undefined
	return start < total ? { start, end } : 'unsatisfiable'
}

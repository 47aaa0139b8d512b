import { expect, test } from 'vitest'
import { readScan, scanLimits } from '#moderation/merge/act-scan.ts'

const bytes = (...head: number[]) => new Uint8Array([...head, 0, 0, 0, 0])
const pdf = bytes(0x25, 0x50, 0x44, 0x46, 0x2d)

test.each([
	{ why: 'a PDF', file: { bytes: pdf, isCut: false }, held: 0, read: { kind: 'pdf' } },
	{ why: 'a photograph', file: { bytes: bytes(0xff, 0xd8, 0xff), isCut: false }, held: 9, read: { kind: 'jpeg' } },
	{
		why: 'a page that calls itself a scan',
		file: { bytes: new TextEncoder().encode('<html>'), isCut: false },
		held: 0,
		read: { fault: 'wrong-kind' },
	},
	{ why: 'no file chosen', file: { bytes: new Uint8Array(), isCut: false }, held: 0, read: { fault: 'none' } },
	{ why: 'cut off while it was read', file: { bytes: new Uint8Array(), isCut: true }, held: 0, read: { fault: 'too-large' } },
	{ why: 'one byte too many', file: { bytes: new Uint8Array(scanLimits.bytes + 1), isCut: false }, held: 0, read: { fault: 'too-large' } },
	{ why: 'one more than an act may have', file: { bytes: pdf, isCut: false }, held: scanLimits.perAct, read: { fault: 'too-many' } },
])('$why', ({ file, held, read }) => {
	expect(readScan(file, held)).toEqual(read)
})

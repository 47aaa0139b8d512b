/** Why a paper is not taken (giấy tờ không nhận được). */
export const paperFaults = ['none', 'too-large', 'wrong-kind', 'too-many', 'no-sealing-key'] as const
export type PaperFault = (typeof paperFaults)[number]

export const paperLimits = { bytes: 10 * 1024 * 1024, perItem: 10 } as const

export const paperKinds = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' } as const
export type PaperKind = keyof typeof paperKinds

/** The kind by the first bytes, whatever the file calls itself; null for any other. */
export function paperKind(head: Uint8Array): PaperKind | null {
	const begins = (signature: readonly number[]): boolean => signature.every((byte, at) => head[at] === byte)
	if (begins([0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf'
	if (begins([0xff, 0xd8, 0xff])) return 'jpeg'
	return begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) ? 'png' : null
}

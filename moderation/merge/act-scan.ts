/** A signed act on paper, scanned or photographed (bản quét biên bản): for officers, until one of them shows it to the public. */
export const scanLimits = { bytes: 20 * 1024 * 1024, perAct: 10 } as const

/** What no browser runs as a page. */
export const scanKinds = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' } as const
export type ScanKind = keyof typeof scanKinds

/** Why a scan is not taken. */
export const scanFaults = ['none', 'too-large', 'wrong-kind', 'too-many'] as const
export type ScanFault = (typeof scanFaults)[number]

/** The kind of a scan by its first bytes, or why it is not taken; `held`: scans of this act that are there already. */
export function readScan(
	{ bytes, isCut }: { readonly bytes: Uint8Array; readonly isCut: boolean },
	held: number,
): { readonly kind: ScanKind } | { readonly fault: ScanFault } {
	if (isCut || bytes.length > scanLimits.bytes) return { fault: 'too-large' }
	if (bytes.length === 0) return { fault: 'none' }
	const kind = scanKind(bytes)
	if (kind === null) return { fault: 'wrong-kind' }
	return held >= scanLimits.perAct ? { fault: 'too-many' } : { kind }
}

/** The kind by the first bytes, whatever the file calls itself; null for any other. */
function scanKind(head: Uint8Array): ScanKind | null {
	const begins = (signature: readonly number[]): boolean => signature.every((byte, at) => head[at] === byte)
	if (begins([0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf'
	if (begins([0xff, 0xd8, 0xff])) return 'jpeg'
	return begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) ? 'png' : null
}

/** A QR code as one SVG path in units of its squares, with the light margin that readers need (ISO/IEC 18004: four squares). */
export interface QrShape {
	readonly size: number
	readonly path: string
}

/** How the squares of slips are encoded: they survive a fold or a stain (error correction M). */
export const qrOptions = { ecc: 'M', border: 4 } as const

/** Rows of squares, dark ones true, as one shape: the same on the server's paper and on that of a desk without a line. */
export function shapeOf({ data, size }: { readonly data: readonly (readonly boolean[])[]; readonly size: number }): QrShape {
	const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
	return { size, path }
}

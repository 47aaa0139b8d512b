import { encode } from 'uqr'

/** A QR code as one SVG path in units of its squares, with the light margin that readers need (ISO/IEC 18004: four squares). */
export interface QrShape {
	readonly size: number
	readonly path: string
}

/** Draws an address as a QR code that survives a fold or a stain (error correction M). */
export function qrShape(text: string): QrShape {
	const { data, size } = encode(text, { ecc: 'M', border: 4 })
	const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
	return { size, path }
}

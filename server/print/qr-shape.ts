import { encode } from 'uqr'
import { qrOptions, shapeOf, type QrShape } from '#moderation/contribute/qr-shape.ts'

/** Draws an address as a QR code. */
export function qrShape(text: string): QrShape {
	return shapeOf(encode(text, qrOptions))
}

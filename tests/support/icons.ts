import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'

/**
 * `node tests/support/icons.ts`: makes public/icons from our own drawing, public/icon.svg, for phones that put the site among their apps. The maskable one
 * keeps the drawing inside the middle four fifths, which is what every launcher's mask leaves (W3C Web App Manifest, "icon masks").
 */
const folder = join(import.meta.dirname, '..', '..', 'public')
const drawing = readFileSync(join(folder, 'icon.svg'))
const night = '#252B45'

for (const size of [192, 512]) await drawn(size).then((picture) => picture.toFile(join(folder, 'icons', `icon-${size}.png`)))
const inner = await (await drawn(408)).toBuffer()
await sharp({ create: { width: 512, height: 512, channels: 4, background: night } })
	.composite([{ input: inner, gravity: 'centre' }])
	.png({ compressionLevel: 9, palette: true })
	.toFile(join(folder, 'icons', 'icon-maskable-512.png'))

async function drawn(size: number): Promise<Sharp> {
	return sharp(drawing, { density: (72 * size) / 32 })
		.resize(size, size)
		.png({ compressionLevel: 9, palette: true })
}

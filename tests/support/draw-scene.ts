import sharp, { type Sharp } from 'sharp'
import { seededNumbers } from './generated-entries.ts'

const width = 1200
const height = 900

/**
 * A made-up photograph, the same for the same number: sky over hills, houses, people as blots, leaves as grain. Not one shape is shared on purpose, but all
 * scenes are built alike (bright above, dark below), as photographs of one village are.
 */
export function drawScene(number: number): Sharp {
	const random = seededNumbers(number * 7919 + 13)
	const between = (from: number, to: number) => from + random() * (to - from)
	const colour = (from: number, to: number) => `rgb(${[0, 0, 0].map(() => Math.round(between(from, to))).join(',')})`
	const horizon = between(0.3, 0.55) * height
	const hills = Array.from({ length: 3 }, (_, at) => {
		const points = Array.from({ length: 9 }, (_each, step) => `${(step * width) / 8},${horizon + at * 60 - between(0, 130)}`)
		return `<polygon fill="${colour(50 + at * 15, 130)}" points="0,${height} ${points.join(' ')} ${width},${height}"/>`
	})
	const houses = Array.from({ length: 3 + Math.floor(random() * 4) }, () => {
		const [x, y, w, h] = [between(0, width - 200), between(horizon, height - 220), between(90, 320), between(60, 200)]
		return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${colour(90, 240)}"/><polygon fill="${colour(20, 150)}" points="${x - 20},${y} ${x + w / 2},${y - h * between(0.3, 0.9)} ${x + w + 20},${y}"/><rect x="${x + w * between(0.1, 0.6)}" y="${y + h * 0.4}" width="${w * 0.2}" height="${h * 0.6}" fill="${colour(0, 60)}"/>`
	})
	const blots = Array.from(
		{ length: 50 },
		() =>
			`<ellipse cx="${between(0, width)}" cy="${between(horizon * 0.6, height)}" rx="${between(5, 60)}" ry="${between(8, 70)}" fill="${colour(10, 250)}" opacity="${between(0.5, 1)}"/>`,
	)
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${colour(170, 250)}"/>${[...hills, ...houses, ...blots].join('')}</svg>`
	return sharp(Buffer.from(svg)).flatten({ background: 'white' }).removeAlpha()
}

/** A made-up page of writing: dark lines of words on white, as scanned papers are. */
export function drawPage(number: number): Sharp {
	const random = seededNumbers(number * 104_729 + 7)
	const lines: string[] = []
	for (let y = 90; y < 1120; y += 26) {
		if (random() < 0.12) continue
		for (let x = 80; x < 720;) {
			const w = 12 + random() * 80
			lines.push(`<rect x="${x}" y="${y}" width="${w}" height="${9 + random() * 4}" fill="#222"/>`)
			x += w + 9
			if (random() < 0.02) break
		}
	}
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1200"><rect width="800" height="1200" fill="#faf8f2"/>${lines.join('')}</svg>`
	return sharp(Buffer.from(svg)).flatten({ background: 'white' }).removeAlpha()
}

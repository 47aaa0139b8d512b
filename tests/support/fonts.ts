import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'

/**
 * `npm run fonts`: makes public/fonts, and the same letters for printing in server/print/fonts, from the whole Noto fonts in npm (OFL-1.1). Ready-made web subsets lack U+0306, without which
 * ê̆ ô̆ ơ̆ ư̆ of Ê Đê and M'nông fall into another font; mark positioning is kept so that every breve stands above its own letter. Printed without `ccmp`:
 * by it fontkit takes ẹ apart and from then on calls every plain e an ẹ, which whoever copies or hears the paper would get.
 */
const vietnamese = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ'
const highland = 'ƀčĕĭñŏŭ'
const neighbours = 'äåæçëïöøüÿœßžš'
const marks = '\u0300\u0301\u0302\u0303\u0306\u0308\u0309\u031b\u0323'
const punctuation = '\u00a0\u2009\u2011\u202f–—‘’‚“”„…•·«»‹›°×−±′″†‡§©®²³½¼¾ªº€₫ʼ'
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')
const letters = vietnamese + highland + neighbours
export const covered = ascii + letters + letters.toUpperCase() + marks + punctuation

const faces = [
	{ name: 'noto-sans-400', family: 'noto-sans', file: '400Regular/NotoSans_400Regular.ttf' },
	{ name: 'noto-sans-700', family: 'noto-sans', file: '700Bold/NotoSans_700Bold.ttf' },
	{ name: 'noto-serif-400', family: 'noto-serif', file: '400Regular/NotoSerif_400Regular.ttf' },
]
const printFeatures = ['mark', 'mkmk', 'locl', 'kern', 'tnum']
const keepFeatures = [...printFeatures, 'ccmp']

if (import.meta.main) await makeFonts(join(import.meta.dirname, '..', '..'))

async function makeFonts(root: string): Promise<void> {
	const target = join(root, 'public', 'fonts')
	mkdirSync(target, { recursive: true })
	mkdirSync(join(root, 'server/print/fonts'), { recursive: true })
	for (const { name, family, file } of faces) {
		const whole = readFileSync(join(root, 'node_modules/@expo-google-fonts', family, file))
		const part = await subsetFont(whole, covered, { targetFormat: 'woff2', noHinting: true, keepFeatures })
		writeFileSync(join(target, `${name}.woff2`), part)
		process.stdout.write(`${name}.woff2 ${part.length} bytes\n`)
		if (family !== 'noto-sans') continue
		const printed = await subsetFont(whole, covered, { targetFormat: 'sfnt', noHinting: true, keepFeatures: printFeatures })
		writeFileSync(join(root, 'server/print/fonts', `${name}.ttf`), printed)
		process.stdout.write(`${name}.ttf ${printed.length} bytes\n`)
	}
	for (const folder of [target, join(root, 'server/print/fonts')])
		writeFileSync(join(folder, 'OFL.txt'), readFileSync(join(root, 'node_modules/@expo-google-fonts/noto-sans/LICENSE_FONT')))
}

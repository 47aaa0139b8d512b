import { registeredCodes } from '#moderation/contribute/language-codes.ts'
import { canonicalLanguage } from '#moderation/contribute/language-tag.ts'
import type { Language } from '#moderation/heritage.ts'
import { languages as english } from './en/languages.ts'
import { languages as vietnamese } from './vi/languages.ts'

/** Other names people go by, beside those we print. */
const alsoCalled: Readonly<Record<string, Language>> = {
	'ê đê': 'rad',
	ede: 'rad',
	rade: 'rad',
	rhade: 'rad',
	"m'nông": 'mnong',
	"j'rai": 'jra',
	'gia rai': 'jra',
	jarai: 'jra',
	'ba na': 'bdq',
	'xê đăng': 'sed',
	'xơ đăng': 'sed',
	"k'ho": 'kpm',
	'cơ ho': 'kpm',
	koho: 'kpm',
	'chu ru': 'cje',
	churu: 'cje',
	mông: 'hmn',
	'thái đen': 'blt',
	'thái trắng': 'twh',
	'vân kiều': 'bru',
	'bru vân kiều': 'bru',
	'giẻ triêng': 'jeh',
	'khmer krom': 'km',
	hoa: 'zh',
	kinh: 'vi',
}

/** The language typed by its name, in Vietnamese or English, with or without marks, or by its BCP 47 tag; null when it is not clear which is meant. */
export function languageNamed(typed: string): Language | null {
	const name = plainName(typed)
	if (name === '') return null
	return ownNames().get(name) ?? canonicalLanguage(typed) ?? worldNames().exact.get(name) ?? worldNames().bare.get(bare(name)) ?? null
}

let own: ReadonlyMap<string, Language> | undefined
function ownNames(): ReadonlyMap<string, Language> {
	own ??= new Map([
		...[vietnamese, english].flatMap(({ names }) => Object.entries(names).map(([tag, name]) => [plainName(name), tag] as const)),
		...Object.entries(alsoCalled),
	])
	return own
}

interface Names {
	readonly exact: ReadonlyMap<string, Language>
	/** Without marks, where only one language answers. */
	readonly bare: ReadonlyMap<string, Language>
}

let world: Names | undefined
/** Asked for only where a name is none of ours: naming all eight thousand codes takes a moment. */
function worldNames(): Names {
	world ??= nameWorld()
	return world
}

function nameWorld(): Names {
	const exact = new Map(ownNames())
	for (const locale of ['vi', 'en']) {
		const names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' })
		for (const code of registeredCodes()) {
			const name = names.of(code)
			const tag = name && canonicalLanguage(code)
			if (tag && !exact.has(plainName(name))) exact.set(plainName(name), tag)
		}
	}
	const meant = new Map<string, Set<Language>>()
	for (const [name, tag] of exact) meant.set(bare(name), (meant.get(bare(name)) ?? new Set()).add(tag))
	const bareNames = [...meant].flatMap(([name, [tag, ...others]]) =>
		tag !== undefined && others.length === 0 ? [[name, tag] as const] : [],
	)
	return { exact, bare: new Map(bareNames) }
}

function plainName(typed: string): string {
	return typed
		.normalize('NFC')
		.toLowerCase()
		.replace(/[’‘ʼ`]/g, "'")
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/^(tiếng|tieng|ngôn ngữ) (?=\S)/u, '')
}

function bare(name: string): string {
	return name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/đ/g, 'd')
		.replace(/[^\p{L}\p{N}]/gu, '')
}

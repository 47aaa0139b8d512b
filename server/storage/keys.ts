/** Names of what is made from an original. */
export const derivativeNames = ['small', 'medium', 'large', 'poster', 'waveform', 'playable'] as const
export type DerivativeName = (typeof derivativeNames)[number]

const id = /^[0-9a-z][0-9a-z-]{0,63}$/
const sha256 = /^[0-9a-f]{64}$/
const extension = /^[0-9a-z]{1,5}$/
const wellFormed = /^[a-z0-9][a-z0-9-]{0,127}(?:\/[a-z0-9](?:[a-z0-9-]|\.(?=[a-z0-9])){0,127}){0,5}$/

function checked(pattern: RegExp, value: string, what: string): string {
	if (!pattern.test(value)) throw new TypeError(`Not a ${what}: ${JSON.stringify(value.slice(0, 80))}`)
	return value
}

/** Whether a text may be a key: short lower-case parts, never a dot at a part's beginning, so that no key leads out of the store. */
export const isStorageKey = (text: string): boolean => wellFormed.test(text)

/** The private, bit-exact original, found by its content. */
export const originalKey = (hash: string): string => `originals/${checked(sha256, hash, 'SHA-256').slice(0, 2)}/${hash}`

/** Whether a key is of an original, which more than one file may be: the same bytes given twice are kept once. */
export const isOriginalKey = (key: string): boolean => key.startsWith('originals/')

/** Made for the people of the house: previews on review and merge pages. */
export const derivativeKey = (mediaId: string, name: DerivativeName, ending: string): string =>
	`derivatives/${checked(id, mediaId, 'media id')}/${name}.${checked(extension, ending, 'file ending')}`

/** A signed act's scan. */
export const actScanKey = (scanId: string, ending: string): string =>
	`acts/${checked(id, scanId, 'scan id')}.${checked(extension, ending, 'file ending')}`

/** Made for the public; the content's hash in the name lets browsers keep it for good. */
export const publishedKey = (mediaId: string, name: DerivativeName, hash: string, ending: string): string =>
	`published/${checked(id, mediaId, 'media id')}/${name}-${checked(sha256, hash, 'SHA-256').slice(0, 16)}.${checked(extension, ending, 'file ending')}`

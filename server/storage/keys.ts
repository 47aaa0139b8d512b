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

/**
 * A copy made of a file, for the desks (as given or masked) or for the public. With the content's hash in its name browsers may keep it for good; once masks have
 * changed their version is in it too, so that no former name comes again.
 */
export function copyKey(
	audience: 'desk' | 'masked' | 'public',
	mediaId: string,
	copy: { readonly name: string; readonly sha256: string; readonly ending: string },
	maskVersion = 0,
): string {
	const folder = `${audience}/${checked(id, mediaId, 'media id').slice(0, 2)}/${mediaId}`
	const name = `${checked(id, copy.name, 'name of a copy')}${maskVersion > 0 ? `-m${maskVersion}` : ''}`
	return `${folder}/${name}-${checked(sha256, copy.sha256, 'SHA-256').slice(0, 16)}.${checked(extension, copy.ending, 'file ending')}`
}

/** A signed act's scan. */
export const actScanKey = (scanId: string, ending: string): string =>
	`acts/${checked(id, scanId, 'scan id')}.${checked(extension, ending, 'file ending')}`

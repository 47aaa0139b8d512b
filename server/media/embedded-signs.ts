import type { EmbeddedSign } from '#moderation/upload/media-facts.ts'

/** The string every antivirus program reports (EICAR), put together here so that this file itself is not reported. */
export const testVirus = ['EICAR', 'STANDARD', 'ANTIVIRUS', 'TEST', 'FILE'].join('-')

const patterns: readonly (readonly [EmbeddedSign, RegExp])[] = [
	['script', /<(?:script|iframe|html)[\s>]/i],
	['php', /<\?php[\s]/i],
	['program', /This program cannot be run in DOS mode/],
	// RAR and 7-Zip look for their beginning anywhere in a file, for archives that unpack themselves.
	['archive', /Rar!\x1a\x07[\x00\x01]|7z\xbc\xaf\x27\x1c/],
	['test-virus', new RegExp(testVirus)],
]

const windowBytes = 1024 * 1024
const overlap = 128

function signsInText(content: Buffer): EmbeddedSign[] {
	const found = new Set<EmbeddedSign>()
	for (let at = 0; at < content.length; at += windowBytes) {
		const text = content.toString('latin1', at, at + windowBytes + overlap)
		for (const [sign, pattern] of patterns) if (pattern.test(text)) found.add(sign)
	}
	return [...found]
}

/** A ZIP is read from its end: the directory's end record, whose comment must reach to the end of the file (APPNOTE 4.3.16). */
function endsAsZip(content: Buffer): boolean {
	const at = content.lastIndexOf('PK\x05\x06', undefined, 'latin1')
	return at >= 0 && at + 22 <= content.length && at + 22 + content.readUInt16LE(at + 20) === content.length
}

/** Signs of something else hidden in a file's bytes. */
export function findSigns(content: Buffer): EmbeddedSign[] {
	const signs = signsInText(content)
	if (content.subarray(0, 1024).includes('%PDF-')) signs.push('pdf')
	if (endsAsZip(content) && !signs.includes('archive')) signs.push('archive')
	return signs
}

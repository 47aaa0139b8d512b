/** A file's name as every system can unpack it: letters of any script stay, what paths and old systems mean something by becomes `_`. */
export function safeFileName(name: string): string {
	const tidy = name
		.normalize('NFC')
		.toWellFormed()
		.replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '_')
		.replace(/^\.+|[. ]+$/g, '_')
		.slice(0, 120)
	return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(tidy) || tidy === '' ? `_${tidy}` : tidy
}

const most = 120

/** A file's name as every system can unpack it: letters of any script stay whole, what paths and old systems mean something by becomes `_`; cut before its ending. */
export function safeFileName(name: string): string {
	const tidy = name
		.normalize('NFC')
		.toWellFormed()
		.replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '_')
		.replace(/^\.+|[. ]+$/g, '_')
	const whole = cut(tidy)
	return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(whole) || whole === '' ? `_${whole}` : whole
}

function cut(name: string): string {
	if (name.length <= most) return name
	const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
	let kept = ''
	for (const { segment } of new Intl.Segmenter().segment(name.slice(0, name.length - ending.length))) {
		if (kept.length + segment.length + ending.length > most) break
		kept += segment
	}
	return `${kept.replace(/[. ]+$/, '')}${ending}`
}

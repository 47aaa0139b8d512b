const maxGraphemes = 300

/** A text found in a file, fit to be shown: NFC, one line, no controls, cut between letters; `undefined` when nothing is left. */
export function asTitle(raw: string | undefined): string | undefined {
	const line = (raw ?? '')
		.slice(0, 20_000)
		.toWellFormed()
		.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\uFEFF]+/gu, ' ')
		.replace(/\s+/gu, ' ')
		.trim()
	const letters = [...new Intl.Segmenter('vi').segment(line.normalize('NFC').slice(0, 4000))]
	return (
		letters
			.slice(0, maxGraphemes)
			.map(({ segment }) => segment)
			.join('')
			.trim() || undefined
	)
}

/**
 * A device's clock reading as `YYYY-MM-DDTHH:MM:SS`, from EXIF (`2024:05:01 17:03:00`) or ISO 8601, whose zone is dropped: what counts is the hour
 * the people there lived. Readings of unset clocks (1904, 1970, zeros) and impossible ones are `undefined`.
 */
export function deviceTime(raw: string | undefined): string | undefined {
	const match = /^(\d{4})[:-](\d\d)[:-](\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d))?)?/.exec(raw ?? '')
	if (!match) return undefined
	const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00'] = match
	const reading = `${year}-${month}-${day}T${hour}:${minute}:${second}`
	const time = Date.parse(`${reading}Z`)
	const isUnset = Number(year) < 1826 || year === '1904' || `${year}-${month}-${day}` === '1970-01-01'
	const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(reading)
	return isReal && !isUnset ? reading : undefined
}

/** A position in ISO 6709 as phones write it into films: `+12.6667+108.0500/`, `+32.0929+034.8620+028.516/`. */
export function isoPosition(raw: string | undefined): { latitude: number; longitude: number } | undefined {
	const match = /^([+-]\d{1,2}(?:\.\d+)?)([+-]\d{1,3}(?:\.\d+)?)/.exec(raw?.trim() ?? '')
	const [latitude, longitude] = [Number(match?.[1]), Number(match?.[2])]
	return match && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined
}

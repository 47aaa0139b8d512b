/** "1:23", "1:02:03", "83" or "83,5" → milliseconds; null for anything else. Minutes before a colon may exceed 59, seconds after one may not. */
export function parseClockTime(typed: string): number | null {
	const found = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5})(?:[.,](\d{1,3}))?$/.exec(typed.normalize('NFKC').trim())
	if (!found) return null
	const [, hours = '0', minutes, seconds = '0', part = ''] = found
	if (minutes !== undefined && (Number(seconds) > 59 || seconds.length > 2)) return null
	if (found[1] !== undefined && Number(minutes) > 59) return null
	return ((Number(hours) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds)) * 1000 + Number(part.padEnd(3, '0'))
}

/** Milliseconds → "1:23" or "1:02:03"; parts of a second are left out. */
export function clockTime(ms: number): string {
	const seconds = Math.floor(ms / 1000)
	const two = (value: number): string => String(value).padStart(2, '0')
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
	return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

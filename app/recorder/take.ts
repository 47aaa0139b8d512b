/** How recordings are written, best first: the first this browser can. Songs and gongs need more than speech does. */
const mimes = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus', 'audio/webm'] as const
export const bitsPerSecond = 96_000

export function recordingType(isSupported: (mime: string) => boolean): string | undefined {
	return mimes.find((mime) => isSupported(mime))
}

/** A take as a file: named as its label and the time it began, so that takes are told apart on any device. */
export function takeFile(chunks: readonly Blob[], mime: string, label: string, startedAt: Date): File {
	const type = mime.split(';')[0] ?? ''
	return new File([...chunks], `${label} ${stamp(startedAt)}.${endings[type] ?? 'webm'}`, { type })
}

const endings: Record<string, string> = { 'audio/webm': 'weba', 'audio/mp4': 'm4a', 'audio/ogg': 'ogg' }

/** `2026-11-22 21.04.09`, by the device's clock. */
function stamp(at: Date): string {
	const two = (value: number): string => String(value).padStart(2, '0')
	const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
	return `${day} ${two(at.getHours())}.${two(at.getMinutes())}.${two(at.getSeconds())}`
}

/** `4:07`, of milliseconds. */
export function clockOf(ms: number): string {
	const seconds = Math.floor(ms / 1000)
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

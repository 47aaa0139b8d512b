/** Why no recording can be made, or not be kept here (không ghi âm được): each has its sentence and its other way in app/i18n. */
export type RecordingFault = 'unsupported' | 'insecure' | 'refused' | 'no-microphone' | 'busy' | 'failed' | 'storage-full'

/** What a browser's refusal to open the microphone means (names: W3C Media Capture and Streams, getUserMedia). */
export function faultOfMicrophone(error: unknown): RecordingFault {
	const name = error instanceof Error ? error.name : ''
	if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
	if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'no-microphone'
	return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'failed'
}

/** Whether this browser can record at all; null when it can. Pages not served over HTTPS are given no microphone. */
export function faultOfBrowser(browser: {
	readonly isSecure: boolean
	readonly hasMicrophone: boolean
	readonly hasRecorder: boolean
}): RecordingFault | null {
	if (!browser.isSecure) return 'insecure'
	return browser.hasMicrophone && browser.hasRecorder ? null : 'unsupported'
}

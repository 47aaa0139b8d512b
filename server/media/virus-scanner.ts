import type { ScanVerdict } from '#moderation/upload/scan.ts'

export type ScannerFailureCode = 'unreachable' | 'timed-out' | 'ended-early' | 'unintelligible' | 'scanner-error'

/** The scanner could not be asked, or gave no verdict: nothing is known of the file, and it is asked again later. */
export class ScannerFailure extends Error {
	readonly code: ScannerFailureCode
	constructor(code: ScannerFailureCode, detail: string, cause?: unknown) {
		super(`the virus scanner gave no verdict (${code}): ${detail}`, { cause })
		this.code = code
	}
}

/** Looks for known viruses in strangers' files (máy quét vi-rút). */
export interface VirusScanner {
	/** Rejects with ScannerFailure when no verdict was given. */
	scan(content: AsyncIterable<Uint8Array>): Promise<ScanVerdict>
}

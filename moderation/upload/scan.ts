/** What the virus scanner (máy quét vi-rút) finds in a file. */
export type ScanVerdict =
	| { readonly outcome: 'clean' }
	| { readonly outcome: 'infected'; readonly signature: string }
	/** More than the scanner is set to take. */
	| { readonly outcome: 'too-large' }

/** How a file stands with the scanner: held back while it waits. */
export type MediaScan = { readonly outcome: 'waiting' } | ScanVerdict

import type { MediaRefusal } from './media-refusal.ts'

/** Why an upload cannot begin, go on, or end as a file of the contribution (lý do không nhận lượt tải lên). */
export type UploadRefusal =
	| MediaRefusal
	| { readonly code: 'sign-in-needed' }
	/** Absent and not one's own are told apart by nobody. */
	| { readonly code: 'not-found' }
	/** The contribution takes no more files in its present state. */
	| { readonly code: 'closed' }
	/** The request itself lacks something every uploader sends. */
	| { readonly code: 'malformed'; readonly what: 'contribution' | 'size' | 'hash' }
	/** A form without scripts carries only so much. */
	| { readonly code: 'form-too-large'; readonly maxBytes: number }
	/** The bytes arrived but are no longer on the disk. */
	| { readonly code: 'lost' }

export type UploadRefusalCode = UploadRefusal['code']

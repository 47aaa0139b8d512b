import type { MediaPart } from '#moderation/upload/part.ts'
import type { UploadRefusal } from '#moderation/upload/upload-refusal.ts'

/** A file of this device on its way; `sent` means that the last byte has left, not yet that the file is safe. */
export interface LocalFile {
	readonly id: string
	readonly name: string
	readonly part: MediaPart
	readonly bytes: number
	readonly phase: 'waiting' | 'hashing' | 'sending' | 'retrying' | 'sent' | 'refused'
	/** Bytes hashed or sent, by phase. */
	readonly done: number
	readonly uploadId: string | null
	readonly refusal: UploadRefusal | null
}

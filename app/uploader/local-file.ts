import type { MediaPart } from '#moderation/upload/part.ts'
import type { UploadRefusal } from '#moderation/upload/upload-refusal.ts'
import type { Keeping } from '../offline/device.ts'

/**
 * A file of this device on its way; `sent` means that the last byte has left, not yet that the file is safe. `held`: waits for Wi-Fi. `changed`: the file on
 * the device is no longer the one that was chosen.
 */
export interface LocalFile {
	readonly id: string
	readonly contributionId: string
	readonly name: string
	readonly part: MediaPart
	readonly bytes: number
	readonly phase: 'waiting' | 'held' | 'hashing' | 'sending' | 'retrying' | 'sent' | 'refused' | 'changed'
	/** Bytes hashed or sent, by phase. */
	readonly done: number
	readonly uploadId: string | null
	readonly refusal: UploadRefusal | null
	/** Anything but `kept`: it is on this page only. */
	readonly keeping: Keeping
}

import { declaredKind } from './declared-kind.ts'
import { maxBytes, maxFilesPerContribution, mediaKinds, memberQuota, type MemberQuota } from './limits.ts'
import type { MediaRefusal } from './media-refusal.ts'

/** What is known before the first byte arrives. Name and type are what the browser says: a hint for an early no, never proof. */
export interface UploadFacts {
	readonly fileName: string
	readonly declaredType: string
	readonly bytes: number
	readonly filesInContribution: number
	readonly member: { readonly openUploads: number; readonly bytesToday: number; readonly bytesTotal: number }
}

export type UploadAnswer = { readonly ok: true } | { readonly ok: false; readonly refusal: MediaRefusal }

const refuse = (refusal: MediaRefusal): UploadAnswer => ({ ok: false, refusal })

/** Whether an upload may begin; the content itself is judged once it is here. */
export function acceptUpload(facts: UploadFacts, quota: MemberQuota = memberQuota): UploadAnswer {
	const { bytes, member } = facts
	const kind = declaredKind(facts.fileName, facts.declaredType)
	if (kind === null) return refuse({ code: 'unsupported-kind', found: facts.declaredType || null })
	if (!(bytes > 0)) return refuse({ code: 'empty' })
	const { mediaClass } = mediaKinds[kind]
	if (bytes > maxBytes[mediaClass]) return refuse({ code: 'too-large', mediaClass, bytes, maxBytes: maxBytes[mediaClass] })
	if (facts.filesInContribution >= maxFilesPerContribution) return refuse({ code: 'too-many-files', maxFiles: maxFilesPerContribution })
	if (member.openUploads >= quota.openUploads) return refuse({ code: 'too-many-open-uploads', maxOpen: quota.openUploads })
	if (member.bytesToday + bytes > quota.bytesPerDay) {
		return refuse({ code: 'daily-quota', usedBytes: member.bytesToday, maxBytes: quota.bytesPerDay })
	}
	if (member.bytesTotal + bytes > quota.bytesTotal) {
		return refuse({ code: 'total-quota', usedBytes: member.bytesTotal, maxBytes: quota.bytesTotal })
	}
	return { ok: true }
}

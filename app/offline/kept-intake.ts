import type { ContributionKind } from '#moderation/contribution.ts'

/** One intake at a desk without a line (một lượt nhận), as this device keeps it. */
export interface KeptIntake {
	/** Made here; the contribution it becomes has the same, so that sending twice makes one. */
	readonly id: string
	readonly memberId: string
	readonly kind: ContributionKind
	/** Who gives. */
	readonly giver: string
	/** ISO time the server acknowledged it; null until then. */
	readonly sentAt: string | null
}

/** A desk opened on this device (bàn nhận). */
export interface KeptDesk {
	readonly memberId: string
}

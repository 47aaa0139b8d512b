import type { SerialRange } from '#moderation/collection-day/desk.ts'
import type { Intake } from '#moderation/collection-day/intake.ts'
import type { Refusal } from '#moderation/refusal.ts'

/** One intake at a desk without a line (một lượt nhận), as this device keeps it; its id becomes the contribution's, so that sending twice makes one. */
export interface KeptIntake {
	readonly id: string
	readonly memberId: string
	readonly deskId: string
	readonly serial: number
	readonly code: string
	/** Printed on the slip; gone from here once the server has its hash. */
	readonly pin: string | null
	/** By this device's clock, milliseconds. */
	readonly takenAt: number
	readonly giver: string
	readonly intake: Intake
	/** How many files were taken in with it, proof of consent and later ones included. */
	readonly files: number
	readonly hasProof: boolean
	/** ISO time the server acknowledged it; null until then. */
	readonly sentAt: string | null
	/** Why the server did not take it, the last time it was asked. */
	readonly refusal: Refusal | null
}

/** A desk opened on this device (bàn nhận). */
export interface KeptDesk {
	readonly memberId: string
	readonly deskId: string
	readonly name: string
	readonly signs: string
	readonly ranges: readonly SerialRange[]
	/** The highest number handed out; -1 before the first. */
	readonly lastSerial: number
	/** How far this device's clock was ahead of the server's when last asked, milliseconds. */
	readonly clockOffMs: number
}

import type { FieldFault } from '#moderation/field-fault.ts'
import type { SeenMasks } from '#server/review/see-masks.ts'

/** What both pickers are given: the file, what was typed before, and what was wrong with it. */
export interface PickerProps {
	readonly seen: SeenMasks
	readonly typed: (name: string) => string
	readonly fault: (name: string) => FieldFault | undefined
}

import { common } from './en/common.ts'
import { desk } from './en/desk.ts'
import { heritage } from './en/heritage.ts'
import { media } from './en/media.ts'
import { members } from './en/members.ts'
import { parts } from './en/parts.ts'
import { places } from './en/places.ts'
import { refusals } from './en/refusals.ts'
import { screening } from './en/screening.ts'
import type { Messages } from './vi.ts'

export const en: Messages = {
	common,
	desk,
	heritage,
	media,
	members,
	parts,
	places,
	refusals,
	screening,
}

import type { FileLine } from '#app/uploader/file-lines.ts'
import type { GiveFiles } from '#app/uploader/uploader.tsx'
import type { ContributionFile } from '#db/read/list-contribution-files.ts'
import type { Refusal } from '#moderation/refusal.ts'
import type { SeenVoiceGift } from '#server/contribute/see-voice-gift.ts'

/** What the form held when it was refused. */
export type Typed = Readonly<Record<string, string | readonly string[]>> | undefined
export interface VoiceFormProps {
	readonly seen: SeenVoiceGift
	readonly files: readonly ContributionFile[]
	readonly typed: Typed
	readonly refusal: Refusal | null
	/** Null without scripts: files then go by plain forms. */
	readonly add: GiveFiles | null
	readonly lines: readonly FileLine[]
}

import type { SerializeFrom } from '@remix-run/node'
import type { OwnItem } from '#server/collection/see-item.ts'

/** What the page of one's own object has in hand. */
export type Seen = SerializeFrom<OwnItem> & {
	readonly placeText: string
	/** Communes that words typed before may mean. */
	readonly placeChoices: readonly { readonly placeId: string; readonly label: string }[]
	readonly news: { readonly isSaved: boolean; readonly paper: string | null }
}

import type { SerializeFrom } from '@remix-run/node'
import type { OwnItem } from '#server/collection/see-item.ts'

/** What the page of one's own object has in hand. */
export type Seen = SerializeFrom<OwnItem> & {
	readonly placeText: string
	readonly news: { readonly isSaved: boolean; readonly paper: string | null }
}

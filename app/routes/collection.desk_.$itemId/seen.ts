import type { SerializeFrom } from '@remix-run/node'
import type { DeskItem } from '#server/collection/see-item.ts'

/** What the officer's page of an object has in hand. */
export type DeskSeen = SerializeFrom<DeskItem> & { readonly placeText: string }

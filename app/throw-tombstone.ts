import { json } from '@remix-run/node'
import type { EntryDetail } from '#db/read/find-public-entry.ts'
import { findTombstone } from '#db/read/find-tombstone.ts'
import { askFirst } from '#moderation/publish/ask-first.ts'
import { tombstoneStatus } from '#moderation/publish/takedown.ts'
import type { Context } from '#server/context.ts'
import { parseIdentifier } from './forms/identifier.ts'
import { throwRefusal } from './refusal-response.ts'

/** For loaders of an entry this reader may not see: 403 with whom to ask where custodians let it be known; 410 or 403 with a tombstone where officers took it down; otherwise it is not there. */
export async function throwTombstone(
	context: Context,
	identifier: string | undefined,
	request: Request,
	hidden?: EntryDetail,
): Promise<never> {
	const sacred = hidden && askFirst(hidden)
	if (sacred) throw json({ askFirst: sacred }, { status: 403 })
	const tombstone = await findTombstone(context.db, parseIdentifier(identifier))
	if (!tombstone) return throwRefusal({ code: 'not-found' }, request)
	throw json({ tombstone }, { status: tombstoneStatus(tombstone.degree) })
}

import { json } from '@remix-run/node'
import { findTombstone } from '#db/read/find-tombstone.ts'
import { tombstoneStatus } from '#moderation/publish/takedown.ts'
import type { Context } from '#server/context.ts'
import { parseIdentifier } from './forms/identifier.ts'
import { throwRefusal } from './refusal-response.ts'

/** For loaders of an entry this reader may not see: 410 or 403 with a tombstone where officers took it down, otherwise it is not there. */
export async function throwTombstone(context: Context, identifier: string | undefined, request: Request): Promise<never> {
	const tombstone = await findTombstone(context.db, parseIdentifier(identifier))
	if (!tombstone) return throwRefusal({ code: 'not-found' }, request)
	throw json({ tombstone }, { status: tombstoneStatus(tombstone.degree) })
}

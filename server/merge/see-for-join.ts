import type { EntryField, EntryRecord } from '#moderation/entry.ts'
import { needsAct } from '#moderation/merge/act.ts'
import { defaultJoinChoice, joinFields, whyNotJoin, type JoinChoice } from '#moderation/merge/join.ts'
import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Refusal, type Result } from '#moderation/refusal.ts'
import type { Db } from '#db/schema.ts'
import type { EntryRow } from '#db/tables/entry.ts'
import type { Context } from '../context.ts'
import { joinEntryOf } from './join-ground.ts'
import { offerAct, type OfferedAct } from './offer-act.ts'

export interface EntryToJoin {
	readonly identifier: string
	readonly title: string
	readonly version: number
	readonly record: EntryRecord
}

export interface JoinFile {
	readonly id: string
	readonly kind: 'image' | 'audio' | 'video'
	readonly caption: string
	readonly credit: string
	/** A rule of its community keeps it from the public, and goes with it. */
	readonly isRuled: boolean
}

export interface SeenForJoin {
	/** The entry that goes. */
	readonly joined: EntryToJoin
	/** The entry that stays, once it is named and can be. */
	readonly into: EntryToJoin | null
	/** Why the entry named cannot take it up. */
	readonly refusal: Refusal | null
	readonly rows: readonly { readonly field: EntryField; readonly choices: readonly JoinChoice[]; readonly default: JoinChoice }[]
	readonly files: readonly JoinFile[]
	readonly act: OfferedAct
}

/** Two entries side by side, for an officer who would make them one. `into`: identifier of the one to stay, empty while none is named. */
export async function seeForJoin(context: Context, identifier: string, into: string): Promise<Result<SeenForJoin>> {
	if (!canHouse(context.actor, 'edit-entry'))
		return refuse(context.actor.memberId === null ? { code: 'sign-in-needed' } : { code: 'forbidden', action: 'edit-entry' })
	const goes = await findRow(context.db, identifier)
	if (!goes) return refuse({ code: 'not-found' })
	const stays = into === '' ? undefined : await findRow(context.db, into)
	const refusal = await whyNot(context.db, goes, stays, into)
	const isOpen = stays !== undefined && refusal === null
	return accept({
		joined: toJoin(goes),
		into: isOpen ? toJoin(stays) : null,
		refusal,
		rows: isOpen
			? joinFields(stays.record, goes.record).map((row) => ({ ...row, default: defaultJoinChoice(stays.record, row.field) }))
			: [],
		files: isOpen ? await listFiles(context.db, goes.id) : [],
		act: await offerAct(context, needsAct(isOpen ? [goes.record, stays.record] : [goes.record], context.env.isActRequired)),
	})
}

async function findRow(db: Db, identifier: string): Promise<EntryRow | undefined> {
	return db.selectFrom('entry').selectAll().where('identifier', '=', identifier).executeTakeFirst()
}

async function whyNot(db: Db, goes: EntryRow, stays: EntryRow | undefined, into: string): Promise<Refusal | null> {
	const joined = await joinEntryOf(db, goes)
	if (stays) return whyNotJoin(await joinEntryOf(db, stays), joined)
	if (joined.joinedInto !== null) return { code: 'joined-already', identifier: goes.identifier, into: joined.joinedInto }
	return into === '' ? null : { code: 'invalid', faults: [{ field: 'into', code: 'unknown' }] }
}

function toJoin({ identifier, title, version, record }: EntryRow): EntryToJoin {
	return { identifier, title, version, record }
}

async function listFiles(db: Db, entryId: string): Promise<JoinFile[]> {
	const rows = await db
		.selectFrom('entry_media')
		.innerJoin('media', 'media.id', 'entry_media.media_id')
		.select(['media.id', 'media.kind', 'entry_media.caption', 'entry_media.credit', 'entry_media.hidden_for'])
		.where('entry_media.entry_id', '=', entryId)
		.where((eb) => eb.or([eb('entry_media.hidden_at', 'is', null), eb('entry_media.hidden_for', '=', 'rule')]))
		.where('entry_media.published_at', 'is not', null)
		.orderBy('entry_media.position')
		.limit(200)
		.execute()
	return rows.flatMap(({ kind, hidden_for, ...row }) => (kind === null ? [] : [{ ...row, kind, isRuled: hidden_for === 'rule' }]))
}

import { sql } from 'kysely'
import type { EntryRecord, RecordProvenance } from '#moderation/entry.ts'
import type { CreditPart } from '#moderation/merge/attribution.ts'
import type { Transaction } from '../schema.ts'
import { entryColumns } from './entry-columns.ts'
import { outdateCopies, retireFiles } from './mask.ts'

/** Takes every word and name out of a contribution that stays as an empty case; what was said of it at the desks goes with it. */
export async function emptyContribution(trx: Transaction, id: string): Promise<void> {
	const blank = { place_text: '', period_text: '', maker: '', shown: '', credit_name: '' }
	await trx
		.updateTable('contribution')
		.set({ ...blank, title: '', description: '', place_id: null, credit_choice: null, about_entry_id: null })
		.where('id', '=', id)
		.execute()
	await trx
		.updateTable('contribution_person')
		.set({ name: '', other_name: '', guardian: '', contact: '', credit_choice: null })
		.where('contribution_id', '=', id)
		.execute()
	await trx.deleteFrom('retelling').where('contribution_id', '=', id).execute()
	await trx.updateTable('contribution_rights').set({ basis: null }).where('contribution_id', '=', id).execute()
	await trx.updateTable('screening').set({ findings: '[]' }).where('contribution_id', '=', id).execute()
	await trx.updateTable('review').set({ message: '' }).where('contribution_id', '=', id).execute()
	await emptyDeskWords(trx, id)
	await trx.deleteFrom('voice_gift').where('contribution_id', '=', id).execute()
	await trx.updateTable('upload').set({ file_name: '' }).where('contribution_id', '=', id).execute()
	await forgetSalt(trx, id)
}

/** What reviewers, leads and custodians wrote of it, who may have named people in it; their verdicts stay. */
async function emptyDeskWords(trx: Transaction, id: string): Promise<void> {
	const judged = { reason: '', would_change: '', cited: '[]', positions: '[]', evidence: '[]' }
	await trx.updateTable('match').set(judged).where('contribution_id', '=', id).execute()
	await trx.updateTable('opinion').set(judged).where('contribution_id', '=', id).execute()
	await trx.updateTable('custodian_hold').set({ words: '', answer_words: '' }).where('contribution_id', '=', id).execute()
	await trx.updateTable('claim_hand_over').set({ reason: '' }).where('contribution_id', '=', id).execute()
	await trx.updateTable('second_look').set({ words: '' }).where('contribution_id', '=', id).execute()
}

/** Takes the words of a giver's talk with the desks and of their appeals away; `except`: contributions whose talk is another's, who holds the slip. */
export async function emptyTalk(trx: Transaction, memberId: string, except: readonly string[]): Promise<void> {
	const given = trx.selectFrom('contribution').select('id').where('member_id', '=', memberId)
	const own = except.length === 0 ? given : given.where('id', 'not in', [...except])
	await trx.updateTable('message').set({ body: '' }).where('contribution_id', 'in', own).execute()
	await trx.updateTable('appeal').set({ words: '' }).where('appellant_id', '=', memberId).execute()
}

/** Takes the files of a contribution out of service, with all that was learnt from them; the bytes are deleted by a job. Returns the files' ids. */
export async function emptyMedia(trx: Transaction, contributionId: string): Promise<string[]> {
	const files = await trx.selectFrom('media').select(['id', 'storage_key']).where('contribution_id', '=', contributionId).execute()
	for (const { id, storage_key } of files) {
		await outdateCopies(trx, id)
		const copies = await trx.deleteFrom('derivative').where('media_id', '=', id).returning('storage_key').execute()
		await retireFiles(trx, id, [storage_key, ...copies.map((copy) => copy.storage_key)])
		await trx.deleteFrom('media_hash').where('media_id', '=', id).execute()
		await trx.deleteFrom('media_print').where('media_id', '=', id).execute()
		await trx.updateTable('media_note').set({ body: '' }).where('media_id', '=', id).execute()
		await trx.updateTable('media_mask').set({ words: '', lifted_words: '' }).where('media_id', '=', id).execute()
		await trx
			.updateTable('media')
			.set({ state: 'removed', file_name: '', caption: '', facts: '{}', waveform: null, masked_waveform: null, refusal: null })
			.set({ perceptual_hash: null, storage_key: `erased/${id}` })
			.where('id', '=', id)
			.execute()
	}
	return files.map((file) => file.id)
}

/** What is left of a member: an id with no name, which signs in to nothing. */
export async function emptyMember(trx: Transaction, memberId: string, at: Date): Promise<void> {
	const name = `da-xoa-${memberId}`
	await trx
		.updateTable('member')
		.set({ user_name: name, user_name_key: name, display_name: '', is_named_publicly: false, disabled_at: at, erased_at: at, locale: 'vi' })
		.where('id', '=', memberId)
		.execute()
	await trx.deleteFrom('member_contact').where('member_id', '=', memberId).execute()
	await trx.deleteFrom('member_secret').where('member_id', '=', memberId).execute()
	await trx.deleteFrom('member_role').where('member_id', '=', memberId).execute()
	await trx.deleteFrom('member_community').where('member_id', '=', memberId).execute()
	await trx.deleteFrom('community_ask').where('member_id', '=', memberId).execute()
	await trx.deleteFrom('circle_member').where('member_id', '=', memberId).execute()
	await trx.deleteFrom('queue_view').where('member_id', '=', memberId).execute()
	await trx.deleteFrom('notice').where('member_id', '=', memberId).execute()
	await trx.deleteFrom('claim').where('member_id', '=', memberId).execute()
	await trx.deleteFrom('session').where('user_id', '=', memberId).execute()
	await trx.updateTable('conflict_of_interest').set({ note: '' }).where('member_id', '=', memberId).execute()
	await trx.updateTable('collection_desk').set({ name: '' }).where('member_id', '=', memberId).execute()
	await trx.updateTable('upload').set({ expires_at: at }).where('member_id', '=', memberId).where('state', '=', 'open').execute()
	await forgetSalt(trx, memberId)
}

/** The name under which contributions that stay go on being credited: as it was chosen, in words of their own, or none. */
export async function keepCredit(trx: Transaction, id: string, name: string | null): Promise<void> {
	await trx
		.updateTable('contribution')
		.set(name === null ? { credit_choice: 'anonymous', credit_name: '' } : { credit_choice: 'other-name', credit_name: name })
		.where('id', '=', id)
		.execute()
}

/** Nobody is reached any more through people named on what a giver leaves behind. */
export async function forgetPersonContacts(trx: Transaction, memberId: string): Promise<void> {
	const own = trx.selectFrom('contribution').select('id').where('member_id', '=', memberId)
	await trx.updateTable('contribution_person').set({ contact: '' }).where('contact', '<>', '').where('contribution_id', 'in', own).execute()
}

/** Takes the name of whoever entered contributions for others out of them; returns the contributions. */
export async function unnameHelper(trx: Transaction, memberId: string): Promise<string[]> {
	const helped = await trx.selectFrom('contribution').select('id').where('entered_by', '=', memberId).execute()
	const ids = helped.map((row) => row.id)
	if (ids.length > 0)
		await trx
			.updateTable('contribution_person')
			.set({ name: '', other_name: '', credit_choice: 'anonymous' })
			.where('role', '=', 'helper')
			.where('contribution_id', 'in', ids)
			.execute()
	return ids
}

/** Without it the hashes in the audit of what was sealed under it say nothing; the chain of them holds. */
async function forgetSalt(trx: Transaction, subject: string): Promise<void> {
	await trx.deleteFrom('event_salt').where('subject', '=', subject).execute()
}

export interface NamedFile {
	readonly entry_id: string
	readonly media_id: string
	readonly contribution_id: string
	readonly credit: string
	readonly people: readonly CreditPart[]
}

/** Files in the registry from these contributions, held. */
export async function lockNamedFiles(trx: Transaction, contributionIds: readonly string[]): Promise<NamedFile[]> {
	if (contributionIds.length === 0) return []
	return trx
		.selectFrom('entry_media')
		.select(['entry_id', 'media_id', 'contribution_id', 'credit', 'people'])
		.where('contribution_id', 'in', [...contributionIds])
		.orderBy('entry_id')
		.orderBy('media_id')
		.forUpdate()
		.execute()
}

/** Takes the name out of what is told anew of a contribution. */
export async function unnameRetelling(
	trx: Transaction,
	contributionId: string,
	change: (told: { readonly credit: string; readonly people: readonly CreditPart[] }) => { credit: string; people: readonly CreditPart[] },
	name: string,
): Promise<void> {
	const row = await trx.selectFrom('retelling').selectAll().where('contribution_id', '=', contributionId).forUpdate().executeTakeFirst()
	if (!row || row.credit === null || row.people === null) return
	const { credit, people } = change({ credit: row.credit, people: row.people })
	await trx
		.updateTable('retelling')
		.set({ credit, people: JSON.stringify(people), teller: row.teller === name ? '' : row.teller })
		.where('contribution_id', '=', contributionId)
		.execute()
}

export async function creditFile(trx: Transaction, file: NamedFile): Promise<void> {
	await trx
		.updateTable('entry_media')
		.set({ credit: file.credit, people: JSON.stringify(file.people) })
		.where('entry_id', '=', file.entry_id)
		.where('media_id', '=', file.media_id)
		.execute()
}

/** Rewrites the names in an entry and in all of its history; what it says otherwise, and its version, stay. Returns whether anything changed. */
export async function renameInEntry(
	trx: Transaction,
	entryId: string,
	change: (record: EntryRecord, provenance: RecordProvenance) => { readonly record: EntryRecord; readonly provenance: RecordProvenance },
): Promise<void> {
	const entry = await trx.selectFrom('entry').selectAll().where('id', '=', entryId).forUpdate().executeTakeFirst()
	if (!entry) return
	const now = change(entry.record, entry.provenance)
	const { search_text } = entryColumns(entry.identifier, now.record, [], { isWayTold: true })
	const told = new Set(search_text.split('\n'))
	const before = new Set(entryColumns(entry.identifier, entry.record, [], { isWayTold: true }).search_text.split('\n'))
	const kept = entry.search_text.split('\n').filter((line) => told.has(line) || !before.has(line))
	await trx
		.updateTable('entry')
		.set({ record: JSON.stringify(now.record), provenance: JSON.stringify(now.provenance), search_text: kept.join('\n') })
		.where('id', '=', entryId)
		.execute()
	const revisions = await trx
		.selectFrom('entry_revision')
		.select(['number', 'record', 'provenance'])
		.where('entry_id', '=', entryId)
		.execute()
	for (const revision of revisions) {
		const then = change(revision.record, revision.provenance)
		await sql`update entry_revision set record = ${JSON.stringify(then.record)}, provenance = ${JSON.stringify(then.provenance)}
			where entry_id = ${entryId} and number = ${revision.number}`.execute(trx)
	}
}

/** Entries whose history names any of these contributions, and those that took such entries up. */
export async function listEntriesNaming(trx: Transaction, contributionIds: readonly string[]): Promise<string[]> {
	if (contributionIds.length === 0) return []
	const { rows } = await sql<{ id: string }>`
		with recursive touched (id) as (
			select entry_id from entry_revision where contribution_id = any(${[...contributionIds]}::uuid[])
			union select entry_id from entry_media where contribution_id = any(${[...contributionIds]}::uuid[])
			union select entry.joined_into from touched join entry on entry.id = touched.id where entry.joined_into is not null
		)
		select id from touched order by id`.execute(trx)
	return rows.map((row) => row.id)
}

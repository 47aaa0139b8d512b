import { fateOf, withoutPerson, type CreditAfter, type Leaving } from '#moderation/contribute/erasure.ts'
import { provenanceWithoutNames, recordWithoutNames, type NamesOf } from '#moderation/merge/without-name.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import type { Job } from '#moderation/job.ts'
import { findPasswordHash } from '#db/read/find-credentials.ts'
import { listOwnFates, type OwnFate } from '#db/read/list-own-fates.ts'
import type { Transaction } from '#db/schema.ts'
import type { MemberRow } from '#db/tables/member.ts'
import { lockContribution, lockContributionsBy } from '#db/write/contribution.ts'
import {
	creditFile,
	emptyContribution,
	emptyMedia,
	emptyMember,
	emptyTalk,
	forgetPersonContacts,
	keepCredit,
	listEntriesNaming,
	lockNamedFiles,
	renameInEntry,
	unnameHelper,
	unnameRetelling,
} from '#db/write/erase.ts'
import { insertJobs } from '#db/write/job.ts'
import { lockAdministrators, lockMember } from '#db/write/member.ts'
import { lockSlipOf, revokeSlip } from '#db/write/slip.ts'
import { record } from '../apply.ts'
import { eraseCollection } from '../collection/erase-collection.ts'
import type { Context } from '../context.ts'
import { withdrawIn } from '../contribute/withdraw-contribution.ts'
import { remakeCopies } from '../publish/remake-copies.ts'
import { verifyPassword } from './password.ts'

export interface EraseCommand {
	readonly password: string
	/** The name under published works: as it was chosen, or none. */
	readonly credit: CreditAfter
	/** The caller's address, for rate limits only. */
	readonly address: string
}

/**
 * A member erases their own account (xoá tài khoản): contact, password, sessions, notices, drafts and whatever is not published go, words and files, in one
 * transaction; published works stay, under the name chosen for them or under none. The audit keeps its chain; the salts of what it sealed go.
 */
export async function eraseAccount(context: Context, command: EraseCommand): Promise<Result<null>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	const attempt = await context.limits.attempt('erase', memberId, command.address)
	if (!attempt.ok) return attempt
	if (!(await verifyPassword(await findPasswordHash(context.db, memberId), command.password)))
		return refuse({ code: 'invalid', faults: [{ field: 'password', code: 'wrong' }] })
	return context.db.transaction().execute(async (trx): Promise<Result<null>> => {
		const administrators = await lockAdministrators(trx)
		const member = await lockMember(trx, memberId)
		if (!member || member.disabled_at !== null) return refuse({ code: 'sign-in-needed' })
		if (administrators.length === 1 && administrators[0] === memberId) return refuse({ code: 'last-administrator' })
		await lockContributionsBy(trx, memberId)
		const fates = await listOwnFates(trx, memberId)
		const gone = fates.filter((each) => fateOf(each) === 'erased')
		const staying = fates.filter((each) => fateOf(each) === 'stays')
		await eraseCollection(trx, context, memberId)
		for (const each of gone) await eraseContribution(trx, context, each)
		const others = staying.filter((each) => each.isOthers).map(({ id }) => id)
		await emptyTalk(trx, memberId, others)
		await forgetPersonContacts(trx, memberId)
		await creditAsChosen(trx, member, staying, command.credit)
		const told = { kind: 'member-erased', credit: command.credit, erased: gone.length, kept: staying.length } as const
		await record(trx, context, { memberId }, [told])
		await emptyMember(trx, memberId, context.now())
		return accept(null)
	})
}

async function eraseContribution(trx: Transaction, context: Context, { id, state }: OwnFate): Promise<void> {
	const locked = await lockContribution(trx, id)
	if (!locked) return
	const withdrawn = state === 'withdrawn' || (await withdrawIn(trx, context, locked)).ok
	if (!withdrawn) throw new Error(`a contribution in the state ${state} could not be taken back while its giver's account was erased`)
	const slip = await lockSlipOf(trx, id)
	if (slip) await revokeSlip(trx, slip.id, context.now())
	const files = await emptyMedia(trx, id)
	await emptyContribution(trx, id)
	await insertJobs(
		trx,
		files.map((mediaId): Job => ({ name: 'mask-media', payload: { mediaId } })),
	)
}

/** The name a contribution goes by in public, if its giver wished for one. */
function nameOf({ creditChoice, creditName }: OwnFate, member: MemberRow): string | null {
	if (creditChoice === 'own-name') return member.display_name
	return creditChoice === 'other-name' ? creditName : null
}

async function creditAsChosen(trx: Transaction, member: MemberRow, staying: readonly OwnFate[], credit: CreditAfter): Promise<void> {
	const named = staying.flatMap((each) => {
		const name = nameOf(each, member)
		return name === null ? [] : [{ id: each.id, name }]
	})
	for (const { id, name } of named) await keepCredit(trx, id, credit === 'keep' ? name : null)
	if (credit === 'keep') return
	const helped = await unnameHelper(trx, member.id)
	const left = (id: string, role: Leaving['role'], name: string) => [id, { role, name }] as const
	await takeNamesOut(
		trx,
		new Map([...helped.map((id) => left(id, 'helper', member.display_name)), ...named.map(({ id, name }) => left(id, 'giver', name))]),
	)
}

/** Takes the names out of the registry: the entries, their whole history, the credit of files; public copies are made anew, for the name is written in them. */
async function takeNamesOut(trx: Transaction, names: NamesOf): Promise<void> {
	const contributions = [...names.keys()]
	for (const entryId of await listEntriesNaming(trx, contributions))
		await renameInEntry(trx, entryId, (entry, provenance) => ({
			record: recordWithoutNames(entry, provenance, names),
			provenance: provenanceWithoutNames(provenance, names),
		}))
	for (const [id, leaving] of names) await unnameRetelling(trx, id, (told) => ({ ...withoutPerson(told, leaving) }), leaving.name)
	const files = await lockNamedFiles(trx, contributions)
	for (const file of files) {
		const leaving = names.get(file.contribution_id)
		if (leaving) await creditFile(trx, { ...file, ...withoutPerson(file, leaving) })
	}
	await remakeCopies(
		trx,
		files.map((file) => file.media_id),
	)
}

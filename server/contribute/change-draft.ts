import { randomUUID } from 'node:crypto'
import { decideEdit, captionField, type Edit } from '#moderation/contribute/edit.ts'
import { alteredPeople, changePeople, personField, staysNamed, type PeopleChange } from '#moderation/contribute/people.ts'
import { alteredFields } from '#moderation/contribute/draft.ts'
import { enteredAmong } from '#moderation/contribute/fill.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findVoiceGift } from '#db/read/find-voice-gift.ts'
import { draftOf } from '#db/read/draft-of.ts'
import { findRights } from '#db/read/find-rights.ts'
import { isPlace } from '#db/read/is-place.ts'
import { listConsents, listProofs } from '#db/read/list-consents.ts'
import { listContributionFiles, type ContributionFile } from '#db/read/list-contribution-files.ts'
import { listContributionPeople, listPersonContacts } from '#db/read/list-contribution-people.ts'
import type { Transaction } from '#db/schema.ts'
import { updateContributionFile } from '#db/write/contribution-file.ts'
import {
	addContributionPerson,
	deleteContributionPerson,
	updateContributionPerson,
	updatePersonContact,
} from '#db/write/contribution-person.ts'
import { lockContribution, type LockedContribution } from '#db/write/contribution.ts'
import { putRightsBasis } from '#db/write/rights.ts'
import { noteEntered } from '#db/write/voice.ts'
import { draftPatch } from '#db/write/draft-patch.ts'
import { applyOutcome, record } from '../apply.ts'
import type { Context } from '../context.ts'

export interface ChangedDraft {
	readonly locked: LockedContribution
	readonly files: readonly ContributionFile[]
}

/** Makes an edit inside the caller's transaction and returns the contribution as it then stands, still locked. */
export async function changeDraft(trx: Transaction, context: Context, id: string, edit: Edit): Promise<Result<ChangedDraft>> {
	const locked = await lockContribution(trx, id)
	if (!locked) return refuse({ code: 'not-found' })
	const files = await listContributionFiles(trx, id)
	const known = knownOnly(edit, files, await listProofs(trx, id))
	const forgets = edit.forgetsEntry === true && locked.row.about_entry_id !== null
	const people = await changeOfPeople(trx, id, edit, files)
	if (locked.row.submitted_at !== null && people.removed !== null && staysNamed(people.removed, await listConsents(trx, id)))
		return refuse({ code: 'invalid', faults: [{ field: personField('name', people.removed), code: 'has-answered' }] })
	const rights = await findRights(trx, id)
	const changesRights = edit.rightsBasis !== undefined && edit.rightsBasis !== rights.basis
	const decided = decideEdit(context.actor, locked.facts, draftOf(locked.row), known, [
		...alteredFiles(known, files),
		...alteredPeople(people),
		...(forgets ? ['aboutEntry'] : []),
		...(changesRights ? ['rightsBasis'] : []),
	])
	if (!decided.ok) return decided
	if (decided.value === null) return accept({ locked, files })
	if (edit.change.placeId && !(await isPlace(trx, edit.change.placeId)))
		return refuse({ code: 'invalid', faults: [{ field: 'placeId', code: 'not-allowed' }] })
	const applied = await applyOutcome(trx, context, locked.facts, decided.value, {
		...draftPatch(edit.change),
		...(forgets ? { about_entry_id: null } : {}),
	})
	if (!applied.ok) return applied
	await changeFiles(trx, context, id, known, files)
	if (changesRights) await putRightsBasis(trx, id, edit.rightsBasis ?? null)
	if (await findVoiceGift(trx, id))
		await noteEntered(trx, id, enteredAmong(alteredFields(draftOf(locked.row), edit.change)), locked.row.member_id, context.now())
	await writePeople(trx, id, people)
	const changed = await lockContribution(trx, id)
	if (!changed) throw new Error('a locked contribution disappeared')
	return accept({ locked: changed, files: await listContributionFiles(trx, id) })
}

async function changeOfPeople(trx: Transaction, id: string, { people }: Edit, files: readonly ContributionFile[]): Promise<PeopleChange> {
	const contacts = people ? await listPersonContacts(trx, id) : {}
	const held = people ? (await listContributionPeople(trx, id)).map((person) => ({ ...person, contact: contacts[person.id] ?? '' })) : []
	return changePeople(
		held,
		people,
		files.map((file) => file.id),
	)
}

async function writePeople(trx: Transaction, id: string, { changed, removed, adds }: PeopleChange): Promise<void> {
	for (const person of changed) {
		await updateContributionPerson(trx, id, person)
		if (person.contact !== undefined) await updatePersonContact(trx, id, person.id, person.contact)
	}
	if (removed !== null) await deleteContributionPerson(trx, id, removed)
	if (adds) await addContributionPerson(trx, id, randomUUID())
}

/** Ids of files that are not this contribution's, or are gone, are passed over: another window may have removed them; what proves a consent stays. */
function knownOnly(edit: Edit, files: readonly ContributionFile[], proofs: readonly string[]): Edit {
	const isKnown = (id: string): boolean => files.some((file) => file.id === id)
	const { files: act, ...rest } = edit
	return {
		...rest,
		captions: edit.captions.filter((caption) => isKnown(caption.mediaId)),
		...(act && isKnown(act.mediaId) && !proofs.includes(act.mediaId) ? { files: act } : {}),
	}
}

function alteredFiles(edit: Edit, files: readonly ContributionFile[]): string[] {
	const captions = edit.captions.filter(({ mediaId, text }) => files.some((file) => file.id === mediaId && file.caption !== text))
	return [...captions.map(({ mediaId }) => captionField(mediaId)), ...(edit.files ? ['files'] : [])]
}

async function changeFiles(trx: Transaction, context: Context, id: string, edit: Edit, files: readonly ContributionFile[]): Promise<void> {
	for (const { mediaId, text } of edit.captions) await updateContributionFile(trx, id, mediaId, { caption: text })
	if (!edit.files) return
	const { act, mediaId } = edit.files
	if (act === 'remove') {
		await updateContributionFile(trx, id, mediaId, { state: 'removed' })
		await record(trx, context, { contributionId: id }, [{ kind: 'media-removed', mediaId }])
		return
	}
	const order = reordered(
		files.map((file) => file.id),
		mediaId,
		act,
	)
	for (const [position, fileId] of order.entries()) await updateContributionFile(trx, id, fileId, { position })
}

function reordered(ids: readonly string[], id: string, act: 'earlier' | 'later'): string[] {
	const from = ids.indexOf(id)
	const to = Math.min(Math.max(from + (act === 'earlier' ? -1 : 1), 0), ids.length - 1)
	return ids.filter((each) => each !== id).toSpliced(to, 0, id)
}

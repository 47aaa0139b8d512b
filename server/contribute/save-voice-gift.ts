import { randomUUID } from 'node:crypto'
import type { Edit } from '#moderation/contribute/edit.ts'
import { staysNamed } from '#moderation/contribute/people.ts'
import { faultsOfSpokenBy, type Speaker } from '#moderation/contribute/voice.ts'
import type { CreditChoice } from '#moderation/contribution.ts'
import type { PersonRole } from '#moderation/merge/attribution.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { listConsents } from '#db/read/list-consents.ts'
import { findVoiceGift } from '#db/read/find-voice-gift.ts'
import { findMember } from '#db/read/find-member.ts'
import type { Transaction } from '#db/schema.ts'
import {
	addContributionPerson,
	deleteContributionPerson,
	updateContributionPerson,
	updatePersonContact,
} from '#db/write/contribution-person.ts'
import { tieVoicePeople } from '#db/write/voice.ts'
import type { Context } from '../context.ts'
import { changeDraft } from './change-draft.ts'

export interface VoiceCommand {
	readonly contributionId: string
	readonly edit: Edit
	readonly speaker: Speaker
}

export interface SavedVoice {
	readonly version: number
	/** The row of the person it is entered for. */
	readonly spokenBy: string | null
}

/** Saves what the page of a gift by voice showed. For whom it is entered, and who enters it, become two of the people named on it, with or without an account. */
export async function saveVoiceGift(context: Context, command: VoiceCommand): Promise<Result<SavedVoice>> {
	const person = command.speaker === 'self' ? null : command.speaker
	const faults = person ? faultsOfSpokenBy(person) : []
	if (faults.length > 0) return refuse({ code: 'invalid', faults })
	return context.db.transaction().execute(async (trx) => {
		const changed = await changeDraft(trx, context, command.contributionId, command.edit)
		if (!changed.ok) return changed
		const { facts, row } = changed.value.locked
		const gift = await findVoiceGift(trx, facts.id)
		if (!gift) return refuse({ code: 'not-found' })
		const gone = person === null && row.submitted_at !== null ? gift.spokenBy : null
		if (gone !== null && staysNamed(gone, await listConsents(trx, facts.id)))
			return refuse({ code: 'invalid', faults: [{ field: 'whom', code: 'has-answered' }] })
		const spokenBy = await putPerson(trx, facts.id, gift.spokenBy, person && { role: 'speaker', ...person })
		const name = (await findMember(trx, facts.memberId))?.displayName ?? ''
		const helper = person && {
			role: 'helper' as const,
			name,
			otherName: row.credit_name,
			creditChoice: row.credit_choice,
			contact: '',
		}
		const helperId = await putPerson(trx, facts.id, gift.helperId, helper)
		await tieVoicePeople(trx, facts.id, { spokenBy, helperId })
		return accept({ version: facts.version, spokenBy })
	})
}

interface Put {
	readonly role: PersonRole
	readonly name: string
	readonly otherName: string
	readonly creditChoice: CreditChoice | null
	readonly contact: string
}

/** One row kept as it is now told; none when there is nobody. Returns its id. */
async function putPerson(trx: Transaction, contributionId: string, held: string | null, person: Put | null): Promise<string | null> {
	if (person === null) {
		if (held !== null) await deleteContributionPerson(trx, contributionId, held)
		return null
	}
	const id = held ?? randomUUID()
	if (held === null) await addContributionPerson(trx, contributionId, id)
	const { contact, ...told } = person
	await updateContributionPerson(trx, contributionId, { id, mediaId: null, ...told })
	await updatePersonContact(trx, contributionId, id, contact)
	return id
}

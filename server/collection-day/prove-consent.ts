import { purposesStillMeant } from '#moderation/collection-day/intake.ts'
import { accept } from '#moderation/refusal.ts'
import type { MediaPart } from '#moderation/upload/part.ts'
import type { Transaction } from '#db/schema.ts'
import { endAwaitedConsent, findAwaitedConsent } from '#db/write/collection-day.ts'
import { lockContribution } from '#db/write/contribution.ts'
import type { Context } from '../context.ts'
import { giveConsentIn } from '../contribute/give-consent.ts'

const proofs: Partial<Record<MediaPart, string>> = { consent: 'voice', signature: 'signature' }

/** The recording or signed paper that shows a consent given at a desk has arrived: the consent stands with it, in the name of the helper who took it. */
export async function proveConsent(
	trx: Transaction,
	context: Context,
	file: { readonly contributionId: string; readonly memberId: string; readonly mediaId: string; readonly part: MediaPart },
): Promise<void> {
	if (proofs[file.part] === undefined) return
	const awaited = await findAwaitedConsent(trx, file.contributionId)
	const locked = awaited && (await lockContribution(trx, file.contributionId))
	if (!locked || awaited.way !== proofs[file.part]) return
	const purposes = purposesStillMeant(awaited)
	const helper: Context = { ...context, actor: { memberId: file.memberId, roles: [] } }
	const { personId, way, language } = awaited
	const asked = { purposes, by: 'person' as const, personId, way, mediaId: file.mediaId, language }
	// Where none of the words read out is in force any more nothing is given, and nothing awaited: the evening check says to ask again.
	const given = purposes.length > 0 ? await giveConsentIn(trx, helper, locked, asked) : accept(null)
	if (given.ok) await endAwaitedConsent(trx, file.contributionId)
}

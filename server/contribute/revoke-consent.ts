import type { RevocationWay } from '#moderation/contribute/consent.ts'
import type { ConsentPurpose } from '#moderation/contribute/consent-text.ts'
import { requireOwn } from '#moderation/contribute/own.ts'
import { decideRevocation } from '#moderation/contribute/revocation.ts'
import { refuse, type Result } from '#moderation/refusal.ts'
import { listConsents, listMinors } from '#db/read/list-consents.ts'
import { listLicensedFiles } from '#db/read/list-public-files.ts'
import type { Transaction } from '#db/schema.ts'
import { endConsents } from '#db/write/consent.ts'
import { lockContribution, type LockedContribution } from '#db/write/contribution.ts'
import { applyOutcome, type Applied } from '../apply.ts'
import type { Context } from '../context.ts'
import { takeBack } from '../merge/take-back.ts'
import { remakeCopies } from '../publish/remake-copies.ts'

export interface Revoked {
	readonly purposes: readonly ConsentPurpose[]
	/** Whose consent; null ends it for everyone who gave it. */
	readonly personId?: string | null
	readonly words?: string
	/** When it was asked for; now, where nothing else is said. */
	readonly askedAt?: Date
}

/** The giver, or whoever holds the slip, takes back their consent for one or more purposes. */
export async function revokeConsent(context: Context, command: Revoked & { readonly contributionId: string }): Promise<Result<Applied>> {
	return context.db.transaction().execute(async (trx) => {
		const locked = await lockContribution(trx, command.contributionId)
		if (!locked) return refuse({ code: 'not-found' })
		const own = requireOwn(context.actor, 'consent', 'consent', locked.facts)
		return own.ok ? revokeConsentIn(trx, context, locked, { ...command, via: viaOf(context) }) : own
	})
}

/** On the site, or with a slip. */
export function viaOf({ actor }: Context): RevocationWay {
	return actor.slip === undefined ? 'site' : 'slip'
}

/**
 * The same within a deed that holds the contribution and has asked who may: the slip's, an office's. Every output obeys in this transaction: without "everyone"
 * files and words leave the registry, and what the registry says of reuse and machines is read from the consents that stand; without "reuse" the copies in which
 * a licence is written are made anew.
 */
async function revokeConsentIn(
	trx: Transaction,
	context: Context,
	{ facts, row }: LockedContribution,
	command: Revoked & { readonly via: RevocationWay },
): Promise<Result<Applied>> {
	const at = context.now()
	const personId = command.personId ?? null
	const askedAt = command.askedAt && command.askedAt < at ? command.askedAt : at
	const consents = await listConsents(trx, row.id)
	const minors = await listMinors(trx, row.id)
	const decided = decideRevocation(facts, { purposes: command.purposes, personId, via: command.via, askedAt }, consents, minors)
	if (!decided.ok) return decided
	const ended = consents.filter(
		(one) => one.stands && command.purposes.includes(one.purpose) && (personId === null || one.personId === personId),
	)
	const by = context.actor.memberId
	const words = (command.words ?? '').normalize('NFC').trim()
	await endConsents(
		trx,
		row.id,
		{ askedAt, at, by, via: command.via, why: 'revoked', words },
		ended.map(({ id }) => id),
	)
	if (decided.value.takesBack) await takeBack(trx, context, row.id)
	else if (decided.value.stopsReuse) await remakeCopies(trx, await listLicensedFiles(trx, row.id))
	return applyOutcome(trx, { ...context, now: () => at }, facts, decided.value)
}

import type { Actor } from '../actor.ts'
import type { Contribution } from '../contribution.ts'
import { advance } from '../advance.ts'
import type { Outcome } from '../outcome.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import { missingFrom, type ConsentTicks } from './completeness.ts'
import type { Draft } from './draft.ts'
import { missingOfPeople, type DraftPerson } from './people.ts'
import { requireOwn } from './own.ts'

/** What is known of the files when a contribution is sent. */
export interface FilesAtHand {
	/** Safe on the server, neither removed nor refused. */
	readonly kept: number
	/** Names of uploads begun and not finished. */
	readonly unfinished: readonly string[]
	/** Those put down as concerned with it. */
	readonly people?: readonly DraftPerson[]
}

/** A consent as it will be kept: the text's version, its SHA-256 in hex, the language it was shown in. */
export interface ConsentGiven {
	readonly textVersion: string
	readonly textHash: string
	readonly language: string
}

/** Whether a draft, or one returned for changes, can be sent to the desk now. */
export function decideSubmission(
	actor: Actor,
	contribution: Contribution,
	draft: Draft,
	files: FilesAtHand,
	ticks: ConsentTicks,
	consents: readonly ConsentGiven[],
): Result<Outcome> {
	const own = requireOwn(actor, 'submit', 'submit', contribution)
	if (!own.ok) return own
	if (files.unfinished.length > 0) return refuse({ code: 'uploads-unfinished', fileNames: files.unfinished })
	const faults = [...missingFrom(draft, files.kept, ticks), ...missingOfPeople(files.people ?? [])]
	if (faults.length > 0) return refuse({ code: 'invalid', faults })
	const next = advance(contribution.state, 'submit')
	if (!next.ok) return next
	const licence = draft.licence ?? 'keep-only'
	return accept({
		next: next.value,
		events: [
			...consents.map((consent) => ({ kind: 'consent-given' as const, ...consent, licence })),
			{ kind: 'contribution-moved', from: contribution.state, to: next.value },
		],
		jobs: [{ name: 'screen-contribution', payload: { contributionId: contribution.id } }],
	})
}

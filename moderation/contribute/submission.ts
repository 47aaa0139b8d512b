import type { Actor } from '../actor.ts'
import type { Contribution } from '../contribution.ts'
import { advance } from '../advance.ts'
import type { Outcome } from '../outcome.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import { missingFrom } from './completeness.ts'
import type { ConsentTicks } from './consent-text.ts'
import type { Draft } from './draft.ts'
import { missingOfPeople, type DraftPerson } from './people.ts'
import { canLicense, type RightsBasis } from './rights.ts'
import { isLicence } from './licence.ts'
import type { FieldFault } from '../field-fault.ts'
import { requireOwn } from './own.ts'

/** What is known of the files when a contribution is sent. */
export interface FilesAtHand {
	/** Safe on the server, neither removed nor refused. */
	readonly kept: number
	/** Names of uploads begun and not finished. */
	readonly unfinished: readonly string[]
	/** Those put down as concerned with it. */
	readonly people?: readonly DraftPerson[]
	/** How the giver stands to it; null: not said. */
	readonly rightsBasis?: RightsBasis | null
}

/** Whether a draft, or one returned for changes, can be sent to the desk now; `ticks`: every purpose agreed to, now or before. */
export function decideSubmission(
	actor: Actor,
	contribution: Contribution,
	draft: Draft,
	files: FilesAtHand,
	ticks: ConsentTicks,
): Result<Outcome> {
	const own = requireOwn(actor, 'submit', 'submit', contribution)
	if (!own.ok) return own
	if (files.unfinished.length > 0) return refuse({ code: 'uploads-unfinished', fileNames: files.unfinished })
	const faults = [...missingFrom(draft, files.kept, ticks), ...missingOfPeople(files.people ?? []), ...unlicensable(draft, files)]
	if (faults.length > 0) return refuse({ code: 'invalid', faults })
	const next = advance(contribution.state, 'submit')
	if (!next.ok) return next
	return accept({
		next: next.value,
		events: [{ kind: 'contribution-moved', from: contribution.state, to: next.value }],
		jobs: [{ name: 'screen-contribution', payload: { contributionId: contribution.id } }],
	})
}

/** What somebody else made who has not been asked is licensed by nobody, and its rights are for an officer to state; who can license it is asked to. */
function unlicensable({ licence }: Draft, { rightsBasis = null }: FilesAtHand): FieldFault[] {
	const isWrong = canLicense(rightsBasis) ? licence === 'rights-statement' : isLicence(licence)
	return isWrong ? [{ field: 'licence', code: 'not-allowed' }] : []
}

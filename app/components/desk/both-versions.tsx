import type { SerializeFrom } from '@remix-run/node'
import type { DeskContribution } from '#db/read/find-desk-contribution.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import { Notice } from '../notice.tsx'
import { VersionPairs } from '../version-pairs.tsx'
import { changedWords, readSeen, seenWords } from './seen-words.ts'

type Shown = SerializeFrom<DeskContribution>
type Answered = { readonly refusal: Refused['refusal'] | null; readonly typed: Refused['typed'] } | undefined

/** What the desk shows, sent along with the decision made on it. */
export function SeenField({ contribution }: { readonly contribution: Shown }) {
	return <input type="hidden" name="seen" value={JSON.stringify(seenWords(useWords().t, contribution))} />
}

/** A decision came too late: what it was made on beside what is there now. What was decided meanwhile stands under the steps. */
export function BothVersions({ contribution, answered }: { readonly contribution: Shown; readonly answered: Answered }) {
	const { t } = useWords()
	if (answered?.refusal?.code !== 'stale-version') return null
	const { expected, actual } = answered.refusal
	const words = t.desk.versions
	const changed = changedWords(readSeen(typedText(answered, 'seen')), seenWords(t, contribution))
	if (changed === null) return null
	return (
		<Notice kind="warning" title={words.title} id="versions">
			{changed.length === 0 ? (
				<p>{words.sameWords}</p>
			) : (
				<VersionPairs
					pairs={changed.map(({ label, before, now }) => ({ label, one: before, other: now }))}
					names={{ one: words.seen(expected), other: words.now(actual) }}
					nothing={t.desk.nothingSaid}
				/>
			)}
		</Notice>
	)
}

import { Button } from '#app/components/button.tsx'
import { draftWords } from '#app/components/draft-words.ts'
import { LinkButton } from '#app/components/link-button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { VersionPairs } from '#app/components/version-pairs.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { alteredFields, type Draft } from '#moderation/contribute/draft.ts'

/** Two devices changed one draft: both versions side by side, and the choice between them. Nothing is overwritten before it is made. */
export function Conflict({ id, current, typed }: { id: string; current: Draft; typed: Draft }) {
	const { t } = useWords()
	const words = t.contribute.conflict
	return (
		<Notice kind="warning" title={words.title} id="conflict">
			<p>{words.lead}</p>
			<VersionPairs
				pairs={alteredFields(current, typed).map((field) => ({
					label: t.contribute.fields[field],
					one: draftWords(t, current, field),
					other: draftWords(t, typed, field),
				}))}
				names={{ one: words.theirs, other: words.mine }}
				nothing={words.nothing}
			/>
			<div className="row">
				<Button name="intent" value="save">
					{words.keepMine}
				</Button>
				<LinkButton kind="quiet" href={`/contribute/${id}`}>
					{words.takeTheirs}
				</LinkButton>
			</div>
		</Notice>
	)
}

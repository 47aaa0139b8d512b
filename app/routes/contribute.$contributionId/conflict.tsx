import { Button } from '#app/components/button.tsx'
import { draftWords } from '#app/components/draft-words.ts'
import { LinkButton } from '#app/components/link-button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { alteredFields, type Draft } from '#moderation/contribute/draft.ts'

/** Two devices changed one draft: both versions side by side, and the choice between them. Nothing is overwritten before it is made. */
export function Conflict({ id, current, typed }: { id: string; current: Draft; typed: Draft }) {
	const { t } = useWords()
	const words = t.contribute.conflict
	return (
		<Notice kind="warning" title={words.title} id="conflict">
			<p>{words.lead}</p>
			<dl className="versions">
				{alteredFields(current, typed).map((field) => (
					<div key={field}>
						<dt>{t.contribute.fields[field]}</dt>
						<dd>
							<b>{words.theirs}:</b>{' '}
							<span className="as-said" suppressHydrationWarning>
								{draftWords(t, current, field) || words.nothing}
							</span>
						</dd>
						<dd>
							<b>{words.mine}:</b>{' '}
							<span className="as-said" suppressHydrationWarning>
								{draftWords(t, typed, field) || words.nothing}
							</span>
						</dd>
					</div>
				))}
			</dl>
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

import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { TypedField } from '#app/components/letters/typed-field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import type { StoryMessage } from '#db/read/find-contribution-story.ts'
import { SaidList } from './said-list.tsx'

/** The talk with the desk, oldest first, and the place to answer while an answer is read. */
export function Talk({
	messages,
	canAnswer,
	refused,
}: {
	messages: readonly StoryMessage[]
	canAnswer: boolean
	refused: Refused | undefined
}) {
	const { t } = useWords()
	const words = t.mine
	if (messages.length === 0 && !canAnswer) return null
	const isThis = refused !== undefined && refused.typed['field'] === undefined
	const typed = isThis ? refused.typed['body'] : undefined
	return (
		<section className="stack-tight" aria-labelledby="talk">
			<h2 id="talk" className="serif">
				{words.talk}
			</h2>
			{messages.length === 0 ? <p className="soft">{words.noTalk}</p> : <SaidList messages={messages} />}
			{canAnswer && (
				<form method="post" className="stack-tight">
					<TypedField
						as="textarea"
						name="body"
						label={words.body}
						hint={words.bodyHint}
						fault={isThis ? faultOf(refused.refusal, 'body') : undefined}
						defaultValue={typeof typed === 'string' ? typed : ''}
						dir="auto"
					/>
					<div className="row">
						<Button name="intent" value="answer">
							{words.send}
						</Button>
					</div>
				</form>
			)}
		</section>
	)
}

import { threadsOf } from '#moderation/review/questions.ts'
import type { StoryMessage } from '#db/read/find-contribution-story.ts'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { TypedField } from '#app/components/letters/typed-field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import { SaidList } from './said-list.tsx'

interface FieldThreadsProps {
	readonly messages: readonly StoryMessage[]
	readonly canAnswer: boolean
	readonly refused: Refused | undefined
}

/** One thread for each field the desk asked about, with the place to answer it. */
export function FieldThreads({ messages, canAnswer, refused }: FieldThreadsProps) {
	const { t } = useWords()
	const words = t.asking
	const threads = threadsOf(messages)
	if (threads.length === 0) return null
	return (
		<section className="stack-tight" aria-labelledby="questions">
			<h2 id="questions" className="serif">
				{words.threads}
			</h2>
			{canAnswer && <p className="soft">{words.threadsLead}</p>}
			{threads.map(({ field, messages: said, isOpen }) => {
				const answered = refused?.typed['field'] === field ? refused : undefined
				return (
					<section key={field} className="panel stack-tight" aria-labelledby={`thread-${field}`}>
						<h3 id={`thread-${field}`}>
							{words.fields[field]} <span className={isOpen ? 'badge flag' : 'badge'}>{isOpen ? words.waits : words.answered}</span>
						</h3>
						<SaidList messages={said} />
						{canAnswer && (
							<form method="post" className="stack-tight">
								<input type="hidden" name="field" value={field} />
								<TypedField
									as="textarea"
									id={`answer-${field}`}
									name="body"
									rows={2}
									label={words.answer(words.fields[field])}
									fault={faultOf(answered?.refusal, 'body')}
									defaultValue={typedText(answered, 'body')}
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
			})}
		</section>
	)
}

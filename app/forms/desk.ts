import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { communityNames } from '#moderation/heritage.ts'
import { refusalReasons, reviewDecisions, type ReviewCommand } from '#moderation/review/decision.ts'
import { questionFields, questionName } from '#moderation/review/questions.ts'
import { oneOf, textOf, versionOf } from './one-of.ts'

export function parseReview(form: FormData): Result<ReviewCommand> {
	const decision = oneOf(reviewDecisions, form.get('decision'))
	if (!decision) return refuse({ code: 'invalid', faults: [{ field: 'decision', code: 'missing' }] })
	return accept({
		version: versionOf(form),
		decision,
		reason: decision === 'refuse' ? oneOf(refusalReasons, form.get('reason')) : null,
		message: textOf(form, 'message'),
		...(decision === 'hold' ? { holdFor: oneOf(communityNames, form.get('community')) } : {}),
		questions: questionFields.flatMap((field) => {
			const words = textOf(form, questionName(field)).trim()
			return words === '' ? [] : [{ field, words }]
		}),
	})
}

import { parseRevocation } from '#app/forms/consent.ts'
import { parseAnswer } from '#app/forms/contribution.ts'
import { textOf } from '#app/forms/one-of.ts'
import { parseAgreement } from '#app/forms/slip.ts'
import type { Result } from '#moderation/refusal.ts'
import { agreeFurther } from '#server/contribute/agree-further.ts'
import { answerQuestion } from '#server/contribute/answer-question.ts'
import { revokeConsent } from '#server/contribute/revoke-consent.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import type { Context } from '#server/context.ts'
import { lodgeAppeal } from '#server/review/lodge-appeal.ts'

/** Does what the button asked; `at`: the part of the page to return to. */
export async function perform(context: Context, contributionId: string, form: FormData): Promise<{ done: Result<unknown>; at: string }> {
	switch (form.get('intent')) {
		case 'withdraw':
			return { done: await withdrawContribution(context, { contributionId }), at: 'content' }
		case 'agree': {
			const parsed = parseAgreement(form)
			if (!parsed.ok) return { done: parsed, at: 'consents' }
			return { done: await agreeFurther(context, { contributionId, ...parsed.value }), at: 'consents' }
		}
		case 'revoke': {
			const parsed = parseRevocation(form)
			return { done: parsed.ok ? await revokeConsent(context, { contributionId, ...parsed.value }) : parsed, at: 'consents' }
		}
		case 'appeal':
			return { done: await lodgeAppeal(context, { contributionId, words: textOf(form, 'appeal') }), at: 'appeal' }
		default:
			return { done: await answerQuestion(context, { contributionId, ...parseAnswer(form) }), at: form.has('field') ? 'questions' : 'talk' }
	}
}

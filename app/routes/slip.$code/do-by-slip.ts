import { json, redirect } from '@remix-run/node'
import { parseRevocation } from '#app/forms/consent.ts'
import { parseAnswer } from '#app/forms/contribution.ts'
import { textOf } from '#app/forms/one-of.ts'
import { parseAgreement } from '#app/forms/slip.ts'
import { refusedResponse } from '#app/refusal-response.ts'
import type { Result } from '#moderation/refusal.ts'
import { agreeFurther } from '#server/contribute/agree-further.ts'
import { answerQuestion } from '#server/contribute/answer-question.ts'
import { revokeConsent } from '#server/contribute/revoke-consent.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import type { Context } from '#server/context.ts'
import { closeSlip } from '#server/slips/close-slip.ts'
import { readSlip, type SlipContext } from '#server/slips/slip-session.ts'

/** One thing done by an open slip. When it has closed itself meanwhile, what was typed comes back to be copied. */
export async function doBySlip(context: Context, request: Request, code: string, form: FormData) {
	const cookie = request.headers.get('cookie')
	const intent = textOf(form, 'intent')
	if (intent === 'close') return redirect('/slip?closed', { status: 303, headers: { 'Set-Cookie': await closeSlip(context, cookie) } })
	const open = await readSlip(context, cookie)
	if (open?.slip.code !== code) return json({ unsent: textOf(form, 'body') }, { status: 403 })
	const { done, at } = await perform(open, form)
	return done.ok ? redirect(`/slip/${code}#${at}`, 303) : refusedResponse(done.refusal, form)
}

/** Does what the button asked; `at`: the part of the page to return to. */
async function perform({ context, slip }: SlipContext, form: FormData): Promise<{ readonly done: Result<unknown>; readonly at: string }> {
	const { contributionId } = slip
	switch (textOf(form, 'intent')) {
		case 'withdraw':
			return { done: await withdrawContribution(context, { contributionId }), at: 'content' }
		case 'revoke': {
			const parsed = parseRevocation(form)
			return { done: parsed.ok ? await revokeConsent(context, { contributionId, ...parsed.value }) : parsed, at: 'consents' }
		}
		case 'agree': {
			const parsed = parseAgreement(form)
			return { done: parsed.ok ? await agreeFurther(context, { contributionId, ...parsed.value }) : parsed, at: 'consents' }
		}
		default:
			return { done: await answerQuestion(context, { contributionId, ...parseAnswer(form) }), at: form.has('field') ? 'questions' : 'talk' }
	}
}

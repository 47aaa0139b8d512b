import { parseBelonging, parseCircle, parseRule } from '#app/forms/community.ts'
import { parseIdentifier } from '#app/forms/identifier.ts'
import { textOf } from '#app/forms/one-of.ts'
import type { Community } from '#moderation/heritage.ts'
import { refuse, type Result } from '#moderation/refusal.ts'
import type { Context } from '#server/context.ts'
import { answerBelonging } from '#server/members/answer-belonging.ts'
import { inviteToBelong } from '#server/members/ask-to-belong.ts'
import { keepCircle } from '#server/members/keep-circle.ts'
import { nameCustodian } from '#server/members/name-custodian.ts'
import { liftRule, setRule } from '#server/publish/set-rule.ts'

/** One deed for each button of the page. */
export function perform(context: Context, community: Community, form: FormData): Promise<Result<unknown>> {
	switch (form.get('intent')) {
		case 'invite':
			return inviteToBelong(context, { community, userName: textOf(form, 'userName') })
		case 'custodian-name':
		case 'custodian-end':
			return nameCustodian(context, {
				memberId: textOf(form, 'member'),
				community,
				isCustodian: form.get('intent') === 'custodian-name',
			})
		case 'circle-open':
		case 'circle-add':
		case 'circle-remove':
			return keepCircle(context, parseCircle(form, community))
		case 'rule-set': {
			const named = textOf(form, 'entry').trim() || textOf(form, 'subject')
			if (named === '') return Promise.resolve(refuse({ code: 'invalid', faults: [{ field: 'subject', code: 'missing' }] }))
			const file = /\/media\/([0-9a-f-]{36})/.exec(named)?.[1]
			const subject = file ? { mediaId: file } : { identifier: parseIdentifier(named) }
			return setRule(context, { subject, community, rule: parseRule(form) })
		}
		case 'rule-lift':
			return liftRule(context, textOf(form, 'ruleId'))
		default:
			return answerBelonging(context, parseBelonging(form))
	}
}

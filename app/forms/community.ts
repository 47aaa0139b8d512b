import { belongingActs, communitySlug, type BelongingAct } from '#moderation/belonging.ts'
import { communityNames, type Community } from '#moderation/heritage.ts'
import { accessRuleKinds, circleKinds, type Season } from '#moderation/publish/access-rule.ts'
import { custodianAnswers } from '#moderation/review/custodian-answer.ts'
import type { CircleCommand } from '#server/members/keep-circle.ts'
import type { RuleAsked } from '#server/publish/set-rule.ts'
import type { AnswerHold } from '#server/review/answer-hold.ts'
import { oneOf, textOf } from './one-of.ts'

/** The community an address names. */
export function communityOf(slug: string | undefined): Community | undefined {
	return communityNames.find((name) => communitySlug(name) === slug)
}

export function parseAsk(form: FormData): { readonly community: Community | null; readonly consents: boolean } {
	return { community: oneOf(communityNames, form.get('community')), consents: form.get('consents') === 'yes' }
}

export function parseBelonging(form: FormData): { readonly askId: string; readonly act: BelongingAct } {
	return { askId: textOf(form, 'ask'), act: oneOf(belongingActs, form.get('act')) ?? 'end' }
}

export function parseCircle(form: FormData, community: string): CircleCommand {
	const circleId = textOf(form, 'circle')
	if (form.get('intent') === 'circle-add') return { act: 'add', circleId, userName: textOf(form, 'userName') }
	if (form.get('intent') === 'circle-remove') return { act: 'remove', circleId, memberId: textOf(form, 'member') }
	return { act: 'open', community, kind: oneOf(circleKinds, form.get('kind')), name: textOf(form, 'name') }
}

/** A rule as its fields say it; day and month in two fields each, `MM-DD`. */
export function parseRule(form: FormData): RuleAsked {
	const calendar = oneOf(['solar', 'lunar'] as const, form.get('calendar'))
	const from = dayOf(form, 'from')
	const to = dayOf(form, 'to')
	const season: Season | null = calendar && from && to ? { calendar, from, to } : null
	const ask = form.get('isKnown') === 'yes' ? textOf(form, 'ask') : null
	return { kind: oneOf(accessRuleKinds, form.get('rule')), circleId: textOf(form, 'circle') || null, season, ask }
}

export function parseHoldAnswer(form: FormData, holdId: string): AnswerHold {
	const answer = oneOf(custodianAnswers, form.get('answer'))
	return { holdId, answer, words: textOf(form, 'words'), rule: answer === 'allow-with-rule' ? parseRule(form) : null }
}

function dayOf(form: FormData, name: string): string | null {
	const day = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*$/.exec(textOf(form, name))
	return day ? `${(day[2] ?? '').padStart(2, '0')}-${(day[1] ?? '').padStart(2, '0')}` : textOf(form, name).trim() || null
}

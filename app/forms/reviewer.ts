import { heritageClasses, languages } from '#moderation/heritage.ts'
import { refusalReasons, reviewDecisions } from '#moderation/review/decision.ts'
import { secondDecisions, type SecondLookCommand } from '#moderation/review/second-look.ts'
import type { ReviewerScope } from '#moderation/review/scope.ts'
import type { TrainingAnswer } from '#moderation/review/training.ts'
import { oneOf, textOf } from './one-of.ts'

/** Fields ticked, and places a line each. */
export function parseScope(form: FormData): ReviewerScope {
	const classes = form.getAll('classes')
	const spoken = form.getAll('languages')
	const places = textOf(form, 'places')
		.split('\n')
		.map((line) => line.trim().slice(0, 120))
		.filter((line) => line !== '')
	return {
		classes: heritageClasses.filter((one) => classes.includes(one)),
		languages: languages.filter((one) => spoken.includes(one)),
		places: [...new Set(places)],
	}
}

export function parseTraining(form: FormData): TrainingAnswer & { readonly caseId: string } {
	const decision = oneOf(reviewDecisions, form.get('decision'))
	return {
		caseId: textOf(form, 'case'),
		decision,
		reason: decision === 'refuse' ? oneOf(refusalReasons, form.get('reason')) : null,
	}
}

export function parseLook(form: FormData): SecondLookCommand & { readonly lookId: string } {
	return {
		lookId: textOf(form, 'look'),
		decision: oneOf(secondDecisions, form.get('decision')),
		reason: oneOf(refusalReasons, form.get('reason')),
		words: textOf(form, 'words'),
	}
}

/** A share typed in per cent, with a comma or a point, as parts in a thousand; NaN for what is none. */
export function parseShare(form: FormData): number {
	const typed = textOf(form, 'share').trim().replace(',', '.')
	return /^\d{1,3}(\.\d)?$/.test(typed) ? Math.round(Number(typed) * 10) : Number.NaN
}

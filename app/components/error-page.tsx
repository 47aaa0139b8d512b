import type { Refusal } from '#moderation/refusal.ts'
import { useWords } from '../i18n/messages.tsx'
import { refusalSentence } from '../i18n/refusal-sentence.ts'

/** What stands in a page's place when it cannot be shown: says what happened, and the way on. */
export function ErrorPage({ status, refusal }: { status: number; refusal?: Refusal | undefined }) {
	const { t } = useWords()
	const errors = t.common.errors
	const title =
		status === 404
			? errors.notFoundTitle
			: status === 403
				? errors.forbiddenTitle
				: status < 500
					? errors.forbiddenTitle
					: errors.brokenTitle
	const words = refusal && refusal.code !== 'not-found' ? refusalSentence(t, refusal) : status === 404 ? errors.notFound : errors.broken
	return (
		<section>
			<h1>{title}</h1>
			<p>{words}</p>
			<form action="/registry" role="search" className="search">
				<label htmlFor="error-search">{errors.search}</label>
				<input id="error-search" name="q" type="search" />
				<button type="submit">{errors.search}</button>
			</form>
			<p>
				<a href="/">{errors.home}</a>
			</p>
		</section>
	)
}

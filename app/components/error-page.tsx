import type { Refusal } from '#moderation/refusal.ts'
import { useWords } from '../i18n/messages.tsx'
import { refusalSentence } from '../i18n/refusal-sentence.ts'
import { errorKind } from './error-kind.ts'
import { Button } from './button.tsx'
import { PageHead } from './page-head.tsx'

export interface ErrorPageProps {
	readonly status: number
	readonly refusal?: Refusal | undefined
	/** Finds this failure in the log. */
	readonly reference?: string | undefined
}

/** What stands in a page's place when it cannot be shown: says what happened, that nothing was lost, and the way on. */
export function ErrorPage({ status, refusal, reference }: ErrorPageProps) {
	const { t } = useWords()
	const errors = t.common.errors
	const kind = errorKind(status)
	const said = refusal && refusal.code !== 'not-found' && refusal.code !== 'sign-in-needed' ? refusalSentence(t, refusal) : undefined
	return (
		<section className="stack">
			<PageHead title={errors[`${kind}Title`]} lead={said ?? errors[kind]} />
			{kind === 'broken' && reference && (
				<p>
					{t.parts.reference}: <code>{reference}</code>
				</p>
			)}
			{kind === 'forbidden' && said && <p>{errors.forbidden}</p>}
			{kind === 'notFound' && (
				<form action="/registry" role="search" className="search">
					<label htmlFor="error-search" className="field-label">
						{errors.search}
					</label>
					<input id="error-search" name="q" type="search" className="control" />
					<Button kind="primary">{errors.searchGo}</Button>
				</form>
			)}
			{kind === 'signIn' && (
				<p>
					<a href="/sign-in" target="_blank" rel="noopener">
						{errors.signInGo}
					</a>
				</p>
			)}
			<p>
				<a href="/">{errors.home}</a>
			</p>
		</section>
	)
}

import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { idIn } from '#app/forms/after.ts'
import { textOf } from '#app/forms/one-of.ts'
import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse } from '#app/refusal-response.ts'
import { requireAdministrator } from '#app/require-administrator.ts'
import type { PageHandle } from '#app/root.tsx'
import { listLetters } from '#db/read/list-letters.ts'
import { settleLetter } from '#server/notify/settle-letter.ts'

export const handle: PageHandle = { wide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, ...reading }, request }: LoaderFunctionArgs) {
	requireAdministrator(context.actor, request)
	const title = wordsIn(reading).t.after.letters.title
	return json({ letters: await listLetters(context.db), isOff: context.mailer === undefined, title })
}

export async function action({ context: { context }, request }: ActionFunctionArgs) {
	requireAdministrator(context.actor, request)
	const form = await request.formData()
	const noticeId = idIn(textOf(form, 'noticeId')) ?? ''
	const settled = await settleLetter(context, { noticeId, again: form.get('intent') === 'again' })
	return settled.ok ? redirect('/letters', 303) : refusedResponse(settled.refusal, form)
}

export default function Letters() {
	const { letters, isOff } = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	const { t, locale } = useWords()
	const words = t.after.letters
	return (
		<div className="stack">
			<PageHead title={words.title} lead={words.lead} />
			{isOff && <Notice kind="info" title={words.off} />}
			<RefusalNotice refusal={answered?.refusal} />
			{letters.length === 0 && (
				<EmptyState title={words.empty}>
					<p>{words.emptyMore}</p>
				</EmptyState>
			)}
			<ol className="entry-list">
				{letters.map((letter) => (
					<li key={letter.id} className="panel stack-tight">
						<p>
							<b>{words.states[letter.letter]}</b> · {letter.to} · {words.since(formatTime(locale, letter.since))}
						</p>
						{letter.answer && (
							<p className="small soft">
								<code>{letter.answer}</code>
							</p>
						)}
						{(letter.letter === 'unclear' || letter.letter === 'failed') && (
							<form method="post" className="row">
								<input type="hidden" name="noticeId" value={letter.id} />
								<Button name="intent" value="again">
									{words.again}
								</Button>
								<Button kind="quiet" name="intent" value="leave">
									{words.leave}
								</Button>
							</form>
						)}
					</li>
				))}
			</ol>
		</div>
	)
}

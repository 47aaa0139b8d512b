import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import type { PageHandle } from '#app/root.tsx'
import { signOut } from '#server/members/sign-out.ts'
import { useWaitingFiles } from './use-waiting-files.ts'
import { WaitingNotice } from './waiting-notice.tsx'

export const handle: PageHandle = { hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export function loader({ context: { member, ...reading } }: LoaderFunctionArgs) {
	if (!member) throw redirect('/')
	return json({ memberId: member.id, title: wordsIn(reading).t.members.signOut.title })
}

/** Who is signed out already gets what they wanted. */
export async function action({ context: { context, sessions, member }, request }: ActionFunctionArgs) {
	const form = await request.formData()
	if (member) await signOut(context, member.sessionId, form.get('everywhere') === 'yes')
	return redirect('/', { status: 303, headers: { 'Set-Cookie': sessions.blankCookie } })
}

export default function SignOut() {
	const { t } = useWords()
	const words = t.members.signOut
	const { waiting, onSubmit } = useWaitingFiles(useLoaderData<typeof loader>().memberId)
	return (
		<div className="stack">
			<PageHead title={words.title} lead={words.lead} />
			<form method="post" className="stack" onSubmit={onSubmit}>
				{waiting.length > 0 && <WaitingNotice things={waiting} />}
				<div>
					<Button kind="primary">{words.here}</Button>
				</div>
				<p className="soft">{words.everywhereHint}</p>
				<div>
					<Button kind="danger" name="everywhere" value="yes">
						{words.everywhere}
					</Button>
				</div>
			</form>
		</div>
	)
}

import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pager } from '#app/components/pager.tsx'
import { parseNoticeCursor } from '#app/forms/after.ts'
import { textOf } from '#app/forms/one-of.ts'
import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { throwRefusal } from '#app/refusal-response.ts'
import { markRead, readNotices } from '#server/notify/read-notices.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, member, ...reading }, request }: LoaderFunctionArgs) {
	if (!member) return throwRefusal({ code: 'sign-in-needed' }, request)
	const before = parseNoticeCursor(new URL(request.url).searchParams.get('before'))
	const page = await readNotices(context, member.id, reading.locale, before)
	return json({ ...page, isFirst: before === null, readAt: context.now().toISOString(), title: wordsIn(reading).t.after.notices.title })
}

export async function action({ context: { context }, request }: ActionFunctionArgs) {
	const at = new Date(textOf(await request.formData(), 'at'))
	const read = await markRead(context, Number.isNaN(at.getTime()) ? new Date(0) : at)
	return read.ok ? redirect('/mine/notices', 303) : throwRefusal(read.refusal, request)
}

export default function Notices() {
	const { notices, older, email, isFirst, readAt } = useLoaderData<typeof loader>()
	const { t, locale } = useWords()
	const words = t.after.notices
	const hasUnread = notices.some((notice) => notice.isUnread)
	return (
		<div className="stack">
			<PageHead
				title={words.title}
				lead={email ? `${words.lead} ${words.byMail(email)}` : words.lead}
				actions={
					hasUnread && (
						<form method="post">
							<input type="hidden" name="at" value={readAt} />
							<Button>{words.markAll}</Button>
						</form>
					)
				}
			/>
			{notices.length === 0 && isFirst && (
				<EmptyState title={words.empty}>
					<p>{words.emptyMore}</p>
				</EmptyState>
			)}
			<ol className="notice-list">
				{notices.map((notice) => (
					<li key={notice.id} className="panel stack-tight" aria-labelledby={`n-${notice.id}`}>
						<h2 id={`n-${notice.id}`} className="notice-subject">
							{notice.isUnread && <b className="tag-new">{words.unread}</b>} {notice.subject}
						</h2>
						<p className="small soft">
							<time dateTime={notice.at}>{formatTime(locale, notice.at)}</time>
						</p>
						{notice.reason && <p>{notice.reason}</p>}
						{notice.said && (
							<blockquote className="as-said" dir="auto">
								{notice.said}
							</blockquote>
						)}
						<p>
							{notice.next} {notice.due && <b>{notice.due}</b>}
						</p>
						<p>
							<a href={notice.path} aria-describedby={`n-${notice.id}`}>
								{words.see}
							</a>
						</p>
					</li>
				))}
			</ol>
			<Pager newer={isFirst ? null : '/mine/notices'} older={older && `?before=${encodeURIComponent(`${older.at}~${older.id}`)}`} />
		</div>
	)
}

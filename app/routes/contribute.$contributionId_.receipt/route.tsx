import { json, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '#app/components/link-button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { parseContributionId } from '#app/forms/contribution.ts'
import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { throwRefusal } from '#app/refusal-response.ts'
import { findContributionForOwner } from '#db/read/find-contribution-for-owner.ts'
import './receipt.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, member, ...reading }, params, request }: LoaderFunctionArgs) {
	if (!member) return throwRefusal({ code: 'sign-in-needed' }, request)
	const id = parseContributionId(params['contributionId'])
	const contribution = id.ok ? await findContributionForOwner(context.db, member.id, id.value, context.now()) : undefined
	if (!contribution) return throwRefusal({ code: 'not-found' }, request)
	const { code, draft, submittedAt, files } = contribution
	if (submittedAt === null) throw redirect(`/contribute/${contribution.id}`)
	const title = `${wordsIn(reading).t.contribute.receipt.title}: ${code}`
	const given = { id: contribution.id, code, name: draft.title, licence: draft.licence, submittedAt, files: files.length }
	return json({ given, memberName: member.displayName, title })
}

export default function Receipt() {
	const { given, memberName } = useLoaderData<typeof loader>()
	const { t, locale } = useWords()
	const words = t.contribute.receipt
	return (
		<div className="stack receipt">
			<PageHead title={words.thanks(memberName)} lead={<bdi>{words.lead(given.name)}</bdi>} />
			<section className="receipt-slip" aria-labelledby="code">
				<h2 id="code">{words.code}</h2>
				<p className="receipt-code">{given.code}</p>
				<p>{words.codeHint}</p>
				<p className="soft">
					{words.sentAt(formatTime(locale, given.submittedAt))} {given.files > 0 && ` · ${t.contribute.review.files(given.files)}`}
				</p>
				{given.licence && (
					<p className="soft">
						{words.licence}: {t.heritage.licences[given.licence].name}
					</p>
				)}
			</section>
			<section className="stack-tight" aria-labelledby="next">
				<h2 id="next" className="serif">
					{words.nextTitle}
				</h2>
				<ol className="receipt-next">
					{words.next.map((sentence) => (
						<li key={sentence}>{sentence}</li>
					))}
				</ol>
			</section>
			<p className="soft screen-only">{words.print}</p>
			<div className="row screen-only">
				<LinkButton kind="primary" href={`/mine/${given.id}`}>
					{words.follow}
				</LinkButton>
				<LinkButton href={`/contribute/${given.id}/slip`}>{t.slips.link}</LinkButton>
				<LinkButton href="/contribute">{words.another}</LinkButton>
			</div>
		</div>
	)
}

import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseAsk, parseBelonging } from '#app/forms/community.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import { listBelonging } from '#db/read/list-belonging.ts'
import { communitySlug, keepsCommunity } from '#moderation/belonging.ts'
import { communityNames } from '#moderation/heritage.ts'
import { answerBelonging } from '#server/members/answer-belonging.ts'
import { askToBelong } from '#server/members/ask-to-belong.ts'
import { OwnLine } from './own-line.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, ...reading }, request }: LoaderFunctionArgs) {
	const { actor, db } = context
	if (actor.memberId === null) return throwRefusal({ code: 'sign-in-needed' }, request)
	const own = await listBelonging(db, { memberId: actor.memberId })
	const kept = communityNames.filter((name) => keepsCommunity(actor, name) || actor.communities?.includes(name))
	return json({ own, kept, title: wordsIn(reading).t.communities.title })
}

export async function action({ context: { context }, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const isAsk = form.get('intent') === 'ask'
	const done = isAsk ? await askToBelong(context, parseAsk(form)) : await answerBelonging(context, parseBelonging(form))
	return done.ok ? redirect('/communities', 303) : refusedResponse(done.refusal, form)
}

export default function Communities() {
	const { t } = useWords()
	const words = t.communities
	const { own, kept } = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	return (
		<div className="stack">
			<PageHead title={words.title} lead={words.lead} />
			<RefusalNotice refusal={refused?.refusal} labels={{ community: words.which, consents: words.consents }} />
			{kept.length > 0 && (
				<ul className="stack-tight">
					{kept.map((name) => (
						<li key={name}>
							<a href={`/communities/${communitySlug(name)}`}>{t.heritage.communityName(name)}</a>
						</li>
					))}
				</ul>
			)}
			<section className="stack-tight" aria-labelledby="own">
				<h2 id="own">{words.own}</h2>
				{own.length === 0 && <p className="soft">{words.none}</p>}
				<ul className="stack">
					{own.map((line) => (
						<OwnLine key={line.askId} line={line} />
					))}
				</ul>
			</section>
			<form method="post" className="stack-tight panel" aria-labelledby="ask">
				<h2 id="ask">{words.ask}</h2>
				<Field as="select" name="community" label={words.which} fault={faultOf(refused?.refusal, 'community')}>
					<option value="">{words.choose}</option>
					{communityNames.map((name) => (
						<option key={name} value={name}>
							{t.heritage.communityName(name)}
						</option>
					))}
				</Field>
				<p className="small">{words.why}</p>
				<label className="tick-line">
					<input type="checkbox" name="consents" value="yes" /> {words.consents}
				</label>
				<div>
					<Button kind="primary" name="intent" value="ask">
						{words.send}
					</Button>
				</div>
			</form>
		</div>
	)
}

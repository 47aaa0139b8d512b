import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ChoiceCard } from '#app/components/choice-card.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseSlipCode, parseTakeOver } from '#app/forms/slip.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import { findSlipStatus } from '#db/read/find-slip-status.ts'
import { readSlip } from '#server/slips/slip-session.ts'
import { takeOverContribution } from '#server/slips/take-over-contribution.ts'
import '#app/components/slip/slip.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.words }, { name: 'robots', content: 'noindex' }]

export async function loader({ context: { context, member, ...reading }, params, request }: LoaderFunctionArgs) {
	if (!member) return throwRefusal({ code: 'sign-in-needed' }, request)
	const open = await readSlip(context, request.headers.get('cookie'))
	const code = parseSlipCode(params['code'])
	if (!open || open.slip.code !== code) throw redirect(`/slip/${encodeURIComponent(params['code'] ?? '')}`)
	const status = await findSlipStatus(context.db, open.slip.contributionId, context.now())
	const { t } = wordsIn(reading)
	return json({
		title: status?.title || t.mine.untitled,
		memberName: member.displayName,
		isPublished: status?.state === 'merged' || status?.state === 'published',
		words: t.slips.take.title,
	})
}

export async function action({ context: { context }, params, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const open = await readSlip(context, request.headers.get('cookie'))
	if (open?.slip.code !== parseSlipCode(params['code']) || !open) throw redirect(`/slip/${encodeURIComponent(params['code'] ?? '')}`, 303)
	const taken = await takeOverContribution(context, open.slip, parseTakeOver(form))
	return taken.ok ? redirect(`/mine/${open.slip.contributionId}`, 303) : refusedResponse(taken.refusal, form)
}

export default function TakeOver() {
	const { title, memberName, isPublished } = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	const words = useWords().t.slips.take
	const chosen = typedText(refused, 'creditChoice')
	const choice = (value: string) => ({ type: 'radio' as const, name: 'creditChoice', value, defaultChecked: chosen === value })
	const asWished = typedText(refused, 'published')
	const published = (value: string) => ({ type: 'radio' as const, name: 'published', value, defaultChecked: asWished === value })
	return (
		<div className="stack">
			<PageHead title={words.title} lead={<bdi>{words.lead(title)}</bdi>} />
			<RefusalNotice
				refusal={refused?.refusal}
				labels={{ creditChoice: words.credit, creditName: words.creditName, published: words.published }}
			/>
			<ul className="take-list">
				{words.what.map((sentence) => (
					<li key={sentence}>{sentence}</li>
				))}
			</ul>
			<form method="post" className="stack">
				<fieldset id="field-creditChoice" className="stack-tight">
					<legend>{words.credit}</legend>
					<div className="choices">
						<ChoiceCard {...choice('own-name')} title={words.ownName} means={<bdi>{memberName}</bdi>} />
						<ChoiceCard {...choice('other-name')} title={words.otherName} />
						<ChoiceCard {...choice('anonymous')} title={words.anonymous} />
					</div>
				</fieldset>
				<Field
					name="creditName"
					label={words.creditName}
					fault={faultOf(refused?.refusal, 'creditName')}
					defaultValue={typedText(refused, 'creditName')}
					maxLength={200}
				/>
				{isPublished && (
					<fieldset id="field-published" className="stack-tight">
						<legend>{words.published}</legend>
						<div className="choices">
							<ChoiceCard {...published('follow')} title={words.follow} means={words.followMeans} />
							<ChoiceCard {...published('keep')} title={words.keep} means={words.keepMeans} />
						</div>
					</fieldset>
				)}
				<label className="tick-line">
					<input type="checkbox" name="helper" value="unnamed" defaultChecked={typedText(refused, 'helper') === 'unnamed'} />{' '}
					{words.unnamed}
				</label>
				<div className="row">
					<Button kind="primary">{words.submit}</Button>
				</div>
			</form>
		</div>
	)
}

import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ChoiceCard } from '#app/components/choice-card.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseStart } from '#app/forms/contribution.ts'
import { parseIdentifier } from '#app/forms/identifier.ts'
import { SubjectPicture } from '#app/components/subject-picture.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { isDeviceWaiting } from '#app/offline/waiting-cookie.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import { findEntryToHint } from '#db/read/find-about-entry.ts'
import { contributionKinds } from '#moderation/contribution.ts'
import { startContribution } from '#server/contribute/start-contribution.ts'
import { KindPicture } from '#app/components/kind-picture.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, member, ...reading }, request }: LoaderFunctionArgs) {
	if (!member) return throwRefusal({ code: 'sign-in-needed' }, request)
	const identifier = parseIdentifier(new URL(request.url).searchParams.get('entry') ?? '')
	const about = identifier ? ((await findEntryToHint(context.db, identifier)) ?? null) : null
	return json({ about, title: wordsIn(reading).t.contribute.start.title })
}

export async function action({ context: { context }, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const parsed = parseStart(form)
	if (!parsed.ok) return refusedResponse(parsed.refusal, form)
	const started = await startContribution(context, { ...parsed.value, isDeviceWaiting: isDeviceWaiting(request) })
	if (started.ok) return redirect(`/contribute/${started.value}`, 303)
	return started.refusal.code === 'sign-in-needed' ? throwRefusal(started.refusal, request) : refusedResponse(started.refusal, form)
}

export default function Start() {
	const { t } = useWords()
	const words = t.contribute.start
	const { about } = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	return (
		<div className="stack">
			<PageHead title={words.title} lead={words.lead} />
			<RefusalNotice refusal={refused?.refusal} labels={{ kind: words.kind }} />
			{about && (
				<p>
					{t.contribute.about.is} <a href={`/registry/${about.identifier}`}>{about.title}</a>
				</p>
			)}
			<a href="/contribute/voice" className="panel voice-door">
				<SubjectPicture subject="song" />
				<span>
					<strong className="voice-door-title">{t.voice.start.link}</strong>
					<span className="soft">{t.voice.start.linkMeans}</span>
				</span>
			</a>
			<form
				method="post"
				action={about ? `/contribute?index&entry=${encodeURIComponent(about.identifier)}` : '/contribute?index'}
				className="stack"
			>
				{about && <input type="hidden" name="entry" value={about.identifier} />}
				<fieldset className="question" id="field-kind">
					<legend>{words.kind}</legend>
					<div className="choices">
						{contributionKinds.map((kind) => (
							<ChoiceCard
								key={kind}
								type="radio"
								name="kind"
								value={kind}
								required
								picture={<KindPicture kind={kind} />}
								title={t.contribute.kinds[kind].title}
								means={t.contribute.kinds[kind].means}
							/>
						))}
					</div>
				</fieldset>
				<p className="soft">{words.safe}</p>
				<div className="row">
					<Button kind="primary">{words.button}</Button>
					<a href="/mine">{words.drafts}</a>
				</div>
			</form>
		</div>
	)
}

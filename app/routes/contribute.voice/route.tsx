import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { Hear, PromptLanguages, PromptsProvider } from '#app/components/spoken-prompt.tsx'
import { SubjectPicture } from '#app/components/subject-picture.tsx'
import { parseVoiceSubject } from '#app/forms/voice.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { promptLanguageOf } from '#app/prompt-language.ts'
import { isDeviceWaiting } from '#app/offline/waiting-cookie.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import { findSpokenPrompts } from '#db/read/find-spoken-prompts.ts'
import { voiceSubjects } from '#moderation/contribute/voice.ts'
import { startVoiceGift } from '#server/contribute/start-voice-gift.ts'
import './voice-start.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, member, ...reading }, request }: LoaderFunctionArgs) {
	if (!member) return throwRefusal({ code: 'sign-in-needed' }, request)
	const prompts = await findSpokenPrompts(context.db, promptLanguageOf(request, reading.locale))
	return json({ title: wordsIn(reading).t.voice.start.title, prompts })
}

export async function action({ context: { context, locale }, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const subject = parseVoiceSubject(form)
	if (!subject.ok) return refusedResponse(subject.refusal, form)
	const language = locale === 'en' ? 'en' : 'vi'
	const started = await startVoiceGift(context, { subject: subject.value, language, isDeviceWaiting: isDeviceWaiting(request) })
	if (started.ok) return redirect(`/contribute/${started.value}/voice`, 303)
	return started.refusal.code === 'sign-in-needed' ? throwRefusal(started.refusal, request) : refusedResponse(started.refusal, form)
}

export default function StartByVoice() {
	const words = useWords().t.voice
	const { prompts } = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	return (
		<div className="stack">
			<PageHead title={words.start.title} lead={words.start.lead} />
			<PromptLanguages prompts={prompts} path="/contribute/voice" />
			<RefusalNotice refusal={refused?.refusal} labels={{ subject: words.start.question }} />
			<form method="post" action="/contribute/voice" className="stack" aria-labelledby="field-subject">
				<p className="soft">{words.start.step}</p>
				<h2 id="field-subject" className="asked">
					{words.start.question}
				</h2>
				<PromptsProvider value={prompts}>
					<Hear name="subject" />
				</PromptsProvider>
				<div className="subjects">
					{voiceSubjects.map((subject) => (
						<button key={subject} className="subject" name="subject" value={subject}>
							<SubjectPicture subject={subject} />
							<span className="subject-title">{words.subjects[subject].title}</span>
							<span className="soft small">{words.subjects[subject].means}</span>
						</button>
					))}
				</div>
			</form>
			<p>
				<a href="/contribute">{words.start.typed}</a>
			</p>
		</div>
	)
}

import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { parseContributionId } from '#app/forms/contribution.ts'
import { parseVoice } from '#app/forms/voice.ts'
import { wordsIn } from '#app/i18n/words-in.ts'
import { promptLanguageOf } from '#app/prompt-language.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'
import { findSpokenPrompts } from '#db/read/find-spoken-prompts.ts'
import { editableStates } from '#moderation/lifecycle.ts'
import { saveVoiceGift } from '#server/contribute/save-voice-gift.ts'
import { seeVoiceGift } from '#server/contribute/see-voice-gift.ts'
import { sendVoiceGift } from '#server/contribute/send-voice-gift.ts'
import { VoicePage } from './voice-page.tsx'
import './voice-page.css'

export const handle: PageHandle = { hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, ...reading }, params, request }: LoaderFunctionArgs) {
	const id = parseContributionId(params['contributionId'])
	const seen = id.ok ? await seeVoiceGift(context, id.value) : id
	if (!seen.ok) return throwRefusal(seen.refusal, request)
	if (!editableStates.includes(seen.value.contribution.state)) throw redirect(`/mine/${seen.value.contribution.id}`)
	const prompts = await findSpokenPrompts(context.db, promptLanguageOf(request, reading.locale))
	return json({ seen: seen.value, prompts, title: wordsIn(reading).t.voice.start.title })
}

export async function action({ context: { context }, params, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const parsed = parseVoice(params['contributionId'], form)
	if (!parsed.ok) return refusedResponse(parsed.refusal, form)
	const { intent, contributionId } = parsed.value
	const done = intent === 'send' ? await sendVoiceGift(context, parsed.value) : await saveVoiceGift(context, parsed.value)
	if (!done.ok) return refusedResponse(done.refusal, form)
	const isRemoval = parsed.value.edit.files !== undefined
	return redirect(
		intent === 'send' ? `/contribute/${contributionId}/receipt` : isRemoval ? `/contribute/${contributionId}/voice` : '/mine',
		303,
	)
}

export default function GiveByVoice() {
	const { seen, prompts } = useLoaderData<typeof loader>()
	return <VoicePage seen={seen} prompts={prompts} refused={useActionData<typeof action>()} />
}

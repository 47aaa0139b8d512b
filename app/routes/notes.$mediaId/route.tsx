import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { refuse } from '#moderation/refusal.ts'
import { noteMedia } from '#server/verify/note-media.ts'
import { removeMediaNote } from '#server/verify/remove-media-note.ts'
import { seeRecording } from '#server/verify/see-recording.ts'
import { PageHead } from '#app/components/page-head.tsx'
import { NotedRecording } from '#app/components/recording/noted-recording.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseMediaNote, parseNoteToRemove } from '#app/forms/media-note.ts'
import { textOf } from '#app/forms/one-of.ts'
import { wordsIn } from '#app/i18n/words-in.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'
import { safePath } from '#app/safe-path.ts'

export const handle: PageHandle = { hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** A recording with its notes: the page a note's form answers on, and one to listen at by itself. */
export async function loader({ context: { context, ...reading }, params, request }: LoaderFunctionArgs) {
	const seen = await seeRecording(context, params['mediaId'] ?? '')
	if (!seen.ok) return throwRefusal(seen.refusal, request)
	const back = safePath(new URL(request.url).searchParams.get('back'), `/verify/${seen.value.contributionId}`)
	return json({ recording: seen.value, back, title: wordsIn(reading).t.verifyDesk.notesPage(seen.value.fileName) })
}

export async function action({ context: { context }, params, request }: ActionFunctionArgs) {
	const mediaId = params['mediaId'] ?? ''
	const form = await request.formData()
	const seen = await seeRecording(context, mediaId)
	if (!seen.ok) return refusedResponse(seen.refusal, form)
	const noteId = parseNoteToRemove(form)
	const done = form.has('remove')
		? noteId === null
			? refuse({ code: 'not-found' })
			: await removeMediaNote(context, { mediaId, noteId })
		: await noteMedia(context, parseMediaNote(form, mediaId))
	if (!done.ok) return refusedResponse(done.refusal, form)
	return redirect(`${safePath(textOf(form, 'back'), `/notes/${mediaId}`)}#notes-${mediaId}`)
}

export default function RecordingNotes() {
	const { t } = useWords()
	const { recording, back, title } = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	return (
		<>
			<PageHead title={title} lead={t.verifyDesk.notesLead} />
			<RefusalNotice refusal={answered?.refusal} />
			<NotedRecording recording={recording} notes={recording.notes} canNote back={`/notes/${recording.id}`} answered={answered} />
			<p>
				<a href={back}>{t.verifyDesk.backToDesk}</a>
			</p>
		</>
	)
}

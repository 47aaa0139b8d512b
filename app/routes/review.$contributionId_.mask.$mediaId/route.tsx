import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { liftMask } from '#server/review/lift-mask.ts'
import { maskMedia } from '#server/review/mask-media.ts'
import { seeMasks } from '#server/review/see-masks.ts'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseMask } from '#app/forms/mask.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'
import { MaskForm } from './mask-form.tsx'
import { MasksInForce } from './masks-in-force.tsx'
import { MaskedCopy } from './masked-copy.tsx'
import './mask-page.css'

export const handle: PageHandle = { wide: true, hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? '' }]

export async function loader({ context: { context, ...reading }, params, request }: LoaderFunctionArgs) {
	const seen = await seeMasks(context, params['contributionId'] ?? '', params['mediaId'] ?? '')
	return seen.ok
		? json({ seen: seen.value, title: wordsIn(reading).t.masks.title(seen.value.file.fileName) })
		: throwRefusal(seen.refusal, request)
}

export async function action({ context: { context }, params, request }: ActionFunctionArgs) {
	const ids = { contributionId: params['contributionId'] ?? '', mediaId: params['mediaId'] ?? '' }
	const form = await request.formData()
	const asked = parseMask(form)
	if (!asked.ok) return refusedResponse(asked.refusal, form)
	const { intent, command } = asked.value
	const done = intent === 'mask' ? await maskMedia(context, { ...command, ...ids }) : await liftMask(context, { ...command, ...ids })
	return done.ok ? redirect(`/review/${ids.contributionId}/mask/${ids.mediaId}`) : refusedResponse(done.refusal, form)
}

export default function MaskPage() {
	const { t } = useWords()
	const { seen, title } = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	const desk = `/review/${seen.contributionId}`
	const { x, y, width, height, from, to, kind, reason, words } = t.masks
	return (
		<>
			<PageHead title={title} lead={t.masks.lead} />
			<p>
				<a href={desk}>
					{t.masks.back}: {seen.title}
				</a>
			</p>
			<RefusalNotice refusal={answered?.refusal} labels={{ x, y, width, height, from, to, kind, reason, words }} />
			{!seen.mayMask && <Notice kind="info">{t.masks.claimFirst}</Notice>}
			<div className="desk">
				<MaskForm seen={seen} answered={answered} />
				<div className="stack">
					<MasksInForce seen={seen} />
					<MaskedCopy file={seen.file} />
				</div>
			</div>
		</>
	)
}

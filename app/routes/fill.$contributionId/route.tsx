import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { GivenFiles } from '#app/components/desk/given-files.tsx'
import { EnteredBy } from '#app/components/entered-by.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseContributionId } from '#app/forms/contribution.ts'
import { parseFill } from '#app/forms/fill.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'
import { fillContribution } from '#server/contribute/fill-contribution.ts'
import { seeForFilling } from '#server/contribute/see-for-filling.ts'
import { FillFields } from './fill-fields.tsx'

export const handle: PageHandle = { hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, ...reading }, params, request }: LoaderFunctionArgs) {
	const id = parseContributionId(params['contributionId'])
	const seen = id.ok ? await seeForFilling(context, id.value) : id
	if (!seen.ok) return throwRefusal(seen.refusal, request)
	return json({ seen: seen.value, title: `${wordsIn(reading).t.voice.fill.one}: ${seen.value.words.title}` })
}

export async function action({ context: { context }, params, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const parsed = parseFill(params['contributionId'], form)
	if (!parsed.ok) return refusedResponse(parsed.refusal, form)
	const filled = await fillContribution(context, parsed.value)
	return filled.ok ? redirect('/fill', 303) : refusedResponse(filled.refusal, form)
}

const masking = { base: null, maySeeUnmasked: false }

export default function Fill() {
	const { t } = useWords()
	const words = t.voice.fill
	const { seen } = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	return (
		<div className="stack">
			<PageHead title={seen.words.title} lead={words.oneLead} />
			<RefusalNotice refusal={refused?.refusal} labels={t.contribute.fields} />
			<GivenFiles files={seen.files} masking={masking} />
			{seen.told.length > 0 && (
				<section className="stack-tight" aria-labelledby="told">
					<h2 id="told">{words.told}</h2>
					<GivenFiles files={seen.told} masking={masking} />
				</section>
			)}
			<form method="post" action={`/fill/${seen.id}`} className="stack">
				<input type="hidden" name="version" value={seen.version} readOnly />
				<FillFields seen={seen} typed={refused?.typed} refusal={refused?.refusal ?? null} />
				<div>
					<Button kind="primary">{words.save}</Button>
				</div>
			</form>
			<EnteredBy entered={seen.entered} />
		</div>
	)
}

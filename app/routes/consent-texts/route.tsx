import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { oneOf, textOf } from '#app/forms/one-of.ts'
import { formatDate } from '#app/i18n/format-date.ts'
import { languageName } from '#app/i18n/language-name.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse } from '#app/refusal-response.ts'
import { listAddedConsentTexts } from '#db/read/find-added-consent-text.ts'
import { consentPurposes, consentTexts } from '#moderation/contribute/consent-text.ts'
import { languages } from '#moderation/heritage.ts'
import { canHouse } from '#moderation/permissions.ts'
import { addConsentText } from '#server/contribute/add-consent-text.ts'
import { TextForm } from './text-form.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, ...reading } }: LoaderFunctionArgs) {
	const added = (await listAddedConsentTexts(context.db)).map(({ words, ...text }) => ({ ...text, paragraphs: words.split('\n') }))
	return json({ added, mayAdd: canHouse(context.actor, 'keep-consent-texts'), title: wordsIn(reading).t.consents.textsTitle })
}

export async function action({ context: { context }, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const purpose = oneOf(consentPurposes, form.get('purpose'))
	const done = await addConsentText(context, { purpose, language: oneOf(languages, form.get('language')), words: textOf(form, 'words') })
	return done.ok ? redirect('/consent-texts', 303) : refusedResponse(done.refusal, form)
}

/** Every text people were ever asked to agree to, for everyone to read. */
export default function ConsentTexts() {
	const { t, locale } = useWords()
	const words = t.consents
	const { added, mayAdd } = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	const own = consentTexts.map((text) => ({ ...text, paragraphs: text.words[locale], language: locale, hash: null }))
	const all = [...added.map((text) => ({ ...text, purposes: [text.purpose] })), ...own]
	return (
		<div className="stack">
			<PageHead title={words.textsTitle} lead={words.textsLead} />
			<RefusalNotice refusal={refused?.refusal} labels={words.textLabels} />
			{mayAdd && <TextForm refused={refused} />}
			{all.map((text) => (
				<section key={text.version} className="stack-tight" aria-labelledby={text.version}>
					<h2 id={text.version}>{text.purposes.map((purpose) => t.purposes[purpose]).join(' · ')}</h2>
					<p className="small soft">
						{words.readText(text.version)} · {languageName(t, text.language)} · {formatDate(locale, text.since)}
					</p>
					<div className="text stack-tight" lang={text.language}>
						{text.paragraphs.map((paragraph) => (
							<p key={paragraph}>{paragraph}</p>
						))}
					</div>
				</section>
			))}
		</div>
	)
}

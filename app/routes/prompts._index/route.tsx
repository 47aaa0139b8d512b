import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsFor } from '#app/i18n/words-for.ts'
import { wordsIn } from '#app/i18n/words-in.ts'
import { promptWords } from '#app/prompt-words.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'
import { listPrompts } from '#db/read/list-prompts.ts'
import { promptKeys, promptLanguageNamed, promptLanguages } from '#moderation/contribute/prompts.ts'
import { canHouse } from '#moderation/permissions.ts'
import { takePromptAway } from '#server/contribute/take-prompt-away.ts'
import { PromptRow } from './prompt-row.tsx'
import './prompts.css'

export const handle: PageHandle = { hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, ...reading }, request }: LoaderFunctionArgs) {
	const { actor } = context
	if (actor.memberId === null) return throwRefusal({ code: 'sign-in-needed' }, request)
	if (!canHouse(actor, 'record-prompts')) return throwRefusal({ code: 'forbidden', action: 'record-prompts' }, request)
	const asked = new URL(request.url).searchParams
	const language = promptLanguageNamed(asked.get('language')) ?? 'rad'
	const recorded = await listPrompts(context.db, language)
	const title = wordsIn(reading).t.voice.prompts.title
	return json({ title, language, recorded, source: promptWords(wordsFor('vi')), memberId: actor.memberId, isRefused: asked.has('refused') })
}

export async function action({ context: { context }, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const language = promptLanguageNamed(String(form.get('language') ?? ''))
	const key = String(form.get('key') ?? '')
	if (!language) return refusedResponse({ code: 'not-found' })
	const done = await takePromptAway(context, { key, language })
	return done.ok ? redirect(`/prompts?language=${language}#${encodeURIComponent(key)}`, 303) : refusedResponse(done.refusal)
}

export default function Prompts() {
	const words = useWords()
	const { prompts } = words.t.voice
	const { language, recorded, source, memberId, isRefused } = useLoaderData<typeof loader>()
	const texts = promptWords(words)
	return (
		<div className="stack">
			<PageHead title={prompts.title} lead={prompts.lead} />
			{isRefused && (
				<Notice kind="refused" title={prompts.refused}>
					<p>{prompts.refusedMeans}</p>
				</Notice>
			)}
			<nav aria-label={prompts.languages} className="row prompt-languages">
				{promptLanguages.map((one) => (
					<a
						key={one}
						href={`/prompts?language=${one}`}
						aria-current={one === language ? 'page' : undefined}
						className="button button-quiet"
					>
						{words.t.languages.names[one]}
					</a>
				))}
			</nav>
			<p className="soft">{prompts.count(recorded.length, promptKeys.length)}</p>
			<ol className="prompt-list">
				{promptKeys.map((key) => (
					<PromptRow
						key={`${language} ${key}`}
						name={key}
						language={language}
						memberId={memberId}
						words={texts[key] ?? ''}
						source={source[key] ?? ''}
						recorded={recorded.find((one) => one.key === key) ?? null}
					/>
				))}
			</ol>
		</div>
	)
}

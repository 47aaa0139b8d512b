import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOfficer } from '#app/entry-page.ts'
import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsFor } from '#app/i18n/words-for.ts'
import { throwRefusal } from '#app/refusal-response.ts'
import { parseActKey } from '#moderation/merge/act.ts'
import { findAct } from '#db/read/find-act.ts'
import { ActChanges } from './act-changes.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	requireOfficer(context, request)
	const key = parseActKey(params['key'] ?? '')
	const act = key && (await findAct(context.context.db, key))
	if (!act) return throwRefusal({ code: 'not-found' }, request)
	const { acts } = wordsFor(context.locale).t
	return json({ act, title: acts.pageTitle(acts.named(act.number, act.office)) })
}

/** The act as a page to print and sign, in the form of Vietnamese administrative records (Decree 30/2020/NĐ-CP, annex I). */
export default function ActPage() {
	const { act } = useLoaderData<typeof loader>()
	const { t, locale } = useWords()
	const { acts } = t
	const [year = '', month = '', day = ''] = act.signedOn.split('-')
	return (
		<article className="act">
			<p className="no-print small soft">{acts.print}</p>
			<header className="act-head">
				<div>
					<p className="act-office">{act.office}</p>
					<p>{acts.numbered(act.number, act.office)}</p>
				</div>
				<div>
					<p>
						<b>{acts.nation}</b>
					</p>
					<p className="act-motto">
						<b>{acts.motto}</b>
					</p>
					<p>
						<i>
							{acts.place}, {acts.dayOf(day, month, year)}
						</i>
					</p>
				</div>
			</header>
			<h1>{acts.title}</h1>
			<p className="act-subject">
				<b>{acts.subject}</b>
			</p>
			{act.note && <p className="act-note">{act.note}</p>}
			<p>{acts.intro(act.changes.length)}</p>
			<ActChanges changes={act.changes} />
			<p>{acts.closing}</p>
			<p className="small">{acts.recorded(act.recordedBy, formatTime(locale, act.recordedAt))}</p>
			<footer className="act-signers">
				<div>
					<p>
						<b>{acts.keeper}</b>
					</p>
					<p className="small">{acts.signHere}</p>
					<p className="act-name">{[...new Set(act.changes.flatMap((change) => change.mergedBy ?? []))].join(', ')}</p>
				</div>
				<div>
					<p>
						<b>{acts.signer}</b>
					</p>
					<p className="small">{acts.signHereSealed}</p>
					<p className="act-name">{act.signer}</p>
				</div>
			</footer>
		</article>
	)
}

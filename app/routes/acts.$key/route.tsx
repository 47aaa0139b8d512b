import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireOfficer } from '#app/entry-page.ts'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseScanChange } from '#app/forms/scan.ts'
import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import { actKey, parseActKey } from '#moderation/merge/act.ts'
import { findAct } from '#db/read/find-act.ts'
import { changeActScan } from '#server/merge/change-act-scan.ts'
import { ActChanges } from './act-changes.tsx'
import { Scans } from './scans.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	requireOfficer(context, request)
	const key = parseActKey(params['key'] ?? '')
	const act = key && (await findAct(context.context.db, key))
	if (!act) return throwRefusal({ code: 'not-found' }, request)
	const { acts } = wordsIn(context).t
	const news = new URL(request.url).searchParams.get('scan')
	return json({ act, news, title: acts.pageTitle(acts.named(act.number, act.office)) })
}

export async function action({ context: { context }, params, request }: ActionFunctionArgs) {
	const key = parseActKey(params['key'] ?? '')
	if (!key) return throwRefusal({ code: 'not-found' }, request)
	const form = await request.formData()
	const parsed = parseScanChange(form)
	if (!parsed.ok) return refusedResponse(parsed.refusal, form)
	const changed = await changeActScan(context, key, parsed.value)
	if (!changed.ok) return refusedResponse(changed.refusal, form)
	return redirect(`/acts/${encodeURIComponent(actKey(key))}#scans`)
}

/** The act as a page to print and sign, in the form of Vietnamese administrative records (Decree 30/2020/NĐ-CP, annex I). */
export default function ActPage() {
	const { act, news } = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	const { t, locale } = useWords()
	const { acts } = t
	const [year = '', month = '', day = ''] = act.signedOn.split('-')
	return (
		<article className="act">
			<p className="no-print small soft">{acts.print}</p>
			<RefusalNotice refusal={answered?.refusal} />
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
			{act.scans.length > 0 && <p>{acts.scansKept(act.scans.map((scan) => scan.fileName).join(', '))}</p>}
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
			<Scans address={`/acts/${encodeURIComponent(actKey(act))}`} scans={act.scans} news={news} />
		</article>
	)
}

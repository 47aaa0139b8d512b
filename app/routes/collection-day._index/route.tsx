import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { Button } from '#app/components/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { StorageNotice } from '#app/offline/storage-notice.tsx'
import { useShellWorker } from '#app/offline/use-shell-worker.ts'
import type { PageHandle } from '#app/root.tsx'
import { clockTolerance } from '#moderation/collection-day/desk.ts'
import { DeskFacts } from './desk-facts.tsx'
import { DeskFiles } from './desk-files.tsx'
import { Evening } from './evening.tsx'
import { OpenDesk } from './open-desk.tsx'
import { TakeIn } from './take-in.tsx'
import { useDesk } from './use-desk.ts'
import './collection-day.css'

export const handle: PageHandle = { hydrate: true, wide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** The same for everyone, so that it can be kept and opened without a line; whose desk it is, the device knows. */
export function loader({ context: { member, ...reading } }: LoaderFunctionArgs) {
	return json({ memberId: member?.id ?? null, title: wordsIn(reading).t.collectionDay.title })
}

export default function CollectionDay() {
	const { t } = useWords()
	const words = t.collectionDay
	const desk = useDesk(useLoaderData<typeof loader>().memberId)
	const [view, setView] = useState<'take' | 'evening'>('take')
	const [safe, setSafe] = useState(0)
	useShellWorker('/collection-day')
	const tab = (name: 'take' | 'evening') => (
		<Button type="button" aria-pressed={view === name} kind={view === name ? 'primary' : 'secondary'} onClick={() => setView(name)}>
			{words.desk[name]}
		</Button>
	)
	return (
		<div className="stack collection-day" data-desk={desk.state}>
			<PageHead title={words.title} lead={words.lead} />
			{desk.state === 'no-device' && <Notice kind="warning">{words.noDevice}</Notice>}
			{desk.state === 'nobody' && (
				<Notice kind="info">
					<p>{words.whose}</p>
					<a href="/sign-in?to=%2Fcollection-day">{t.common.nav.signIn}</a>
				</Notice>
			)}
			{desk.state === 'closed' && <OpenDesk memberId={desk.memberId} onOpened={desk.look} />}
			{desk.state === 'open' && (
				<>
					<DeskFacts desk={desk.desk} intakes={desk.intakes} isOffline={desk.isOffline} />
					<StorageNotice things={desk.intakes.length} />
					{Math.abs(desk.desk.clockOffMs) > clockTolerance && (
						<Notice kind="warning">{t.offline.clock(Math.round(Math.abs(desk.desk.clockOffMs) / 60_000))}</Notice>
					)}
					<div className="row desk-tabs">
						{tab('take')}
						{tab('evening')}
					</div>
					<div hidden={view !== 'take'}>
						<TakeIn memberId={desk.memberId} deskName={desk.desk.name} onKept={() => desk.look().then(() => void desk.send())} />
					</div>
					{view === 'evening' && (
						<Evening desk={desk.desk} intakes={desk.intakes} onChanged={desk.look} onSend={desk.send} when={`${desk.round} ${safe}`} />
					)}
					<DeskFiles memberId={desk.memberId} intakes={desk.intakes} round={desk.round} isShown={view === 'evening'} onSafe={setSafe} />
				</>
			)}
		</div>
	)
}

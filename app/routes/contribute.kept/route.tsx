import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { hasKept } from '#app/offline/has-kept.ts'
import { forgetWords } from '#app/offline/kept-words.ts'
import { LineChoice } from '#app/offline/line-choice.tsx'
import { notedMember } from '#app/offline/noted-member.ts'
import { recountWaiting } from '#app/offline/recount-waiting.ts'
import { StorageNotice } from '#app/offline/storage-notice.tsx'
import { useShellWorker } from '#app/offline/use-shell-worker.ts'
import { waitingIn } from '#app/offline/waiting-cookie.ts'
import { countOthersThings, letTakeGo, listWaitingThings, type WaitingThing } from '#app/offline/waiting-things.ts'
import type { PageHandle } from '#app/root.tsx'
import { KeptUploader } from '#app/uploader/kept-uploader.tsx'
import type { FileLine } from '#app/uploader/file-lines.ts'
import { useDue } from '#app/uploader/use-due.ts'
import { WaitingRow } from './waiting-row.tsx'

export const handle: PageHandle = { hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** The same for everyone, so that it can be kept and opened without a line; who it is for, the device knows. */
export function loader({ context: { member, ...reading } }: LoaderFunctionArgs) {
	return json({ memberId: member?.id ?? null, title: wordsIn(reading).t.offline.kept.title })
}

export default function Kept() {
	const { t } = useWords()
	const words = t.offline.kept
	const { memberId, things, othersThings, lost, look } = useThings(useLoaderData<typeof loader>().memberId)
	const [files, setFiles] = useState<readonly FileLine[]>([])
	useShellWorker('/contribute')
	const waiting = useMemo(() => (things === 'unavailable' ? [] : (things ?? [])), [things])
	const isDue = useDue(
		useMemo(() => waiting.filter(({ what }) => what === 'intake').map(({ contributionId }) => contributionId), [waiting]),
	)
	const others = waiting.filter(({ what }) => what !== 'file')
	const onLines = useCallback(
		(lines: readonly FileLine[]) => {
			setFiles(lines)
			void look()
		},
		[look],
	)
	const letGo = async ({ contributionId, take }: WaitingThing): Promise<void> => {
		if (take) await letTakeGo(take.id)
		else if (memberId) await forgetWords({ memberId, contributionId })
		await look()
	}
	return (
		<div className="stack" data-kept={things ? 'ready' : undefined}>
			<PageHead title={words.title} lead={words.lead} />
			<StorageNotice things={waiting.length} />
			{lost > 0 && <Notice kind="refused">{words.lost(lost)}</Notice>}
			{things === 'unavailable' && <Notice kind="warning">{words.noDevice}</Notice>}
			{memberId === null && <Notice kind="info">{words.whose}</Notice>}
			{othersThings > 0 && <Notice kind="info">{words.others(othersThings)}</Notice>}
			{others.length > 0 && (
				<ul className="file-list">
					{others.map((thing) => (
						<WaitingRow key={`${thing.what} ${thing.take?.id ?? thing.contributionId}`} thing={thing} onLetGo={() => void letGo(thing)} />
					))}
				</ul>
			)}
			{memberId && things && <KeptUploader memberId={memberId} isDue={isDue} onLines={onLines} />}
			{memberId && things !== 'unavailable' && things?.length === 0 && othersThings + lost + files.length === 0 && (
				<EmptyState title={words.nothing}>{words.nothingMore}</EmptyState>
			)}
			<LineChoice />
			<p>
				<a href="/collection-day">{words.day}</a>: <span className="soft">{words.dayMeans}</span>
			</p>
		</div>
	)
}

/** What the browser said when it was asked for this member. */
interface Found {
	readonly memberId: string | null
	readonly things: readonly WaitingThing[] | 'unavailable'
	readonly othersThings: number
}

/** Whose device this is now, and what of theirs waits on it; undefined until the browser has been asked. */
function useThings(signedIn: string | null): {
	memberId: string | null
	things: readonly WaitingThing[] | 'unavailable' | undefined
	/** How many things of others wait here as well. */
	othersThings: number
	/** How many things the browser has cleared, as the last page told of them. */
	lost: number
	look: () => Promise<void>
} {
	const [memberId, setMemberId] = useState(signedIn)
	const [found, setFound] = useState<Found>()
	const [lost, setLost] = useState(0)
	useEffect(() => setMemberId(signedIn ?? notedMember()), [signedIn])
	const look = useCallback(async () => {
		const things = memberId === null ? [] : ((await listWaitingThings(memberId)) ?? 'unavailable')
		setFound({ memberId, things, othersThings: await countOthersThings(memberId) })
	}, [memberId])
	useEffect(() => {
		const begin = async (): Promise<void> => {
			const told = waitingIn(document.cookie)
			if (told > 0 && (await hasKept()) === false) setLost(told)
			await look()
			await recountWaiting()
		}
		void begin()
	}, [look])
	const isOf = found?.memberId === memberId
	return { memberId, things: isOf ? found?.things : undefined, othersThings: isOf ? (found?.othersThings ?? 0) : 0, lost, look }
}

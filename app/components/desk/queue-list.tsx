import type { ReactNode } from 'react'
import type { ClaimStep } from '#moderation/contribution.ts'
import type { QueueScreen } from '#db/read/find-queue.ts'
import type { QueueRow } from '#db/read/list-desk-queue.ts'
import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { Button } from '../button.tsx'
import { EmptyState } from '../empty-state.tsx'
import { KindPicture } from '../kind-picture.tsx'
import { PageHead } from '../page-head.tsx'
import { Pager } from '../pager.tsx'
import { ClaimBadge } from './claim-badge.tsx'
import { ClaimNext } from './claim-next.tsx'
import { HandOverNotices } from './hand-over-notices.tsx'
import { MineOrAll } from './mine-or-all.tsx'
import { QueueFilters } from './queue-filters.tsx'
import { QueueViews } from './queue-views.tsx'

export interface QueueListProps {
	readonly step: ClaimStep
	readonly page: QueueScreen
	/** The filters as in the address. */
	readonly asked: Readonly<Record<string, string>>
	/** Only what reviewers handed on, for who leads and does not review. */
	readonly isLead?: boolean
	/** What keeps it up to date. */
	readonly live?: ReactNode
	/** Ways to what waits beside it. */
	readonly tabs?: ReactNode
}

/** A desk's queue: filters kept in the address, the longest waiting first, who holds what. */
export function QueueList({ step, page, asked, isLead = false, live, tabs }: QueueListProps) {
	const { t } = useWords()
	const words = t.desk.queues[step]
	const { after, ...filters } = asked
	const older = page.next === null ? null : `?${new URLSearchParams({ ...filters, after: page.next })}`
	return (
		<>
			<PageHead
				title={words.title}
				lead={isLead ? t.asking.leadLead : words.lead}
				actions={step === 'review' && !isLead && <ClaimNext />}
			/>
			{tabs}
			<p className="small">
				<a href="/conflicts">{t.queue.conflicts.title}</a>
			</p>
			{live}
			<HandOverNotices handOvers={page.handOvers} />
			{step === 'review' && !isLead && <MineOrAll isMine={filters['mine'] === 'yes'} filters={filters} hasScope={page.hasScope} />}
			<QueueViews step={step} views={page.views} asked={filters} />
			<QueueFilters asked={asked} counts={page.counts} />
			<p className="soft" role="status">
				{page.counts.isPartial ? t.queue.countPartial(page.counts.total) : t.queue.count(page.counts.total)}
				{page.isPlaceUnknown && ` ${t.queue.placeUnknown}`}
			</p>
			{page.rows.length === 0 ? (
				<EmptyState title={t.queue.noneTitle}>
					<p>{Object.values(filters).some((value) => value !== '') ? t.queue.noneSuch : isLead ? t.asking.leadEmpty : words.empty}</p>
				</EmptyState>
			) : (
				<>
					{step === 'review' && !isLead && (
						<form id="together" action="/review/together" className="row together-go">
							<Button>{t.queue.together.go}</Button>
						</form>
					)}
					<ol className="entry-list">
						{page.rows.map((row) => (
							<QueueItem key={row.id} row={row} step={step} />
						))}
					</ol>
				</>
			)}
			<Pager
				older={older}
				newer={after ? `?${new URLSearchParams(filters)}` : null}
				words={{ newer: t.common.first, older: t.common.next }}
			/>
		</>
	)
}

function QueueItem({ row, step }: { row: QueueRow; step: ClaimStep }) {
	const { t, locale } = useWords()
	const facts = [t.desk.kinds[row.kind], row.heritageClass && t.heritage.classes[row.heritageClass], row.placeText, t.desk.files(row.files)]
	return (
		<li className="entry-card">
			{row.pictureId ? (
				<img className="entry-card-picture" src={`/media/${row.pictureId}/small.webp`} alt="" loading="lazy" width="160" height="120" />
			) : (
				<span className="entry-card-picture entry-card-none entry-card-sign" aria-hidden="true">
					<KindPicture kind={row.kind} />
				</span>
			)}
			<div className="stack-tight">
				<h2 className="entry-card-title">
					<a href={`/${step}/${row.id}`}>{row.title || row.code}</a>
				</h2>
				<p className="small">{facts.filter(Boolean).join(' · ')}</p>
				<p className="small soft">
					{row.code} · {t.queue.waiting(row.waitingHours, formatDate(locale, row.since))} ·{' '}
					{row.isKnownGiver ? t.queue.standings.known : t.queue.standings.first} ·{' '}
					{row.findings > 0 ? <b className="flag">{t.desk.findings(row.findings)}</b> : t.desk.noFindings}
				</p>
				{row.verdict && (
					<p className="small">
						{t.desk.judgements[row.verdict].name}
						{row.entryTitle && `: ${row.entryTitle}`}
					</p>
				)}
				{step === 'verify' && row.wanted > 1 && (
					<p className="small">
						<b className="flag">{t.verdicts.wanted[row.wanted]}</b>
						{row.hasAnswered && ` · ${t.verdicts.hasAnswered}`}
					</p>
				)}
				{row.isEscalated && (
					<p className="small">
						<b className="flag">{t.asking.escalated}</b>
					</p>
				)}
				{row.isTooNear && <p className="small">{t.queue.tooNear}</p>}
				{row.isOwn && <p className="small">{t.desk.own}</p>}
				{row.claim && <ClaimBadge {...row.claim} />}
				{step === 'review' && !row.isOwn && !row.isTooNear && !row.isEscalated && (row.claim === null || row.claim.isMine) && (
					<label className="entry-card-choice row small">
						<input type="checkbox" name="id" value={row.id} form="together" /> {t.queue.together.choose}
						<span className="sr-only">{row.title || row.code}</span>
					</label>
				)}
			</div>
		</li>
	)
}

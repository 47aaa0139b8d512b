import { useWords } from '../../i18n/messages.tsx'
import type { Comparison } from './comparison.ts'
import { ClassRow, CommunitiesRow, NotesRow, PartsRow, RanksRow, SourceRow } from './fact-rows.tsx'
import { CompareFrame } from './compare-frame.tsx'
import { PlaceTodayRow, PlaceWrittenRow } from './place-rows.tsx'
import { DescriptionsRow, NamesRow, PlainRow } from './text-rows.tsx'

/** A contribution and an entry of the registry beside each other, field by field, with what differs marked. */
export function EntryComparison({ contribution, entry, places }: Comparison) {
	const { t } = useWords()
	const { record } = entry
	const year = record.year === null ? null : String(record.year)
	return (
		<CompareFrame
			label={t.verifyDesk.besideLead(entry.identifier)}
			mineTitle={
				<>
					{contribution.title || contribution.code} <span className="small soft">{contribution.code}</span>
				</>
			}
			theirsTitle={
				<>
					{entry.title}{' '}
					<a className="small" href={`/registry/${entry.identifier}`} target="_blank" rel="noreferrer">
						{entry.identifier}
						<span className="sr-only"> {t.desk.openEntry}</span>
					</a>
				</>
			}
		>
			<NamesRow contribution={contribution} entry={entry} />
			<ClassRow contribution={contribution} entry={entry} />
			<PlaceWrittenRow contribution={contribution} entry={entry} />
			<PlaceTodayRow contribution={contribution} entry={entry} places={places} />
			<PlainRow label={t.verifyDesk.rows.period} mine={contribution.period} theirs={record.period ?? year ?? ''} />
			<PlainRow label={t.verifyDesk.rows.maker} mine={contribution.maker} theirs={record.maker ?? ''} />
			<DescriptionsRow contribution={contribution} entry={entry} />
			<RanksRow entry={entry} />
			<CommunitiesRow contribution={contribution} entry={entry} />
			<PartsRow entry={entry} />
			<SourceRow contribution={contribution} entry={entry} />
			<NotesRow entry={entry} />
		</CompareFrame>
	)
}

import type { SerializeFrom } from '@remix-run/node'
import type { EntryRecord } from '#moderation/entry.ts'
import type { SeenForMerge } from '#server/merge/see-for-merge.ts'
import { ContributedValue, RecordValue } from '#app/components/desk/field-value.tsx'
import { Notice } from '#app/components/notice.tsx'
import { useWords } from '#app/i18n/messages.tsx'

/** The entry as the officer had it, as it is now, and what was contributed: shown when someone else merged meanwhile. */
export function TwoVersions({
	seen,
	earlier,
	earlierVersion,
}: {
	seen: SerializeFrom<SeenForMerge>
	earlier: EntryRecord
	earlierVersion: number
}) {
	const { t } = useWords()
	return (
		<Notice kind="warning" title={t.desk.twoVersions}>
			<div className="scroll-x">
				<table className="table">
					<thead>
						<tr>
							<td />
							<th scope="col">{t.desk.seenVersion(earlierVersion)}</th>
							<th scope="col">{t.desk.nowVersion(seen.entryVersion)}</th>
							<th scope="col">{t.desk.contributed}</th>
						</tr>
					</thead>
					<tbody>
						{seen.rows.map(({ field }) => (
							<tr key={field}>
								<th scope="row">{t.desk.fields[field]}</th>
								<td>
									<RecordValue record={earlier} field={field} place={null} />
								</td>
								<td>
									<RecordValue record={seen.record} field={field} place={seen.recordPlace} />
								</td>
								<td>
									<ContributedValue words={seen.words} field={field} place={seen.contribution.placeLabel} />
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</Notice>
	)
}

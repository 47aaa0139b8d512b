import type { EntryField } from '#moderation/entry.ts'
import { Notice } from '#app/components/notice.tsx'
import { useWords } from '#app/i18n/messages.tsx'

/** The later revisions that stand in the way of an undoing, each with what it built on. */
export function BuiltOn({ by }: { by: readonly { readonly field: EntryField; readonly revision: number }[] }) {
	const { t } = useWords()
	return (
		<Notice kind="info" title={t.desk.builtOn}>
			<ul>
				{[...new Set(by.map((each) => each.revision))].map((revision) => (
					<li key={revision}>
						<a href={`#revision-${revision}`}>{t.desk.revision(revision)}</a>:{' '}
						{by
							.filter((each) => each.revision === revision)
							.map((each) => t.registry.fields[each.field])
							.join(', ')}
					</li>
				))}
			</ul>
		</Notice>
	)
}

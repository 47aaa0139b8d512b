import type { ConflictView } from '#db/read/list-conflicts.ts'
import { Button } from '#app/components/button.tsx'
import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'

interface ConflictTableProps {
	readonly id: string
	readonly title: string
	readonly conflicts: readonly ConflictView[]
	readonly mayEnd?: boolean
}

/** Declarations with their days, those that ended too. */
export function ConflictTable({ id, title, conflicts, mayEnd = false }: ConflictTableProps) {
	const { t, locale } = useWords()
	const words = t.queue.conflicts
	const when = (at: string) => formatTime(locale, at)
	return (
		<section aria-labelledby={id} className="stack-tight">
			<h2 id={id}>{title}</h2>
			{conflicts.length === 0 ? (
				<p className="soft">{words.none}</p>
			) : (
				<ul className="stack-tight">
					{conflicts.map((conflict) => (
						<li key={conflict.id} className="panel stack-tight">
							<p>
								{!mayEnd && <b>{conflict.by}: </b>}
								{words.kinds[conflict.kind]}:{' '}
								<b>{conflict.relative ?? (conflict.heritageClass && t.heritage.classes[conflict.heritageClass])}</b>,{' '}
								{words.since(when(conflict.declaredAt), conflict.endedAt && when(conflict.endedAt))}
							</p>
							{conflict.note && <p className="said">{conflict.note}</p>}
							{mayEnd && conflict.endedAt === null && (
								<form method="post">
									<input type="hidden" name="conflict" value={conflict.id} />
									<Button kind="quiet" name="intent" value="end">
										{words.end}
									</Button>
								</form>
							)}
						</li>
					))}
				</ul>
			)}
		</section>
	)
}

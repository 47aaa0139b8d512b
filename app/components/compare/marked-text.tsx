import type { WordRun } from '#moderation/verify/compare-words.ts'

const classOf = { spelt: 'word-spelt', differs: 'word-differs' } as const

/** Text with what the other side has not marked word by word: by the kind of its underline, never by colour alone. */
export function MarkedText({ runs }: { runs: readonly WordRun[] }) {
	return (
		<>
			{runs.map((run, index) =>
				run.mark === 'same' ? (
					run.text
				) : (
					<mark key={index} className={classOf[run.mark]}>
						{run.text}
					</mark>
				),
			)}
		</>
	)
}

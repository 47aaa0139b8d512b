import './version-pairs.css'

export interface VersionPair {
	readonly label: string
	readonly one: string
	readonly other: string
}

interface VersionPairsProps {
	readonly pairs: readonly VersionPair[]
	readonly names: Readonly<Record<'one' | 'other', string>>
	/** Stands where a version says nothing. */
	readonly nothing: string
}

/** What differs between two versions, field by field, one under the other. */
export function VersionPairs({ pairs, names, nothing }: VersionPairsProps) {
	return (
		<dl className="versions">
			{pairs.map((pair) => (
				<div key={pair.label}>
					<dt>{pair.label}</dt>
					{(['one', 'other'] as const).map((which) => (
						<dd key={which}>
							<b>{names[which]}:</b>{' '}
							<span className="as-said" dir="auto" suppressHydrationWarning>
								{pair[which] || nothing}
							</span>
						</dd>
					))}
				</div>
			))}
		</dl>
	)
}

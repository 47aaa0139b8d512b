import { useWords } from '#app/i18n/messages.tsx'

interface MineOrAllProps {
	readonly isMine: boolean
	/** As in the address. */
	readonly filters: Readonly<Record<string, string>>
	readonly hasScope: boolean
}

/** The queue as a whole, or what this reviewer said they know. */
export function MineOrAll({ isMine, filters, hasScope }: MineOrAllProps) {
	const words = useWords().t.reviewers
	const { mine: _mine, ...rest } = filters
	const href = (query: Readonly<Record<string, string>>): string => `/review?${new URLSearchParams(query)}`
	return (
		<>
			<nav className="row after-tabs" aria-label={words.views}>
				<a href={href(rest)} aria-current={isMine ? undefined : 'page'}>
					{words.everyone}
				</a>
				<a href={href({ ...rest, mine: 'yes' })} aria-current={isMine ? 'page' : undefined}>
					{words.mine}
				</a>
				<a href="/reviewers/me">{words.setScope}</a>
			</nav>
			{isMine && !hasScope && <p className="small">{words.noScope}</p>}
		</>
	)
}

import { useWords } from '../i18n/messages.tsx'
import { LinkButton } from './link-button.tsx'

export interface PagerProps {
	/** Towards the beginning of the list. */
	readonly newer?: string | null | undefined
	/** Further down the list. */
	readonly older?: string | null | undefined
	/** Other words than newer / older, for lists that are not ordered by time. */
	readonly words?: { readonly newer: string; readonly older: string }
}

export function Pager({ newer, older, words }: PagerProps) {
	const { t } = useWords()
	if (!newer && !older) return null
	return (
		<nav className="pager" aria-label={t.parts.pages}>
			{newer ? (
				<LinkButton href={newer} rel="prev">
					← {words?.newer ?? t.common.newer}
				</LinkButton>
			) : (
				<span />
			)}
			{older && (
				<LinkButton href={older} rel="next">
					{words?.older ?? t.common.older} →
				</LinkButton>
			)}
		</nav>
	)
}

import type { ReactNode } from 'react'
import type { AskedQuestion } from '#db/read/find-contribution-for-owner.ts'
import { useWords } from '../i18n/messages.tsx'
import { Notice } from './notice.tsx'

interface AskedNoticeProps {
	readonly asked: string | null
	readonly questions: readonly AskedQuestion[]
	/** Where single questions are answered. */
	readonly talk: string
	readonly children?: ReactNode
}

/** What the reviewer asks of whoever gave it, as a whole and of single fields, while it stands returned. */
export function AskedNotice({ asked, questions, talk, children }: AskedNoticeProps) {
	const { t } = useWords()
	if (!asked && questions.length === 0) return null
	return (
		<Notice kind="warning" title={t.contribute.draft.returned}>
			{asked && <p className="as-said">{asked}</p>}
			{questions.length > 0 && (
				<>
					<ul>
						{questions.map(({ field, words }) => (
							<li key={field}>
								<b>{t.asking.fields[field]}:</b> <span dir="auto">{words}</span>
							</li>
						))}
					</ul>
					<p>
						<a href={talk}>{t.asking.goTo}</a>
					</p>
				</>
			)}
			{children}
		</Notice>
	)
}

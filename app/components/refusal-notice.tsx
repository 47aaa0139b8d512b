import type { Refusal } from '#moderation/refusal.ts'
import { useWords } from '../i18n/messages.tsx'
import { faultSentence, refusalSentence } from '../i18n/refusal-sentence.ts'
import { Notice } from './notice.tsx'

/** Why an act was refused, above the form that keeps what was typed; faults link to their fields. `labels`: field name → its label. */
export function RefusalNotice({
	refusal,
	labels = {},
}: {
	refusal: Refusal | null | undefined
	labels?: Readonly<Record<string, string>>
}) {
	const { t } = useWords()
	if (!refusal) return null
	return (
		<Notice kind="refused" title={refusalSentence(t, refusal)}>
			{refusal.code === 'invalid' && (
				<ul>
					{refusal.faults.map((fault) => (
						<li key={`${fault.field} ${fault.code}`}>
							<a href={`#field-${fault.field}`}>
								{asked(labels[fault.field])}
								{faultSentence(t, fault)}
							</a>
						</li>
					))}
				</ul>
			)}
		</Notice>
	)
}

/** A field's label before what is wrong with it; a label that asks needs no colon. */
function asked(label: string | undefined): string {
	return label ? `${label}${label.endsWith('?') ? '' : ':'} ` : ''
}

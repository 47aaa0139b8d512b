import { contributionKinds } from '#moderation/contribution.ts'
import { heritageClasses, languages } from '#moderation/heritage.ts'
import { textCategories } from '#moderation/screen/finding.ts'
import type { QueueCounts } from '#db/read/count-queue.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { Button } from '../button.tsx'
import { Field } from '../field.tsx'

interface QueueFiltersProps {
	/** As in the address. */
	readonly asked: Readonly<Record<string, string>>
	readonly counts: QueueCounts
}

const ages = ['1', '3', '7', '30'] as const

/** Narrows and sorts a queue; what is asked stays in the address. Behind each choice stands how many it would leave. */
export function QueueFilters({ asked, counts: { of } }: QueueFiltersProps) {
	const { t } = useWords()
	const words = t.queue
	return (
		<form className="filters">
			<Choice
				name="class"
				label={t.desk.filterClass}
				all={t.desk.allClasses}
				asked={asked}
				counts={of.heritageClass}
				values={heritageClasses}
				nameOf={(value) => t.heritage.classes[value]}
			/>
			<Choice
				name="kind"
				label={t.desk.filterKind}
				all={t.desk.allKinds}
				asked={asked}
				counts={of.kind}
				values={contributionKinds}
				nameOf={(value) => t.desk.kinds[value]}
			/>
			<Field name="place" label={words.place} hint={words.placeHint} defaultValue={asked['place'] ?? ''} maxLength={120} />
			<Choice
				name="language"
				label={words.language}
				all={words.allLanguages}
				asked={asked}
				counts={of.language}
				values={languages}
				nameOf={(value) => t.heritage.languages[value]}
			/>
			<Choice
				name="days"
				label={words.age}
				all={words.allAges}
				asked={asked}
				counts={of.days}
				values={ages}
				nameOf={(value) => words.atLeastDays(Number(value))}
			/>
			<Choice
				name="flagged"
				label={t.desk.filterFlag}
				all={t.desk.allFlags}
				asked={asked}
				counts={of.flagged}
				values={['yes', 'no']}
				nameOf={(value) => (value === 'yes' ? t.desk.flagged : t.desk.unflagged)}
			/>
			<Choice
				name="finding"
				label={words.finding}
				all={words.allFindings}
				asked={asked}
				counts={of.finding}
				values={textCategories}
				nameOf={(value) => t.screening.categories[value]}
			/>
			<Choice
				name="standing"
				label={words.standing}
				all={words.allStandings}
				asked={asked}
				counts={of.standing}
				values={['first', 'known']}
				nameOf={(value) => words.standings[value]}
			/>
			<Choice
				name="escalated"
				label={t.asking.filter}
				all={t.asking.all}
				asked={asked}
				counts={of.escalated}
				values={['yes', 'no']}
				nameOf={(value) => t.asking[value]}
			/>
			<Field as="select" name="sort" label={words.sort} defaultValue={asked['sort'] ?? ''}>
				<option value="">{words.oldestFirst}</option>
				<option value="newest">{words.newestFirst}</option>
			</Field>
			<Button>{t.desk.filter}</Button>
		</form>
	)
}

interface ChoiceProps<Value extends string> {
	readonly name: string
	readonly label: string
	readonly all: string
	readonly asked: Readonly<Record<string, string>>
	readonly counts: Readonly<Record<string, number>>
	readonly values: readonly Value[]
	readonly nameOf: (value: Value) => string
}

/** Choices that would leave nothing are not offered, unless one of them is asked for. */
function Choice<Value extends string>({ name, label, all, asked, counts, values, nameOf }: ChoiceProps<Value>) {
	const chosen = asked[name] ?? ''
	return (
		<Field as="select" name={name} label={label} defaultValue={chosen}>
			<option value="">{all}</option>
			{values
				.filter((value) => (counts[value] ?? 0) > 0 || value === chosen)
				.map((value) => (
					<option key={value} value={value}>
						{nameOf(value)} ({counts[value] ?? 0})
					</option>
				))}
		</Field>
	)
}

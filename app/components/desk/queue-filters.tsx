import { languageName } from '#app/i18n/language-name.ts'
import { contributionKinds } from '#moderation/contribution.ts'
import { heritageClasses } from '#moderation/heritage.ts'
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
	const filter = (name: string, counts: Readonly<Record<string, number>>) => ({ name, counts, asked })
	return (
		<form className="filters">
			{asked['mine'] === 'yes' && <input type="hidden" name="mine" value="yes" />}
			<Choice
				{...filter('class', of.heritageClass)}
				label={t.desk.filterClass}
				all={t.desk.allClasses}
				values={heritageClasses}
				names={t.heritage.classes}
			/>
			<Choice
				{...filter('kind', of.kind)}
				label={t.desk.filterKind}
				all={t.desk.allKinds}
				values={contributionKinds}
				names={t.desk.kinds}
			/>
			<Field name="place" label={words.place} hint={words.placeHint} defaultValue={asked['place'] ?? ''} maxLength={120} />
			<Choice
				{...filter('language', of.language)}
				label={words.language}
				all={words.allLanguages}
				values={Object.keys(of.language)}
				names={Object.fromEntries([...Object.keys(of.language), asked['language'] ?? ''].map((tag) => [tag, languageName(t, tag)]))}
			/>
			<Choice {...filter('days', of.days)} label={words.age} all={words.allAges} values={ages} names={daysOf(words.atLeastDays)} />
			<Choice
				{...filter('flagged', of.flagged)}
				label={t.desk.filterFlag}
				all={t.desk.allFlags}
				values={['yes', 'no']}
				names={{ yes: t.desk.flagged, no: t.desk.unflagged }}
			/>
			<Choice
				{...filter('finding', of.finding)}
				label={words.finding}
				all={words.allFindings}
				values={textCategories}
				names={t.screening.categories}
			/>
			<Choice
				{...filter('standing', of.standing)}
				label={words.standing}
				all={words.allStandings}
				values={['first', 'known']}
				names={words.standings}
			/>
			<Field as="select" name="sort" label={words.sort} defaultValue={asked['sort'] ?? ''}>
				<option value="">{words.oldestFirst}</option>
				<option value="newest">{words.newestFirst}</option>
			</Field>
			<Button>{t.desk.filter}</Button>
		</form>
	)
}

function daysOf(name: (days: number) => string): Record<(typeof ages)[number], string> {
	return { 1: name(1), 3: name(3), 7: name(7), 30: name(30) }
}

interface ChoiceProps<Value extends string> {
	readonly name: string
	readonly label: string
	readonly all: string
	readonly asked: Readonly<Record<string, string>>
	readonly counts: Readonly<Record<string, number>>
	readonly values: readonly Value[]
	readonly names: Readonly<Record<Value, string>>
}

/** Choices that would leave nothing are not offered, unless one of them is asked for. */
function Choice<Value extends string>({ name, label, all, asked, counts, values, names }: ChoiceProps<Value>) {
	const chosen = asked[name] ?? ''
	return (
		<Field as="select" name={name} label={label} defaultValue={chosen}>
			<option value="">{all}</option>
			{values
				.filter((value) => (counts[value] ?? 0) > 0 || value === chosen)
				.map((value) => (
					<option key={value} value={value} suppressHydrationWarning>
						{names[value]} ({counts[value] ?? 0})
					</option>
				))}
		</Field>
	)
}

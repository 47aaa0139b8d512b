import { contributionKinds } from '#moderation/contribution.ts'
import { heritageClasses } from '#moderation/heritage.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { Button } from '../button.tsx'
import { Field } from '../field.tsx'

/** Narrows a queue; what is asked stays in the address. */
export function QueueFilters({ asked }: { asked: Readonly<Record<string, string>> }) {
	const { t } = useWords()
	return (
		<form className="filters">
			<Field as="select" name="class" label={t.desk.filterClass} defaultValue={asked['class'] ?? ''}>
				<option value="">{t.desk.allClasses}</option>
				{heritageClasses.map((value) => (
					<option key={value} value={value}>
						{t.heritage.classes[value]}
					</option>
				))}
			</Field>
			<Field as="select" name="kind" label={t.desk.filterKind} defaultValue={asked['kind'] ?? ''}>
				<option value="">{t.desk.allKinds}</option>
				{contributionKinds.map((value) => (
					<option key={value} value={value}>
						{t.desk.kinds[value]}
					</option>
				))}
			</Field>
			<Field as="select" name="flagged" label={t.desk.filterFlag} defaultValue={asked['flagged'] ?? ''}>
				<option value="">{t.desk.allFlags}</option>
				<option value="yes">{t.desk.flagged}</option>
				<option value="no">{t.desk.unflagged}</option>
			</Field>
			<Button>{t.desk.filter}</Button>
		</form>
	)
}

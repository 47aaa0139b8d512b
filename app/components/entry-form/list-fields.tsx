import type { ReactNode } from 'react'
import { publicTag } from '#moderation/contribute/language-tag.ts'
import { communityNames } from '#moderation/heritage.ts'
import { rowCount, type EntryList } from '#app/forms/entry-values.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { LanguageOf } from './language-of.tsx'
import { EntryInput, EntrySelect, FromContribution, MoreRows, optionsOf, type EntryFormState } from './form-parts.tsx'

interface ListProps {
	readonly state: EntryFormState
}

/** Rows of one list under its heading, and the way to one more. */
function ListFields({
	state,
	list,
	title,
	hint,
	row,
}: ListProps & { list: EntryList; title: string; hint?: string; row: (at: (field: string) => string) => ReactNode }) {
	const count = rowCount(state.values, list)
	return (
		<fieldset className="stack-tight">
			<legend>{title}</legend>
			{hint && <p className="field-hint">{hint}</p>}
			{Array.from({ length: count }, (_, index) => (
				<div key={index} className="entry-form-row">
					{row((field) => `${list}-${index}-${field}`)}
				</div>
			))}
			<MoreRows list={list} count={count} />
		</fieldset>
	)
}

export function NameFields({ state }: ListProps) {
	const { t } = useWords()
	const words = t.entries
	return (
		<ListFields
			state={state}
			list="name"
			title={words.fields.names}
			hint={words.namesHint}
			row={(at) => (
				<>
					<EntryInput isTyped state={state} name={at('text')} label={words.name} />
					<LanguageOf state={state} at={at} />
					<EntrySelect state={state} name={at('kind')} label={words.nameKind} options={optionsOf(words.nameKinds)} />
					<FromContribution state={state} name={at('contribution')} />
				</>
			)}
		/>
	)
}

export function RankFields({ state }: ListProps) {
	const { t } = useWords()
	const words = t.entries
	return (
		<ListFields
			state={state}
			list="rank"
			title={words.fields.ranks}
			hint={words.ranksHint}
			row={(at) => (
				<>
					<EntrySelect state={state} name={at('rank')} label={words.rank} options={optionsOf(t.heritage.ranks)} />
					<EntryInput state={state} name={at('number')} label={words.decisionNumber} />
					<EntryInput state={state} name={at('date')} label={words.decisionDate} hint={words.decisionDateHint} inputMode="numeric" />
					<EntryInput state={state} name={at('year')} label={words.rankYear} inputMode="numeric" />
					<EntryInput state={state} name={at('source')} label={words.rankSource} />
				</>
			)}
		/>
	)
}

export function CommunityFields({ state }: ListProps) {
	const { t } = useWords()
	const words = t.entries
	return (
		<ListFields
			state={state}
			list="community"
			title={words.fields.communities}
			row={(at) => (
				<>
					<EntrySelect
						state={state}
						name={at('name')}
						label={words.community}
						options={communityNames.map((name) => [name, t.heritage.communityName(name)] as const)}
					/>
					<EntryInput isTyped state={state} name={at('localGroup')} label={words.localGroup} />
					<FromContribution state={state} name={at('contribution')} />
				</>
			)}
		/>
	)
}

export function DescriptionFields({ state }: ListProps) {
	const { t } = useWords()
	const words = t.entries
	return (
		<ListFields
			state={state}
			list="description"
			title={words.fields.descriptions}
			row={(at) => (
				<>
					<LanguageOf state={state} at={at} />
					<EntryInput
						isTyped
						state={state}
						name={at('text')}
						label={words.description}
						as="textarea"
						lang={publicTag(state.values[at('lang')])}
					/>
					<FromContribution state={state} name={at('contribution')} />
				</>
			)}
		/>
	)
}

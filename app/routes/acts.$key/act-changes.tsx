import type { SerializeFrom } from '@remix-run/node'
import type { ActChange } from '#db/read/find-act.ts'
import type { ReactNode } from 'react'
import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { recordText } from '#app/i18n/record-text.ts'
import { termsName } from '#app/i18n/terms-name.ts'
import type { EntryField } from '#moderation/entry.ts'

type Change = SerializeFrom<ActChange>

/** What was changed: each field before and after with its source, the files, who verified and who entered it. */
export function ActChanges({ changes }: { changes: readonly Change[] }) {
	const { t, locale } = useWords()
	const { acts } = t
	return changes.map((change, index) => (
		<section key={`${change.identifier} ${change.revision}`} className="act-change">
			<h2>{acts.change(index + 1, change.title, change.identifier, change.revision)}</h2>
			{change.isUndone && (
				<p>
					<b>{acts.undone}</b>
				</p>
			)}
			{change.before === null && <p>{acts.opened}</p>}
			{change.fields.length === 0 ? <p>{acts.onlyFiles}</p> : <Fields change={change} />}
			{change.files.length > 0 && (
				<>
					<p>{acts.files}:</p>
					<ul>
						{change.files.map((file, at) => (
							<li key={at}>
								{[file.caption, file.fileName, file.credit || t.parts.creditAnonymous, termsName(t, file.licence)]
									.filter(Boolean)
									.join(' · ')}
							</li>
						))}
					</ul>
				</>
			)}
			<dl className="act-facts">
				{change.contributionCode && <Fact name={acts.contribution}>{change.contributionCode}</Fact>}
				{change.verified && (
					<Fact name={acts.verifiedBy}>
						{change.verified.by}, {formatTime(locale, change.verified.at)}
					</Fact>
				)}
				<Fact name={acts.mergedBy}>
					{change.mergedBy ?? acts.none}, {formatTime(locale, change.at)}
				</Fact>
				{change.reason && <Fact name={acts.reason}>{change.reason}</Fact>}
			</dl>
		</section>
	))
}

function Fields({ change }: { change: Change }) {
	const { t } = useWords()
	const { acts, registry } = t
	return (
		<table className="table act-table">
			<thead>
				<tr>
					<th scope="col">{acts.field}</th>
					<th scope="col">{acts.before}</th>
					<th scope="col">{acts.after}</th>
					<th scope="col">{acts.source}</th>
				</tr>
			</thead>
			<tbody>
				{change.fields.map((field) => (
					<tr key={field}>
						<th scope="row">{registry.fields[field]}</th>
						<td data-label={acts.before}>
							{change.before ? <Lines lines={recordText(t, change.before, field, change.placeBefore)} /> : acts.none}
						</td>
						<td data-label={acts.after}>
							<Lines lines={recordText(t, change.after, field, change.placeAfter)} />
						</td>
						<td data-label={acts.source}>{sourceOf(change, field) ?? acts.none}</td>
					</tr>
				))}
			</tbody>
		</table>
	)

	function sourceOf({ provenance, kind }: Change, field: EntryField): string | undefined {
		const source = provenance[field]
		if (!source) return undefined
		if (source.contributionId === null) return registry.revisionKinds[kind]
		return [source.credit || t.parts.creditAnonymous, source.licence && termsName(t, source.licence)].filter(Boolean).join(', ')
	}
}

function Lines({ lines }: { lines: readonly string[] }) {
	const { acts } = useWords().t
	if (lines.length === 0) return <span className="soft">{acts.none}</span>
	return lines.map((line, at) => <p key={at}>{line}</p>)
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
	return (
		<div>
			<dt>{name}:</dt> <dd>{children}</dd>
		</div>
	)
}

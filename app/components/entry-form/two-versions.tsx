import type { EntryValues } from '#app/forms/entry-values.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { fieldLabel } from './field-label.ts'

/** The version in the registry beside what was typed: every field in which they differ. */
export function TwoVersions({ theirs, mine, identifier }: { theirs: EntryValues; mine: EntryValues; identifier: string }) {
	const { t } = useWords()
	const words = t.entries
	const version = Number(theirs['version'])
	const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])].filter(
		(name) => fieldLabel(t, name) !== null && same(theirs[name]) !== same(mine[name]),
	)
	return (
		<section className="panel stack-tight">
			<h2>{words.staleTitle}</h2>
			<p>{words.staleLead(version)}</p>
			{names.length === 0 ? (
				<p>{words.staleSame}</p>
			) : (
				<table>
					<thead>
						<tr>
							<td />
							<th scope="col">{words.staleTheirs(version)}</th>
							<th scope="col">{words.staleMine}</th>
						</tr>
					</thead>
					<tbody>
						{names.map((name) => (
							<tr key={name}>
								<th scope="row">{fieldLabel(t, name)}</th>
								<td>{theirs[name] || words.none}</td>
								<td>{mine[name] || words.none}</td>
							</tr>
						))}
					</tbody>
				</table>
			)}
			<p>
				<a href={`/entries/${identifier}/edit`}>{words.staleOpen}</a>
			</p>
		</section>
	)
}

/** A form sends line ends as CRLF. */
function same(value: string | undefined): string {
	return (value ?? '').replace(/\r\n/g, '\n').trim()
}

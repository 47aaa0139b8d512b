import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { MemberLine } from '#db/read/list-members.ts'

/** A table where there is room, cards on phones; the roles are named because a browser forgets those of a table shown as blocks. */
export function MembersTable({ members }: { members: readonly MemberLine[] }) {
	const { t, locale } = useWords()
	const words = t.members.list
	return (
		<table className="table table-cards" role="table">
			<thead role="rowgroup">
				<tr role="row">
					{[words.name, words.userName, words.roles, words.since].map((word) => (
						<th key={word} scope="col" role="columnheader">
							{word}
						</th>
					))}
				</tr>
			</thead>
			<tbody role="rowgroup">
				{members.map((member) => (
					<tr key={member.id} role="row">
						<th scope="row" role="rowheader">
							<a href={`/members/${member.id}`}>{member.displayName}</a>
						</th>
						<td role="cell" data-label={words.userName}>
							{member.userName}
							{member.isDisabled && <span className="soft"> ({words.disabled})</span>}
						</td>
						<td role="cell" data-label={words.roles}>
							{member.roles.map((role) => t.members.roles[role]).join(', ')}
						</td>
						<td role="cell" data-label={words.since}>
							{formatDate(locale, member.createdAt)}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	)
}

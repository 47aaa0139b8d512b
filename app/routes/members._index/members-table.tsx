import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { MemberLine } from '#db/read/list-members.ts'

export function MembersTable({ members }: { members: readonly MemberLine[] }) {
	const { t, locale } = useWords()
	const words = t.members.list
	return (
		<div className="scroll-x" tabIndex={0} role="region" aria-label={words.title}>
			<table className="table">
				<thead>
					<tr>
						<th scope="col">{words.name}</th>
						<th scope="col">{words.userName}</th>
						<th scope="col">{words.roles}</th>
						<th scope="col">{words.since}</th>
					</tr>
				</thead>
				<tbody>
					{members.map((member) => (
						<tr key={member.id}>
							<th scope="row">
								<a href={`/members/${member.id}`}>{member.displayName}</a>
							</th>
							<td>
								{member.userName}
								{member.isDisabled && <span className="soft"> ({words.disabled})</span>}
							</td>
							<td>{member.roles.map((role) => t.members.roles[role]).join(', ')}</td>
							<td>{formatDate(locale, member.createdAt)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	)
}

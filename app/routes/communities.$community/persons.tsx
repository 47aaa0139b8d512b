import { Button } from '#app/components/button.tsx'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import type { BelongingLine } from '#db/read/list-belonging.ts'

interface PersonsProps {
	readonly members: readonly BelongingLine[]
	readonly maySetCustodians: boolean
	readonly refused: Refused | undefined
}

/** Who belongs, who asks to, and who keeps the rules. */
export function Persons({ members, maySetCustodians, refused }: PersonsProps) {
	const { communities: words } = useWords().t
	return (
		<section className="stack-tight" aria-labelledby="members">
			<h2 id="members">{words.members}</h2>
			<ul className="stack">
				{members.map((line) => (
					<Person key={line.askId} line={line} maySetCustodians={maySetCustodians} />
				))}
			</ul>
			<form method="post" className="stack-tight">
				<Field
					name="userName"
					label={words.userName}
					hint={words.inviteHint}
					defaultValue={typedText(refused, 'intent') === 'invite' ? typedText(refused, 'userName') : ''}
					autoComplete="off"
				/>
				<div>
					<Button name="intent" value="invite">
						{words.invite}
					</Button>
				</div>
			</form>
		</section>
	)
}

function Person({ line, maySetCustodians }: { line: BelongingLine; maySetCustodians: boolean }) {
	const { communities: words } = useWords().t
	const belongs = line.isConsented && line.isConfirmed
	const state = !line.isConsented ? words.states.invited : line.isConfirmed ? words.states.member : words.states.asked
	return (
		<li className="stack-tight">
			<p>
				<b>{line.memberName}</b> · {line.isCustodian ? words.states.custodian : state}
			</p>
			<form method="post" className="row">
				<input type="hidden" name="ask" value={line.askId} />
				<input type="hidden" name="member" value={line.memberId} />
				{!line.isConfirmed && (
					<Button name="act" value="confirm">
						{words.confirm}
					</Button>
				)}
				{maySetCustodians && belongs && (
					<Button name="intent" value={line.isCustodian ? 'custodian-end' : 'custodian-name'}>
						{line.isCustodian ? words.endCustodian : words.nameCustodian}
					</Button>
				)}
				<Button kind="quiet" name="act" value="end">
					{words.end}
				</Button>
			</form>
		</li>
	)
}

import { Button } from '#app/components/button.tsx'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import type { CircleLine } from '#db/read/list-belonging.ts'
import { circleKinds } from '#moderation/publish/access-rule.ts'

/** Circles of people custodians keep: families, women, men, those who asked and were let in. */
export function Circles({ circles, refused }: { circles: readonly CircleLine[]; refused: Refused | undefined }) {
	const { communities: words } = useWords().t
	const answered = typedText(refused, 'intent') === 'circle-open' ? refused : undefined
	return (
		<section className="stack-tight" aria-labelledby="circles">
			<h2 id="circles">{words.circles}</h2>
			<p className="small">{words.circlesLead}</p>
			<ul className="stack">
				{circles.map((circle) => (
					<Circle key={circle.id} circle={circle} refused={refused} />
				))}
			</ul>
			<form method="post" className="stack-tight">
				<Field as="select" name="kind" label={words.circleKind} defaultValue={typedText(answered, 'kind')}>
					{circleKinds.map((kind) => (
						<option key={kind} value={kind}>
							{words.circleKinds[kind]}
						</option>
					))}
				</Field>
				<Field name="name" label={words.circleName} defaultValue={typedText(answered, 'name')} autoComplete="off" />
				<div>
					<Button name="intent" value="circle-open">
						{words.openCircle}
					</Button>
				</div>
			</form>
		</section>
	)
}

function Circle({ circle, refused }: { circle: CircleLine; refused: Refused | undefined }) {
	const { communities: words } = useWords().t
	const isHere = typedText(refused, 'intent') === 'circle-add' && typedText(refused, 'circle') === circle.id
	return (
		<li className="panel stack-tight">
			<h3>
				{circle.name} <span className="soft">· {words.circleKinds[circle.kind]}</span>
			</h3>
			{circle.members.map((member) => (
				<form key={member.id} method="post" className="row">
					<input type="hidden" name="circle" value={circle.id} />
					<input type="hidden" name="member" value={member.id} />
					<span>{member.name}</span>
					<Button kind="quiet" name="intent" value="circle-remove">
						{words.removeFrom(member.name)}
					</Button>
				</form>
			))}
			<form method="post" className="stack-tight">
				<input type="hidden" name="circle" value={circle.id} />
				<Field
					name="userName"
					id={`user-${circle.id}`}
					label={words.userName}
					defaultValue={isHere ? typedText(refused, 'userName') : ''}
					autoComplete="off"
				/>
				<div>
					<Button name="intent" value="circle-add">
						{words.addTo(circle.name)}
					</Button>
				</div>
			</form>
		</li>
	)
}

import type { SerializeFrom } from '@remix-run/node'
import type { Agreement } from '#server/review/see-agreement.ts'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'

interface SecondLooksProps {
	readonly agreement: SerializeFrom<Agreement> | null
	readonly refused: Refused | undefined
}

/** Fewer looks than this say nothing of a person. */
const enough = 10

/** How far second looks agree with first decisions, where they differ, and how many decisions are drawn. */
export function SecondLooks({ agreement, refused }: SecondLooksProps) {
	const { t, locale } = useWords()
	const words = t.reviewers.agreement
	if (!agreement) return null
	const { rows, differ, sharePerMille, waiting } = agreement
	const percent = (share: number): string => share.toLocaleString(locale, { style: 'percent' })
	return (
		<section className="stack-tight figure">
			<h2 id="second-looks" className="serif">
				{words.title}
			</h2>
			<p className="soft">{words.hint}</p>
			{rows.length === 0 ? (
				<p>{words.none}</p>
			) : (
				<div className="scroll-x" role="region" aria-labelledby="second-looks" tabIndex={0}>
					<table className="table figure-table">
						<thead>
							<tr>
								{[words.who, words.looked, words.same, words.share, words.kappa].map((word) => (
									<th key={word} scope="col">
										{word}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{rows.map(({ name, looked, same, kappa }, index) => (
								<tr key={index}>
									<th scope="row">{name ?? words.all}</th>
									<td>{looked}</td>
									<td>{same}</td>
									<td>{percent(same / looked)}</td>
									<td>{looked < enough || kappa === null ? words.few : kappa.toLocaleString(locale, { maximumFractionDigits: 2 })}</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			)}
			{differ.length > 0 && (
				<details>
					<summary>{words.differ}</summary>
					<ul className="stack-tight">
						{differ.map((look) => (
							<li key={look.id}>
								<a href={`/history/${look.contributionId}`}>{look.title || look.code}</a>:{' '}
								{words.difference(
									`${look.firstName}: ${t.desk.decisions[look.first].name}`,
									`${look.secondName}: ${t.desk.decisions[look.second].name}`,
								)}{' '}
								<span className="small soft">{formatDate(locale, look.lookedAt)}</span>
								{look.words && <blockquote className="said">{look.words}</blockquote>}
							</li>
						))}
					</ul>
				</details>
			)}
			<form method="post" action="/management" className="figures-form">
				<Field
					name="share"
					label={words.shareLabel}
					hint={words.shareHint(waiting)}
					fault={faultOf(refused?.refusal, 'share')}
					inputMode="decimal"
					defaultValue={typedText(refused, 'share', (sharePerMille / 10).toLocaleString(locale))}
				/>
				<Button>{words.set}</Button>
			</form>
		</section>
	)
}

import type { SerializeFrom } from '@remix-run/node'
import type { SeenForMerge } from '#server/merge/see-for-merge.ts'
import { ActFields } from '#app/components/desk/act-fields.tsx'
import { Button } from '#app/components/button.tsx'
import { CreditLine } from '#app/components/credit-line.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { LicenceBadge } from '#app/components/licence-badge.tsx'
import { Notice } from '#app/components/notice.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { typedText } from '#app/typed-text.ts'
import type { Answered } from './answered.ts'
import { MergeFiles } from './merge-files.tsx'
import { RowChoices } from './row-choices.tsx'
import { GivenValue, HeldValue } from './row-values.tsx'

export interface MergeFormProps {
	readonly seen: SerializeFrom<SeenForMerge>
	readonly answered: Answered | undefined
	readonly canMerge: boolean
}

/** Registry beside contribution, field by field, each with its choice; then the files; then the act. */
export function MergeForm({ seen, answered, canMerge }: MergeFormProps) {
	const { t } = useWords()
	const { contribution } = seen
	return (
		<form method="post" className="stack merge-form">
			<button type="submit" name="intent" value="preview" className="sr-only" tabIndex={-1} aria-hidden="true">
				{t.merge.preview}
			</button>
			<input type="hidden" name="version" value={contribution.facts.version} />
			<input type="hidden" name="entryVersion" value={seen.entryVersion} />
			<div className="panel row">
				{seen.terms && <LicenceBadge licence={seen.terms} plain />}
				<CreditLine credit={seen.words.credit} people={seen.words.people ?? []} />
				{contribution.match && <span>{t.desk.verifiedBy(contribution.match.verifiers.join(', '))}</span>}
			</div>
			<Hindrances seen={seen} answered={answered} />
			<p className="small soft">{t.merge.differsHint}</p>
			<div className="scroll-x">
				<table className="table merge-table">
					<thead>
						<tr>
							<td />
							<th scope="col">{t.desk.inRegistry}</th>
							<th scope="col">{t.desk.contributed}</th>
							<th scope="col">{t.desk.choose}</th>
						</tr>
					</thead>
					<tbody>
						{seen.rows.map((row) => (
							<tr key={row.field} id={`field-${row.field}`}>
								<th scope="row">{t.desk.fields[row.field]}</th>
								<td data-label={t.desk.inRegistry}>
									<HeldValue seen={seen} row={row} />
								</td>
								<td data-label={t.desk.contributed}>
									<GivenValue seen={seen} row={row} />
								</td>
								<td>
									<RowChoices row={row} seen={seen} answered={answered} />
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
			<MergeFiles seen={seen} answered={answered} />
			<Field
				as="textarea"
				name="note"
				rows={2}
				label={t.desk.mergeReason}
				fault={faultOf(answered?.refusal, 'note')}
				defaultValue={typedText(answered, 'note')}
			/>
			{asksOfDecision(answered) && (
				<label>
					<input type="checkbox" name="sharesDecision" value="yes" defaultChecked={typedText(answered, 'sharesDecision') === 'yes'} />{' '}
					{t.merge.sharesDecision}
				</label>
			)}
			<ActFields offer={seen.act} answered={answered} />
			{canMerge && (
				<div className="row">
					<Button kind="primary" name="intent" value="merge">
						{t.desk.merge}
					</Button>
					<Button name="intent" value="preview">
						{t.merge.preview}
					</Button>
				</div>
			)}
		</form>
	)
}

function asksOfDecision(answered: Answered | undefined): boolean {
	const { refusal } = answered ?? {}
	const isAsked = refusal?.code === 'invalid' && refusal.faults.some((fault) => fault.code === 'decision-named')
	return isAsked || typedText(answered, 'sharesDecision') === 'yes'
}

/** What stands in the way of the whole, said before anything is sent. */
function Hindrances({ seen, answered }: Pick<MergeFormProps, 'seen' | 'answered'>) {
	const { t } = useWords()
	const isKeepOnly = seen.contribution.licence === null || seen.contribution.licence === 'keep-only'
	return (
		<>
			{seen.words.isDisputed && (
				<Notice kind="warning" title={t.verdicts.disputedMerge.title}>
					{t.verdicts.disputedMerge.text}
				</Notice>
			)}
			{isKeepOnly && <Notice kind="warning">{t.merge.keepOnly}</Notice>}
			{!isKeepOnly && <StatedRights seen={seen} />}
			{!isKeepOnly && seen.unconsented.length > 0 && (
				<Notice kind="warning">{t.merge.noConsent(seen.unconsented.map((purpose) => t.purposes[purpose]))}</Notice>
			)}
			{seen.joinedFrom && seen.entry && <Notice kind="info">{t.merge.joined(seen.joinedFrom, seen.entry.identifier)}</Notice>}
			{seen.hiddenEntry && (
				<Notice kind="warning" title={t.merge.hidden(seen.hiddenEntry)}>
					<p>{t.merge.hiddenLead}</p>
					<label>
						<input type="checkbox" name="opensNew" value="yes" defaultChecked={typedText(answered, 'opensNew') === 'yes'} />{' '}
						{t.merge.opensNew}
					</label>
				</Notice>
			)}
		</>
	)
}

/** What the giver says of who made it, and what an officer has stated of its rights, or that it waits for that. */
function StatedRights({ seen }: Pick<MergeFormProps, 'seen'>) {
	const { rights: words } = useWords().t.voice
	const { rights, licence, facts, actions } = seen.contribution
	if (rights.statement === null && licence !== 'rights-statement') return null
	return (
		<Notice kind={rights.statement ? 'info' : 'warning'} title={words.title}>
			<p>{rights.statement ? words.stated(words.statements[rights.statement]) : words.unstated}</p>
			{rights.basis && (
				<p>
					{words.said}: {words.bases[rights.basis].title}
				</p>
			)}
			{rights.statedBy && <p>{words.statedBy(rights.statedBy)}</p>}
			{actions.includes('state-rights') && <a href={`/rights/${facts.id}`}>{words.toState}</a>}
		</Notice>
	)
}

import { useCallback, useEffect, useState } from 'react'
import { Button } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { refusalSentence } from '#app/i18n/refusal-sentence.ts'
import { askIntakes } from '#app/offline/ask-desk.ts'
import type { KeptDesk, KeptIntake } from '#app/offline/kept-intake.ts'
import { forgetSentIntakes } from '#app/offline/forget-sent.ts'
import { addToIntake } from '#app/offline/kept-intakes.ts'
import { LineChoice } from '#app/offline/line-choice.tsx'
import type { ServerIntake } from '#db/read/list-desk-intakes.ts'
import { acceptedTypes } from '#moderation/upload/declared-kind.ts'
import { lacksOf } from './lacks.ts'

export interface EveningProps {
	readonly desk: KeptDesk
	readonly intakes: readonly KeptIntake[]
	readonly onChanged: () => Promise<void>
	readonly onSend: () => Promise<void>
	/** Changes when the server is worth asking again. */
	readonly when: string
}

/** What was taken in, where it is, what lacks what; and sending it, whenever there is a line. */
export function Evening({ desk, intakes, onChanged, onSend, when }: EveningProps) {
	const { t } = useWords()
	const words = t.collectionDay.evening
	const server = useServerIntakes(desk.deskId, when)
	const unsent = intakes.filter(({ sentAt }) => sentAt === null)
	const clear = async (): Promise<void> => {
		await forgetSentIntakes(desk.memberId)
		await onChanged()
	}
	if (intakes.length === 0) return <EmptyState title={words.none}>{words.noneMore}</EmptyState>
	return (
		<div className="stack">
			<p className="soft">{words.lead}</p>
			<div className="table-frame">
				<table className="table table-cards">
					<caption className="sr-only">{words.title}</caption>
					<thead>
						<tr>
							{[words.number, words.giver, words.where, words.lacks, words.addFiles].map((word) => (
								<th key={word} scope="col">
									{word}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{intakes.map((intake) => (
							<Row key={intake.id} intake={intake} server={server?.find(({ id }) => id === intake.id)} onChanged={onChanged} />
						))}
					</tbody>
				</table>
			</div>
			<div className="row screen-only">
				<Button type="button" kind="primary" onClick={() => void onSend()} disabled={unsent.length === 0}>
					{words.send}
				</Button>
				<Button type="button" onClick={() => window.print()}>
					{words.print}
				</Button>
				<Button type="button" kind="quiet" onClick={() => void clear()} disabled={unsent.length === intakes.length}>
					{words.clear}
				</Button>
			</div>
			<LineChoice />
		</div>
	)
}

function Row({
	intake,
	server,
	onChanged,
}: {
	readonly intake: KeptIntake
	readonly server: ServerIntake | undefined
	readonly onChanged: () => Promise<void>
}) {
	const { t } = useWords()
	const words = t.collectionDay.evening
	const lacks = lacksOf(intake, server)
	const [trouble, setTrouble] = useState<'full' | 'unavailable' | null>(null)
	const add = async (files: FileList | null): Promise<void> => {
		const given = [...(files ?? [])].map((file) => ({ file, part: 'gift' as const }))
		if (given.length === 0) return
		const keeping = await addToIntake(intake.id, given)
		setTrouble(keeping === 'kept' ? null : keeping)
		await onChanged()
	}
	return (
		<tr data-intake={intake.sentAt === null ? 'kept' : 'sent'}>
			<th scope="row" className="desk-code">
				{intake.code}
			</th>
			<td data-label={words.giver}>
				<b>{intake.giver}</b>
				<br />
				<bdi>{intake.intake.inShort}</bdi>
			</td>
			<td data-label={words.where}>
				{intake.sentAt === null ? words.onDevice : words.onServer}
				<br />
				<span className="soft small">{words.files((server?.files ?? 0) + (server?.proofs ?? 0), intake.files)}</span>
				{intake.refusal && <p className="file-refused">{words.refused(refusalSentence(t, intake.refusal))}</p>}
			</td>
			<td data-label={words.lacks}>
				{lacks.length === 0 ? words.nothing : lacks.map((lack) => words[lack]).join(', ')}
				{server && server.state === 'draft' && (
					<>
						{' '}
						<a href={`/contribute/${intake.id}`}>{words.describe}</a>
					</>
				)}
			</td>
			<td data-label={words.addFiles} className="screen-only">
				<input
					type="file"
					multiple
					className="control"
					aria-label={words.addFilesTo(intake.giver)}
					accept={acceptedTypes.join(',')}
					onChange={(event) => {
						void add(event.currentTarget.files)
						event.currentTarget.value = ''
					}}
				/>
				{trouble && (
					<p role="alert" className="file-refused">
						{words.notAdded[trouble]}
					</p>
				)}
			</td>
		</tr>
	)
}

/** What the server has; the last it said while it cannot be asked. `when`: asked again whenever this changes. */
function useServerIntakes(deskId: string, when: string): readonly ServerIntake[] | undefined {
	const [seen, setSeen] = useState<readonly ServerIntake[]>()
	const ask = useCallback(async () => {
		const answer = await askIntakes(deskId)
		if (answer !== 'offline' && answer.ok) setSeen(answer.value)
	}, [deskId])
	useEffect(() => void ask(), [ask, when])
	return seen
}

import { Notice } from '#app/components/notice.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { KeptDesk, KeptIntake } from '#app/offline/kept-intake.ts'
import { serialsLeft } from '#app/offline/kept-intakes.ts'

export interface DeskFactsProps {
	readonly desk: KeptDesk
	readonly intakes: readonly KeptIntake[]
	readonly isOffline: boolean
}

const few = 20

/** One line of where this desk stands: its name and signs, slips left, taken in, not yet sent. */
export function DeskFacts({ desk, intakes, isOffline }: DeskFactsProps) {
	const words = useWords().t.collectionDay.desk
	const left = serialsLeft(desk)
	const unsent = intakes.filter(({ sentAt }) => sentAt === null).length
	return (
		<>
			<p className="day-facts" role="status">
				<b>
					<bdi>{desk.name}</bdi>
				</b>{' '}
				({desk.signs}) · {words.slips(left)} · {words.taken(intakes.length)} · <span data-unsent={unsent}>{words.unsent(unsent)}</span>
			</p>
			{left < few && <Notice kind="warning">{words.fewSlips}</Notice>}
			{isOffline && <Notice kind="info">{words.offline}</Notice>}
		</>
	)
}

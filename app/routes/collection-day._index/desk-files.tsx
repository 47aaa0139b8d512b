import { useCallback, useMemo } from 'react'
import type { KeptIntake } from '#app/offline/kept-intake.ts'
import type { FileLine } from '#app/uploader/file-lines.ts'
import { KeptUploader } from '#app/uploader/kept-uploader.tsx'
import { useDue } from '#app/uploader/use-due.ts'

export interface DeskFilesProps {
	readonly memberId: string
	readonly intakes: readonly KeptIntake[]
	readonly round: number
	/** The list stands only where the day is looked over; files go all the same. */
	readonly isShown: boolean
	/** How many are safe on the server by now. */
	readonly onSafe: (count: number) => void
}

/** Files taken in at this desk on their way: each after its intake, one at a time. A new intake does not disturb the file being sent. */
export function DeskFiles({ memberId, intakes, round, isShown, onSafe }: DeskFilesProps) {
	const isDue = useDue(useMemo(() => intakes.filter(({ sentAt }) => sentAt === null).map(({ id }) => id), [intakes]))
	const onLines = useCallback((lines: readonly FileLine[]) => onSafe(lines.filter(({ state }) => state === 'safe').length), [onSafe])
	return (
		<div className="day-files screen-only" hidden={!isShown}>
			<KeptUploader memberId={memberId} isDue={isDue} round={round} onLines={onLines} />
		</div>
	)
}

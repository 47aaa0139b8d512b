import { useEffect, useState } from 'react'
import { Notice } from '../components/notice.tsx'
import { useWords } from '../i18n/messages.tsx'
import { askRoom, roomLevel, type StorageRoom } from './storage-room.ts'

/** Warns before this device runs out of room, and while what it keeps could be cleared by the browser. `things`: how many it keeps. */
export function StorageNotice({ things }: { readonly things: number }) {
	const { t } = useWords()
	const [room, setRoom] = useState<StorageRoom>()
	useEffect(() => {
		let isGone = false
		void askRoom().then((found) => !isGone && setRoom(found))
		return () => {
			isGone = true
		}
	}, [things])
	if (!room) return null
	const level = roomLevel(room)
	return (
		<>
			{level !== 'enough' && <Notice kind={level === 'full' ? 'refused' : 'warning'}>{t.offline.room[level]}</Notice>}
			{level === 'scarce' && things > 0 && !room.isPersisted && <p className="soft small">{t.offline.mayBeCleared}</p>}
		</>
	)
}

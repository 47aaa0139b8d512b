import { useEffect, useState } from 'react'
import { ChoiceCard } from '../components/choice-card.tsx'
import { useWords } from '../i18n/messages.tsx'
import { isWifiOnly, setWifiOnly } from './link.ts'

/** Whether files go on Wi-Fi only: a choice of this device, not of the person. */
export function LineChoice() {
	const { t } = useWords()
	const [isOnly, setOnly] = useState(false)
	useEffect(() => setOnly(isWifiOnly()), [])
	return (
		<ChoiceCard
			type="checkbox"
			name="onlyWifi"
			value="yes"
			title={t.offline.line.onlyWifi}
			means={t.offline.line.onlyWifiMeans}
			checked={isOnly}
			onChange={(event) => {
				setOnly(event.currentTarget.checked)
				setWifiOnly(event.currentTarget.checked)
			}}
		/>
	)
}

import { useWords } from '#app/i18n/messages.tsx'
import { Notice } from '../notice.tsx'

/** Said on every page of an application: it is prepared here, and registered elsewhere. */
export function NotRegistration() {
	const { t } = useWords()
	return <Notice kind="info">{t.collection.notRegistration}</Notice>
}

import { Button } from '#app/components/button.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { AboutEntry } from '#db/read/find-about-entry.ts'

/** Which entry of the registry this is about, by the giver's own word; it can be taken away again. */
export function AboutEntryLine({ about }: { about: AboutEntry }) {
	const { t } = useWords()
	const words = t.contribute.about
	return (
		<div className="panel row">
			<p>
				{words.is} <a href={`/registry/${about.identifier}`}>{about.title}</a>
			</p>
			<Button kind="quiet" name="intent" value="about:none">
				✕ {words.remove}
			</Button>
		</div>
	)
}

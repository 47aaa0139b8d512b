import type { DeskFile } from '#db/read/find-desk-contribution.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { GivenFiles } from './given-files.tsx'

/** What was said or signed beside the gift, under what it is: for the desks alone. */
export function Asides({ files }: { files: readonly DeskFile[] }) {
	const { voice: words } = useWords().t
	if (files.length === 0) return null
	return (
		<section className="stack-tight" aria-labelledby="asides">
			<h3 id="asides">{words.asides}</h3>
			<dl className="desk-facts">
				{files.map((file) => (
					<div key={file.id}>
						<dt>{words.parts[file.part]}</dt>
						<dd>
							<GivenFiles files={[file]} masking={{ base: null, maySeeUnmasked: false }} />
						</dd>
					</div>
				))}
			</dl>
		</section>
	)
}

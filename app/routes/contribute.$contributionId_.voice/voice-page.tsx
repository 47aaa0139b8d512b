import { useCallback, useState } from 'react'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { PromptLanguages, PromptsProvider } from '#app/components/spoken-prompt.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { Uploader } from '#app/uploader/uploader.tsx'
import type { SpokenPrompts } from '#db/read/find-spoken-prompts.ts'
import type { SeenVoiceGift } from '#server/contribute/see-voice-gift.ts'
import { askStanding } from '../contribute.$contributionId/draft-calls.ts'
import { faultLabels } from './fault-labels.ts'
import { VoiceForm } from './voice-form.tsx'

export interface VoicePageProps {
	readonly seen: SeenVoiceGift
	readonly prompts: SpokenPrompts
	readonly refused: Refused | undefined
}

/** Steps two and three of giving by voice: speak and show, then agree. One form, one page; on a phone one step at a time. */
export function VoicePage({ seen, prompts, refused }: VoicePageProps) {
	const { t } = useWords()
	const words = t.voice
	const { id } = seen.contribution
	const [files, setFiles] = useState(seen.contribution.files)
	const refresh = useCallback(async () => {
		const now = await askStanding(id)
		if (now) setFiles(now.files)
	}, [id])
	return (
		<PromptsProvider value={prompts}>
			<div className="stack voice">
				<PageHead title={words.subjects[seen.gift.subject].title} />
				<PromptLanguages prompts={prompts} path={`/contribute/${id}/voice`} />
				{seen.contribution.asked && (
					<Notice kind="warning" title={t.contribute.draft.returned}>
						<p className="as-said">{seen.contribution.asked}</p>
					</Notice>
				)}
				<RefusalNotice refusal={refused?.refusal} labels={faultLabels(t)} />
				<Uploader
					memberId={seen.member.id}
					contributionId={id}
					listed={files.map((file) => file.id)}
					onReceived={refresh}
					give={(add, lines) => (
						<VoiceForm seen={seen} files={files} typed={refused?.typed} refusal={refused?.refusal ?? null} add={add} lines={lines} />
					)}
				/>
				<form id="files-form" method="post" encType="multipart/form-data" action={`/contribute/${id}/files`} />
			</div>
		</PromptsProvider>
	)
}

import { otherLanguageField } from '#app/forms/languages.ts'
import { typedText } from '#app/typed-text.ts'
import { AskedNotice } from '#app/components/asked-notice.tsx'
import { Button } from '#app/components/button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { fieldSets, typedOver } from '#app/forms/contribution.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import type { OwnedContribution } from '#db/read/find-contribution-for-owner.ts'
import { AboutEntryLine } from './about-entry.tsx'
import { Conflict } from './conflict.tsx'
import { FilesSection } from './files-section.tsx'
import { LicenceSection } from './licence-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { SaveStatus } from './save-status.tsx'
import { SendSection } from './send-section.tsx'
import { Steps } from './steps.tsx'
import { useDraft } from './use-draft.ts'
import { WhatSection } from './what-section.tsx'
import { WhoSection } from './who-section.tsx'

/** The whole form of a draft: one page on wide screens, one question a screen on phones, one form without scripts. */
export function DraftPage({
	saved,
	contacts,
	member,
	refused,
}: {
	saved: OwnedContribution
	/** How to reach the people named, by their ids. */
	contacts: Readonly<Record<string, string>>
	member: { readonly id: string; readonly name: string }
	refused: Refused | undefined
}) {
	const { t, locale } = useWords()
	const words = t.contribute
	const draft = useDraft(saved, member.id, refused)
	const typed = typedOver(saved.draft, refused?.typed)
	const refusal = draft.refusal
	return (
		<div className="stack">
			<PageHead title={words.draft.title(saved.draft.title)} lead={words.draft.lead} />
			<AskedNotice asked={saved.asked} questions={saved.questions} talk={`/mine/${saved.id}#questions`}>
				<p>{words.draft.returnedMore}</p>
			</AskedNotice>
			<RefusalNotice refusal={refusal} labels={words.fields} />
			<Steps contribution={draft.standing} />
			<form
				method="post"
				action={`/contribute/${saved.id}`}
				className="draft"
				ref={draft.form}
				onInput={draft.onTyped}
				onBlur={draft.onBlur}
				onSubmit={draft.onSubmit}
				noValidate
			>
				<input type="hidden" name="version" value={draft.version} readOnly />
				<input type="hidden" name="consentLanguage" value={locale} />
				{fieldSets.map((set) => (
					<input key={set} type="hidden" name="set" value={set} />
				))}
				<button type="submit" name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
					{words.saving.button}
				</button>
				{refusal?.code === 'stale-version' && <Conflict id={saved.id} current={draft.standing.draft} typed={draft.conflicting ?? typed} />}
				{draft.standing.about && <AboutEntryLine about={draft.standing.about} />}
				<FilesSection memberId={member.id} contribution={draft.standing} refusal={refusal} onReceived={draft.refresh} />
				<WhatSection
					otherLanguage={typedText(refused, otherLanguageField)}
					draft={typed}
					place={saved.place}
					offeredPlaces={saved.offeredPlaces}
					refusal={refusal}
				/>
				<WhoSection draft={typed} memberName={member.name} refusal={refusal}>
					<PeopleSection contribution={draft.standing} contacts={contacts} typed={refused?.typed} refusal={refusal} />
				</WhoSection>
				<LicenceSection
					draft={typed}
					rightsBasis={saved.rights.basis}
					lastLicence={saved.lastLicence}
					ticked={refused?.typed}
					refusal={refusal}
				/>
				<SendSection contribution={draft.standing} />
				<div className="draft-foot">
					<SaveStatus status={draft.status} />
					<Button name="intent" value="save">
						{words.saving.button}
					</Button>
				</div>
			</form>
			<form id="files-form" method="post" encType="multipart/form-data" action={`/contribute/${saved.id}/files`} />
		</div>
	)
}

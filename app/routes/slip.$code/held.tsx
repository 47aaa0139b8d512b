import type { SerializeFrom } from '@remix-run/node'
import { Button } from '#app/components/button.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Consents } from '#app/components/own/consents.tsx'
import { FieldThreads } from '#app/components/own/field-threads.tsx'
import { Outcome } from '#app/components/own/outcome.tsx'
import { Story } from '#app/components/own/story.tsx'
import { Talk } from '#app/components/own/talk.tsx'
import { Withdraw } from '#app/components/own/withdraw.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { Agree } from '#app/components/slip/agree.tsx'
import { Hear, PromptLanguages, PromptsProvider } from '#app/components/spoken-prompt.tsx'
import { statusPromptKey } from '#moderation/contribute/prompts.ts'
import { StatusPath } from '#app/components/status-path.tsx'
import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import type { HeldStatus } from './see-by-slip.ts'
import '#app/components/own/own-contribution.css'
import '#app/components/slip/slip.css'

interface HeldProps {
	readonly code: string
	readonly held: SerializeFrom<HeldStatus>
	readonly refused: Refused | undefined
	readonly isSignedIn: boolean
	/** The contribution is the signed-in reader's own already. */
	readonly isGiver: boolean
}

/** One contribution as whoever holds its slip sees it: where it is, what was asked, answering, taking it back, taking it over. */
export function Held({ code, held, refused, isSignedIn, isGiver }: HeldProps) {
	const { t } = useWords()
	const words = t.slips.held
	const standing = held.consents.flatMap((consent) => (consent.revokedAt === null && consent.by === 'giver' ? [consent.purpose] : []))
	const canAnswer = held.may.includes('answer')
	return (
		<div className="stack own slip-held">
			<PageHead
				title={<bdi>{held.title || t.mine.untitled}</bdi>}
				lead={
					<>
						<span className="no-break">{words.code(code)}</span> · {t.contribute.kinds[held.kind].title} · {t.mine.files(held.files)}
					</>
				}
			/>
			<form method="post" className="row">
				<Button name="intent" value="close">
					{words.close}
				</Button>
				<span className="soft small">{words.minutes}</span>
			</form>
			<RefusalNotice refusal={refused?.refusal} labels={{ body: t.mine.body }} />
			<section className="stack-tight" aria-labelledby="now">
				<h2 id="now" className="serif">
					{words.now}
				</h2>
				<StatusPath state={held.state} since={held.stateSince} />
				<PromptLanguages prompts={held.prompts} path={`/slip/${code}`} />
				<PromptsProvider value={held.prompts}>
					<Hear name={statusPromptKey(held.state)} />
				</PromptsProvider>
			</section>
			{held.asked && (
				<Notice kind="warning" title={t.contribute.draft.returned}>
					<p className="as-said">{held.asked}</p>
				</Notice>
			)}
			{held.entry && (
				<Notice kind="done" title={t.mine.published}>
					<p>
						<a href={`/registry/${held.entry.identifier}`}>{held.entry.title}</a> {t.mine.publishedMore(held.entry.shownFiles)}
					</p>
				</Notice>
			)}
			{held.outcome && held.state !== 'withdrawn' && <Outcome outcome={held.outcome} state={held.state} />}
			<FieldThreads messages={held.messages} canAnswer={canAnswer} refused={refused} />
			<Talk messages={held.messages} canAnswer={canAnswer} refused={refused} />
			<Story steps={held.steps} />
			<Consents consents={held.consents} canRevoke={held.may.includes('consent')} />
			{held.may.includes('consent') && <Agree standing={standing} />}
			{!isGiver && <TakeOver code={code} held={held} isSignedIn={isSignedIn} />}
			{held.may.includes('withdraw') && <Withdraw state={held.state} />}
		</div>
	)
}

function TakeOver({ code, held, isSignedIn }: Pick<HeldProps, 'code' | 'held' | 'isSignedIn'>) {
	const { t, locale } = useWords()
	const words = t.slips.held
	if (held.takenOverAt) return <p className="soft">{words.isTakenOver(formatDate(locale, held.takenOverAt))}</p>
	if (!held.isForAnother || !held.may.includes('take-over')) return null
	const here = `/slip/${code}/take-over`
	return (
		<section className="stack-tight" aria-labelledby="take-over">
			<h2 id="take-over" className="serif">
				{words.takeOver}
			</h2>
			<p>{words.takeOverMeans}</p>
			{!isSignedIn && <p>{words.takeOverSignIn}</p>}
			<p>
				<LinkButton href={isSignedIn ? here : `/sign-in?to=${encodeURIComponent(here)}`}>{words.takeOverGo}</LinkButton>
			</p>
		</section>
	)
}

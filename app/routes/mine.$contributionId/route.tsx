import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DraftFacts } from '#app/components/draft-facts.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { AskedNotice } from '#app/components/asked-notice.tsx'
import { Notice } from '#app/components/notice.tsx'
import { EnteredBy } from '#app/components/entered-by.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { StatusPath } from '#app/components/status-path.tsx'
import { parseContributionId } from '#app/forms/contribution.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'
import { findContributionStory } from '#db/read/find-contribution-story.ts'
import { findOwnSlip } from '#db/read/find-slip.ts'
import { listGiftRules } from '#db/read/list-gift-rules.ts'
import { findSeen } from '#db/read/find-seen.ts'
import { actionsFor } from '#moderation/permissions.ts'
import { WithdrawalRecord } from '#app/components/withdrawal-record.tsx'
import { seeOwnAfter } from '#server/review/see-own-after.ts'
import { Appeal } from './appeal.tsx'
import { Agree } from '#app/components/slip/agree.tsx'
import { Consents } from '#app/components/own/consents.tsx'
import { FieldThreads } from '#app/components/own/field-threads.tsx'
import { GivenFiles } from './given-files.tsx'
import { Outcome } from '#app/components/own/outcome.tsx'
import { perform } from './perform.ts'
import { Standing } from '#app/components/own/standing.tsx'
import { Story } from '#app/components/own/story.tsx'
import { Talk } from '#app/components/own/talk.tsx'
import { Withdraw } from '#app/components/own/withdraw.tsx'
import '#app/components/own/own-contribution.css'

export const handle: PageHandle = { hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, member, ...reading }, params, request }: LoaderFunctionArgs) {
	if (!member) return throwRefusal({ code: 'sign-in-needed' }, request)
	const id = parseContributionId(params['contributionId'])
	const story = id.ok ? await findContributionStory(context.db, member.id, id.value, context.now()) : undefined
	if (!story) return throwRefusal({ code: 'not-found' }, request)
	const may = actionsFor(context.actor, { memberId: member.id, state: story.state, verifiedBy: null })
	const after = await seeOwnAfter(context, story.id)
	const told = {
		giverName: member.displayName,
		seen: await findSeen(context.db, story.id),
		slip: await findOwnSlip(context.db, story.id),
		rules: await listGiftRules(context.db, story.id),
	}
	return json({ story, may, after, told, title: story.draft.title || wordsIn(reading).t.mine.untitled })
}

export async function action({ context: { context }, params, request }: ActionFunctionArgs) {
	const id = parseContributionId(params['contributionId'])
	const form = await request.formData()
	if (!id.ok) return refusedResponse(id.refusal, form)
	const { done, at } = await perform(context, id.value, form)
	return done.ok ? redirect(`/mine/${id.value}#${at}`, 303) : refusedResponse(done.refusal, form)
}

export default function OwnContribution() {
	const { story, may, after, told, title } = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	const { t } = useWords()
	const words = t.mine
	const standing = story.consents.filter((one) => one.by === 'giver' && one.revokedAt === null).map((one) => one.purpose)
	return (
		<div className="stack own">
			<PageHead
				title={<bdi>{title}</bdi>}
				lead={
					<>
						{t.contribute.kinds[story.draft.kind].title} · <span className="no-break">{words.code(story.code)}</span>
					</>
				}
				actions={
					<>
						{may.includes('edit') && (
							<LinkButton kind="primary" href={`/contribute/${story.id}`}>
								{story.state === 'returned' ? words.change : words.goOn}
							</LinkButton>
						)}
						{story.submittedAt && <LinkButton href={`/contribute/${story.id}/receipt`}>{words.receipt}</LinkButton>}
						{may.includes('issue-slip') && <LinkButton href={`/contribute/${story.id}/slip`}>{t.slips.link}</LinkButton>}
					</>
				}
			/>
			<RefusalNotice refusal={refused?.refusal} labels={{ body: words.body, appeal: t.after.appeal.words }} />
			<StatusPath state={story.state} since={story.stateSince} />
			<AskedNotice asked={story.asked} questions={story.questions} talk="#questions" />
			{story.entry && (
				<Notice kind="done" title={words.published}>
					<p>
						<a href={`/registry/${story.entry.identifier}`}>{story.entry.title}</a> {words.publishedMore(story.entry.shownFiles)}
					</p>
				</Notice>
			)}
			{story.outcome && story.state !== 'withdrawn' && <Outcome outcome={story.outcome} state={story.state} />}
			{after.withdrawal && <WithdrawalRecord withdrawal={after.withdrawal} />}
			<Standing story={story} {...told} />
			<Appeal after={after} refused={refused} />
			<Story steps={story.steps} />
			<FieldThreads messages={story.messages} canAnswer={may.includes('answer')} refused={refused} />
			<Talk messages={story.messages.filter(({ field }) => field === null)} canAnswer={may.includes('answer')} refused={refused} />
			<section className="stack-tight" aria-labelledby="given">
				<h2 id="given" className="serif">
					{words.given}
				</h2>
				<DraftFacts draft={story.draft} files={story.files.length} />
			</section>
			<GivenFiles files={story.files} />
			{story.entered && <EnteredBy entered={story.entered} />}
			{story.entered && may.includes('fill') && (
				<p>
					<a href={`/fill/${story.id}`}>{t.voice.fill.link}</a>
				</p>
			)}
			<Consents consents={story.consents} canRevoke={may.includes('consent')} />
			{may.includes('consent') && story.submittedAt && <Agree standing={standing} />}
			{may.includes('withdraw') && <Withdraw state={story.state} />}
		</div>
	)
}

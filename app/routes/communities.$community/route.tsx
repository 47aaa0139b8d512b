import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { communityOf } from '#app/forms/community.ts'
import { tidyText } from '#moderation/contribute/typed-text.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import { seeCommunity } from '#server/members/see-community.ts'
import { Circles } from './circles.tsx'
import { GivenForCommunity } from './given-for-community.tsx'
import { Holds } from './holds.tsx'
import { perform } from './perform.ts'
import { Persons } from './persons.tsx'
import { Rules } from './rules.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.community }]

export async function loader({ context: { context }, request, params }: LoaderFunctionArgs) {
	const community = communityOf(params['community'])
	if (!community) return throwRefusal({ code: 'not-found' }, request)
	const sought = tidyText(new URL(request.url).searchParams.get('find') ?? '', 'one').slice(0, 200)
	const seen = await seeCommunity(context, community, sought)
	return seen.ok ? json({ ...seen.value, sought }) : throwRefusal(seen.refusal, request)
}

export async function action({ context: { context }, request, params }: ActionFunctionArgs) {
	const community = communityOf(params['community'])
	if (!community) return throwRefusal({ code: 'not-found' }, request)
	const form = await request.formData()
	const done = await perform(context, community, form)
	return done.ok ? redirect(`/communities/${params['community']}`, 303) : refusedResponse(done.refusal, form)
}

export default function OneCommunity() {
	const { t } = useWords()
	const words = t.communities
	const { community, isCustodian, isKeeper, maySetCustodians, members, circles, holds, rules, given, subjects, sought } =
		useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	return (
		<div className="stack">
			<PageHead title={t.heritage.communityName(community)} lead={isKeeper ? words.keeperLead : words.memberLead} />
			<RefusalNotice refusal={refused?.refusal} labels={{ userName: words.userName, name: words.circleName, ...words.ruleLabels }} />
			{isCustodian && <Holds holds={holds} />}
			{isKeeper && <Persons members={members} maySetCustodians={maySetCustodians} refused={refused} />}
			{isCustodian && <Circles circles={circles} refused={refused} />}
			{isKeeper && <Rules rules={rules} circles={circles} mayChange={isCustodian} subjects={subjects} sought={sought} refused={refused} />}
			<GivenForCommunity given={given} />
		</div>
	)
}

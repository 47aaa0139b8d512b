import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { LinkButton } from '#app/components/link-button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import { findContact } from '#db/read/find-contact.ts'
import { findMember } from '#db/read/find-member.ts'
import { ContactFields } from './contact-fields.tsx'
import { PasswordFields } from './password-fields.tsx'
import { ProfileFields } from './profile-fields.tsx'
import { saveContact, savePassword, saveProfile } from './save.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, ...reading }, request }: LoaderFunctionArgs) {
	const own = context.actor.memberId === null ? undefined : await findMember(context.db, context.actor.memberId)
	if (!own) return throwRefusal({ code: 'sign-in-needed' }, request)
	const done = new URL(request.url).searchParams.get('done')
	const contact = await findContact(context.db, own.id)
	return json({ title: wordsIn(reading).t.members.account.title, own, contact, done })
}

export async function action({ context, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const part = form.get('part')
	const save = part === 'password' ? savePassword : part === 'contact' ? saveContact : saveProfile
	const saved = await save(context, form)
	return saved.ok ? saved.value : refusedResponse(saved.refusal, form)
}

export default function Account() {
	const { t } = useWords()
	const words = t.members.account
	const { own, contact, done } = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	return (
		<div className="stack">
			<PageHead title={own.displayName} actions={<LinkButton href="/communities">{t.communities.title}</LinkButton>} />
			{!refused && done === 'profile' && <Notice kind="done" title={words.saved} />}
			{!refused && done === 'password' && <Notice kind="done" title={words.passwordChanged} />}
			{!refused && done === 'contact' && <Notice kind="done" title={words.contactSaved} />}
			<RefusalNotice
				refusal={refused?.refusal}
				labels={{
					displayName: words.displayName,
					locale: words.locale,
					phone: words.phone,
					email: words.email,
					contactPassword: words.currentPassword,
					currentPassword: words.currentPassword,
					newPassword: words.newPassword,
					repeatPassword: words.repeat,
				}}
			/>
			<p>
				{words.userName}: <strong>{own.userName}</strong>
				<br />
				{words.roles}: {own.roles.map((role) => t.members.roles[role]).join(', ')}
			</p>
			{own.roles.includes('reviewer') && (
				<p>
					<a href="/reviewers/me">{t.reviewers.setScope}</a> · <a href="/review/training">{t.training.link}</a>
				</p>
			)}
			<h2>{words.profile}</h2>
			<ProfileFields own={own} refused={refused} />
			<h2>{words.contactTitle}</h2>
			<ContactFields contact={contact} refused={refused} />
			<h2>{words.passwordTitle}</h2>
			<PasswordFields userName={own.userName} refused={refused} />
			<h2>{t.ownData.title}</h2>
			<div>
				<LinkButton href="/account/data">{t.ownData.title}</LinkButton>
			</div>
			<h2>{t.members.signOut.title}</h2>
			<div>
				<LinkButton href="/sign-out">{t.members.signOut.title}</LinkButton>
			</div>
		</div>
	)
}

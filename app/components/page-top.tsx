import { useWords } from '../i18n/messages.tsx'

export interface TopLinks {
	readonly review?: boolean
	readonly verify?: boolean
	readonly merge?: boolean
	readonly members?: boolean
}

/** Header of every page: name, the ways in, language; and the notice that a demonstration is one. */
export function PageTop({
	memberName,
	links,
	isDemo,
	path,
}: {
	memberName: string | null
	links: TopLinks
	isDemo: boolean
	path: string
}) {
	const { t, locale } = useWords()
	const nav = t.common.nav
	return (
		<>
			<a className="skip" href="#content">
				{t.common.skipToContent}
			</a>
			{isDemo && <p className="demo-notice">{t.common.demoNotice}</p>}
			<header className="top">
				<a href="/" className="brand">
					{t.common.siteName}
				</a>
				<nav aria-label={nav.main}>
					<a href="/registry">{nav.registry}</a>
					<a href="/contribute">{nav.contribute}</a>
					{memberName && <a href="/mine">{nav.mine}</a>}
					{links.review && <a href="/review">{nav.review}</a>}
					{links.verify && <a href="/verify">{nav.verify}</a>}
					{links.merge && <a href="/merge">{nav.merge}</a>}
					{links.members && <a href="/members">{nav.members}</a>}
					{memberName ? <a href="/account">{memberName}</a> : <a href="/sign-in">{nav.signIn}</a>}
				</nav>
				<form method="post" action="/language">
					<input type="hidden" name="to" value={path} />
					<button type="submit" name="lang" value={locale === 'vi' ? 'en' : 'vi'} lang={locale === 'vi' ? 'en' : 'vi'}>
						{nav.language}
					</button>
				</form>
			</header>
		</>
	)
}

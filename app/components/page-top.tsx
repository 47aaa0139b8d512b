import { useWords } from '../i18n/messages.tsx'
import { Band } from './band.tsx'

export interface TopLinks {
	readonly review?: boolean
	readonly verify?: boolean
	readonly merge?: boolean
	readonly management?: boolean
	readonly members?: boolean
}

export interface PageTopProps {
	readonly memberName: string | null
	/** Notices they have not read. */
	readonly unread?: number
	readonly links: TopLinks
	readonly isDemo: boolean
	readonly path: string
	readonly isLarge?: boolean
	/** Further languages of the interface, with their own names. */
	readonly languages?: readonly { readonly tag: string; readonly name: string }[]
}

/** Header of every page: name, the ways in, language; and the notice that a demonstration is one. Without scripts, phones open the menu by `details`. */
export function PageTop({ memberName, unread = 0, links, isDemo, path, isLarge = false, languages = [] }: PageTopProps) {
	const { t } = useWords()
	const nav = t.common.nav
	const fresh = unread > 0 ? [{ href: '/mine/notices', word: t.after.notices.fresh(unread) }] : []
	const ways = [...waysOf(nav, memberName, links), ...fresh].map(({ href, word }) => (
		<a key={href} href={href} aria-current={isWithin(path, href) ? 'page' : undefined}>
			{word}
		</a>
	))
	return (
		<>
			<a className="skip" href="#content">
				{t.common.skipToContent}
			</a>
			<header className="top">
				{isDemo && <p className="demo-notice">{t.common.demoNotice}</p>}
				<div className="top-row">
					<a href="/" className="brand">
						{t.common.siteName}
					</a>
					<nav className="nav" aria-label={nav.main}>
						{ways}
					</nav>
					<TypeSwitch path={path} isLarge={isLarge} />
					<LanguageSwitch path={path} languages={languages} />
					<details className="menu">
						<summary>
							<span aria-hidden="true">≡</span> {t.parts.menu}
						</summary>
						<nav aria-label={nav.main}>{ways}</nav>
					</details>
				</div>
			</header>
			<Band />
		</>
	)
}

/** Larger letters on every page, or back to the usual. */
function TypeSwitch({ path, isLarge }: { path: string; isLarge: boolean }) {
	const { t } = useWords()
	const { sign, words } = t.voice.type[isLarge ? 'usual' : 'large']
	return (
		<form method="post" action="/reading" className="language">
			<input type="hidden" name="to" value={path} />
			<button type="submit" name="type" value={isLarge ? 'usual' : 'large'} aria-label={`${sign} ${words}`} title={words}>
				{sign}
			</button>
		</form>
	)
}

function LanguageSwitch({ path, languages }: { path: string; languages: NonNullable<PageTopProps['languages']> }) {
	const { t, locale, tag = locale } = useWords()
	const all = [{ tag: 'vi', name: t.voice.type.vietnamese }, { tag: 'en', name: t.voice.type.english }, ...languages]
	return (
		<form method="post" action="/language" className="language">
			<input type="hidden" name="to" value={path} />
			{all
				.filter((language) => language.tag !== tag)
				.map((language) => (
					<button key={language.tag} type="submit" name="lang" value={language.tag} lang={language.tag}>
						{language.name}
					</button>
				))}
		</form>
	)
}

type NavWords = ReturnType<typeof useWords>['t']['common']['nav']

function waysOf(nav: NavWords, memberName: string | null, links: TopLinks): { href: string; word: string }[] {
	return [
		{ href: '/registry', word: nav.registry },
		{ href: '/contribute', word: nav.contribute },
		...(memberName ? [{ href: '/mine', word: nav.mine }] : []),
		...(links.review ? [{ href: '/review', word: nav.review }] : []),
		...(links.verify ? [{ href: '/verify', word: nav.verify }] : []),
		...(links.merge ? [{ href: '/merge', word: nav.merge }] : []),
		...(links.management ? [{ href: '/management', word: nav.management }] : []),
		...(links.members ? [{ href: '/members', word: nav.members }] : []),
		memberName ? { href: '/account', word: memberName } : { href: '/sign-in', word: nav.signIn },
	]
}

function isWithin(path: string, href: string): boolean {
	return path === href || path.startsWith(`${href}/`) || path.startsWith(`${href}?`)
}

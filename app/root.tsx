import './context.ts'
import type { LoaderFunctionArgs } from '@remix-run/node'
import {
	isRouteErrorResponse,
	Links,
	Meta,
	Outlet,
	Scripts,
	ScrollRestoration,
	useLoaderData,
	useMatches,
	useRouteError,
	useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { canHouse } from '#moderation/permissions.ts'
import type { AskFirst as AskFirstFacts } from '#moderation/publish/ask-first.ts'
import type { Tombstone as TombstoneFacts } from '#moderation/publish/takedown.ts'
import { countUnread } from '#db/read/find-notice.ts'
import { errorKind } from './components/error-kind.ts'
import { ErrorPage } from './components/error-page.tsx'
import { AskFirst } from './components/ask-first.tsx'
import { Tombstone } from './components/tombstone.tsx'
import { PageFoot } from './components/page-foot.tsx'
import { PageTop, type TopLinks } from './components/page-top.tsx'
import { WaitingCount } from './components/waiting-count.tsx'
import { furtherLanguages } from './i18n/further-languages.ts'
import { referenceOf } from './reference-of.ts'
import { useWords } from './i18n/messages.tsx'
import { waitingIn } from './offline/waiting-cookie.ts'
import './styles.css'

export async function loader({ context: { context, member, isDemo, nonce, isLarge = false }, request }: LoaderFunctionArgs) {
	const actor = context.actor
	const links: TopLinks = {
		review: canHouse(actor, 'see-review-queue') || canHouse(actor, 'see-escalated'),
		verify: canHouse(actor, 'see-verify-queue'),
		merge: canHouse(actor, 'see-merge-queue'),
		management: canHouse(actor, 'see-figures'),
		members: canHouse(actor, 'see-members'),
	}
	const unread = member ? await countUnread(context.db, member.id) : 0
	const { pathname, search } = new URL(request.url)
	const waiting = waitingIn(request.headers.get('Cookie'))
	const languages = [...furtherLanguages].map(([tag, { name }]) => ({ tag, name }))
	return { memberName: member?.displayName ?? null, unread, links, isDemo, nonce, path: pathname + search, waiting, isLarge, languages }
}

/** A route that needs scripts in the browser says so in its handle; the others are plain pages and send none. */
export interface PageHandle {
	readonly hydrate?: boolean
	/** Desks use the whole width. */
	readonly wide?: boolean
}

function statusOf(error: unknown): number {
	return isRouteErrorResponse(error) ? error.status : 500
}

function tombstoneIn(error: unknown): TombstoneFacts | undefined {
	return isRouteErrorResponse(error) && typeof error.data === 'object' ? error.data?.tombstone : undefined
}

function askFirstIn(error: unknown): AskFirstFacts | undefined {
	return isRouteErrorResponse(error) && typeof error.data === 'object' ? error.data?.askFirst : undefined
}

function isHandle(handle: unknown): handle is PageHandle {
	return typeof handle === 'object' && handle !== null
}

export function Layout({ children }: { children: ReactNode }) {
	const { locale, tag = locale, isTranslator, t } = useWords()
	const error = useRouteError()
	const data = useRouteLoaderData<typeof loader>('root')
	const handles = useMatches()
		.map((match) => match.handle)
		.filter(isHandle)
	const nonce = data?.nonce
	return (
		<html lang={tag} data-type={data?.isLarge ? 'large' : undefined} data-translator={isTranslator ? 'yes' : undefined}>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="theme-color" content="#252B45" />
				<link rel="icon" href="/icon.svg" type="image/svg+xml" />
				<link rel="manifest" href="/manifest.webmanifest" />
				<link rel="apple-touch-icon" href="/icons/icon-192.png" />
				<link rel="preload" href="/fonts/noto-sans-400.woff2" as="font" type="font/woff2" crossOrigin="anonymous" />
				{error !== undefined && <meta name="robots" content="noindex" />}
				{askFirstIn(error) ? (
					<title>{`${t.communities.askFirst.title} · ${t.common.siteName}`}</title>
				) : tombstoneIn(error) ? (
					<title>{`${t.after.tombstone.removed} · ${t.common.siteName}`}</title>
				) : error ? (
					<title>{`${t.common.errors[`${errorKind(statusOf(error))}Title`]} · ${t.common.siteName}`}</title>
				) : (
					<Meta />
				)}
				<Links />
			</head>
			<body>
				<PageTop
					memberName={data?.memberName ?? null}
					unread={data?.unread ?? 0}
					links={data?.links ?? {}}
					isDemo={data?.isDemo ?? false}
					path={data?.path ?? '/'}
					isLarge={data?.isLarge ?? false}
					languages={data?.languages ?? []}
				/>
				<WaitingCount told={data?.waiting ?? 0} />
				<main id="content" className={handles.some((handle) => handle.wide) ? 'page page-wide' : 'page'}>
					{children}
				</main>
				<PageFoot path={data?.path ?? '/'} />
				{handles.some((handle) => handle.hydrate) && (
					<>
						<ScrollRestoration nonce={nonce} />
						<Scripts nonce={nonce} />
					</>
				)}
			</body>
		</html>
	)
}

export default function App() {
	useLoaderData<typeof loader>()
	return <Outlet />
}

export function ErrorBoundary() {
	const error = useRouteError()
	const refusal = isRouteErrorResponse(error) && typeof error.data === 'object' ? error.data?.refusal : undefined
	const nonce = useRouteLoaderData<typeof loader>('root')?.nonce
	const tombstone = tombstoneIn(error)
	const sacred = askFirstIn(error)
	if (sacred) return <AskFirst facts={sacred} />
	if (tombstone) return <Tombstone stone={tombstone} />
	return <ErrorPage status={statusOf(error)} refusal={refusal} reference={nonce && referenceOf(nonce)} />
}

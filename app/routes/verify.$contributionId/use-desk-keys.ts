import { useNavigate } from '@remix-run/react'
import { useWords } from '#app/i18n/messages.tsx'
import type { DeskKey } from '#app/components/keys/desk-keys.tsx'
import { toggle } from '#app/components/recording/played-wave.tsx'

/** The shortcuts of the verification desk. They act on what the page shows, so a part that is not there simply has none. */
export function useDeskKeys(): DeskKey[] {
	const { verifyDesk: t } = useWords().t
	const navigate = useNavigate()
	const pick = (step: 1 | -1): void => {
		const links = [...document.querySelectorAll<HTMLAnchorElement>('#picks a.pick')]
		const now = links.findIndex((link) => link.getAttribute('aria-current') === 'true')
		const next = links[now === -1 ? (step === 1 ? 0 : links.length - 1) : Math.min(Math.max(now + step, 0), links.length - 1)]
		next?.focus({ preventScroll: true })
		const search = next && new URL(next.href).search
		if (search) navigate(search, { replace: true, preventScrollReset: true })
	}
	const focus = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus()
	const click = (selector: string): void => document.querySelector<HTMLElement>(selector)?.click()
	return [
		{ keys: ['j'], label: t.keyNext, run: () => pick(1) },
		{ keys: ['k'], label: t.keyPrevious, run: () => pick(-1) },
		{ keys: ['/'], label: t.keySearch, run: () => focus('#by-hand-words') },
		{ keys: ['1', '2', '3', '4', '5', '6'], label: t.keyVerdict, run: (key) => chooseVerdict(Number(key) - 1) },
		{ keys: ['r'], label: t.keyReason, run: () => focus('.verify-verdict [name=reason]') },
		{ keys: ['z'], label: t.keyZoom, run: () => click('[data-zoom]') },
		{ keys: ['p'], label: t.keyPlay, run: () => toggle(document.querySelector<HTMLMediaElement>('[data-recording] :is(audio, video)')) },
		{
			keys: ['n'],
			label: t.keyNote,
			run: () => {
				click('[data-take-moment]')
				focus('[data-recording] textarea')
			},
		},
	]
}

function chooseVerdict(index: number): void {
	const choice = document.querySelectorAll<HTMLInputElement>('input[name=judgement]')[index]
	choice?.focus()
	choice?.click()
}

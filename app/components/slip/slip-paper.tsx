import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { SlipPaper as Paper } from '#server/slips/see-own-slip.ts'
import { QrCode } from './qr-code.tsx'
import './slip.css'

/** The slip as it is printed, A6: with its number just after it was drawn, else with room to write it. */
export function SlipPaper({ title, slip, pin }: { title: string; slip: NonNullable<Paper['slip']>; pin: string | null }) {
	const { t, locale } = useWords()
	const words = t.slips.paper
	return (
		<section className="slip-paper" aria-labelledby="slip-title">
			<p className="small soft">
				{t.common.siteName} · {formatDate(locale, slip.issuedAt)}
			</p>
			<h2 id="slip-title">{words.title}</h2>
			<p className="slip-paper-name">
				<bdi>{title || t.mine.untitled}</bdi>
			</p>
			<dl>
				<dt>{words.code}</dt>
				<dd className="slip-sign">{slip.code}</dd>
				<dt>{words.pin}</dt>
				<dd className="slip-sign">{pin === null ? '_ _ _ _ _ _' : `${pin.slice(0, 3)} ${pin.slice(3)}`}</dd>
			</dl>
			<div className="slip-paper-way">
				<QrCode shape={slip.qr} label={words.qr} />
				<div className="stack-tight">
					<p>
						{words.scan} <b className="slip-paper-address">{slip.address.replace(/^https?:\/\//, '').replace(/\/[^/]*$/, '')}</b>
					</p>
					<p>{words.how}</p>
				</div>
			</div>
			{slip.isForAnother && <p className="small">{words.another}</p>}
			<p className="small">{words.keep}</p>
		</section>
	)
}

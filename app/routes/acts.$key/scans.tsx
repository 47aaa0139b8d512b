import type { SerializeFrom } from '@remix-run/node'
import type { ActScanView } from '#db/read/find-act.ts'
import { Button } from '#app/components/button.tsx'
import { Field } from '#app/components/field.tsx'
import { Notice } from '#app/components/notice.tsx'
import { fileSize } from '#app/i18n/file-size.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { scanFaults, scanLimits } from '#moderation/merge/act-scan.ts'

interface ScansProps {
	readonly address: string
	readonly scans: readonly SerializeFrom<ActScanView>[]
	/** How adding one went, as the address says. */
	readonly news: string | null
}

/** The signed paper beside its record: looked at, added, shown to everyone or not. Never printed. */
export function Scans({ address, scans, news }: ScansProps) {
	const { acts } = useWords().t
	const fault = scanFaults.find((code) => code === news)
	return (
		<section className="no-print stack-tight act-scans" aria-labelledby="scans">
			<h2 id="scans">{acts.scans}</h2>
			<p className="small soft">{acts.scansLead}</p>
			{news === 'added' && <Notice kind="done" title={acts.scanAdded} />}
			{fault && <Notice kind="refused" title={acts.scanFaults[fault]} />}
			<ul className="stack-tight">
				{scans.map((scan) => (
					<Scan key={scan.id} address={address} scan={scan} />
				))}
			</ul>
			{scans.length < scanLimits.perAct && (
				<form method="post" action={`${address}/scans`} encType="multipart/form-data" className="stack-tight">
					<Field type="file" name="scan" label={acts.scan} hint={acts.scanHint} accept="application/pdf,image/jpeg,image/png" required />
					<Button>{acts.addScan}</Button>
				</form>
			)}
		</section>
	)
}

function Scan({ address, scan }: { readonly address: string; readonly scan: SerializeFrom<ActScanView> }) {
	const { t, locale } = useWords()
	const { acts } = t
	return (
		<li className="row">
			<span>
				<a href={`${address}/scans/${scan.id}`}>
					<bdi>{scan.fileName}</bdi>
				</a>{' '}
				<span className="small soft">
					{fileSize(locale, scan.bytes)} · {scan.isPublic ? acts.scanShown : acts.scanHidden}
				</span>
			</span>
			<form method="post" action={address} className="row">
				<input type="hidden" name="scanId" value={scan.id} />
				<Button kind="quiet" name="intent" value={scan.isPublic ? 'hide' : 'show'}>
					{scan.isPublic ? acts.hideScan : acts.showScan}
				</Button>
				<Button kind="quiet" name="intent" value="remove">
					{acts.removeScan}
				</Button>
			</form>
		</li>
	)
}

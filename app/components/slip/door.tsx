import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import './slip.css'

interface DoorProps {
	readonly code?: string
	readonly paper?: string | null
	readonly refused?: Refused | undefined
	readonly unsent?: string | undefined
}

/** Where code and number are given; with the code in the address, the number alone. `unsent`: words typed on a page that has closed itself since; `paper`: the sign of the square that was scanned. */
export function Door({ code, paper = null, refused, unsent }: DoorProps) {
	const words = useWords().t.slips.door
	return (
		<div className="stack">
			<PageHead title={words.title} lead={code === undefined ? words.lead : words.leadOf(code)} />
			{unsent !== undefined && (
				<Notice kind="warning" title={words.lapsed}>
					<p>{words.lapsedMore}</p>
					{unsent !== '' && <Field as="textarea" name="unsent" label={words.typed} defaultValue={unsent} readOnly dir="auto" />}
				</Notice>
			)}
			<RefusalNotice refusal={refused?.refusal} labels={{ code: words.code, pin: words.pin }} />
			<form method="post" className="stack" action={code === undefined ? '/slip' : `/slip/${code}`}>
				{paper !== null && <input type="hidden" name="paper" value={paper} />}
				{code === undefined && (
					<Field
						name="code"
						label={words.code}
						hint={words.codeHint}
						className="slip-code-input"
						fault={faultOf(refused?.refusal, 'code')}
						defaultValue={typedText(refused, 'code')}
						autoCapitalize="characters"
						autoComplete="off"
						spellCheck={false}
						maxLength={30}
						required
					/>
				)}
				<Field
					name="pin"
					label={words.pin}
					hint={words.pinHint}
					className="slip-pin-input"
					fault={faultOf(refused?.refusal, 'pin')}
					inputMode="numeric"
					autoComplete="off"
					maxLength={20}
					required
				/>
				<div className="row">
					<Button kind="primary" name="intent" value="open">
						{words.submit}
					</Button>
				</div>
			</form>
			{refused?.refusal.code === 'too-many-attempts' && paper === null && <p>{words.scanInstead}</p>}
			<p className="soft">{words.lost}</p>
			{code !== undefined && (
				<p>
					<a href="/slip">{words.other}</a>
				</p>
			)}
		</div>
	)
}

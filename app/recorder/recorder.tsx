import { buttonClass } from '../components/button-class.ts'
import { Button } from '../components/button.tsx'
import { Notice } from '../components/notice.tsx'
import { useWords } from '../i18n/messages.tsx'
import { useLeaveWarning } from '../uploader/use-leave-warning.ts'
import type { RecordingFault } from './recording-fault.ts'
import { clockOf } from './take.ts'
import { useRecorder, type MadeTake, type RecorderOptions } from './use-recorder.ts'
import './recorder.css'

export interface RecorderProps extends RecorderOptions {
	/** A take kept, or a recording chosen, by its giver's word; true once it is safe elsewhere: before that it stays on the shelf as well. */
	readonly onKept: (files: readonly File[]) => Promise<boolean>
	/** Number to call for help, if the house has one. */
	readonly helpPhone: string | null
}

/** Records in the browser: how loud it is, pause and go on, listen again, record again, several takes. Nothing leaves the device before "keep". */
export function Recorder({ onKept, helpPhone, ...options }: RecorderProps) {
	const { recorder: words } = useWords().t.voice
	const recorder = useRecorder(options)
	const { state, fault, takes, start, drop } = recorder
	const isOpen = state === 'recording' || state === 'paused'
	useLeaveWarning(fault === 'storage-full' && (state !== 'idle' || takes.length > 0))
	const keep = (take: MadeTake): void => {
		void drop(take.id, onKept([take.file]))
	}
	const again = async (take: MadeTake): Promise<void> => {
		await drop(take.id)
		await start()
	}
	return (
		<div className="recorder" data-recorder={state} data-records={options.part}>
			{isOpen ? (
				<Running recorder={recorder} />
			) : (
				<button type="button" className="record-button" disabled={state !== 'idle'} onClick={() => void start()}>
					<span className="record-dot" aria-hidden="true" />
					{takes.length > 0 ? words.more : words.start}
				</button>
			)}
			<p role="status" className={state === 'asking' ? 'soft' : 'sr-only'}>
				{state === 'asking' && words.asking}
				{state === 'recording' && words.recording}
				{state === 'paused' && words.paused}
			</p>
			{fault && <FaultNotice fault={fault} />}
			{takes.length > 0 && !isOpen && (
				<section className="stack-tight" aria-label={words.takes}>
					<p>{words.unkept}</p>
					<ol className="takes">
						{takes.map((take, index) => (
							<Take key={take.id} take={take} at={index + 1} onKeep={keep} onAgain={again} onDrop={drop} />
						))}
					</ol>
				</section>
			)}
			{!isOpen && <OtherWays onChosen={(files) => void onKept(files)} helpPhone={helpPhone} isOpen={fault !== null} />}
		</div>
	)
}

function Running({ recorder }: { recorder: ReturnType<typeof useRecorder> }) {
	const { recorder: words } = useWords().t.voice
	const { state, level, ms, hint, pause, resume, stop } = recorder
	const isPaused = state === 'paused'
	return (
		<div className={isPaused ? 'recording recording-paused' : 'recording'}>
			<p>
				<strong>{isPaused ? words.paused : words.recording}</strong>
			</p>
			<p className="recording-time">{words.time(clockOf(ms))}</p>
			<meter min={0} max={100} low={15} high={95} optimum={60} value={isPaused ? 0 : level} aria-label={words.level}>
				{level}
			</meter>
			<p role="status" className="flag">
				{hint && !isPaused ? words.hints[hint] : ''}
			</p>
			<div className="row">
				<Button type="button" onClick={isPaused ? resume : pause}>
					{isPaused ? words.resume : words.pause}
				</Button>
				<Button type="button" kind="primary" onClick={stop}>
					{words.stop}
				</Button>
			</div>
		</div>
	)
}

interface TakeProps {
	readonly take: MadeTake
	readonly at: number
	readonly onKeep: (take: MadeTake) => void
	readonly onAgain: (take: MadeTake) => Promise<void>
	readonly onDrop: (id: string) => Promise<void>
}

function Take({ take, at, onKeep, onAgain, onDrop }: TakeProps) {
	const { recorder: words } = useWords().t.voice
	const name = words.take(at)
	return (
		<li className="panel stack-tight" data-take>
			<p>
				<strong>{name}</strong>
			</p>
			<audio controls src={take.url} aria-label={name} />
			<div className="row">
				<Button type="button" kind="primary" onClick={() => onKeep(take)} aria-label={words.keepLabel(name)}>
					✓ {words.keep}
				</Button>
				<Button type="button" onClick={() => void onAgain(take)}>
					↻ {words.again}
				</Button>
				<Button type="button" kind="quiet" onClick={() => void onDrop(take.id)}>
					✕ {words.drop}
				</Button>
				<a href={take.url} download={take.file.name} className="small">
					{words.save}
				</a>
			</div>
		</li>
	)
}

function FaultNotice({ fault }: { fault: RecordingFault }) {
	const { faults } = useWords().t.voice.recorder
	return (
		<Notice kind="warning" title={faults[fault].title}>
			<p>{faults[fault].way}</p>
		</Notice>
	)
}

interface OtherWaysProps {
	readonly onChosen: (files: readonly File[]) => void
	readonly helpPhone: string | null
	readonly isOpen: boolean
}

/** When recording here is not possible, or not wished. On phones the chooser offers their own recorder too. */
function OtherWays({ onChosen, helpPhone, isOpen }: OtherWaysProps) {
	const { recorder: words } = useWords().t.voice
	return (
		<details className="other-ways-fold" open={isOpen}>
			<summary>{words.otherWay}</summary>
			<div className="other-ways">
				<label className={buttonClass('secondary', 'file-choice')}>
					{words.chooseSound}
					<input
						type="file"
						className="sr-only"
						accept="audio/*,video/*"
						multiple
						data-choose-sound
						onChange={(event) => {
							onChosen([...(event.currentTarget.files ?? [])])
							event.currentTarget.value = ''
						}}
					/>
				</label>
				<p>{helpPhone ? <a href={`tel:${helpPhone.replace(/[^+\d]/g, '')}`}>{words.phone(helpPhone)}</a> : words.askHelper}</p>
			</div>
		</details>
	)
}

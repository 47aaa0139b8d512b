import { faultOfBrowser, faultOfMicrophone, type RecordingFault } from './recording-fault.ts'
import { loudness } from './sound-level.ts'
import { bitsPerSecond, recordingType } from './take.ts'

/** A recording under way. */
export interface OpenMicrophone {
	readonly mime: string
	pause(): void
	resume(): void
	/** Ends the recording and lets the microphone go; all chunks have been told when it resolves. */
	stop(): Promise<void>
	/** From 0 to 100, of this moment. */
	level(): number
}

/** So much sound is lost at most when a page dies. */
const chunkMs = 1000

/** Opens the microphone and begins. Echo and noise filters are off: they take gongs and singing for noise. */
export async function openMicrophone(
	onChunk: (bytes: Blob) => void,
	onEnded: () => void,
): Promise<{ readonly ok: true; readonly microphone: OpenMicrophone } | { readonly ok: false; readonly fault: RecordingFault }> {
	const fault = faultOfBrowser({
		isSecure: window.isSecureContext,
		hasMicrophone: typeof navigator.mediaDevices?.getUserMedia === 'function',
		hasRecorder: typeof MediaRecorder === 'function',
	})
	const mime = fault === null ? recordingType((type) => MediaRecorder.isTypeSupported(type)) : undefined
	if (fault !== null || mime === undefined) return { ok: false, fault: fault ?? 'unsupported' }
	try {
		const sound = { echoCancellation: false, noiseSuppression: false, autoGainControl: true }
		const stream = await navigator.mediaDevices.getUserMedia({ audio: sound })
		return { ok: true, microphone: begin(stream, mime, onChunk, onEnded) }
	} catch (error) {
		return { ok: false, fault: faultOfMicrophone(error) }
	}
}

function begin(stream: MediaStream, mime: string, onChunk: (bytes: Blob) => void, onEnded: () => void): OpenMicrophone {
	const recorder = new MediaRecorder(stream, { mimeType: mime, audioBitsPerSecond: bitsPerSecond })
	const meter = openMeter(stream)
	const ended = new Promise<void>((resolve) => recorder.addEventListener('stop', () => resolve()))
	recorder.addEventListener('dataavailable', ({ data }) => {
		if (data.size > 0) onChunk(data)
	})
	recorder.addEventListener('stop', () => {
		for (const track of stream.getTracks()) track.stop()
		meter.close()
		onEnded()
	})
	// A headset pulled out ends its track, and with it the recording: what was said is kept.
	for (const track of stream.getTracks()) track.addEventListener('ended', () => recorder.state !== 'inactive' && recorder.stop())
	recorder.start(chunkMs)
	return {
		mime,
		pause: () => recorder.state === 'recording' && recorder.pause(),
		resume: () => recorder.state === 'paused' && recorder.resume(),
		level: meter.level,
		async stop() {
			if (recorder.state !== 'inactive') recorder.stop()
			await ended
		},
	}
}

/** More than is heard between two looks, so that no beat is missed. */
const heardSamples = 8192

function openMeter(stream: MediaStream): { level(): number; close(): void } {
	const audio = new AudioContext()
	const analyser = audio.createAnalyser()
	analyser.fftSize = heardSamples
	void audio.resume().catch(() => undefined)
	audio.createMediaStreamSource(stream).connect(analyser)
	const samples = new Float32Array(analyser.fftSize)
	return {
		level() {
			analyser.getFloatTimeDomainData(samples)
			return loudness(samples)
		},
		close: () => void audio.close().catch(() => undefined),
	}
}

/** Records what the microphone of the computer hears. */
import { useEffect, useRef, useState } from 'react'
import { wavOf } from './wav.ts'

/** WeChat’s voices last a minute at most. */
const longestMs = 60_000

type State = 'idle' | 'recording' | 'unavailable'

/** `onRecorded` gets the recording as a file; nothing happens when it is thrown away. */
export function useRecorder(onRecorded: (voice: File) => void) {
  const [state, setState] = useState<State>('idle')
  const recorder = useRef<MediaRecorder>(undefined)
  const [seconds, setSeconds] = useState(0)
  useEffect(() => () => stop(recorder.current), [])

  useEffect(() => {
    if (state !== 'recording') return undefined
    const timer = setInterval(() => setSeconds((now) => now + 1), 1_000)
    return () => clearInterval(timer)
  }, [state])

  async function start(): Promise<void> {
    const stream = await navigator.mediaDevices
      ?.getUserMedia({ audio: true })
      .catch(() => undefined)
    if (!stream) return setState('unavailable')
    const parts: Blob[] = []
    const recording = new MediaRecorder(stream)
    recorder.current = recording
    recording.addEventListener('dataavailable', ({ data }) => parts.push(data))
    recording.addEventListener('stop', () => {
      setState('idle')
      for (const track of stream.getTracks()) track.stop()
      void wavOf(new Blob(parts, { type: recording.mimeType })).then(onRecorded, () =>
        setState('unavailable'),
      )
    })
    recording.start()
    setSeconds(0)
    setState('recording')
    setTimeout(() => stop(recording), longestMs)
  }

  return { state, seconds, start: () => void start(), stop: () => stop(recorder.current) }
}

function stop(recorder: MediaRecorder | undefined): void {
  if (recorder?.state === 'recording') recorder.stop()
}

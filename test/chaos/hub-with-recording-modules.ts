/**
 * A hub with two modules that write down each message they are given, for runs that count: one
 * answers at once, the other takes its time. No answer is like another: who gets the same answer
 * twice was answered once.
 */
import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { readConfig, startHub, untilStopped } from 'mphub'
import { defineModule, text } from 'mphub/module'

const { CHAOS_HANDLINGS: handlings, CHAOS_SLOW_MS: slowMs = '1500' } = process.env
if (handlings === undefined) throw new Error('CHAOS_HANDLINGS names the file of what was handled')

function recordingModule(name: string, workMs: number) {
  return defineModule({
    name,
    handles: ['text'],
    async process({ message }) {
      appendFileSync(String(handlings), `${message.msgId}\n`)
      if (workMs > 0) await pause(workMs)
      return text(`${message.content} ${randomUUID()}`)
    },
  })
}

const modules = [recordingModule('quick', 0), recordingModule('slow', Number(slowMs))]
const stopped = untilStopped()
await using hub = await startHub({ config: readConfig(process.env), modules })
process.stdout.write(`hub       ${hub.url}\nready\n`)
await stopped

/**
 * Shifts the wall clock of the process that loads it first (`node --import`), by the milliseconds
 * in the file CHAOS_CLOCK, read again and again. Timers go on undisturbed, as when an operator sets
 * the clock.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const { CHAOS_CLOCK: file } = process.env
if (file === undefined) throw new Error('CHAOS_CLOCK names the file with the shift')

const lookEveryMs = 50
const trueNow = Date.now
const TrueDate = Date
let shift = 0

function look(path: string): void {
  const wanted = Number(readFileSync(path, 'utf8'))
  if (wanted === shift) return
  shift = wanted
  writeFileSync(`${path}.done`, String(shift))
}

Date.now = () => trueNow() + shift
globalThis.Date = new Proxy(TrueDate, {
  construct: (date, args, newTarget) =>
    Reflect.construct(date, args.length === 0 ? [Date.now()] : args, newTarget),
  apply: () => new TrueDate(Date.now()).toString(),
})
setInterval(look, lookEveryMs, file).unref()

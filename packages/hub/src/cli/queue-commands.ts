/** `mphub queue`: what waits, what has failed, and what to do about it. */
import type { Command } from 'commander'
import { WrongUseError } from '../platform/errors.ts'
import { countJobs } from '../platform/queue/count-jobs.ts'
import {
  cancelJob,
  deadLetters,
  discardJob,
  pauseKind,
  resumeKind,
  retryJob,
} from '../platform/queue/jobs.ts'
import { describeCancelled, describeCounts, describeDeadLetters, showJob } from './queue-output.ts'
import { withInstallation, withJson, type Workplace } from './workplace.ts'

export function addQueueCommands(program: Command): void {
  const queue = program.command('queue').description('the work that waits, and what has failed')
  addStatus(queue)
  addDead(queue)
  addOnJobs(queue, {
    name: 'retry',
    description: 'lets dead, unknown or cancelled jobs run again',
    act: async (workplace, id) => {
      await retryJob(workplace, id)
      return { value: { id, state: 'waiting' }, text: `${id} waits for its turn` }
    },
  })
  addOnJobs(queue, {
    name: 'discard',
    description: 'takes dead, unknown or cancelled jobs away',
    act: async (workplace, id) => {
      await discardJob(workplace, id)
      return { value: { id, discarded: true }, text: `Discarded ${id}` }
    },
  })
  addOnJobs(queue, {
    name: 'cancel',
    description: 'takes jobs out of the queue, or tells running ones to stop',
    act: async (workplace, id) => {
      const outcome = await cancelJob(workplace, id)
      return { value: { id, outcome }, text: describeCancelled(id, outcome) }
    },
  })
  addPause(queue)
  addResume(queue)
}

function addStatus(queue: Command): void {
  withJson(queue.command('status').description('how many jobs of each kind are where')).action(
    (_options: unknown, command: Command) =>
      withInstallation(command, async ({ db, printer }) => {
        const counts = await countJobs(db)
        printer.print({ value: counts, text: describeCounts(counts) })
      }),
  )
}

function addDead(queue: Command): void {
  withJson(queue.command('dead').description('jobs that will not run again by themselves'))
    .option('--kind <kind>', 'of one kind')
    .option('--limit <n>', 'the latest n of them', '100')
    .action(({ kind, limit }: { kind?: string; limit: string }, command: Command) =>
      withInstallation(command, async ({ db, printer }) => {
        const jobs = await deadLetters(db, { kind, limit: readLimit(limit) })
        printer.print({ value: jobs.map(showJob), text: describeDeadLetters(jobs) })
      }),
    )
}

function readLimit(text: string): number {
  const limit = Number(text)
  if (Number.isInteger(limit) && limit > 0) return limit
  throw new WrongUseError({
    en: `--limit ${text} is no number of jobs. Give a whole number above zero.`,
    zh: `--limit ${text} 不是有效的任务数量。请给出大于零的整数。`,
  })
}

interface OnJobs {
  readonly name: string
  readonly description: string
  act(workplace: Workplace, id: string): Promise<{ readonly value: unknown; readonly text: string }>
}

function addOnJobs(queue: Command, { name, description, act }: OnJobs): void {
  withJson(queue.command(name).description(description))
    .argument('<id...>', 'as mphub queue dead shows them')
    .action((ids: readonly string[], _options: unknown, command: Command) =>
      withInstallation(command, async (workplace) => {
        const done: Awaited<ReturnType<OnJobs['act']>>[] = []
        for (const id of ids) done.push(await act(workplace, id))
        workplace.printer.print({
          value: done.map(({ value }) => value),
          text: done.map(({ text }) => text).join('\n'),
        })
      }),
    )
}

function addPause(queue: Command): void {
  withJson(queue.command('pause').description('begins no job of a kind, on any node'))
    .argument('<kind>')
    .action((kind: string, _options: unknown, command: Command) =>
      withInstallation(command, async ({ db, printer }) => {
        await pauseKind(db, kind)
        printer.print({ value: { kind, paused: true }, text: `${kind} is paused` })
      }),
    )
}

function addResume(queue: Command): void {
  withJson(queue.command('resume').description('goes on with a kind'))
    .argument('<kind>')
    .action((kind: string, _options: unknown, command: Command) =>
      withInstallation(command, async ({ db, printer }) => {
        await resumeKind(db, kind)
        printer.print({ value: { kind, paused: false }, text: `${kind} goes on` })
      }),
    )
}

/** Attempts of one message at the same time and one after the other. */
import { describe, expect, it } from 'vitest'
import { say, type Answer } from './answer.ts'
import { createRecall } from './recall.ts'

describe('recall', () => {
  it('starts the work once for attempts that come while it runs, and after', async () => {
    const recall = createRecall()
    const { promise, resolve } = Promise.withResolvers<Answer>()
    let started = 0
    const start = () => {
      started += 1
      return promise
    }

    const attempts = [recall.join(['m'], start), recall.join(['m'], start)]
    resolve(say('<xml/>'))
    attempts.push(recall.join(['m'], start))

    expect(await Promise.all(attempts)).toEqual([say('<xml/>'), say('<xml/>'), say('<xml/>')])
    expect(started).toBe(1)
  })

  it('knows a message by each of its names', async () => {
    const recall = createRecall()
    await recall.join(['signature', 'key'], async () => say('first'))

    const again = await recall.join(['signature', 'other key'], async () => say('second'))

    expect(again).toEqual(say('first'))
  })

  it('starts anew after a failure', async () => {
    const recall = createRecall()
    const failing = recall.join(['m'], async () => Promise.reject(new Error('disk full')))
    await expect(failing).rejects.toThrow('disk full')

    expect(await recall.join(['m'], async () => say('now'))).toEqual(say('now'))
  })

  it('forgets finished answers after some thousand others, for the database to remember', async () => {
    const recall = createRecall()
    await recall.join(['m'], async () => say('first'))
    for (let index = 0; index < 10_000; index++) {
      await recall.join([`other ${index}`], async () => say('x'))
    }

    expect(await recall.join(['m'], async () => say('second'))).toEqual(say('second'))
  })
})

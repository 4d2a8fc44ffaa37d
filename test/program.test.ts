/** Programs that tests start: what they say, and how it is noticed that they are gone. */
import { describe, expect, it } from 'vitest'
import { announced, startProgram } from './program.ts'

function running(script: string) {
  return startProgram(process.execPath, ['--eval', script])
}

describe('what a program announces', () => {
  it('is heard while it goes on', async () => {
    await using program = running("console.log('here  http://a'); setInterval(() => undefined, 99)")

    expect(await announced(program, /^here +(http\S+)$/m)).toBe('http://a')
    expect(program.hasEnded()).toBe(false)
  })

  it('is heard though it has ended', async () => {
    await using program = running("console.log('done')")
    await program.ended

    expect(await announced(program, /^done$/m)).toBe('done')
  })

  it('is not waited for when it ended before, and its last words are told', async () => {
    await using program = running("console.error('the port is taken'); process.exit(1)")

    await expect(announced(program, /^ready$/m)).rejects.toThrow('the port is taken')
  })
})

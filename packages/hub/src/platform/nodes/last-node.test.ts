/** The note of which node ran last on a data folder. */
import { mkdtempDisposable, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLastNode, writeLastNode } from './last-node.ts'
import { newNodeId } from './node-id.ts'

describe('the last node of a data folder', () => {
  it('is the one that was written down last', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'mphub-'))
    const id = newNodeId(Date.now())
    await writeLastNode(folder.path, newNodeId(Date.now()))

    await writeLastNode(folder.path, id)

    expect(await readLastNode(folder.path)).toBe(id)
  })

  it.each(['', 'x', '0190b7e2-0000-7000-8000'])(
    'is not known where the file says %j',
    async (text) => {
      await using folder = await mkdtempDisposable(join(tmpdir(), 'mphub-'))
      await writeFile(join(folder.path, 'node'), text)

      expect(await readLastNode(folder.path)).toBeUndefined()
    },
  )

  it('is not known in a new folder', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'mphub-'))

    expect(await readLastNode(folder.path)).toBeUndefined()
  })
})

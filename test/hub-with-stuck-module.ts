/** A hub whose module takes up every text and never answers. For tests that kill it meanwhile. */
import { readConfig, startHub } from 'mphub'
import { defineModule } from 'mphub/module'

const stuck = defineModule({
  name: 'gated',
  handles: ['text'],
  process() {
    process.stdout.write('at work\n')
    return new Promise(() => {})
  },
})

const hub = await startHub({ config: readConfig(process.env), modules: [stuck] })
process.stdout.write(`hub       ${hub.url}\nready\n`)

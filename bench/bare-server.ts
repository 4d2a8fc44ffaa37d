/**
 * What a person writes by hand in an afternoon, as the measure of the hub: `node:http`, signature,
 * decryption, the fields that are needed, a fixed reply, encryption, signature. It stores nothing,
 * recognises no repetition, matches no rule and refuses little.
 */
import { createServer } from 'node:http'
import { answerSimply } from './bare/simple.ts'
import { answerTuned } from './bare/tuned.ts'

const answer = process.argv[2] === 'tuned' ? answerTuned : answerSimply
const server = createServer(answer)

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  console.log(`http://127.0.0.1:${address.port}\nready`)
})

/** The wire inside one process. Nothing is lost on it. */
import type { Receiver, Wire } from './wire.ts'

/** Every wire made by the returned function reaches all the others it has made. */
export function memoryWires(): () => Wire {
  const receivers = new Map<Wire, Receiver>()

  return function connect() {
    const wire: Wire = {
      async send(topic, text) {
        for (const [other, receiver] of receivers) if (other !== wire) receiver.onText(topic, text)
      },
      async listen(receiver) {
        receivers.set(wire, receiver)
      },
      async [Symbol.asyncDispose]() {
        receivers.delete(wire)
      },
    }
    return wire
  }
}

/** Tells how far a long command is: on standard error, and only to a person. */

export interface Progress {
  say(text: string): void
  end(): void
}

export function showProgress(): Progress {
  const { stderr } = process
  let shown = false
  return {
    say(text) {
      if (!stderr.isTTY) return
      shown = true
      stderr.write(`\r\u001B[K${text}`)
    },
    end() {
      if (shown) stderr.write('\r\u001B[K')
    },
  }
}

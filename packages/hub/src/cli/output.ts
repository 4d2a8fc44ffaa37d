/** How commands speak: a table, or JSON for programs. */

export interface Printer {
  /** Prints `value` with `--json`, and `text` without. */
  print(output: { readonly value: unknown; readonly text: string }): void
}

export function createPrinter({ json }: { readonly json?: boolean | undefined }): Printer {
  return {
    print({ value, text }) {
      const output = json === true ? JSON.stringify(value, null, 2) : text
      if (output !== '') process.stdout.write(`${output}\n`)
    },
  }
}

/** Aligned columns. Chinese characters take two. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...lines.map((line) => width(line[column]))))
  return lines
    .map((line) =>
      line
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|\p{Emoji_Presentation}/u

function width(text = ''): number {
  return [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0)
}

function pad(text: string, to: number): string {
  return text + ' '.repeat(to - width(text))
}

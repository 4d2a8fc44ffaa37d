/** What became of callbacks, read from `/metrics`. */

const line = /^mphub_callbacks_total\{outcome="(\w+)"\} (\d+)$/gm

export async function outcomesOf(hubUrl: string): Promise<Record<string, number>> {
  const metrics = await (await fetch(`${hubUrl}/metrics`)).text()
  return Object.fromEntries(
    [...metrics.matchAll(line)].map(([, outcome = '', count]) => [outcome, Number(count)]),
  )
}

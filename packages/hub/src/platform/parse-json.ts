/** Reads JSON that may be none: what another version, or anybody, has put where we read. */

/** Undefined for a text that is no JSON. What it holds, a schema has to say. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

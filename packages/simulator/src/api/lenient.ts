/** WeChat takes "12" for 12 and 12 for "12", where only one can be meant, and passes over unknown fields. */
import type { z } from 'zod'

type Issue = z.core.$ZodIssue
type Way = readonly PropertyKey[]

export function readLeniently<Schema extends z.ZodType>(schema: Schema, value: unknown) {
  const first = schema.safeParse(value)
  if (first.success) return first
  const changed = first.error.issues.reduce(
    (changed, issue) => changedAt(changed, issue.path, (found) => asMeant(found, issue)),
    value,
  )
  return schema.safeParse(changed)
}

function asMeant(value: unknown, issue: Issue): unknown {
  const allowed = valuesOf(issue)
  if (allowed.length > 0) return allowed.find((one) => String(one) === String(value)) ?? value
  if (issue.code === 'unrecognized_keys') return without(value, issue.keys)
  return issue.code === 'invalid_type' ? asType(value, issue.expected) : value
}

/** What may stand there, where that is a list. */
function valuesOf(issue: Issue): readonly unknown[] {
  if (issue.code === 'invalid_value') return issue.values
  const here = (one: Issue) => (one.path.length === 0 ? valuesOf(one) : [])
  return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(here) : []
}

function without(value: unknown, keys: readonly string[]): unknown {
  const entries = Object.entries(Object(value)).filter(([name]) => !keys.includes(name))
  return Object.fromEntries(entries)
}

function asType(value: unknown, expected: string): unknown {
  if (expected === 'string') return typeof value === 'number' ? String(value) : value
  if (typeof value !== 'string' || value.trim() === '') return value
  if (expected === 'number' || expected === 'int') {
    return Number.isNaN(Number(value)) ? value : Number(value)
  }
  if (expected === 'boolean' && /^(true|false)$/.test(value)) return value === 'true'
  return expected === 'object' || expected === 'array' ? fromText(value) : value
}

/** An object in a field of a form is JSON. */
function fromText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function changedAt(
  value: unknown,
  [step, ...rest]: Way,
  change: (found: unknown) => unknown,
): unknown {
  if (step === undefined) return change(value)
  if (Array.isArray(value)) {
    return value.map((one, index) => (index === step ? changedAt(one, rest, change) : one))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      name === step ? changedAt(one, rest, change) : one,
    ]),
  )
}

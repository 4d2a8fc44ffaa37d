/** The faults that the phone’s page offers are those that the simulator can make. */
import { describe, expect, it } from 'vitest'
import {
  apiKinds,
  fieldsOf,
  pushKinds,
  resultKinds,
  type FaultKind,
} from '../packages/simulator/phone/src/faults/fault-kinds.ts'
import { faultOf, newDraft } from '../packages/simulator/phone/src/faults/limits.ts'
import { en } from '../packages/simulator/phone/src/words/en.ts'
import { zh } from '../packages/simulator/phone/src/words/zh.ts'
import { faultInput } from '../packages/simulator/src/faults/fault.ts'

const kinds = Object.keys({ ...apiKinds, ...resultKinds, ...pushKinds }) as FaultKind[]

describe('the page of the phone', () => {
  it('offers every kind of fault', () => {
    const known = faultInput.options.map(({ shape }) => shape.kind.value)

    expect(kinds.toSorted()).toEqual(known.toSorted())
  })

  it.each(kinds)('offers %s as the simulator takes it, whatever is chosen', (kind) => {
    const draft = newDraft(kind)
    const choices = Object.entries(fieldsOf(kind)).flatMap(([name, values]) =>
      [values].flat().map((value) => ({ [name]: String(value) })),
    )

    for (const chosen of [{}, ...choices]) {
      const fault = faultOf({ ...draft, fields: { ...draft.fields, ...chosen } }, undefined)
      expect(faultInput.parse(fault)).toMatchObject(fault)
    }
  })

  it.each([
    ['Chinese', zh],
    ['English', en],
  ])('has words for each kind and choice in %s', (_language, { faults }) => {
    expect(Object.keys(faults.kinds).toSorted()).toEqual(kinds.toSorted())
    expect(Object.keys(faults.words).toSorted()).toEqual(kinds.toSorted())
    for (const [kind, named] of Object.entries(faults.choices)) {
      const [values] = Object.values(fieldsOf(kind as FaultKind))
      expect(Object.keys(named).toSorted()).toEqual([values].flat().map(String).toSorted())
    }
  })
})

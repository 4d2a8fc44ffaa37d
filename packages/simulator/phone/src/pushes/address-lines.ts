/** A signed address, one parameter a line. */
import type { Piece } from './pretty.ts'

export function addressLines(address: string): Piece[][] {
  const [path = '', query] = address.split(/\?(.*)/s)
  const parameters = query === undefined || query === '' ? [] : query.split('&')
  return [
    [{ kind: 'value', text: path }],
    ...parameters.map((parameter, index): Piece[] => {
      const [name = '', value = ''] = parameter.split(/=(.*)/s)
      return [
        { kind: 'mark', text: index === 0 ? '  ?' : '  &' },
        { kind: 'name', text: name },
        { kind: 'mark', text: '=' },
        { kind: 'value', text: value },
      ]
    }),
  ]
}

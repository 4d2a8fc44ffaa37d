/** The signature, proven with values that other implementations made. */
import { expect, it } from 'vitest'
import { sign } from './signature.ts'

it.each([
  [
    'in WeChat’s own example of a verification',
    ['AAAAA', '1714036504', '1514711492'],
    'f464b24fc39322e44b38aa78f5edd27bd1441696',
  ],
  [
    'in WeChat’s own example of a push',
    ['AAAAA', '1714112445', '415670741'],
    '6c5c811b55cc85e0e1b54100749188c20beb3f5d',
  ],
  [
    'of the demo token',
    ['spamtest', '1409304348', 'xxxxxx'],
    '09df6e85d1e6515e0c8aa92c1c69858c632c82bb',
  ],
  [
    'with upper case before lower case',
    ['Zeta9', '1700000000', 'alpha1'],
    '9747d278e7dbd98d3b5fc969e0c8495e547eb49e',
  ],
  [
    'with an upper-case nonce',
    ['beta', '1700000001', 'Gamma'],
    '2d4d4dc26df9d6e50e866ed8eeaafaf3215e27b1',
  ],
  [
    'with numbers sorted as text',
    ['tok', '1700000000', '9'],
    '847410d81d17e8987d2b5dda50e4028e23a7476d',
  ],
  [
    'with one part the beginning of another',
    ['17', '1700000000', '170'],
    '96cfec99eb1f922689cb1f477ad4d57c92b9856a',
  ],
  [
    'with equal parts',
    ['1700000000', '1700000000', '55'],
    '935b8b6fff1cf62614e2890db100ab9f2dc68fb4',
  ],
  [
    'of the longest token',
    ['Abcdefghijklmnopqrstuvwxyz012345', '1714036504', '1514711492'],
    'c91527edb3cdf6473dc12f5f8fd56a1616959710',
  ],
  [
    'in WeChat’s own example of an encrypted reply',
    [
      'AAAAA',
      '1713424427',
      '415670741',
      'ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==',
    ],
    '1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1',
  ],
  [
    'of the demo ciphertext',
    [
      'pamtest',
      '1409304348',
      'xxxxxx',
      'jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==',
    ],
    '82c962d39941aa48552f90ef55aa323dc620cc10',
  ],
  [
    'with a ciphertext that begins with +',
    ['tok', '1700000000', '42', '+abc/DEF012='],
    '30743f735f9a11a7d391c590dfc31c8719f4cd1f',
  ],
  [
    'with a ciphertext that begins with /',
    ['tok', '1700000000', '42', '/abc+DEF012='],
    'd6597210146d0531849da8d8cfef96a85739f7a0',
  ],
  [
    'with a ciphertext that begins in lower case',
    ['Tok', '1700000000', '42', 'zabc+DEF012='],
    'ed3a661018153986022fbc57caeb1110ed71636a',
  ],
  [
    'with a ciphertext in the middle',
    ['tok', '1700000000', '42', 'Mabc+DEF012='],
    'ea146666f5b92fd4be7b6cc8a27b73a24f3b4c32',
  ],
])('the signature %s', (_where, parts, signature) => {
  expect(sign(...parts)).toBe(signature)
})

/** The encryption, proven with values that other implementations made. */
import { describe, expect, it } from 'vitest'
import { decrypt, encrypt } from './cipher.ts'

const keys = {
  official: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  demo: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
} as const

/** What is encrypted, key, appid, random part in hex, message, ciphertext. */
const samples = [
  [
    'WeChat’s own example of a reply',
    'official',
    'wxba5fad812f8e6fb9',
    '37303737323262383033313832393530',
    '{"demo_resp":"good luck"}',
    'ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==',
  ],
  [
    'the demo of WXBizMsgCrypt',
    'demo',
    'wxb11529c136998cb6',
    '61616161626262626363636364646464',
    '我是中文abcd123',
    'jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==',
  ],
  [
    'Chinese text, its length counted in bytes',
    'demo',
    'wx2c2769f8efd9abc2',
    '31323334353637383930616263646566',
    '你好，微信公众号！',
    'N5RGgO0TEMkeavObOZIA7OKYDin8QFDEz/SVf+D0qIvTIrqKcyjxPDsIACwdFhuCe9G3rT1aJiY4x4mkRiLFrlefz7PHrSN9xMK8yj9s7yCfR4cwbQn3WA6QyuGJk+RU',
  ],
  [
    'emoji of several code points',
    'demo',
    'wx2c2769f8efd9abc2',
    '31323334353637383930616263646566',
    '😀👍🏽👨‍👩‍👧‍👦 ok',
    'N5RGgO0TEMkeavObOZIA7IhyUs0IMFIsT1aOTjYnxoaFJjH3FwhjS87KOO8hnTv29QuaTD5tPNOXuIXUAELsJglBbqETPvj80vpHJKTEiiAIh44Vm6/n9OPZjrBRTE5V',
  ],
  [
    'line ends as they are',
    'demo',
    'wx2c2769f8efd9abc2',
    '31323334353637383930616263646566',
    'line1\r\nline2\tend\n',
    'N5RGgO0TEMkeavObOZIA7I5Q7uj2WH3JTV4kihpUCu2W3M/VdswoRBsGjoIYvgjPI4xf6CFPAUr92KUpUV+ZDw==',
  ],
  [
    'an empty message',
    'demo',
    'wx2c2769f8efd9abc2',
    '31323334353637383930616263646566',
    '',
    'N5RGgO0TEMkeavObOZIA7P09NYgrwfG7G02XeGPTu8U3w3xDBLCa5kY6RRX+JNan/GVtcBiD2yVrgT4f1xR1wg==',
  ],
  [
    'one byte of padding',
    'demo',
    'wx2c2769f8efd9abc2',
    '31323334353637383930616263646566',
    'ppppppppppppppppppppppppp',
    'N5RGgO0TEMkeavObOZIA7Ne5bJtvgFzYJXDZOupcGU3Lj/EVBNngBtP20rmcnYYOOR2Dj+VPk11RKUL9+cUdjA==',
  ],
  [
    '16 bytes of padding',
    'demo',
    'wx2c2769f8efd9abc2',
    '31323334353637383930616263646566',
    'pppppppppp',
    'N5RGgO0TEMkeavObOZIA7Kk4m/XgeJm+7ETU1GVDrUY7k5kZXpij4vqUsxGI+YC9x37N3KOPZWwBeEkxFzHTuw==',
  ],
  [
    '17 bytes of padding',
    'demo',
    'wx2c2769f8efd9abc2',
    '31323334353637383930616263646566',
    'ppppppppp',
    'N5RGgO0TEMkeavObOZIA7ESiZrKo1F5iFOD/IE/4IuZw40LH5Rn9/SwEBX/rgRQnzYSEzLVJeZRC9F99nzcOnQ==',
  ],
  [
    'a whole block of padding',
    'demo',
    'wx2c2769f8efd9abc2',
    '31323334353637383930616263646566',
    'pppppppppppppppppppppppppp',
    'N5RGgO0TEMkeavObOZIA7C40WkhBHDKSIgNXSA2LYgWYico1e9XKfgSmPb1LnAh2GpivkDyKFr+h9i7xkthFTPJqIl9MxM9xWK1rQ7XrKpy6aOHInufDHyQ5FlcdBLt2',
  ],
  [
    'a length of two bytes',
    'demo',
    'wx2c2769f8efd9abc2',
    '31323334353637383930616263646566',
    'm'.repeat(256),
    'N5RGgO0TEMkeavObOZIA7NKx6ub+tOBk55gdUcsFAp5M7tVDVPr8UVJ3QnayfihiA2bGxqzrYqs5Wu2x+FeRhYj1D/t02dFC4VMilffNXUHV+yIJTkoy2fOeMC7lPXD1VTnTHAJ2OpJpbVUfVa7Dl1tZ4MaF8geUrxshpJcj+TQhx7dvKMyzFaQOAZS9ceTdoHgEA1uF4JsZTkuMbH4coqi9/ZEaSN4XDLa2bCCs/1583ST+ZO/tFNU73DA9rXw2uHBTwHT93wJHbVtAbVYaQJ2s+fcHUUV1ZhSShzdlvECb7WFMp+Hr7kh7QDOw4NX1xCfZZy+Xp2j82G1o6t9THIibfnvZXaZk6DkvOEuL95OYFCqdpbvrW/hVHZysapwEF7JjE15r4NahiJbaEZJEjKL9JvYhxh55W7H/YzRt/Ls=',
  ],
  [
    'a message that ends like the appid',
    'demo',
    'wx2c2769f8efd9abc2',
    '31323334353637383930616263646566',
    'ends with wx2c2769f8efd9abc2',
    'N5RGgO0TEMkeavObOZIA7JOoCS0NWk/TIw2td1nOi5WS8VaRKaTWFaUCfEwi28AbDeMBQqDW5GUSPUyTnQLBoAYpzUbkLDBQVlVncLF/LnKwTK1EPl8RiD9GYMNcTgSq',
  ],
  [
    'a key of zeros',
    'official',
    'wxba5fad812f8e6fb9',
    '31323334353637383930616263646566',
    '全零密钥',
    'tLUFASCuOPb02nokMfxL18e4KdUluX2tVXOlh9ZPTwjgZ5FhxYjzGZYdA9oDEiz/e5f8LDU2E0kcyEYTsY78Wg==',
  ],
] as const

describe('a message under way', () => {
  it.each(samples)('is encrypted: %s', (_what, key, appid, random, message, encrypted) => {
    const encodingAesKey = keys[key]

    expect(encrypt({ encodingAesKey, appid }, message, Buffer.from(random, 'hex'))).toBe(encrypted)
  })

  it.each(samples)('is decrypted: %s', (_what, key, appid, _random, message, encrypted) => {
    expect(decrypt({ encodingAesKey: keys[key], appid }, encrypted)).toBe(message)
  })

  it('is different ciphertext each time', () => {
    const key = { encodingAesKey: keys.demo, appid: 'wx2c2769f8efd9abc2' }

    expect(encrypt(key, '你好')).not.toBe(encrypt(key, '你好'))
  })
})

const appid = 'wx2c2769f8efd9abc2'

describe('a ciphertext', () => {
  it.each([
    [
      'another account’s appid inside',
      'N5RGgO0TEMkeavObOZIA7L3rBdqmSyPj0f1AgetOCyWaUpuHJzZYMTTC9w8SGZ6IJamNn8muJl+gyiG57ZtBwA==',
    ],
    [
      'only the beginning of the appid',
      'N5RGgO0TEMkeavObOZIA7L3rBdqmSyPj0f1AgetOCyWaUpuHJzZYMTTC9w8SGZ6IveCJ8YxbILhSz3/HQK3zaA==',
    ],
    [
      'one character more than the appid',
      'N5RGgO0TEMkeavObOZIA7L3rBdqmSyPj0f1AgetOCyWaUpuHJzZYMTTC9w8SGZ6IzVwk4kSQwfb5QgabavSy+A==',
    ],
    [
      'no appid inside',
      'N5RGgO0TEMkeavObOZIA7L3rBdqmSyPj0f1AgetOCyWX7u6dicwKX6MD0/0tuKSyxbFQlN4jdFXfpqwE7Dg8cQ==',
    ],
    [
      'an appid in other letter case',
      'N5RGgO0TEMkeavObOZIA7L3rBdqmSyPj0f1AgetOCyWosCnfXqm7256uSViBBVTprE7TaBn8Zagf8cxgUW4r8g==',
    ],
    [
      'a padding of 0',
      'N5RGgO0TEMkeavObOZIA7L3rBdqmSyPj0f1AgetOCyWaUpuHJzZYMTTC9w8SGZ6I2HPIiIRuYLUbIEdsBAI3dg==',
    ],
    [
      'a padding of 33',
      'N5RGgO0TEMkeavObOZIA7L3rBdqmSyPj0f1AgetOCyWaUpuHJzZYMTTC9w8SGZ6IIS976jCQlC8WJpbYmB8ZHg==',
    ],
    [
      'padding bytes that differ',
      'N5RGgO0TEMkeavObOZIA7L3rBdqmSyPj0f1AgetOCyWaUpuHJzZYMTTC9w8SGZ6IoCiCwZqJGy8jk9zUoPI68w==',
    ],
    [
      'a length beyond its end',
      'N5RGgO0TEMkeavObOZIA7NfZLCADA27I98u0RJZQOvqfrQS1WcPLq4dgmfx0ykWaSyz/knNLLfE2GAK0fwswYw==',
    ],
    [
      'the largest length there is',
      'N5RGgO0TEMkeavObOZIA7HXPWFBzugwiMkg3RVnQFQAxsWSOXGnYO+5RpX5rNnd5PFXmVtr5VjdfDttxdBAo2w==',
    ],
    [
      'a length with its bytes reversed',
      'N5RGgO0TEMkeavObOZIA7D48hggtCiPm5Oe4KX+2b5Nt96nTpPMMWkzNbLScsAQJII6k2iATGLZESkmLUuWm7A==',
    ],
    [
      'a length too small by one',
      'N5RGgO0TEMkeavObOZIA7BWeFnjdM2xqrOl8ZrUsNpXTmyMNSdQowajiHVZhuHfYkG/a6Otyb+5hEJ1Hb22cmw==',
    ],
    ['too few bytes for a frame', '9RPOb3hiHlXDfGirYTM8UYqswByoBPUtTL+25tUwBvg='],
    ['nothing but padding', 'mvbabGlr1RK2fbfudn9WPJz7jnmem7if9W0uDrMjeE0='],
    ['no bytes at all', ''],
    ['half an AES block', 'N5RGgO0TEMkeavObOZIA7L3rBdqmSyPj0f1AgetOCyWaUpuHJzZYMTTC9w8SGZ6IjEY='],
    ['its end cut off', 'N5RGgO0TEMkeavObOZIA7L3rBdqmSyPj0f1AgetOCyWaUpuHJzZYMTTC9w8SGZ6I'],
    [
      'characters that are not Base64',
      '!!!!gO0TEMkeavObOZIA7L3rBdqmSyPj0f1AgetOCyWaUpuHJzZYMTTC9w8SGZ6IjEb0loEUsySOTC9jVrZoMw==',
    ],
    [
      'the Base64 of addresses',
      '_akx3S7rNUtqOjmiDlngyfgW5wuSZF1tPWNKrgRnpcwLT-b99_XYNNNdG6M0XnsmIPB5kvQb_yqz24kmLF3WaA==',
    ],
    [
      'one bit flipped',
      'N5RGgO0TEMkeavObOZIA7L3rBdqmSyPj0f1AgetOCyWaUpuHJzZYMTTC9w8TGZ6IjEb0loEUsySOTC9jVrZoMw==',
    ],
  ])('is refused with %s', (_what, encrypted) => {
    const key = { encodingAesKey: keys.demo, appid }

    expect(() => decrypt(key, encrypted)).toThrow(
      expect.objectContaining({ name: 'WireError', code: 'cipher_unreadable' }),
    )
  })
})

/** What each kind of key takes. */
import { describe, expect, it } from 'vitest'
import { valueKinds } from './value-kinds.ts'

describe.each([
  {
    kind: 'thing',
    takes: ['微'.repeat(20), '😀'.repeat(20), 'a b\n1!'],
    refuses: ['微'.repeat(21)],
  },
  {
    kind: 'number',
    takes: ['0', '3.14', '9'.repeat(32), `${'9'.repeat(31)}.5`],
    refuses: ['', '1.', '.5', '1,000', '-1', '9'.repeat(33), '一'],
  },
  { kind: 'letter', takes: ['Abc', 'a'.repeat(32)], refuses: ['a1', 'é', 'a'.repeat(33), ''] },
  { kind: 'symbol', takes: ['!', '+-*/￥', '。'], refuses: ['a!', '!!!!!!', '1', ' '] },
  {
    kind: 'character_string',
    takes: ['NO-2026_001', 'a'.repeat(32)],
    refuses: ['订单1', 'a'.repeat(33), ''],
  },
  {
    kind: 'time',
    takes: [
      '15:01',
      '9:05:30',
      '2026年11月28日 15:01',
      '2026-11-28 15:01:59',
      '2026/1/2 0:00',
      '15:01~16:30',
      '2026年11月28日 15:01 ~ 2026年11月29日 15:01',
      '2026年11月28日 15:01~16:00',
    ],
    refuses: [
      '',
      '24:00',
      '15:60',
      '明天',
      '2026年11月28日',
      '15:01~',
      '1:00~2:00~3:00',
      '下午3:00',
    ],
  },
  {
    kind: 'date',
    takes: ['2026年11月28日', '2026-11-28', '2026年11月28日 15:01', '2026-11-28~2026-11-30'],
    refuses: ['', '15:01', '2026-13-01', '2026-11-32', '11月28日', '28.11.2026'],
  },
  {
    kind: 'amount',
    takes: ['¥100', '￥100.50', '100元', '$9.9', '1234567890.12'],
    refuses: ['', '12345678901', '100块', '¥¥1', '1,000', '元'],
  },
  {
    kind: 'phone_number',
    takes: ['+86-0766-66888866', '13800000000'],
    refuses: ['电话', '1'.repeat(18), '138x', ''],
  },
  {
    kind: 'car_number',
    takes: ['粤A8Z888挂', '粤A12345', 'A12345'],
    refuses: ['', '粤A123456挂', '粤粤A1', 'A-123'],
  },
  {
    kind: 'name',
    takes: ['张三', '张*三', 'John Smith', 'a'.repeat(20), '汉'.repeat(10)],
    refuses: ['汉'.repeat(11), 'a'.repeat(21), '张3', `汉${'a'.repeat(10)}`, ''],
  },
  {
    kind: 'phrase',
    takes: ['已发货', '汉'.repeat(5)],
    refuses: ['汉'.repeat(6), 'ok', '已 发', ''],
  },
])('the kind $kind', ({ kind, takes, refuses }) => {
  it.each(takes)('takes %j', (value) => {
    expect(valueKinds.get(kind)?.takes(value)).toBe(true)
  })

  it.each(refuses)('refuses %j', (value) => {
    expect(valueKinds.get(kind)?.takes(value)).toBe(false)
  })
})

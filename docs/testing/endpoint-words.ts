/** What a definition says about callers and limits, in words. */
import type { Endpoint, FileLimit } from '@mphub/wechat/endpoints'

export function callersInWords({ callers }: Endpoint): string {
  if (callers === 'third-party platform') return 'For third-party platforms'
  const { subscription, service } = callers
  if (subscription === 'none' && service === 'none') return 'Not for Official Accounts'
  if (subscription === 'none') return `For ${degree(service)}service accounts`
  if (subscription === service) return `For ${service === 'any' ? 'all' : service} accounts`
  return `For ${degree(subscription)}subscription and ${degree(service)}service accounts`
}

function degree(permission: string): string {
  return permission === 'any' ? '' : `${permission} `
}

/** One sentence for each limit, without its full stop. */
export function limitsInWords({ limits }: Endpoint): string[] {
  const { perDay, perDayOfTestAccount, perMinute, perSecond, perMonth } = limits
  const { ttlSeconds, maxBytes, pageSize, maxSpanDays, files } = limits
  const ofTestAccount = perDayOfTestAccount
    ? ` (test account ${perDayOfTestAccount.toLocaleString('en')})`
    : ''
  return [
    perDay && `${count(perDay)} a day${ofTestAccount}`,
    perMonth && `${count(perMonth)} a month`,
    perMinute && `${count(perMinute)} a minute`,
    perSecond && `${count(perSecond)} a second`,
    ttlSeconds && `Lives ${duration(ttlSeconds)}`,
    maxBytes && `Takes up to ${size(maxBytes)}`,
    files && `Files: ${Object.entries(files).map(fileInWords).join('; ')}`,
    pageSize && `${pageSize.toLocaleString('en')} a page`,
    maxSpanDays && `Up to ${maxSpanDays} ${maxSpanDays === 1 ? 'day' : 'days'} at once`,
  ].filter((words) => typeof words === 'string')
}

function fileInWords([type, { formats, maxBytes, maxSeconds }]: [string, FileLimit]): string {
  const length = maxSeconds ? ` and ${maxSeconds} seconds` : ''
  return `${type} (${formats.join(', ')}) up to ${size(maxBytes)}${length}`
}

function count(calls: number): string {
  return `${calls.toLocaleString('en')} ${calls === 1 ? 'call' : 'calls'}`
}

function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  const megabytes = bytes / 1024 / 1024
  return megabytes >= 1 ? `${megabytes} MB` : `${bytes / 1024} KB`
}

function duration(seconds: number): string {
  const [amount, unit] =
    seconds % 86_400 === 0
      ? [seconds / 86_400, 'day']
      : seconds % 3600 === 0
        ? [seconds / 3600, 'hour']
        : [seconds / 60, 'minute']
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`
}

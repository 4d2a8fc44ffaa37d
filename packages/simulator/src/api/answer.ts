/** What the API answers: nearly always JSON with status 200, sometimes a file or a page. */

export interface ApiAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** 0 when WeChat did what was asked. */
  readonly errcode: number
}

export interface FileAnswer {
  readonly bytes: Buffer
  readonly contentType: string
  /** For Content-Disposition. */
  readonly fileName?: string
}

export function json(value: object): ApiAnswer {
  const headers = { 'content-type': 'application/json; encoding=utf-8' }
  const errcode = 'errcode' in value ? Number(value.errcode) : 0
  return { status: 200, headers, body: Buffer.from(JSON.stringify(value)), errcode }
}

export function file({ bytes, contentType, fileName }: FileAnswer): ApiAnswer {
  const headers = {
    'content-type': contentType,
    ...(fileName && { 'content-disposition': `attachment; filename="${fileName}"` }),
  }
  return { status: 200, headers, body: bytes, errcode: 0 }
}

export function html(page: string, status = 200): ApiAnswer {
  const headers = { 'content-type': 'text/html; charset=utf-8' }
  return { status, headers, body: Buffer.from(page), errcode: 0 }
}

export function redirect(location: string): ApiAnswer {
  return { status: 302, headers: { location }, body: Buffer.alloc(0), errcode: 0 }
}

/** The description of the management API (OpenAPI 3.1), made of its routes. */
import { z } from 'zod'
import { roles } from './role.ts'
import { asksByQuery, type ApiRoute } from './route.ts'

/** The object that `GET /api/v1/openapi.json` answers. */
export function describeApi(routes: readonly ApiRoute[]) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'mphub',
      version: '1',
      description: `Roles, each of which may do what those before it may: ${roles.join(', ')}.`,
    },
    servers: [{ url: '/api/v1' }],
    security: [{ key: [] }],
    paths: pathsOf(routes),
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key: mphub key create' },
      },
      schemas: { Problem: problem },
    },
  }
}

const text = { type: 'string' }
const problem = {
  type: 'object',
  required: ['status', 'code', 'title', 'detail', 'remedy'],
  properties: { status: { type: 'integer' }, code: text, title: text, detail: text, remedy: text },
}

function pathsOf(routes: readonly ApiRoute[]): Record<string, Record<string, object>> {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    const operations = (paths[route.path] ??= {})
    operations[route.method.toLowerCase()] = describeRoute(route)
  }
  return paths
}

function describeRoute(route: ApiRoute): object {
  const { input, output, path, summary, role, status } = route
  const schema = z.toJSONSchema(input, { io: 'input' })
  const { inPath, outside } = splitFields(schema.properties ?? {}, path)
  const required = new Set(schema.required)
  const rest = Object.keys(outside).filter((name) => required.has(name))
  return {
    summary,
    'x-role': role,
    parameters: [
      ...inPath.map(([name, of]) => ({ name, in: 'path', required: true, schema: of })),
      ...(asksByQuery(route) ? queryOf(outside, required) : []),
    ],
    ...(!asksByQuery(route) && {
      requestBody: json({ type: 'object', properties: outside, required: rest }),
    }),
    responses: {
      [status]: { description: summary, ...(status !== 204 && json(z.toJSONSchema(output))) },
      default: {
        description: 'Why it was not done.',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  }
}

type Fields = Readonly<Record<string, unknown>>

function splitFields(fields: Fields, path: string) {
  const isInPath = ([name]: readonly [string, unknown]) => path.includes(`{${name}}`)
  const entries = Object.entries(fields)
  const inPath = entries.filter(isInPath)
  return { inPath, outside: Object.fromEntries(entries.filter((entry) => !isInPath(entry))) }
}

function queryOf(fields: Fields, required: ReadonlySet<string>): object[] {
  return Object.entries(fields).map(([name, schema]) => ({
    ...{ name, in: 'query', schema },
    required: required.has(name),
  }))
}

function json(schema: object): object {
  return { content: { 'application/json': { schema } } }
}

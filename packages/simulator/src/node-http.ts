/**
 * Node’s HTTP. As an import it would bring Node’s own fetch and WebSocket along, which nothing here
 * uses: 25 ms of every start.
 */
export const { Agent, createServer, request } = process.getBuiltinModule('node:http')

/** The error for a port on which something else listens already. */

export class PortInUseError extends Error {
  override readonly name = 'PortInUseError'
  readonly code = 'port_in_use'

  constructor({ host, port }: { host: string; port: number }, options?: ErrorOptions) {
    super(
      `port ${port} on ${host} is in use: stop the other program, or set MPHUB_SIMULATOR_PORT (0 takes any free port)`,
      options,
    )
  }

  /** Leaves any other error as it is. */
  static from(error: unknown, address: { host: string; port: number }): unknown {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    return isTaken ? new PortInUseError(address, { cause: error }) : error
  }
}

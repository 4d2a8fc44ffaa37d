/** The error for a history that another simulator keeps at this moment. */

export class HistoryInUseError extends Error {
  override readonly name = 'HistoryInUseError'
  readonly code = 'history_in_use'

  constructor(file: string, options?: ErrorOptions) {
    super(
      `another simulator uses ${file}: stop it, or set MPHUB_DATA to another folder (empty: no history)`,
      options,
    )
  }
}

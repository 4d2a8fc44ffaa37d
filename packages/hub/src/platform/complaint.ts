/** Says that something fails when it begins to fail, and not at every try. */

export interface Complaint {
  failed(error: unknown): void
  worked(): void
}

export function createComplaint(onError: (error: unknown) => void): Complaint {
  let failing = false
  return {
    failed(error) {
      if (!failing) onError(error)
      failing = true
    },
    worked: () => void (failing = false),
  }
}

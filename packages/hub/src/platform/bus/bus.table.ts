/** The tables of the bus without Redis: who publishes, and the latest messages of each. */

export interface BusPublisherTable {
  id: string
  /** Of its latest message. */
  number: number
  /** When it last published, UTC milliseconds; for nothing but clearing away. */
  activeAt: number
}

export interface BusMessageTable {
  publisher: string
  /** Counted from 1 for each publisher, without gaps. */
  number: number
  topic: string
  text: string
}

declare module '../storage/database.ts' {
  interface Database {
    busPublisher: BusPublisherTable
    busMessage: BusMessageTable
  }
}

/** The tables of keys: which master key is in use, and the data keys it seals. */

/** One row. */
export interface MasterKeyTable {
  id: 1
  /** Of the key that seals new data keys. */
  keyId: string
  /** How many it has sealed. To count them is to lock the row, so that no key is made beside an exchange. */
  dataKeys: number
}

/** One row for each owner of secrets. */
export interface DataKeyTable {
  /** The AppID of an account. */
  owner: string
  /** Of the master key it is sealed with. */
  keyId: string
  sealed: string
}

declare module '../storage/database.ts' {
  interface Database {
    masterKey: MasterKeyTable
    dataKey: DataKeyTable
  }
}

/** The table of revisions: a number for each subject, raised with every change of it. */

export interface RevisionTable {
  subject: string
  number: number
}

declare module './database.ts' {
  interface Database {
    revision: RevisionTable
  }
}

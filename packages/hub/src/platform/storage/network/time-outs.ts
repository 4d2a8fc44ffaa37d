/** How long a database server may take, in milliseconds. */

/** To accept a connection. */
export const connectWithinMs = 2_000
/** To answer whether it is alive. */
export const answerWithinMs = 2_000
/** To do a query. Whoever waits longer has no answer, and the connection is closed. */
export const queryWithinMs = 15_000
/** A connection that nobody uses is closed, before the server or a firewall does it unseen. */
export const idleForMs = 60_000
/**
 * Between two statements of a transaction. A process that is stopped in the middle of one holds its
 * locks no longer; its transaction is taken back. MySQL knows such a limit for a whole connection
 * only: there the server closes one that is not used for so long, in a transaction or not.
 */
export const idleInTransactionMs = 5_000
/** So that it is the hub, and in peace, who closes a connection to MySQL that nobody uses. */
export const idleToMysqlForMs = 3_000

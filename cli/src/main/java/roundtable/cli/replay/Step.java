package roundtable.cli.replay;

/**
 * A transaction as one client makes it in one common order.
 *
 * @param client who makes it, from 0
 * @param known how many of the first transactions the client has seen when it makes it, besides its own
 * @param txn its number in the trace
 */
record Step(int client, int known, int txn) {}

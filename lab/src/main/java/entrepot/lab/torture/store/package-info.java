/// PostgreSQL as the platform sees it, in memory: the statements that the money path sends through
/// JDBC, tables with their unique keys, transactions that are undone, a writer's lock, and a past to
/// go back to. It fails where it is told to. A statement that it does not know is an error, never an
/// empty answer; `TwinTest` asks it and a real PostgreSQL the same and compares.
@NullMarked
package entrepot.lab.torture.store;

import org.jspecify.annotations.NullMarked;

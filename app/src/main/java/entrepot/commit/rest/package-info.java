/// What is stored, read as it lies there: row by row in bounded memory, in one snapshot, for whoever
/// holds it against something else. Nothing here writes.
@NullMarked
package entrepot.commit.rest;

import org.jspecify.annotations.NullMarked;

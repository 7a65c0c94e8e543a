/// Tests that look at the house as a whole: its map ([ArchitectureTest]) and its style ([TidyTest]).
@NullMarked
package entrepot;

import org.jspecify.annotations.NullMarked;

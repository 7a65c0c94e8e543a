/// What commands share in speaking to a terminal: tables, bars, and dots while somebody waits.
@NullMarked
package entrepot.command.terminal;

import org.jspecify.annotations.NullMarked;

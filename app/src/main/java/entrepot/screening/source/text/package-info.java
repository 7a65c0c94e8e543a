/// Files as text, whatever list they hold: packed or plain, tables and XML, dates as lists write them,
/// and names and numbers that stand in prose. Everything is bounded, and what is wrong is reported
/// with file and line.
@NullMarked
package entrepot.screening.source.text;

import org.jspecify.annotations.NullMarked;

/// Every script in Latin letters: what a name reads like to somebody who writes it from hearing or
/// by one of the usual systems, and a sound key under which the systems agree.
///
/// [Latin] is the door. Words are read one by one, each by the script most of its letters are in;
/// tables, not engines, do the reading where names follow tables. All of it is pure, bounded and
/// linear in the text, whatever the text is.
@NullMarked
package entrepot.screening.script;

import org.jspecify.annotations.NullMarked;

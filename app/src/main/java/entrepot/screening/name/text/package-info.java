/// Words as text, before they mean anything in a name: cutting a text into words, the tables of known
/// words, numbers, and how far two spellings are apart.
@NullMarked
package entrepot.screening.name.text;

import org.jspecify.annotations.NullMarked;

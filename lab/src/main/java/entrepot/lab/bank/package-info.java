/// A bank that is not there: it keeps its own books in a file of its own, so that at the end it can
/// say what it was really told to pay, whatever the node believes.
@NullMarked
package entrepot.lab.bank;

import org.jspecify.annotations.NullMarked;

/// The demonstration: a whole world on this machine, the reference import told step by step through
/// the platform's own API, and what must be refused on the way.
@NullMarked
package entrepot.lab.demo;

import org.jspecify.annotations.NullMarked;

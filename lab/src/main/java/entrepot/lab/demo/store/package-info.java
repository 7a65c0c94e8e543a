/// The database of a world: a PostgreSQL of its own, or one that others run.
@NullMarked
package entrepot.lab.demo.store;

import org.jspecify.annotations.NullMarked;

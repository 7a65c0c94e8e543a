/// Measures the platform's own parts on this machine, beside what others would do, and judges what
/// they left in the database. Nothing here is used by the platform.
@NullMarked
package entrepot.lab.bench;

import org.jspecify.annotations.NullMarked;

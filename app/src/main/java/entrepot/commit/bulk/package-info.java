/// For what is written thousands of times a second: rows by binary COPY, and canonical JSON put
/// together by hand. Both write what the plain way would, and tests hold them to it.
@NullMarked
package entrepot.commit.bulk;

import org.jspecify.annotations.NullMarked;

/// The sanctions lists of an installation: which ones, from where, how often asked for, and the store
/// they are kept in.
///
/// [ListsConfig] reads the part `lists` of a configuration, for the platform and for `lists fetch`
/// alike. [ListFolder] takes into use what the store marks as in use, whoever brought it;
/// [ListFetching] asks the publishers while the platform runs.
@NamedInterface("lists")
@NullMarked
package entrepot.serve.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/// The official files of sanctions lists, read into entries.
///
/// Each format has a reader that knows its layout and nothing else: OFAC's CSV set and XML, the UN's
/// and the EU's XML, the UK's CSV, Canada's XML, Australia's table, the Denied Persons of BIS, wallet
/// lists, and a CSV of our own for a local list. [ListReader] is the door: it recognises a format by
/// its content, so that a folder or a file may be handed to it under any name.
///
/// An edition is read whole or refused with file, line and reason. Files are bounded in size, also
/// unpacked; XML has no document type and no entity; a name that lost a letter is no name.
@NamedInterface("source")
@NullMarked
package entrepot.screening.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

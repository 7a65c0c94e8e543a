/// Reads electronic invoices in UBL 2.1 (ISO/IEC 19845) into the words of the trade. The file comes
/// from a stranger: it is small, without document types or entities, or it is not read at all.
@NamedInterface("ubl")
@NullMarked
package entrepot.trade.ubl;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/// The codes and numbers that trade documents are written in: goods by HS, boxes by ISO 6346, ships
/// by IMO number, ports by UN/LOCODE, terms of delivery by Incoterms 2020, and the shapes of numbers
/// that a regime assigns. Each checks itself; none knows a document.
@NamedInterface("code")
@NullMarked
package entrepot.trade.code;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

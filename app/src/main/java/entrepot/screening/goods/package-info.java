/// What the law says about goods: whether the HS code exists, whether it is on the Common High
/// Priority List, which paragraphs of the control lists the description may fall under, and which
/// measures apply to what comes from a country.
///
/// All lists are read at run time from files that the installation has; none comes with the program.
/// A list that is not there makes the answer unknown, never clear. A description alone never proves
/// that goods are controlled: it says which paragraphs a person has to read. [GoodsScreening] is the
/// door.
@NamedInterface("goods")
@NullMarked
package entrepot.screening.goods;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

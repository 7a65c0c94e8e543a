/// From an alert to a decision: what a hit on a list becomes, who looks at it until when, and what
/// two people decide about it. Pure: the shell is in `desk`.
///
/// [ScreeningCase] is the machine, [Sorting] says which case a hit belongs to. [Alerting] is the door
/// for those who screen. A hit that two people found to be somebody else is a [Clearance], bound to
/// exactly what both sides said; nothing else clears, no role, pack or flag.
@NamedInterface("cases")
@NullMarked
package entrepot.screening.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

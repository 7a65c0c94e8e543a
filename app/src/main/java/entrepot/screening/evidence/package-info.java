/// What is known beside the name: birth, country, sex. It is weighed apart from the name, so that a
/// queue can be ordered by both and a person sees what speaks for and against.
///
/// The weights are those of Fellegi and Sunter: the logarithm of how much more often two files agree,
/// or differ, when they are of one person than when they are of two. They were measured on persons whom
/// two lists know by the same passport or national number; `CircumstanceFitTest` measures them again.
@NamedInterface("evidence")
@NullMarked
package entrepot.screening.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

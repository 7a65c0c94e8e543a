/// Writes docs/screening.md: the prose of a template, and tables of figures that are measured while it
/// is written, over lists and labelled cases that are not part of the project.
///
/// `./entrepot screen report --data DIR --out docs/screening.md` runs it. What takes long or wants a
/// quiet machine is measured before, and its raw output is read from docs/benchmarks/screening.
@NullMarked
package entrepot.screening.report;

import org.jspecify.annotations.NullMarked;

/// Whatever somebody writes into a name, a list, an address, an invoice line or a file for the
/// command: it is answered or refused, never crashed on, and never costs without bound.
///
/// Each target takes bytes. [SurvivalTest] gives it the inputs that are kept under
/// `src/test/resources` and a fixed number of changed ones, always the same; with
/// `-Dentrepot.fuzz.seconds=300` it goes on as long. Jazzer, which looks for inputs that reach new
/// code, runs one target with `JAZZER_FUZZ=1 ./entrepot test NamesFuzzTest`; otherwise it only repeats
/// what is kept, in a process of its own, because it changes every class that it loads. What it finds
/// is kept with the others.
@NullMarked
package entrepot.screening.fuzz;

import org.jspecify.annotations.NullMarked;

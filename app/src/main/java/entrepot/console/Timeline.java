package entrepot.console;

import java.time.Instant;
import java.util.List;

/// What happened to one thing, oldest first, drawn by `piece/timeline.jte`.
public record Timeline(List<Event> events) {

    public Timeline {
        events = List.copyOf(events);
    }

    /// One step.
    ///
    /// @param detail one sentence; empty when the title says it all
    /// @param facts  ids, hashes, amounts of the step
    public record Event(Instant at, String title, String detail, Tone tone, FactList facts) {
        public static Event of(Instant at, String title, String detail, Tone tone) {
            return new Event(at, title, detail, tone, FactList.empty());
        }

        /// The same event with one more fact.
        public Event with(String name, Cell value) {
            return new Event(at, title, detail, tone, facts.with(name, value));
        }
    }
}

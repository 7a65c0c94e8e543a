package entrepot.screening.delta;

import entrepot.screening.search.Hit;

/// What became of a hit when a list changed.
public sealed interface HitChange {

    /// The hit as it is, or as it last was.
    Hit hit();

    /// The entry is new, or has become like the customer.
    record Opened(Hit hit) implements HitChange {}

    /// The entry left the list, or is no longer like the customer.
    record Closed(Hit hit) implements HitChange {}

    /// Another score, another name that is alike, or another text of the entry: what was decided about
    /// the hit was decided about something else.
    record Altered(Hit before, Hit hit) implements HitChange {}
}

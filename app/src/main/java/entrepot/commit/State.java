package entrepot.commit;

import java.time.Instant;
import java.util.UUID;

/// One version of an aggregate, as it was stored.
///
/// @param version 1 for the first
/// @param state   the aggregate's state, for lists and people
/// @param actor   who made this version
/// @param index   its place in the register
public record State<T>(UUID id, long version, String state, String actor, long index, Instant at, T body) {}

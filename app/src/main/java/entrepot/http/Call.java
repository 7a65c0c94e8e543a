package entrepot.http;

import entrepot.access.Actor;
import java.time.Instant;

/// A command as a feature sees it.
///
/// @param body   to be read, and ended with [Body#done]
/// @param key    the caller's idempotency key: what outside effects derive their own keys from
/// @param dryRun true when nothing will be committed: decide all the same, and change nothing
public record Call(Actor actor, Body body, Instant now, String key, boolean dryRun) {}

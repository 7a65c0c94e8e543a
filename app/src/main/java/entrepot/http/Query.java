package entrepot.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import entrepot.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A read as a feature sees it: who asks, when, with which filters, and which page of a list.
public final class Query {

    private static final int LIMIT = 50;
    private static final int LIMIT_MAX = 200;
    private static final String LIMIT_NAME = "limit";
    private static final String CURSOR_NAME = "cursor";

    private final Actor actor;
    private final Instant now;
    private final String path;
    private final Parameters parameters;
    private final Cursors cursors;

    Query(Actor actor, Instant now, String path, Parameters parameters, Cursors cursors) {
        this.actor = actor;
        this.now = now;
        this.path = path;
        this.parameters = parameters;
        this.cursors = cursors;
    }

    public Actor actor() {
        return actor;
    }

    public Instant now() {
        return now;
    }

    /// A filter of the list, for example `state`.
    public Optional<String> text(String name) {
        return parameters.text(name);
    }

    /// A filter with a parser that throws `IllegalArgumentException`.
    public <T> Optional<T> parsed(String name, Function<String, T> parser) {
        try {
            return parameters.text(name).map(parser);
        } catch (IllegalArgumentException e) {
            throw Parameters.wrong(name + ": " + e.getMessage());
        }
    }

    /// A filter that takes one of these words.
    public <E extends Enum<E>> Optional<E> choice(String name, E[] words) {
        return parsed(name, word -> {
            for (var one : words) if (one.name().equals(word)) return one;
            throw new IllegalArgumentException("one of " + List.of(words));
        });
    }

    /// A filter that takes `true` or `false`.
    public Optional<Boolean> truth(String name) {
        return parsed(name, word -> {
            if (!word.equals("true") && !word.equals("false")) throw new IllegalArgumentException("true or false");
            return Boolean.valueOf(word);
        });
    }

    /// Says that nothing more will be asked for, and raises a problem for a parameter that is left. A read
    /// that leaves a trace calls it before: a request that is refused leaves none.
    public void done() {
        parameters.refuseUnknown();
    }

    /// Items a page holds at most: 1 to 200, 50 when not asked.
    public int limit() {
        return parameters.whole(LIMIT_NAME, LIMIT, 1, LIMIT_MAX);
    }

    /// The position after which the page begins, as [#page] was told it; empty for the first page.
    public Optional<String> after() {
        return parameters
                .text(CURSOR_NAME)
                .map(cursor -> cursors.decode(list(), cursor)
                        .orElseThrow(
                                () -> Problem.of(ProblemCode.INVALID_CURSOR, "The cursor was not made for this list.")
                                        .raised()));
    }

    /// The page out of up to `limit() + 1` items that follow [#after].
    ///
    /// @param position what [#after] shall give for the page that begins behind an item
    public <T> Page<T> page(List<T> found, Function<T, String> position) {
        int limit = limit();
        if (found.size() <= limit) return new Page<>(found, false, "");
        var items = found.subList(0, limit);
        return new Page<>(items, true, cursors.encode(list(), position.apply(items.getLast())));
    }

    private String list() {
        return path + "?" + parameters.filters(Set.of(LIMIT_NAME, CURSOR_NAME));
    }

    /// One page of a list.
    ///
    /// @param nextCursor left out when there is no more
    public record Page<T>(
            List<T> items,
            boolean hasMore,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String nextCursor) {
        public Page {
            items = List.copyOf(items);
        }

        /// The same page with other items.
        public <R> Page<R> map(Function<T, R> view) {
            return new Page<>(items.stream().map(view).toList(), hasMore, nextCursor);
        }
    }
}

package entrepot.check;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Records in order, of which the next one can be looked at before it is taken.
final class Ahead<T> implements Iterator<T> {

    private final Iterator<T> records;
    private @Nullable T next;

    Ahead(Iterator<T> records) {
        this.records = records;
    }

    Optional<T> peek() {
        if (next == null && records.hasNext()) next = records.next();
        return Optional.ofNullable(next);
    }

    Optional<T> nextIf(Predicate<T> wanted) {
        var found = peek().filter(wanted);
        if (found.isPresent()) next = null;
        return found;
    }

    @Override
    public boolean hasNext() {
        return peek().isPresent();
    }

    @Override
    public T next() {
        var found = peek().orElseThrow();
        next = null;
        return found;
    }
}

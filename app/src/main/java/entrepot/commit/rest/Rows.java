package entrepot.commit.rest;

import java.util.Iterator;

/// Stored records in order, read as they are asked for. Throws [Unreadable].
public interface Rows<T> extends Iterator<T>, AutoCloseable {

    @Override
    void close();
}

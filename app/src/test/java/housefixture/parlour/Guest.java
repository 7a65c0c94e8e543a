package housefixture.parlour;

import java.sql.Connection;
import java.time.Instant;

/// A value that knows of tables and of the machine's clock.
record Guest(Connection connection) {
    Instant arrival() {
        return Instant.now();
    }
}

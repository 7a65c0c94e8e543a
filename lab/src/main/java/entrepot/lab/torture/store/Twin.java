package entrepot.lab.torture.store;

import java.sql.SQLException;

/// What one statement does here, as PostgreSQL does it there.
interface Twin {
    Answer run(Source.Asked asked) throws SQLException;
}

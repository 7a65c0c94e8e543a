package entrepot.access;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Random bytes shared by all processes on one database, so that what one has sealed the next one
/// opens. Not for anything worth stealing with the database: they stand in it as they are.
public final class Secrets {

    private static final int BYTES = 32;

    private Secrets() {}

    /// 32 bytes, made at the first call for a name, the same ones ever after.
    public static byte[] shared(JdbcClient sql, String name, SecureRandom random) {
        var fresh = new byte[BYTES];
        random.nextBytes(fresh);
        sql.sql("insert into access.secret (name, bytes) values (?, ?) on conflict do nothing")
                .param(name)
                .param(fresh)
                .update();
        return sql.sql("select bytes from access.secret where name = ?")
                .param(name)
                .query(byte[].class)
                .single();
    }
}

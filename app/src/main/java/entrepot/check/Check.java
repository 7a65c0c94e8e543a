package entrepot.check;

import entrepot.chain.NodeUnavailable;
import entrepot.chain.evm.EvmNode;
import entrepot.chain.evm.EvmSettings;
import entrepot.check.Finding.Standing;
import entrepot.commit.rest.Unreadable;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import tools.jackson.core.JacksonException;

/// Reads an installation, running or stopped, and says where its records differ.
public final class Check {

    private static final String AWAY =
            "start the database, or put its address and its reader's password right, and" + " check again";
    private static final String DAMAGED = "stop the node; the database's own file is damaged: restore it from a backup"
            + " and its archived log, never with zero_damaged_pages";

    private static final String ROW =
            "stop the node; find the row by these words, compare it with a backup, and restore"
                    + " the database rather than mend a row by hand";

    private final Place place;
    private final List<Finding> findings = new ArrayList<>();

    private Check(Place place) {
        this.place = place;
    }

    /// Takes as long as reading all of it takes; writes nothing anywhere.
    public static Report of(Place place) {
        return new Check(place).all();
    }

    private Report all() {
        var memory = new MemoryReading(Path.of(place.memory()));
        memory.countNow();
        try (var snapshot = Snapshot.of(place.database())) {
            var books = new BooksReading(snapshot, place);
            guarded(snapshot, "ledger", books::ledger);
            guarded(snapshot, "register", books::register);
            guarded(snapshot, "signer", () -> memory.against(snapshot));
            for (var url : place.chain().nodes())
                guarded(snapshot, "chain", () -> List.of(chain(snapshot, books, url)));
        } catch (Unreadable e) {
            if (findings.isEmpty()) findings.addAll(memory.alone());
            findings.add(unread("database", e));
        }
        return new Report(findings);
    }

    private void guarded(Snapshot snapshot, String part, Supplier<List<Finding>> read) {
        var from = snapshot.mark();
        try {
            findings.addAll(read.get());
        } catch (Unreadable | DataAccessException e) {
            findings.add(unread(part, e));
            snapshot.goOn(from);
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException | JacksonException e) {
            findings.add(unlike(part, String.valueOf(e.getMessage()), ROW));
        }
    }

    /// A page that the database finds damaged is a difference; a database that is away is not known.
    private static Finding unread(String part, RuntimeException why) {
        var words = String.valueOf(why.getMessage());
        for (Throwable cause = why; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql
                    && String.valueOf(sql.getSQLState()).startsWith("XX"))
                return unlike(part, String.valueOf(sql.getMessage()), DAMAGED);
        return Finding.notChecked(part, "all of it", words, AWAY);
    }

    private static Finding unlike(String part, String what, String remedy) {
        var counted = "reading stopped at rows that nobody can have written so";
        return new Finding(part, "storage", Standing.DIFFERS, counted, 1, List.of(new Difference(what, remedy)));
    }

    private Finding chain(Snapshot snapshot, BooksReading books, URI url) {
        var name = String.valueOf(url.getAuthority());
        var from = place.chain();
        var settings = new EvmSettings(
                url, from.id(), from.genesis(), from.coin(), from.tokens(), Duration.ofMillis(from.timeoutMillis()));
        var comparison = new ChainComparison(name.substring(name.indexOf('@') + 1));
        try (var node = EvmNode.connect(settings)) {
            return new ChainReading(snapshot, place, comparison).of(node, books.booked());
        } catch (NodeUnavailable e) {
            if (e.kind() != NodeUnavailable.Kind.WRONG_CHAIN)
                return Finding.notChecked(
                        "chain",
                        settings.toString(),
                        String.valueOf(e.getMessage()),
                        "start the node, or name one that answers and keeps old states, and check again");
            comparison.wrongChain(String.valueOf(e.getMessage()));
            return comparison.finding("");
        }
    }
}

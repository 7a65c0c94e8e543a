package entrepot.check;

import entrepot.custody.CustodyAtRest;
import entrepot.custody.NonceBook;
import entrepot.custody.PaymentRef;
import entrepot.custody.memory.MemoryFile;
import entrepot.custody.memory.Remembered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings the signer's memory and the database's signed bytes before their comparison. The signer
/// may go on: a signature that came after the database was read is nobody's difference.
final class MemoryReading {

    private static final String REMEDY = "run check as a user who may read the signer's folder, with the file where the"
            + " configuration's socket is; never make the file open to others";

    private final Path file;
    private final SignerComparison comparison = new SignerComparison();
    private long before;

    MemoryReading(Path file) {
        this.file = file;
    }

    /// To be asked before the database is.
    void countNow() {
        try {
            before = Files.size(file) / MemoryFile.RECORD;
        } catch (IOException e) {
            before = 0; // reading it says so
        }
    }

    /// What the file says where there is no database to hold it against.
    List<Finding> alone() {
        return List.of(memory().finding);
    }

    private record Memory(Finding finding, boolean isRead) {}

    private Memory memory() {
        try {
            var read = MemoryFile.read(file, comparison::remembered);
            return new Memory(comparison.memory(read), true);
        } catch (IOException e) {
            return new Memory(Finding.notChecked("signer", "memory", e.toString(), REMEDY), false);
        }
    }

    List<Finding> against(Snapshot snapshot) {
        var findings = new ArrayList<Finding>();
        var memory = memory();
        findings.add(memory.finding);
        try (var nonces = CustodyAtRest.nonces(snapshot.connection());
                var signed = CustodyAtRest.signed(snapshot.connection());
                var spent = CustodyAtRest.spent(snapshot.connection())) {
            nonces.forEachRemaining(placed -> comparison.nonce(placed.row()));
            signed.forEachRemaining(placed -> comparison.signed(placed.row()));
            spent.forEachRemaining(placed -> comparison.spent(placed.row()));
        }
        findings.add(comparison.bytes());
        if (memory.isRead) findings.add(comparison.both(reserved(snapshot)));
        else findings.add(Finding.notChecked("signer", "memory and bytes", "the memory cannot be read", REMEDY));
        return findings;
    }

    private Map<Remembered, Optional<String>> reserved(Snapshot snapshot) {
        var book = new NonceBook(snapshot.sql());
        var reserved = new LinkedHashMap<Remembered, Optional<String>>();
        for (var one : comparison.unmatched(before))
            reserved.put(
                    one,
                    book.of(new PaymentRef(one.payment()))
                            .filter(r -> r.nonce() == one.nonce()
                                    && r.account().address().equals(one.account()))
                            .map(r -> r.payment().text()));
        return reserved;
    }
}

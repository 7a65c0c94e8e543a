package entrepot.check;

import entrepot.custody.CustodyParts.NonceReserved;
import entrepot.custody.CustodyParts.NonceSpent;
import entrepot.custody.CustodyParts.SignedStored;
import entrepot.custody.memory.MemoryFile;
import entrepot.custody.memory.Remembered;
import entrepot.custody.memory.SignedBytes;
import entrepot.money.AccountId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Holds the signer's memory against the bytes that the database keeps, and both against themselves.
/// Pure; remembers a few words a signature, as the signer itself does.
final class SignerComparison {

    private static final String KEYS = "nothing may be signed until it is known who signed: stop the signer, and"
            + " compare this nonce with the chain";
    private static final String MEMORY = "stop the signer and restore the file from its newest copy; compare every"
            + " nonce with the chain before the next payment";
    private static final String ROWS =
            "stop the node; restore the row's database from a backup that agrees with the" + " signer and the chain";

    private final Map<String, Entry> byDigest = new LinkedHashMap<>();
    private final Map<String, String> paymentOf = new HashMap<>();
    private final Map<AccountId, Long> nextNonce = new HashMap<>();
    private final Map<String, String> hashOf = new HashMap<>();
    private final Set<NonceReserved> given = new HashSet<>();
    private final Differences memory = new Differences(MEMORY);
    private final Differences bytes = new Differences(ROWS);
    private final Differences both = new Differences(KEYS);
    private long signed;
    private long spent;
    private long matched;

    private record Entry(Remembered remembered, long place) {}

    void remembered(Remembered entry, long place) {
        byDigest.put(entry.digest(), new Entry(entry, place));
        var before = paymentOf.putIfAbsent(entry.slot(), entry.payment());
        if (before != null && !before.equals(entry.payment()))
            memory.add(entry.slot() + " was signed for " + before + " and for " + entry.payment(), KEYS);
    }

    Finding memory(MemoryFile.Read read) {
        if (!read.isWhole()) memory.add("record " + read.damaged() + " of the memory is not what was written there");
        var tail = read.tail() == 0
                ? ""
                : ", and " + read.tail() + " bytes of a write that was never answered (dropped at the next start)";
        return memory.finding("signer", "memory", read.records() + " signatures" + tail);
    }

    void nonce(NonceReserved row) {
        given.add(row);
        var next = nextNonce.put(row.account(), row.nonce() + 1);
        if (next != null && row.nonce() != next)
            bytes.add("nonce " + row.nonce() + " of " + row.account() + " is given after " + (next - 1));
    }

    void signed(SignedStored row) {
        signed++;
        var name = row.signed().txHash() + " (attempt " + row.attempt() + " of "
                + row.reserved().payment() + ")";
        try {
            var read = SignedBytes.read(row.signed().raw());
            inOrder(row, read, name);
            match(row, read, name);
        } catch (IllegalArgumentException e) {
            bytes.add("the stored bytes of " + name + " are no signed transaction: " + e.getMessage());
        }
    }

    private void inOrder(SignedStored row, SignedBytes read, String name) {
        var account = row.reserved().account();
        if (!given.contains(row.reserved())) bytes.add(name + " is kept, and its payment has no such nonce");
        if (!read.hash().equals(row.signed().txHash()))
            bytes.add("the stored bytes of " + name + " have the hash " + read.hash());
        if (!read.from().equals(account.address())
                || !account.chain().reference().equals(String.valueOf(read.chain())))
            bytes.add("the stored bytes of " + name + " are of " + read.from() + " on chain " + read.chain()
                    + ", not of " + account);
        if (read.nonce() != row.reserved().nonce())
            bytes.add("the stored bytes of " + name + " have nonce " + read.nonce() + ", not "
                    + row.reserved().nonce());
        hashOf.put(row.signed().txHash(), account + " " + row.reserved().nonce());
    }

    private void match(SignedStored row, SignedBytes read, String name) {
        var entry = byDigest.remove(read.digest());
        if (entry == null) {
            both.add(
                    "the signer does not remember " + name + ", nonce "
                            + row.reserved().nonce(),
                    MEMORY);
            return;
        }
        matched++;
        var known = entry.remembered();
        if (!known.payment().equals(row.reserved().payment().text())
                || known.nonce() != row.reserved().nonce()
                || !known.account().equals(row.reserved().account().address())
                || !known.purpose().equals(row.purpose().name()))
            both.add("record " + entry.place() + " of the memory signed " + name + " as " + known.purpose() + " of "
                    + known.payment() + " at " + known.slot());
    }

    void spent(NonceSpent row) {
        spent++;
        var of = hashOf.get(row.txHash());
        if (!(row.account() + " " + row.nonce()).equals(of))
            bytes.add("nonce " + row.nonce() + " of " + row.account() + " is settled by " + row.txHash()
                    + ", which was not kept for it");
    }

    Finding bytes() {
        return bytes.finding("signer", "signed bytes", signed + " signed, " + spent + " settled");
    }

    /// What nothing in the database fits so far, of records that were there before the database was read.
    List<Remembered> unmatched(long before) {
        return byDigest.values().stream()
                .filter(entry -> entry.place() < before)
                .map(Entry::remembered)
                .toList();
    }

    /// @param reserved who has the nonce in the database, for each of [#unmatched]
    Finding both(Map<Remembered, Optional<String>> reserved) {
        long awaited = 0;
        for (var one : reserved.entrySet()) {
            var payment = one.getKey().payment();
            if (one.getValue().filter(payment::equals).isPresent()) awaited++;
            else
                both.add("the signer signed " + one.getKey().slot() + " for " + payment + "; the database gives it to "
                        + one.getValue().orElse("nobody"));
        }
        var note = awaited == 0 ? "" : ", " + awaited + " not kept yet: the node asks for these again";
        return both.finding("signer", "memory and bytes", matched + " signatures" + note);
    }
}

package entrepot.lab.kill;

import entrepot.lab.anvil.AnvilRpc;
import entrepot.lab.demo.LivingWorld;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Says what is wrong, from the chain's balances and the rows of the database, read past the node.
public final class Judge {

    private static final int DECIMALS = 6;

    /// States in which the payee has been paid.
    private static final List<String> PAID = List.of("MATCHED", "CLOSED");

    /// States in which people have the next word, or nobody.
    private static final List<String> AT_REST =
            List.of("MATCHED", "CLOSED", "HELD", "REFUSED", "EXPIRED", "CANCELLED", "FAILED", "RETURNED");

    private final LivingWorld.Ready place;
    private final int databasePort;

    public Judge(LivingWorld.Ready place, int databasePort) {
        this.place = place;
        this.databasePort = databasePort;
    }

    /// What is stored of a payment.
    ///
    /// @param account the payee's on the chain, CAIP-10
    public record Stored(String id, String state, String account) {}

    /// What was found.
    ///
    /// @param lost    acknowledged and not there, or booked as paid and not on the chain
    /// @param doubled paid more than once, or ordered twice by one order
    /// @param ends    payments by their state
    public record Finding(List<String> lost, List<String> doubled, Map<String, Integer> ends) {}

    /// Payments as they are.
    public List<Stored> stored() throws SQLException {
        var found = new ArrayList<Stored>();
        try (var connection = connect();
                var statement = connection.prepareStatement("""
                        select distinct on (id) id::text, state, body #>> '{order,payeeAccount}' as account
                        from settlement.payment
                        order by id, version desc
                        """);
                var rows = statement.executeQuery()) {
            while (rows.next()) found.add(new Stored(rows.getString(1), rows.getString(2), rows.getString(3)));
        }
        return found;
    }

    /// Whether nothing more happens to a payment unless people act, or a client who has not paid.
    public static boolean isAtRest(Stored payment, boolean approved) {
        boolean awaitsClient = !approved && List.of("SCREENED", "QUOTED").contains(payment.state());
        return awaitsClient || AT_REST.contains(payment.state());
    }

    public Finding find(List<Customer.Receipt> receipts, List<LivingWorld.Paper> papers) throws SQLException {
        var lost = new ArrayList<String>();
        var doubled = new ArrayList<String>();
        var byAccount = new HashMap<String, List<Stored>>();
        var ids = new ArrayList<String>();
        var ends = new TreeMap<String, Integer>();
        for (var payment : stored()) {
            byAccount.computeIfAbsent(payment.account(), a -> new ArrayList<>()).add(payment);
            ids.add(payment.id());
            ends.merge(payment.state(), 1, Integer::sum);
        }
        for (var receipt : receipts)
            if (!ids.contains(receipt.payment())) lost.add("acknowledged and not there: " + receipt.payment());
        try (var chain = new AnvilRpc(URI.create(place.chain()))) {
            for (var paper : papers) {
                var there = byAccount.getOrDefault(paper.account(), List.of());
                if (there.size() > 1) doubled.add("ordered " + there.size() + " times: " + there);
                var wanted =
                        new BigDecimal(paper.amount()).movePointRight(DECIMALS).toBigIntegerExact();
                var held = held(chain, paper.account());
                boolean paid = there.stream().anyMatch(p -> PAID.contains(p.state()));
                if (held.compareTo(wanted) > 0) doubled.add(paper.account() + " has " + held + ", not " + wanted);
                if (paid && held.compareTo(wanted) < 0) lost.add(paper.account() + " has " + held + ", not " + wanted);
                if (!paid && held.signum() > 0) doubled.add(paper.account() + " was paid and is booked as " + there);
            }
        }
        return new Finding(lost, doubled, ends);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(databasePort), "postgres", "");
    }

    public static String url(int port) {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    /// What an account has of the token, in its smallest units.
    private BigInteger held(AnvilRpc chain, String account) {
        var address = account.substring(account.lastIndexOf(':') + 3);
        var call = Map.of("to", place.token(), "data", "0x70a08231" + "0".repeat(64 - address.length()) + address);
        return new BigInteger(chain.call("eth_call", call, "latest").asString().substring(2), 16);
    }
}

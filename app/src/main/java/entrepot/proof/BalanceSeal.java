package entrepot.proof;

import entrepot.commit.Hash;
import entrepot.ledger.Account;
import entrepot.ledger.Balance;
import entrepot.register.merkle.SumTree;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What all clients were owed at one moment, each blinded: an asset a tree, a client a leaf. Pure: the
/// same books and the same secret give the same trees, so that nothing of them has to be kept.
final class BalanceSeal {

    static final String KIND = "balances.sealed";
    static final String SUBJECT = "balances";
    static final String FORMAT = "entrepot-balance/1";

    /// What we hold for clients, by whose it is.
    private static final Set<Account> OWED =
            EnumSet.of(Account.CLIENT_CASH, Account.CLIENT_ASSET, Account.CLIENT_CASH_RESERVED, Account.BLOCKED);

    /// So many leaves at least, that a tree does not tell how few clients there are.
    private static final int LEAVES_MIN = 16;

    private final Map<String, Tree> trees = new TreeMap<>();

    /// One asset's tree.
    private record Tree(List<Owed> owed, SumTree sums) {}

    private record Owed(String client, BigInteger units, String salt, String owner) {}

    /// @param name   of this seal; another name, other salts
    /// @param secret 32 bytes that stay with us
    BalanceSeal(List<Balance> balances, String name, byte[] secret) {
        var all = new TreeMap<String, TreeMap<String, BigInteger>>();
        for (var balance : balances) {
            var key = balance.account();
            if (!OWED.contains(key.account())) continue;
            var units = balance.credits().subtract(balance.debits());
            all.computeIfAbsent(key.asset().id(), _ -> new TreeMap<>()).merge(key.sub(), units, BigInteger::add);
        }
        all.forEach((asset, clients) -> trees.put(asset, tree(asset, clients, name, secret)));
    }

    private static Tree tree(String asset, Map<String, BigInteger> clients, String name, byte[] secret) {
        var owed = new ArrayList<Owed>();
        clients.forEach((client, units) -> owed.add(owed(client, asset, units, salt(name, client, asset, secret))));
        int leaves = Math.max(LEAVES_MIN, Integer.highestOneBit(Math.max(1, owed.size() - 1)) * 2);
        for (int i = owed.size(); i < leaves; i++)
            owed.add(owed("", asset, BigInteger.ZERO, salt(name, "nobody " + i, asset, secret)));
        owed.sort(Comparator.comparing(Owed::owner)); // as chance, so that places tell nothing
        var sums = owed.stream()
                .map(one -> SumTree.leaf(java.util.HexFormat.of().parseHex(one.owner()), one.units()))
                .toList();
        return new Tree(List.copyOf(owed), new SumTree(sums));
    }

    private static Owed owed(String client, String asset, BigInteger units, String salt) {
        var owner = Hash.sha256Hex(FORMAT + "\n" + client + "\n" + asset + "\n" + salt);
        return new Owed(client, units, salt, owner);
    }

    private static String salt(String name, String client, String asset, byte[] secret) {
        var what = (name + "\n" + client + "\n" + asset).getBytes(StandardCharsets.UTF_8);
        return Hash.hex(Hash.sha256(secret, Hash.sha256(secret, what)));
    }

    Set<String> assets() {
        return new TreeSet<>(trees.keySet());
    }

    /// What becomes part of the register: each asset's root and total.
    List<Map<String, Object>> roots() {
        var roots = new ArrayList<Map<String, Object>>();
        trees.forEach((asset, tree) -> roots.add(Map.of(
                "asset", asset,
                "root", Hash.hex(tree.sums().root().hash()),
                "units", tree.sums().root().units().toString())));
        return roots;
    }

    /// A client's own leaf with the way to the root; empty for one that has none in this asset.
    Optional<Map<String, Object>> proof(String client, String asset) {
        var tree = trees.get(asset);
        if (tree == null || client.isEmpty()) return Optional.empty();
        for (int place = 0; place < tree.owed().size(); place++) {
            var owed = tree.owed().get(place);
            if (owed.client().equals(client))
                return Optional.of(Map.of(
                        "client", client,
                        "asset", asset,
                        "units", owed.units().toString(),
                        "salt", owed.salt(),
                        "path",
                                tree.sums().path(place).stream()
                                        .map(BalanceSeal::step)
                                        .toList()));
        }
        return Optional.empty();
    }

    private static Map<String, Object> step(SumTree.Step step) {
        return Map.of(
                "side", step.left() ? "left" : "right",
                "hash", java.util.Base64.getEncoder().encodeToString(step.sum().hash()),
                "units", step.sum().units().toString());
    }
}

package entrepot.proof;

import entrepot.access.Actor;
import entrepot.access.Affiliation;
import entrepot.commit.Change;
import entrepot.commit.Fact;
import entrepot.commit.Json;
import entrepot.http.Api;
import entrepot.http.Outcome;
import entrepot.ledger.Ledger;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import entrepot.register.Register;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Seals what all clients are owed, and proves to one that he was counted.
final class BalanceDesk {

    private final Ledger ledger;
    private final Register register;
    private final AssetCatalogue assets;
    private final Sealed sealed;
    private final byte[] secret;

    /// @param secret blinds the leaves; the same for the life of the database
    BalanceDesk(Ledger ledger, Register register, AssetCatalogue assets, Sealed sealed, byte[] secret) {
        this.ledger = ledger;
        this.register = register;
        this.assets = assets;
        this.sealed = sealed;
        this.secret = secret.clone();
    }

    /// @param asOf the register's index of the last commit that counts
    record Seal(long asOf, List<Map<String, Object>> assets) {}

    /// The root of all balances becomes a fact.
    Outcome seal(Actor by) {
        long asOf = register.head().index();
        var roots = at(asOf).roots();
        Map<String, Object> details = Map.of("asOf", asOf, "assets", roots);
        return Outcome.done(
                Change.of(new Fact(BalanceSeal.KIND, BalanceSeal.SUBJECT, by.id(), details)), new Seal(asOf, roots));
    }

    /// What a client was owed in the newest seal, as a file; 404 where nothing is his to see.
    Map<String, Object> proof(Actor viewer, String client, String symbol) {
        boolean sees = viewer.affiliation() instanceof Affiliation.Authority
                || viewer.affiliation().actsFor(client);
        var leaf = register.newest(BalanceSeal.SUBJECT, BalanceSeal.KIND)
                .filter(_ -> sees)
                .orElseThrow(() -> Api.notFound().raised());
        var seal = at(Json.tree(leaf.text()).at("/details/asOf").asLong());
        var own = seal.assets().stream()
                .filter(id -> assets.find(id)
                        .map(Asset::symbol)
                        .filter(symbol::equals)
                        .isPresent())
                .flatMap(id -> seal.proof(client, id).stream())
                .findFirst()
                .orElseThrow(() -> Api.notFound().raised());
        var file = new HashMap<>(own);
        file.put("format", BalanceSeal.FORMAT);
        file.put("leaf", leaf.text());
        file.put("proof", sealed.proof(leaf));
        return file;
    }

    private BalanceSeal at(long asOf) {
        return new BalanceSeal(ledger.balancesAsOf(asOf), "seal of " + asOf, secret);
    }
}

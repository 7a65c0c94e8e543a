package entrepot.serve;

import entrepot.access.Affiliation;
import entrepot.access.Enrolment;
import entrepot.access.PersonId;
import entrepot.access.Role;
import entrepot.chain.ChainNode;
import entrepot.commit.Change;
import entrepot.commit.Committed;
import entrepot.commit.Fact;
import entrepot.commit.Ids;
import entrepot.commit.Part;
import entrepot.commit.Refusal;
import entrepot.custody.CustodyParts.WalletOpened;
import entrepot.custody.Wallet;
import entrepot.dossier.Dossiers;
import entrepot.ledger.Account;
import entrepot.ledger.AccountKey;
import entrepot.ledger.Posting;
import entrepot.node.Node;
import entrepot.party.Party;
import entrepot.screening.ListId;
import entrepot.screening.ListSnapshot;
import entrepot.screening.ScreeningRecords;
import entrepot.screening.ScreeningRecords.SnapshotActivated;
import entrepot.screening.lookback.LookBack;
import entrepot.settlement.facts.FactFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What must be on record before a node can work: our own side in the register of parties, a first
/// user, the clients' wallet. Each is entered once; what is there already stays as it is.
final class FirstStart {

    private static final String BY = "system";

    private final ServeConfig config;
    private final Node node;

    FirstStart(ServeConfig config, Node node) {
        this.config = config;
        this.node = node;
    }

    /// The party on record by its LEI, or the one that the configuration describes.
    static Party party(ServeConfig.Member member, Party.Kind kind, Dossiers dossiers, Ids ids) {
        return dossiers.party(member.lei())
                .orElseGet(() -> new Party(
                        new Party.Id(ids.next()),
                        1,
                        Party.State.ACTIVE,
                        member.lei(),
                        member.name(),
                        member.residence(),
                        kind,
                        member.ownership(),
                        member.address(),
                        member.owners(),
                        List.of()));
    }

    void parties(List<Party> house) {
        for (var party : house) {
            if (node.dossiers().party(party.lei()).isPresent()) continue;
            var fact = new Fact(
                    "party.entered",
                    party.id().toString(),
                    BY,
                    Map.of("lei", party.lei().toString()));
            node.committer()
                    .commit(Change.of(fact, node.dossiers().part(party, BY)))
                    .orThrow();
        }
    }

    void administrator() throws IOException {
        var who = config.house().administrator();
        if (node.access().find(who.login()).isPresent()) return;
        var enrolment = new Enrolment(
                who.login(),
                who.name(),
                new PersonId(node.ids().next()),
                Set.of(Role.OPERATOR_ADMIN),
                new Affiliation.Operator(),
                who.password().read());
        once(node.access().enrol(enrolment, BY).change());
    }

    /// Opens the clients' wallet at the nonce that the chain has, with its coins as our float for gas.
    void wallet(ChainNode chain) {
        var signing = config.signing();
        var wallet = new Wallet(signing.wallet(), signing.account(), Wallet.Role.CLIENT);
        var parts = new ArrayList<Part>();
        parts.add(new WalletOpened(wallet, chain.nonce(signing.account()), signing.inFlightMax()));
        var coin = config.chain().coin();
        var held = chain.balance(coin, signing.account(), chain.head());
        if (held.isPositive())
            parts.add(Posting.of("opening/gas", "house", "opening balance of the gas float")
                    .move(AccountKey.of(Account.HOUSE_WALLET, coin), AccountKey.of(Account.POSITION, coin), held)
                    .build());
        once(new Change(new Fact("wallet.opened", signing.account().toString(), BY, Map.of()), parts));
    }

    /// Statements on file, as the operator's folder has them now.
    void statements(List<FactFile> files) {
        for (var file : files) {
            var part = node.files().stated(node.ids().next(), file, BY);
            node.committer()
                    .commit(Change.of(new Fact("facts.stated", file.subject(), BY, Map.of()), part))
                    .orThrow();
        }
    }

    /// Keeps which list editions are in use from now on, and has them held against the past.
    void lists(List<ListSnapshot> taken) {
        var now = node.setup().ground().clock().instant();
        for (var snapshot : taken)
            once(Change.of(
                    new Fact(
                            "list.activated",
                            snapshot.id(),
                            BY,
                            Map.of("list", snapshot.list().toString())),
                    SnapshotActivated.of(snapshot),
                    LookBack.after(node.ids().next(), snapshot.list(), inUse(snapshot.list()), now)));
    }

    /// The edition on record as the one in use; empty for a list that comes for the first time.
    private String inUse(ListId list) {
        return new ScreeningRecords.Activations(node.sql()).last(list).orElse("");
    }

    private void once(Change change) {
        switch (node.committer().commit(change)) {
            case Committed.Done _, Committed.Replayed _ -> {
                // on record now, or before
            }
            case Committed.Refused(Refusal refusal) when refusal.code() == Refusal.Code.ALREADY_EXISTS -> {
                // an earlier start did it
            }
            case Committed.Refused(Refusal refusal) ->
                throw new IllegalStateException("the first start was refused: " + refusal);
        }
    }
}

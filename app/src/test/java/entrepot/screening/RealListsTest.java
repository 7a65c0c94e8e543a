package entrepot.screening;

import static entrepot.screening.Editions.origin;
import static entrepot.screening.Editions.over;
import static entrepot.screening.Editions.parsed;
import static entrepot.screening.Editions.real;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.money.AccountId;
import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListLoad.Problem;
import entrepot.screening.ListLoad.Refused;
import entrepot.screening.ScreeningResult.Outcome;
import entrepot.screening.Subject.Named;
import entrepot.screening.Subject.Role;
import entrepot.screening.Subject.Vessel;
import entrepot.screening.Subject.Wallet;
import entrepot.screening.name.Name;
import entrepot.screening.name.NameKind;
import entrepot.screening.source.ListFiles;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Real lists as published, where they are beside the project; skipped elsewhere.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class RealListsTest {

    private static final Pattern WALLET = Pattern.compile("Digital Currency Address - ([A-Z]+) ([A-Za-z0-9]+)");

    /// Each list is read once for all tests.
    private final Map<String, ListSnapshot> read = new HashMap<>();

    @Test
    void parsesOfacSet() {
        var snapshot = wholeSet();

        assertThat(snapshot.counts().entries()).isEqualTo(13_821);
        assertThat(snapshot.counts().names() - snapshot.counts().weakNames()).isBetween(30_700, 30_912);
        assertThat(snapshot.counts().weakNames()).isGreaterThan(3_300);
        assertThat(entry(snapshot, "27307").names())
                .anyMatch(name -> name.text().equals("WHOIS HACKING TEAM"));
        assertThat(entry(snapshot, "17018").identifiers()).contains(Identifier.of(IdentifierType.TAX, "7707083893"));
        assertThat(entry(snapshot, "306").names().getLast().text()).isEqualTo("BNC");
    }

    @Test
    void keepsCaseOfEveryWallet() {
        var path = real("ofac-sdn-2024-05-03.csv");
        var text = new String(Editions.bytes(path), StandardCharsets.UTF_8);
        var mentions = Pattern.compile("Digital Currency Address")
                .matcher(text)
                .results()
                .count();
        var listed = WALLET.matcher(text)
                .results()
                .map(found -> Identifier.wallet(found.group(1), found.group(2)))
                .toList();
        var snapshot = mainFile();
        var wallets = snapshot.entries().stream()
                .flatMap(entry -> entry.identifiers().stream())
                .filter(one -> one.type() == IdentifierType.WALLET)
                .toList();

        assertThat(snapshot.counts().entries()).isEqualTo(14_965);
        assertThat(mentions).isEqualTo(295);
        // Of the 295th the cut left nothing; of a few others a stump, kept as listed.
        assertThat(snapshot.counts().wallets()).isEqualTo(294);
        assertThat(snapshot.counts().cutEntries()).isEqualTo(18);
        assertThat(wallets).containsExactlyElementsOf(listed);
    }

    @Test
    void findsEveryWalletInItsCaseOnly() {
        var snapshot = mainFile();
        var screening = over(snapshot);
        for (var entry : snapshot.entries())
            for (var wallet : entry.identifiers()) {
                if (wallet.type() != IdentifierType.WALLET) continue;
                var account = account(wallet.value());
                assertThat(screening.screen(new Wallet(account)).hits())
                        .anyMatch(hit -> hit.entry().equals(entry.id()) && hit.outcome() == Outcome.CONFIRMED);
                if (account.chain().namespace().equals("eip155")) continue;
                var lowerCase = wallet.value().toLowerCase(Locale.ROOT);
                var lower = new Wallet(new AccountId(account.chain(), lowerCase));
                if (!lower.account().equals(account))
                    assertThat(screening.screen(lower).hits()).isEmpty();
            }
    }

    @Test
    void findsEveryOfacName() {
        var snapshot = wholeSet();
        assertAllFound(snapshot);
    }

    @Test
    void findsEveryShipAndBank() {
        var snapshot = mainFile();
        var screening = over(snapshot);
        for (var entry : snapshot.entries())
            for (var one : entry.identifiers()) {
                if (one.type() == IdentifierType.IMO) assertConfirmed(screening, new Vessel(one.value(), ""), entry);
                if (one.type() == IdentifierType.BIC && one.value().matches("[A-Z0-9]{8}([A-Z0-9]{3})?"))
                    assertConfirmed(screening, quiet().withBic(one.value()), entry);
                if (one.type() == IdentifierType.LEI) assertConfirmed(screening, quiet().withLei(one.value()), entry);
            }
    }

    @Test
    void parsesUnList() {
        var snapshot = parsed(Editions.file(real("un-2026-02-27.xml")).parseUn(origin(ListId.UN)));

        assertThat(snapshot.counts().entries()).isEqualTo(1_003);
        assertThat(snapshot.entries().stream().filter(one -> one.kind() == Kind.PERSON))
                .hasSize(730);
        assertThat(snapshot.id()).startsWith("un-consolidated@2026-02-27#");
        assertThat(entry(snapshot, "KPe.023").identifiers())
                .containsExactly(Identifier.of(IdentifierType.BIC, "DCBKKPPY"));
        assertAllFound(snapshot);
    }

    @Test
    void refusesDamagedFeedAndKeepsLastGood() {
        var lists = new Lists();
        lists.offer(Editions.file(real("un-2025-04-19.xml")).parseUn(origin(ListId.UN)), 5);
        var good = lists.snapshots();
        var damaged =
                lists.offer(Editions.file(real("un-2025-08-16-corrupt.xml")).parseUn(origin(ListId.UN)), 5);

        assertThat(damaged).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problems())
                    .extracting(Problem::code)
                    .containsExactly(Problem.Code.NOT_UTF8, Problem.Code.NOT_WELL_FORMED);
            assertThat(refused.problems()).allMatch(problem -> problem.line() > 0);
        });
        assertThat(good).hasSize(1);
        assertThat(lists.snapshots()).isEqualTo(good);
    }

    @Test
    void refusesSetWithoutItsAliases() {
        var lists = new Lists();
        lists.activate(wholeSet());

        assertThat(lists.offer(sdn2024(), 5))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().getFirst().detail())
                                .startsWith("names fell from"));
    }

    @Test
    void clearsReferenceParties() {
        var screening =
                over(wholeSet(), parsed(Editions.file(real("un-2026-02-27.xml")).parseUn(origin(ListId.UN))));
        for (var name : List.of("Nordfeld Agro JSC", "Harbour Agri-Parts (HK) Ltd", "Bank Arven JSC"))
            assertThat(screening
                            .screen(Named.of(Role.PARTY, Kind.ORGANISATION, name))
                            .hits())
                    .as(name)
                    .isEmpty();
    }

    private ListSnapshot wholeSet() {
        var folder = real("ofac-sdn-2024-01");
        return read.computeIfAbsent(
                "set", name -> parsed(Editions.ofacFolder(folder).parseOfac(origin(ListId.OFAC_SDN))));
    }

    private ListSnapshot mainFile() {
        return read.computeIfAbsent("file", name -> parsed(sdn2024()));
    }

    private static ListLoad sdn2024() {
        return ListFiles.of(Map.of("sdn.csv", Editions.bytes(real("ofac-sdn-2024-05-03.csv"))))
                .parseOfac(origin(ListId.OFAC_SDN));
    }

    private static void assertAllFound(ListSnapshot snapshot) {
        var screening = over(snapshot);
        for (var entry : snapshot.entries()) {
            if (entry.kind() == Kind.AIRCRAFT) continue;
            for (var name : entry.names()) {
                if (Name.of(name.text(), NameKind.UNKNOWN).words().isEmpty()) continue;
                var subject = entry.kind() == Kind.VESSEL
                        ? new Vessel("", name.text())
                        : Named.of(Role.PARTY, entry.kind(), name.text());
                if (screening.screen(subject).hits().stream()
                        .noneMatch(hit -> hit.entry().equals(entry.id())))
                    assertThat(name).as(entry.id()).isNull();
            }
        }
    }

    private static void assertConfirmed(Screening screening, Subject subject, ListEntry entry) {
        assertThat(screening.screen(subject).hits())
                .as(entry.primaryName())
                .anyMatch(hit -> hit.entry().equals(entry.id()) && hit.outcome() == Outcome.CONFIRMED);
    }

    private static Named quiet() {
        return Named.of(Role.BANK, Kind.ORGANISATION, "Quiet Name of Nobody");
    }

    private static AccountId account(String address) {
        if (address.startsWith("0x")) return AccountId.parse("eip155:1:" + address);
        if (address.startsWith("T")) return AccountId.parse("tron:728126428:" + address);
        return AccountId.parse("bip122:000000000019d6689c085ae165831e93:" + address);
    }

    private static ListEntry entry(ListSnapshot snapshot, String id) {
        return snapshot.entries().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

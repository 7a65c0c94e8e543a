package entrepot.screening;

import static entrepot.screening.Editions.origin;
import static entrepot.screening.Editions.over;
import static entrepot.screening.Editions.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.money.AccountId;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.ListedName;
import entrepot.screening.ScreeningResult.Outcome;
import entrepot.screening.Subject.Named;
import entrepot.screening.Subject.Role;
import entrepot.screening.Subject.Vessel;
import entrepot.screening.Subject.Wallet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The fictional lists that the demo screens against.
class DemoListsTest {

    private static final ListSnapshot OFAC = parsed(Editions.demoOfac().parseOfac(origin(ListId.OFAC_SDN)));
    private static final ListSnapshot UN = parsed(Editions.demoUn().parseUn(origin(ListId.UN)));
    private static final Screening SCREENING = over(OFAC, UN);

    @Test
    void parsesWhole() {
        assertThat(OFAC.counts()).isEqualTo(new ListSnapshot.Counts(30, 63, 8, 46, 14, 0));
        assertThat(UN.counts()).isEqualTo(new ListSnapshot.Counts(30, 77, 7, 6, 0, 0));
        assertThat(UN.id()).startsWith("un-consolidated@2026-02-12#");
    }

    @ParameterizedTest(name = "{0} is clear")
    @CsvSource(delimiter = '|', textBlock = """
        PARTY    | Nordfeld Agro JSC             | XA | 9845000000NORDFELD80
        PARTY    | Polarchem Fertilisers JSC     | XA | 984500000POLARCHEM58
        PARTY    | Taiga Hash LLC                | XA | 98450000TAIGAHASHX91
        PARTY    | Entrepot Operator JSC         | XA | 98450000ENTREPOTOP76
        BANK     | Bank Arven JSC                | XA | 98450000BANKARVEN087
        PROVIDER | LP Alpha                      | XA | 9845000000LPALPHA132
        PROVIDER | LP Bravo                      | XA | 98450000000LPBRAVO42
        PARTY    | Harbour Agri-Parts (HK) Ltd   | HK | 9845000HARBOURAGRI79
        PROVIDER | HK provider X                 | HK | 9845000000HKVASPX182
        PARTY    | Merlion Agri Trading Pte Ltd  | SG | 984500MERLIONAGRI066
        PROVIDER | SG provider X                 | SG | 9845000000SGVASPX135
        PARTY    | Ostmark Logistics LLC         | XA | ''
        """)
    void clearsReferenceParties(Role role, String name, String country, String lei) {
        var party = Named.of(role, Kind.ORGANISATION, name).withCountry(country).withLei(lei);

        assertThat(SCREENING.screen(party).hits()).isEmpty();
        assertThat(SCREENING.screen(party).outcome()).isEqualTo(Outcome.NONE);
    }

    @Test
    void clearsReferenceVessel() {
        assertThat(SCREENING.screen(new Vessel("9074729", "")).outcome()).isEqualTo(Outcome.NONE);
    }

    @Test
    void findsEveryName() {
        for (var snapshot : new ListSnapshot[] {OFAC, UN})
            for (var entry : snapshot.entries())
                for (var name : askable(entry))
                    assertThat(SCREENING.screen(subject(entry, name.text())).hits())
                            .as(name.text())
                            .anyMatch(hit -> hit.entry().equals(entry.id()));
    }

    @Test
    void findsEveryWallet() {
        var wallets = OFAC.entries().stream()
                .flatMap(entry -> entry.identifiers().stream())
                .filter(one -> one.type() == IdentifierType.WALLET)
                .toList();

        assertThat(wallets).extracting(ListEntry.Identifier::scheme).contains("ETH", "USDT", "TRX", "XBT", "USDC");
        for (var wallet : wallets) {
            var chain = wallet.value().startsWith("0x") ? "eip155:1:" : "bip122:000000000019d6689c085ae165831e93:";
            var result = SCREENING.screen(new Wallet(AccountId.parse(chain + wallet.value())));
            assertThat(result.outcome()).as(wallet.value()).isEqualTo(Outcome.CONFIRMED);
        }
    }

    @Test
    void holdsValidShipNumbers() {
        var numbers = Stream.of(OFAC, UN)
                .flatMap(snapshot -> snapshot.entries().stream())
                .flatMap(entry -> entry.identifiers().stream())
                .filter(one -> one.type() == IdentifierType.IMO || one.type() == IdentifierType.IMO_COMPANY)
                .map(ListEntry.Identifier::value)
                .toList();

        assertThat(numbers).hasSize(7).allMatch(DemoListsTest::hasImoCheckDigit);
    }

    private static boolean hasImoCheckDigit(String number) {
        int sum = 0;
        for (int i = 0; i < 6; i++) sum += (7 - i) * (number.charAt(i) - '0');
        return sum % 10 == number.charAt(6) - '0';
    }

    /// Nobody pays an aircraft.
    private static List<ListedName> askable(ListEntry entry) {
        return entry.kind() == Kind.AIRCRAFT ? List.of() : entry.names();
    }

    private static Subject subject(ListEntry entry, String name) {
        if (entry.kind() == Kind.VESSEL) return new Vessel("", name);
        return Named.of(Role.PARTY, entry.kind(), name);
    }
}

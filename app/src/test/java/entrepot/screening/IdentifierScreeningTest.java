package entrepot.screening;

import static entrepot.screening.Editions.over;
import static entrepot.screening.Editions.record;
import static entrepot.screening.Editions.sdn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.money.AccountId;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ScreeningResult.Evidence.SameIdentifier;
import entrepot.screening.ScreeningResult.Outcome;
import entrepot.screening.Subject.Named;
import entrepot.screening.Subject.Role;
import entrepot.screening.Subject.Vessel;
import entrepot.screening.Subject.Wallet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierScreeningTest {

    private static final String BITCOIN = "bip122:000000000019d6689c085ae165831e93:";
    private static final String TRON = "tron:728126428:";

    private static final Screening SCREENING = over(sdn(
            record(
                    1,
                    "MIDNIGHT MIXER",
                    "",
                    ""
                            + "Digital Currency Address - ETH 0x00000000000000000BAD00010000000000000000; "
                            + "alt. Digital Currency Address - XBT 1FakeWaXXXXXXXXXXXXXXXXXXXXXXXXXZ1; "
                            + "alt. Digital Currency Address - XBT bc1qmvdnqht00000000000000000000000000mxz4; "
                            + "alt. Digital Currency Address - BCH qpf2cphc5dkuclkqur7lhj2yuqq9pk3hmukle77vzz; "
                            + "alt. Digital Currency Address - TRX TFakeWaXXXXXXXXXXXXXXXXXXXXXXXXXZ2."),
            record(
                    2,
                    "PHANTASMA BANK",
                    "",
                    "" + "SWIFT/BIC PHANXA2Z; Legal Entity Number 98450000PHANTASMAB51 (Vostravia)."),
            record(3, "ZABURDIA BANK", "", "SWIFT/BIC ZBXCXA2X001; Legal Entity Number 851683897 (Lowmere)."),
            record(4, "PHANTASMA SHIPPING", "", "Identification Number IMO 0012346.")));

    @ParameterizedTest(name = "{0}{1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        eip155:1:     | 0x00000000000000000bad00010000000000000000 | CONFIRMED
        eip155:1:     | 0x00000000000000000BaD00010000000000000000 | CONFIRMED
        eip155:31337: | 0x00000000000000000bad00010000000000000000 | CONFIRMED
        eip155:1:     | 0x00000000000000000bad00010000000000000001 | NONE
        BITCOIN       | 1FakeWaXXXXXXXXXXXXXXXXXXXXXXXXXZ1         | CONFIRMED
        BITCOIN       | 1FAKEWaXXXXXXXXXXXXXXXXXXXXXXXXXZ1         | NONE
        BITCOIN       | 1fakewaxxxxxxxxxxxxxxxxxxxxxxxxxz1         | NONE
        BITCOIN       | bc1qmvdnqht00000000000000000000000000mxz4  | CONFIRMED
        BITCOIN       | BC1QMVDNQHT00000000000000000000000000MXZ4  | CONFIRMED
        BITCOIN       | bc1qmvdnqht00000000000000000000000000MXZ4  | UNKNOWN
        BITCOIN       | bc1qmvdnqht00000000000000000000000000mxz5  | NONE
        BITCOIN       | QPF2CPHC5DKUCLKQUR7LHJ2YUQQ9PK3HMUKLE77VZZ | CONFIRMED
        TRON          | TFakeWaXXXXXXXXXXXXXXXXXXXXXXXXXZ2         | CONFIRMED
        TRON          | TfakeWaXXXXXXXXXXXXXXXXXXXXXXXXXZ2         | NONE
        """)
    void findsWallets(String chain, String address, Outcome outcome) {
        var prefix = chain.equals("BITCOIN") ? BITCOIN : chain.equals("TRON") ? TRON : chain;

        assertThat(SCREENING
                        .screen(new Wallet(AccountId.parse(prefix + address)))
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "LEI {0} BIC {1}: {2}")
    @CsvSource(textBlock = """
        98450000PHANTASMAB51, '',          CONFIRMED
        98450000phantasmab51, '',          CONFIRMED
        98450000ZABURDIAXB03, '',          NONE
        '',                   PHANXA2Z,    CONFIRMED
        '',                   PHANXA2ZXXX, CONFIRMED
        '',                   PHANXA2Z123, CONFIRMED
        '',                   phanxa2z,    CONFIRMED
        '',                   PHANXA2Y,    NONE
        '',                   ZBXCXA2X,    CONFIRMED
        '',                   ZBXCXA2XXXX, CONFIRMED
        """)
    void findsBanks(String lei, String bic, Outcome outcome) {
        var bank = Named.of(Role.BANK, Kind.ORGANISATION, "Quiet Name")
                .withLei(lei)
                .withBic(bic);

        assertThat(SCREENING.screen(bank).outcome()).isEqualTo(outcome);
    }

    @Test
    void takesOwnersNumberAsPossible() {
        assertThat(SCREENING.screen(new Vessel("0012346", "UNHEARD OF")).outcome())
                .isEqualTo(Outcome.POSSIBLE);
    }

    @Test
    void explainsWallet() {
        var account = AccountId.parse("eip155:1:0x00000000000000000bad00010000000000000000");
        var hit = SCREENING.screen(new Wallet(account)).hits().getFirst();

        assertThat(hit.name()).isEqualTo("MIDNIGHT MIXER");
        assertThat(hit.evidence()).singleElement().isInstanceOfSatisfying(SameIdentifier.class, same -> {
            assertThat(same.type()).isEqualTo(IdentifierType.WALLET);
            assertThat(same.scheme()).isEqualTo("ETH");
            assertThat(same.listed()).isEqualTo("0x00000000000000000BAD00010000000000000000");
            assertThat(same.why()).isEqualTo("the address is listed under ETH");
        });
    }

    @Test
    void showsAllEvidenceOfOneEntry() {
        var bank = Named.of(Role.BANK, Kind.ORGANISATION, "Phantasma Bank")
                .withLei("98450000PHANTASMAB51")
                .withBic("PHANXA2Z");
        var hits = SCREENING.screen(bank).hits();

        assertThat(hits).hasSize(1);
        assertThat(hits.getFirst().evidence()).hasSize(3);
    }

    @Test
    void refusesIllFormedIdentifiers() {
        var bank = Named.of(Role.BANK, Kind.ORGANISATION, "Quiet Name");

        assertThatThrownBy(() -> bank.withLei("98450000PHANTASMAB5")).hasMessageContaining("not an LEI");
        assertThatThrownBy(() -> bank.withBic("PHANXA2")).hasMessageContaining("not a BIC");
        assertThatThrownBy(() -> bank.withCountry("Arvenia")).hasMessageContaining("not a country");
        assertThatThrownBy(() -> new Vessel("12345", "X")).hasMessageContaining("not an IMO number");
    }
}

package entrepot.screening;

import static entrepot.screening.Editions.record;
import static entrepot.screening.Editions.sdn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.screening.source.ListReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListDiffTest {

    private static final String ZORBLAX = record(1, "ZORBLAX, Orlan", "individual", "DOB 1958; a.k.a. 'THE GULL'.");
    private static final String BANK = record(2, "PHANTASMA BANK", "", "SWIFT/BIC PHANXA2Z.");

    @Test
    void tellsAddedAndRemoved() {
        var diff = ListDiff.between(sdn(ZORBLAX), sdn(BANK));

        assertThat(diff.added()).extracting(ListEntry::primaryName).containsExactly("PHANTASMA BANK");
        assertThat(diff.removed()).extracting(ListEntry::id).containsExactly("1");
        assertThat(diff.changed()).isEmpty();
    }

    @Test
    void tellsChangesInWords() {
        var after = record(1, "ZORBLAX, Orlan Petr", "individual", "DOB 10 Dec 1958; Passport VX17 (Vostravia).");

        assertThat(ListDiff.between(sdn(ZORBLAX, BANK), sdn(after, BANK)).changed())
                .singleElement()
                .extracting(ListDiff.Changed::words)
                .isEqualTo(List.of(
                        "primary name changed from ZORBLAX, Orlan to ZORBLAX, Orlan Petr",
                        "alias removed: THE GULL (weak)",
                        "identifier added: PASSPORT VX17",
                        "birth added: 1958-12-10",
                        "birth removed: 1958-01-01 to 1958-12-31",
                        "country added: Vostravia",
                        "remarks changed"));
    }

    @Test
    void findsNothingInTheSame() {
        assertThat(ListDiff.between(sdn(ZORBLAX, BANK), sdn(BANK, ZORBLAX)).isEmpty())
                .isTrue();
    }

    @Test
    void refusesDifferentLists() {
        var un = Editions.parsed(Editions.demoUn().parseUn(Editions.origin(ListId.UN)));

        assertThatThrownBy(() -> ListDiff.between(sdn(BANK), un)).hasMessageContaining("two lists");
    }

    /// The biggest day of the year that lies beside the project.
    @Test
    void comparesRealEditions() {
        var before = edition("ofac-sdn-series/sdn_2024-02-20.csv.gz");
        var after = edition("ofac-sdn-series/sdn_2024-02-27.csv.gz");
        var diff = ListDiff.between(before, after);

        assertThat(before.entries().size()
                        + diff.added().size()
                        - diff.removed().size())
                .isEqualTo(after.entries().size());
        assertThat(diff.added()).hasSizeBetween(560, 620);
    }

    private static ListSnapshot edition(String name) {
        return Editions.parsed(
                ListReader.read(List.of(Editions.real(name)), Editions.LOADED).getFirst());
    }
}

package entrepot.screening;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.ListEntry.Kind;
import entrepot.screening.cases.Hits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a decision is bound to: it holds as long as both sides say the same.
class HashesTest {

    @Test
    void readsAnyOrder() {
        var one = Hits.entry("QE.1", "Tern Lines", "Tern Cargo");
        var other = Hits.entry("QE.1", "Tern Cargo", "Tern Lines");
        assertThat(EntryHash.of(one)).isEqualTo(EntryHash.of(other));
        assertThat(EntryHash.text(one)).isEqualTo(EntryHash.text(other));
    }

    @Test
    void knowsThePrimaryName() {
        var one = Hits.listed("QE.1", "Tern Lines", List.of(), "Tern Cargo");
        var other = Hits.listed("QE.1", "Tern Cargo", List.of(), "Tern Lines");
        assertThat(EntryHash.of(one)).isNotEqualTo(EntryHash.of(other));
    }

    @Test
    void sitsOnItsWords() {
        assertThat(EntryHash.of(Hits.entry("QE.1")))
                .as("stored with decisions: a change of this text ends every clearance")
                .isEqualTo("5b4458bf2efbe9c5f6f518e85cc9af9f2d30d1e649f7fd1464003a7cca11dfcc");
    }

    @Test
    void seesEveryChange() {
        var plain = Hits.entry("QE.1");
        assertThat(List.of(
                        EntryHash.of(plain),
                        EntryHash.of(Hits.entry("QE.2")),
                        EntryHash.of(Hits.entry("QE.1", "Tern Cargo")),
                        EntryHash.of(Hits.listed("QE.1", "Tern Line Shipping", List.of())),
                        EntryHash.of(Hits.listed("QE.1", "Tern Line Shipping Ltd", plain.identifiers()))))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "PARTY, ORGANISATION, Tern Lines, XA, false",
        "OWNER, ORGANISATION, Tern Lines, XA, false",
        "PARTY, UNKNOWN,      Tern Lines, XA, true",
        "PARTY, ORGANISATION, Tern Line,  XA, true",
        "PARTY, ORGANISATION, Tern Lines, XB, true"
    })
    void seesWhatWasAsked(Subject.Role role, Kind kind, String name, String country, boolean differs) {
        var before = Subject.Named.of(Subject.Role.PARTY, Kind.ORGANISATION, "Tern Lines")
                .withCountry("XA");
        var after = Subject.Named.of(role, kind, name).withCountry(country);
        assertThat(SubjectHash.of(after).equals(SubjectHash.of(before))).isEqualTo(!differs);
    }
}

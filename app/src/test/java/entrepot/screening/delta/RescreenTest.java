package entrepot.screening.delta;

import static entrepot.screening.Editions.record;
import static entrepot.screening.Editions.sdn;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.ListDiff;
import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListSnapshot;
import entrepot.screening.delta.HitChange.Altered;
import entrepot.screening.delta.HitChange.Closed;
import entrepot.screening.delta.HitChange.Opened;
import entrepot.screening.search.ListSearch;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a list change says of customers who are known.
class RescreenTest {

    private static final ListSnapshot BEFORE = sdn(
            record(1, "HALLORAN, Oskar Vintberg", "individual", "DOB 02 Feb 1961."),
            record(2, "QUILLBROOK MARINE SUPPLIES LTD", "", "SWIFT/BIC QUBRXA2X."));
    private static final CustomerIndex CUSTOMERS = CustomerIndex.of(List.of(
            Customer.of("oskar", Kind.PERSON, "Oskar Halloran"),
            Customer.of("quill", Kind.ORGANISATION, "Quillbrook Marine Supplies LLC"),
            new Customer(
                    "bank",
                    Kind.ORGANISATION,
                    List.of("Quiet House"),
                    List.of(Identifier.of(IdentifierType.BIC, "QUBRXA2XABC"))),
            Customer.of("other", Kind.PERSON, "Mila Lindqvist")));

    private static List<Rescreen.Touched> after(ListSnapshot edition) {
        var frequencies = ListSearch.over(List.of(BEFORE)).frequencies();
        return Rescreen.of(ListDiff.between(BEFORE, edition), CUSTOMERS, frequencies);
    }

    @Test
    void opensHitsOfNewEntry() {
        var touched = after(sdn(
                record(1, "HALLORAN, Oskar Vintberg", "individual", "DOB 02 Feb 1961."),
                record(2, "QUILLBROOK MARINE SUPPLIES LTD", "", "SWIFT/BIC QUBRXA2X."),
                record(3, "LINDQVIST, Mila", "individual", "")));
        assertThat(touched).singleElement().satisfies(one -> {
            assertThat(one.customer().id()).isEqualTo("other");
            assertThat(one.changes()).singleElement().isInstanceOf(Opened.class);
        });
    }

    @Test
    void closesHitsByNameAndNumber() {
        var touched = after(sdn(record(1, "HALLORAN, Oskar Vintberg", "individual", "DOB 02 Feb 1961.")));
        assertThat(touched).extracting(one -> one.customer().id()).containsExactly("bank", "quill");
        assertThat(touched)
                .allSatisfy(one -> assertThat(one.changes()).singleElement().isInstanceOf(Closed.class));
    }

    @Test
    void altersHitsOfChangedEntry() {
        var touched = after(sdn(
                record(1, "HALLORAN, Oskar Vintberg", "individual", "DOB 03 Mar 1961."),
                record(2, "QUILLBROOK MARINE SUPPLIES LTD", "", "SWIFT/BIC QUBRXA2X.")));
        assertThat(touched)
                .singleElement()
                .satisfies(one -> assertThat(one.changes())
                        .singleElement()
                        .isInstanceOfSatisfying(Altered.class, change -> {
                            assertThat(change.before().score())
                                    .isEqualTo(change.hit().score());
                            assertThat(change.before().entry())
                                    .isNotEqualTo(change.hit().entry());
                        }));
    }

    @Test
    void saysNothingOfEqualEditions() {
        assertThat(after(BEFORE)).isEmpty();
    }
}

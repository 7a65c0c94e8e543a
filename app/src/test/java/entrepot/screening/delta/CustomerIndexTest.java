package entrepot.screening.delta;

import static entrepot.screening.Editions.record;
import static entrepot.screening.Editions.sdn;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.ListEntry;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.search.ListSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CustomerIndexTest {

    private static final ListEntry ENTRY = sdn(record(1, "HALLORAN, Oskar Vintberg", "individual", ""))
            .entries()
            .getFirst();
    private static final Customer OSKAR = Customer.of("oskar", Kind.PERSON, "Oskar Halloran");

    private static Set<Customer> like(CustomerIndex index) {
        var frequencies = ListSearch.over(List.of(sdn(record(1, "HALLORAN, Oskar Vintberg", "individual", ""))))
                .frequencies();
        return index.like(List.of(ENTRY), frequencies).collect(Collectors.toSet());
    }

    @Test
    void findsWhomAnEntryMayBe() {
        var customers = new ArrayList<>(new People(1).customers(50));
        customers.add(OSKAR);
        assertThat(like(CustomerIndex.of(customers))).contains(OSKAR);
    }

    @Test
    void leavesOthersAlone() {
        var index = CustomerIndex.of(List.of(OSKAR, Customer.of("mila", Kind.PERSON, "Mila Lindqvist")));
        assertThat(like(index)).containsExactly(OSKAR);
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void findsByAnyOfTheNames() {
        var known = new Customer("oskar", Kind.PERSON, List.of("Mila Lindqvist", "Halloran O. V."), List.of());
        assertThat(like(CustomerIndex.of(List.of(known)))).containsExactly(known);
    }
}

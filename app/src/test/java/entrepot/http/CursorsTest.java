package entrepot.http;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CursorsTest {

    private final Cursors cursors = new Cursors(new byte[32]);

    @Test
    void readsItsOwn() {
        var cursor = cursors.encode("/payments?{}", "01990000-0000-7000-8000-000000000001");
        assertThat(cursors.decode("/payments?{}", cursor)).hasValue("01990000-0000-7000-8000-000000000001");
        assertThat(cursor).doesNotContain("01990000").matches("[A-Za-z0-9_-]+");
    }

    @Test
    void refusesThatOfAnotherList() {
        var cursor = cursors.encode("/payments?{}", "1");
        assertThat(cursors.decode("/invoices?{}", cursor)).isEmpty();
        assertThat(cursors.decode("/payments?{state=OPEN}", cursor)).isEmpty();
        var key = new byte[32];
        key[0] = 1;
        assertThat(new Cursors(key).decode("/payments?{}", cursor)).isEmpty();
    }

    @Test
    void refusesForgedOnes() {
        var cursor = cursors.encode("/payments?{}", "1");
        assertThat(cursors.decode("/payments?{}", cursor.substring(1))).isEmpty();
        assertThat(cursors.decode("/payments?{}", "x".repeat(10_000))).isEmpty();
        assertThat(cursors.decode("/payments?{}", "***")).isEmpty();
        assertThat(cursors.decode("/payments?{}", "")).isEmpty();
    }

    @Property(tries = 200)
    void readsEveryPositionBack(
            @ForAll @StringLength(min = 1, max = 60) String list, @ForAll("plain") String position) {
        assertThat(cursors.decode(list, cursors.encode(list, position))).hasValue(position);
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> plain() {
        return net.jqwik.api.Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(60);
    }
}

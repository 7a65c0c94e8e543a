package entrepot.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.access.Role;
import entrepot.commit.Ids;
import entrepot.http.Body.Field;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    private static final Asset XTS = new Asset.Fiat("XTS", 2);
    private static final AssetCatalogue ASSETS = new AssetCatalogue(List.of(XTS));
    private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-000000000001");

    /// One field of each kind, by name.
    private static final Map<String, Function<Body, Field<?>>> KINDS = Map.of(
            "text", body -> body.text("/f", 10),
            "id", body -> body.id("/f", "ctr"),
            "date", body -> body.date("/f"),
            "moment", body -> body.moment("/f"),
            "choice", body -> body.choice("/f", Role.class),
            "flag", body -> body.flag("/f"),
            "whole", body -> body.whole("/f", 1, 10),
            "amount", body -> body.amount("/f", XTS),
            "money", body -> body.money("/f", ASSETS));

    private record Line(String goods, Amount price) {
        Line {
            if (goods.equals("none")) throw new IllegalArgumentException("no goods");
        }
    }

    private static Body body(String json) {
        return new Body(RequestBody.parse(json.getBytes(StandardCharsets.UTF_8)));
    }

    /// `pointer CODE` of each fault, or `ok`.
    private static String faults(Runnable reading) {
        try {
            reading.run();
            return "ok";
        } catch (Problem.Raised raised) {
            assertThat(raised.problem().code()).isEqualTo(ProblemCode.INVALID_BODY);
            return raised.problem().faults().stream()
                    .map(fault -> fault.pointer() + " " + fault.code())
                    .collect(Collectors.joining(", "));
        }
    }

    private static Field<Line> line(Body item) {
        var goods = item.text("/goods", 20);
        var price = item.amount("/price", XTS);
        return item.build(() -> new Line(goods.get(), price.get()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        text   | "abc"                            | ok
        text   | "äöü €"                          | ok
        text   | ""                               | /f BLANK
        text   | "   "                            | /f BLANK
        text   | " a"                             | /f BLANK_AROUND
        text   | "12345678901"                    | /f TOO_LONG
        text   | "a\\u0000b"                      | /f CONTROL_CHARACTER
        text   | 5                                | /f WRONG_TYPE
        text   | null                             | /f NULL
        text   | {}                               | /f WRONG_TYPE
        id     | "ctr_01k4000000e008000000000001" | ok
        id     | "ctr_01k4000000e00800000000000u" | /f INVALID
        id     | "pay_01990000"                   | /f INVALID
        date   | "2026-03-01"                     | ok
        date   | "2026-02-30"                     | /f INVALID
        date   | "01.03.2026"                     | /f INVALID
        moment | "2026-03-01T08:00:00Z"           | ok
        moment | "2026-03-01"                     | /f INVALID
        choice | "DEALER"                         | ok
        choice | "dealer"                         | /f NOT_A_CHOICE
        flag   | true                             | ok
        flag   | "true"                           | /f WRONG_TYPE
        whole  | 10                               | ok
        whole  | 11                               | /f OUT_OF_BOUNDS
        whole  | 0                                | /f OUT_OF_BOUNDS
        whole  | "5"                              | /f WRONG_TYPE
        amount | "72000.00"                       | ok
        amount | "1"                              | ok
        amount | 72000                            | /f WRONG_TYPE
        amount | 72000.5                          | /f WRONG_TYPE
        amount | "0"                              | /f NOT_POSITIVE
        amount | "-1.00"                          | /f NOT_POSITIVE
        amount | "1.001"                          | /f TOO_PRECISE
        amount | "1e3"                            | /f NOT_DECIMAL
        amount | "+1"                             | /f NOT_DECIMAL
        amount | "01.00"                          | /f NOT_DECIMAL
        amount | "1,000.00"                       | /f NOT_DECIMAL
        amount | "NaN"                            | /f NOT_DECIMAL
        amount | "99999999999999999999999999999999999999" | /f TOO_PRECISE
        amount | "999999999999999999999999999999999999999999" | /f NOT_DECIMAL
        money  | {"amount":"1.00","asset":"iso4217:XTS"} | ok
        money  | {"amount":"1.00","asset":"iso4217:XTS","currency":"XTS","scale":2} | ok
        money  | {"amount":"1.00","asset":"iso4217:XTS","currency":"EUR"} | /f UNKNOWN_ASSET
        money  | {"amount":"1.00","asset":"iso4217:XTS","scale":3} | /f UNKNOWN_ASSET
        money  | {"amount":"1.00","asset":"iso4217:ZZZ"} | /f/asset UNKNOWN_ASSET
        money  | {"amount":"1.001","asset":"iso4217:XTS"} | /f TOO_PRECISE
        money  | {"asset":"iso4217:XTS"}          | /f/amount MISSING
        money  | {"amount":"1.00","asset":"iso4217:XTS","rate":"1"} | /f/rate UNKNOWN_FIELD
        money  | "1.00"                           | /f WRONG_TYPE
        """)
    void readsAsTheTableSays(String kind, String value, String expected) {
        assertThat(faults(() -> {
                    var body = body("{\"f\":" + value + "}");
                    var field = KINDS.getOrDefault(kind, b -> b.text("/f", 1)).apply(body);
                    body.done();
                    field.get();
                }))
                .isEqualTo(expected);
    }

    @Test
    void missesEachKindOfField() {
        KINDS.forEach((kind, reader) -> assertThat(faults(() -> {
                    var body = body("{}");
                    assertThat(reader.apply(body).find()).isEmpty();
                    body.done();
                }))
                .as(kind)
                .isEqualTo("/f MISSING"));
    }

    @Test
    void readsAnIdBack() {
        var field = body("{\"f\":\"" + Ids.text("ctr", ID) + "\"}").id("/f", "ctr");
        assertThat(field.get()).isEqualTo(ID);
    }

    @Test
    void collectsEveryFault() {
        assertThat(faults(() -> {
                    var body = body("{\"a\":1,\"b\":\"x\",\"more\":{\"c\":2},\"x/y\":1}");
                    body.text("/a", 5);
                    body.date("/b");
                    body.id("/c", "ctr");
                    body.done();
                }))
                .isEqualTo("/a WRONG_TYPE, /b INVALID, /c MISSING, /more UNKNOWN_FIELD, /x~1y UNKNOWN_FIELD");
    }

    @Test
    void readsOptionalFields() {
        var body = body("{\"day\":\"2026-03-01\"}");
        var day = body.optional("/day", body::date);
        var note = body.optional("/note", at -> body.text(at, 10));
        body.done();
        assertThat(day.get()).hasValue(LocalDate.of(2026, 3, 1));
        assertThat(note.get()).isEmpty();
    }

    @Test
    void refusesNullForOptional() {
        assertThat(faults(() -> {
                    var body = body("{\"day\":null}");
                    body.optional("/day", body::date);
                    body.done();
                }))
                .isEqualTo("/day NULL");
    }

    @Test
    void readsLists() {
        var body = body("{\"lines\":[{\"goods\":\"a\",\"price\":\"1.00\"},{\"goods\":\"b\",\"price\":\"2.00\"}]}");
        var lines = body.list("/lines", 10, BodyTest::line);
        assertThat(body.done(lines::get))
                .containsExactly(new Line("a", Amount.parse("1.00", XTS)), new Line("b", Amount.parse("2.00", XTS)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        []                                             | /lines OUT_OF_BOUNDS
        [1]                                            | /lines/0 WRONG_TYPE
        {}                                             | /lines WRONG_TYPE
        [{"goods":"a"}]                                | /lines/0/price MISSING
        [{"goods":"none","price":"1.00"}]              | /lines/0 INVALID
        [{"goods":"a","price":"1.00","tax":"1"}]       | /lines/0/tax UNKNOWN_FIELD
        [{"goods":"a","price":"1"},{"goods":"","price":"0"}] | /lines/1/goods BLANK, /lines/1/price NOT_POSITIVE
        [{"goods":"a","price":"1"},{"goods":"a","price":"1"},{"goods":"a","price":"1"}] | /lines OUT_OF_BOUNDS
        """)
    void namesTheItemThatIsWrong(String list, String expected) {
        assertThat(faults(() -> {
                    var body = body("{\"lines\":" + list + "}");
                    body.list("/lines", 2, BodyTest::line);
                    body.done();
                }))
                .isEqualTo(expected);
    }

    @Test
    void readsNestedPointers() {
        var body = body("{\"buyer\":{\"name\":\"Nordfeld\"}}");
        var name = body.text("/buyer/name", 20);
        assertThat(body.done(name::get)).isEqualTo("Nordfeld");
        assertThat(faults(() -> {
                    var other = body("{\"buyer\":{\"name\":\"Nordfeld\",\"age\":1}}");
                    other.text("/buyer/name", 20);
                    other.done();
                }))
                .isEqualTo("/buyer/age UNKNOWN_FIELD");
    }

    @Test
    void turnsConstructorsRefusalIntoFault() {
        assertThat(faults(() -> body("{}").done(() -> new Line("none", Amount.zero(XTS)))))
                .isEqualTo(" INVALID");
    }

    @Test
    void limitsFaults() {
        var fields = java.util.stream.IntStream.range(0, 200)
                .mapToObj(i -> "\"f" + i + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
        assertThatThrownBy(() -> body(fields).done())
                .isInstanceOfSatisfying(
                        Problem.Raised.class,
                        raised -> assertThat(raised.problem().faults()).hasSize(50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "\"x\"", "[]", "{\"a\":}", "{\"a\":1}}", "{'a':1}", "{\"a\":NaN}", "\ufeff{}"})
    void refusesWhatIsNoObject(String text) {
        assertThatThrownBy(() -> body(text)).isInstanceOfSatisfying(Problem.Raised.class, raised -> {
            assertThat(raised.problem().code()).isEqualTo(ProblemCode.MALFORMED_JSON);
            assertThat(raised.problem().detail()).doesNotContain("tools.", "jackson", "StreamRead");
        });
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThatThrownBy(() -> RequestBody.parse(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}))
                .hasMessageContaining("MALFORMED_JSON");
    }
}

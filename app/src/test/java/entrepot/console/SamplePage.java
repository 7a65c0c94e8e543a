package entrepot.console;

import entrepot.console.DataTable.Column;
import entrepot.console.DecisionCard.Reason;
import entrepot.console.DecisionCard.Rule;
import entrepot.console.Timeline.Event;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A page with one of each piece, as a payment could look.
public record SamplePage(
        Badge state, FactList facts, Timeline timeline, DecisionCard decision, DecisionCard refusal, DataTable table) {

    private static final Asset XTS = new Asset.Fiat("XTS", 2);
    private static final Asset USDT = new Asset.Token(
            ChainId.parse("eip155:31337"), "erc20", "0x5FbDB2315678afecb367f032d93F642f64180aa3", "USDT", 6);
    private static final String HASH = "0x9fc76417374aa880d4449a1f7f31ec597f00b1f6f3dd2d66f4c9c6c445836d8b";

    static SamplePage payment() {
        return new SamplePage(new Badge("Settled", Tone.GOOD), summary(), steps(), allowed(), held(), postings());
    }

    private static Amount usdt(String text) {
        return Amount.parse(text, USDT);
    }

    private static Amount xts(String text) {
        return Amount.parse(text, XTS);
    }

    private static FactList summary() {
        return FactList.empty()
                .with("Payment", Cell.code("pay_01k4qk3d9vfx2b7t8m0h6n5c1a"))
                .with("Contract", Cell.link("01/2026-000017", "/console/contracts/1"))
                .with("Payer", Cell.text("Nordfeld Maschinen AG"))
                .with("Payee", Cell.text("Shenzhen Hailu Electronics Co., Ltd."))
                .with("Invoice", Cell.money(usdt("72000")))
                .with("Debited", Cell.money(xts("6645012.40")))
                .with("Due", Cell.day(LocalDate.of(2026, 3, 31)))
                .with("State", Cell.status("Settled", Tone.GOOD));
    }

    private static Timeline steps() {
        return new Timeline(List.of(
                Event.of(at("2026-02-10T09:00:00Z"), "Contract registered", "", Tone.GOOD)
                        .with("Number", Cell.text("01/2026-000017")),
                Event.of(
                        at("2026-03-03T08:12:09Z"),
                        "Held for a second pair of eyes",
                        "The goods of line 2 are on a watch list of the exporting country.",
                        Tone.WAIT),
                Event.of(at("2026-03-03T09:40:31Z"), "Approved", "By Ana Oliveira, Compliance.", Tone.GOOD),
                Event.of(at("2026-03-03T09:41:02Z"), "Quote accepted", "Best of 2 firm quotes, 30 seconds.", Tone.NOTE)
                        .with("Price", Cell.text("92.2918 XTS/USDT"))
                        .with("All-in cost", Cell.text("31 basis points")),
                Event.of(
                        at("2026-03-03T09:44:50Z"),
                        "First transfer reorganised away",
                        "Two blocks were replaced before it was final. The same bytes were broadcast again.",
                        Tone.BAD),
                Event.of(
                                at("2026-03-03T09:46:12Z"),
                                "Transfer final",
                                "12 blocks deep, finalised by the chain.",
                                Tone.GOOD)
                        .with("Transaction", Cell.code(HASH))
                        .with("Amount", Cell.money(usdt("72000"))),
                Event.of(at("2026-06-01T10:00:00Z"), "Goods declaration expected", "By 31 July 2026.", Tone.PLAIN)));
    }

    private static DecisionCard allowed() {
        var evidence = FactList.empty()
                .with("Decision", Cell.code("4f1c2a9b7d3e58f0a1b2c3d4e5f60718293a4b5c6d7e8f901a2b3c4d5e6f7081"))
                .with("Packs", Cell.text("GLOBAL 3, XA-ELR 7, CN 2, HK 4"));
        return new DecisionCard(
                "Instruct · 3 Mar 2026",
                new Badge("Allow", Tone.GOOD),
                List.of(),
                List.of(new Rule(
                        "XA-ELR-12",
                        "Advance payment: goods declaration within 150 days.",
                        new Badge("Report", Tone.NOTE),
                        "XA Central Bank, Programme Rules, art. 12(3)")),
                List.of(
                        new Rule(
                                "G-01",
                                "Every party to the trade is screened on lists of the day.",
                                new Badge("Not fired", Tone.PLAIN),
                                ""),
                        new Rule(
                                "G-04",
                                "The asset is admitted in both regimes.",
                                new Badge("Not fired", Tone.PLAIN),
                                "")),
                evidence);
    }

    private static DecisionCard held() {
        return new DecisionCard(
                "Release · 3 Mar 2026",
                new Badge("Hold", Tone.BAD),
                List.of(new Reason("LIST_TOO_OLD", "The UN list is 49 hours old; 24 are allowed.")),
                List.of(new Rule("G-02", "A list older than its limit is no answer.", new Badge("Hold", Tone.BAD), "")),
                List.of(),
                FactList.empty());
    }

    private static DataTable postings() {
        return new DataTable(
                "Postings of this payment",
                List.of(
                        Column.text("When"),
                        Column.text("Account"),
                        Column.text("Kind"),
                        Column.number("Debit"),
                        Column.number("Credit")),
                List.of(
                        row("client cash reserved", "Hold", Cell.money(xts("6645012.40")), Cell.text("")),
                        row("client assets bound", "Exchange", Cell.text(""), Cell.money(usdt("72000"))),
                        row("network fee", "Fee", Cell.money(usdt("1.234567")), Cell.text(""))),
                "Nothing is posted yet.");
    }

    private static List<Cell> row(String account, String kind, Cell debit, Cell credit) {
        return List.of(Cell.moment(at("2026-03-03T09:41:02Z")), Cell.text(account), Cell.text(kind), debit, credit);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}

package entrepot.settlement.web;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.commit.Json;
import entrepot.http.Wire;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import entrepot.party.Lei;
import entrepot.settlement.Mark;
import entrepot.settlement.Order;
import entrepot.settlement.Payment;
import entrepot.settlement.PaymentState;
import entrepot.trade.Contract;
import entrepot.trade.Invoice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a payment says of its next step, and how it is spelled.
class NextTest {

    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    private static final ChainId CHAIN = ChainId.parse("eip155:31337");

    private static Payment in(PaymentState state) {
        var token = new Asset.Token(CHAIN, "erc20", "0x" + "a1".repeat(20), "USDT", 6);
        var order = new Order(
                new Contract.Id(new UUID(1, 1)),
                new Invoice.Id(new UUID(1, 2)),
                new Lei("9845000000NORDFELD80"),
                new Lei("9845000HARBOURAGRI79"),
                new AccountId(CHAIN, "0x" + "e1".repeat(20)),
                Amount.parse("72000", token),
                Amount.parse("72000", new Asset.Fiat("USD", 2)),
                new Asset.Fiat("XTS", 2),
                Order.Term.ADVANCE,
                "11100",
                "usr_1",
                List.of());
        var created = Payment.created(new Payment.Id(new UUID(1, 3)), "XA-R-2026-000117", order, NOW);
        return new Payment(
                created.id(),
                created.registerNo(),
                order,
                state,
                List.of(created.marks().getFirst(), new Mark(state, NOW, "system", "moved")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "CREATED, DECISION, PLATFORM",
        "SCREENED, QUOTE, TREASURY",
        "QUOTED, QUOTE, TREASURY",
        "FUNDED, DECISION, PLATFORM",
        "DECIDED, DELIVERY, PROVIDER",
        "EXCHANGED, SIGNATURE, PLATFORM",
        "SIGNED, BROADCAST, PLATFORM",
        "BROADCAST, BLOCK, CHAIN",
        "CONFIRMING, FINALITY, CHAIN",
        "REORGED, BLOCK, CHAIN",
        "REVERSED, REVIEW, SUPERVISOR",
        "FINAL, MATCHING, PLATFORM",
        "HELD, CURE, COMPLIANCE",
        "FAILED, REVIEW, OPERATOR",
        "REFUSED, NOTHING, NOBODY",
        "CLOSED, NOTHING, NOBODY"
    })
    void namesNextStep(PaymentState state, String awaited, String from) {
        var next = Next.of(in(state), NOW);
        assertThat(next.awaited() + " " + next.from()).isEqualTo(awaited + " " + from);
    }

    @Test
    void waitsForNothingOnlyWhenOver() {
        for (var state : PaymentState.values())
            assertThat(Next.of(in(state), NOW).awaited().equals("NOTHING"))
                    .as(state.name())
                    .isEqualTo(state.isOver());
    }

    @Test
    void spellsPayment() {
        var text = new String(
                Wire.bytes(PaymentView.of(in(PaymentState.HELD), Optional.empty(), NOW)), StandardCharsets.UTF_8);
        var json = Json.tree(text);
        assertThat(json.at("/register_no").asString("")).isEqualTo("XA-R-2026-000117");
        assertThat(json.at("/amount/amount").asString("")).isEqualTo("72000.000000");
        assertThat(json.at("/timeline/1/note").asString("")).isEqualTo("moved");
        assertThat(json.has("quote")).isFalse();
    }
}

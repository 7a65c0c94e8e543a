package entrepot.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import entrepot.signer.Answer.Code;
import entrepot.signer.Guard.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.web3j.crypto.AccessListObject;

class GuardTest {

    private final Recollection memory = new Recollection();
    private final Guard guard = new Guard(Order.policy(), Set.of(Order.CLIENT.address()));

    /// Each rule: what breaks it, and the nearest that keeps it.
    static Stream<Arguments> rules() {
        return Stream.of(
                row(Code.UNKNOWN_ACCOUNT, o -> o.account = "0x" + "c3".repeat(20), o -> {}),
                row(Code.MALFORMED_TRANSACTION, o -> o.unsigned = "0x01c0", o -> {}),
                row(Code.MALFORMED_TRANSACTION, o -> o.unsigned = "0x0", o -> {}),
                row(Code.CHAIN_NOT_ALLOWED, o -> o.chain = 1, o -> o.chain = 31337),
                row(Code.ACCESS_LIST, o -> o.accessList = List.of(listed()), o -> o.accessList = List.of()),
                row(Code.CONTRACT_CREATION, o -> o.to = "", o -> {}),
                row(Code.COIN_TRANSFER, o -> o.value = 1, o -> o.value = 0),
                row(Code.COIN_TRANSFER, o -> o.selector = "", o -> {}),
                row(Code.UNKNOWN_SELECTOR, o -> o.selector = "095ea7b3", o -> o.selector = "a9059cbb"),
                row(Code.UNKNOWN_SELECTOR, o -> o.selector = "23b872dd", o -> {}),
                row(Code.UNKNOWN_SELECTOR, o -> o.selector = "a9059cbc", o -> {}),
                row(Code.MALFORMED_TRANSFER, o -> o.tail = "00", o -> o.tail = ""),
                row(Code.MALFORMED_TRANSFER, o -> o.selector = "a9059cbb".concat("0001"), o -> {}),
                row(Code.TOKEN_NOT_ALLOWED, o -> o.to = Order.SUPPLIER, o -> o.to = Order.USDT),
                row(Code.GAS_LIMIT_EXCEEDED, o -> o.gasLimit = 100_001, o -> o.gasLimit = 100_000),
                row(Code.FEE_EXCEEDED, o -> o.tip = 101, o -> o.tip = 100),
                row(Code.FEE_EXCEEDED, o -> o.feeCap = 334, o -> o.feeCap = 333),
                row(Code.AMOUNT_ZERO, o -> o.units = 0, o -> o.units = 1),
                row(Code.AMOUNT_EXCEEDED, o -> o.units = 100_000_001, o -> o.units = 100_000_000),
                row(Code.MANDATE_NOT_SIGNED, o -> o.mandateKey = Order.STRANGER, o -> o.mandateKey = Order.DOSSIER),
                row(Code.MANDATE_MALFORMED, o -> o.mandate = "{}", o -> {}),
                row(Code.MANDATE_MALFORMED, o -> o.mandateUnits = "1.0", o -> {}),
                row(Code.MANDATE_OTHER_PAYMENT, o -> o.mandatePayment = "pay_2", o -> {}),
                row(Code.MANDATE_OTHER_TOKEN, o -> o.mandateChain = "eip155:1", o -> {}),
                row(Code.MANDATE_OTHER_TOKEN, o -> o.mandateToken = Order.SUPPLIER, o -> {}),
                row(Code.MANDATE_OTHER_PAYEE, o -> o.mandatePayee = Order.USDT, o -> {}),
                row(Code.MANDATE_OTHER_AMOUNT, o -> o.mandateUnits = "72000001", o -> o.mandateUnits = "72000000"),
                row(
                        Code.MANDATE_EXPIRED,
                        o -> o.mandateExpires = "2026-03-02T10:00:00Z",
                        o -> o.mandateExpires = "2026-03-02T10:00:01Z"));
    }

    /// The rules of memory, after pay_1 was signed at nonce 5 and pay_2 at nonce 7.
    static Stream<Arguments> memories() {
        return Stream.of(
                row(Code.PAYMENT_HAS_OTHER_NONCE, o -> o.nonce = 8, o -> {}),
                row(Code.NONCE_OF_OTHER_PAYMENT, o -> o.payment = "pay_9", o -> {}),
                row(Code.REPLACEMENT_DIFFERS, dearer(o -> o.payee = Order.USDT), dearer(o -> {})),
                row(Code.REPLACEMENT_DIFFERS, dearer(o -> o.units++), dearer(o -> {})),
                row(Code.REPLACEMENT_DIFFERS, dearer(o -> o.gasLimit++), dearer(o -> {})),
                row(Code.REPLACEMENT_NOT_DEARER, dearer(o -> o.tip = 10), dearer(o -> o.tip = 11)),
                row(Code.REPLACEMENT_NOT_DEARER, dearer(o -> o.feeCap = 100), dearer(o -> o.feeCap = 101)),
                row(Code.NONCE_PASSED, fresh(o -> o.nonce = 6), fresh(o -> o.nonce = 8)),
                row(Code.NAMESAKE_NOT_CANCELLED, fresh(o -> o.payment = "payb_1"), fresh(o -> o.payment = "payb_9")),
                row(Code.DAY_LIMIT_EXCEEDED, fresh(o -> o.units = 77_000_001), fresh(o -> o.units = 77_000_000)));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("rules")
    void refusesInOrder(Code code, Consumer<Order> broken, Consumer<Order> kept) {
        assertThat(refusal(Order.of(broken))).isEqualTo(code.name());
        assertThat(refusal(Order.of(kept))).isEmpty();
    }

    /// Scenario 29.
    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("memories")
    void refusesByMemory(Code code, Consumer<Order> broken, Consumer<Order> kept) {
        remember(Order.of(o -> {}));
        remember(Order.of(o -> {
            o.payment = "pay_2";
            o.nonce = 7;
            o.units = 1_000_000;
        }));
        assertThat(refusal(Order.of(broken))).isEqualTo(code.name());
        assertThat(refusal(Order.of(kept))).isEmpty();
    }

    @Test
    void testsEveryCode() {
        var tested = Stream.concat(rules(), memories())
                .map(row -> (Code) row.get()[0])
                .collect(Collectors.toSet());
        tested.addAll(EnumSet.of(Code.MALFORMED_REQUEST, Code.NOT_A_SELF_TRANSFER, Code.PAYMENT_CANCELLED));
        assertThat(tested).containsExactlyInAnyOrder(Code.values());
    }

    /// Scenario 31.
    @Test
    void repeatsWithoutNewEntry() {
        remember(Order.of(o -> {}));
        var later = guard.judge(Order.of(o -> {}).request(), memory, Order.NOW.plus(Duration.ofDays(9)));
        assertThat(((Verdict.Sign) later).entry()).isEmpty();
    }

    @Test
    void freesLimitOnNextDay() {
        remember(Order.of(o -> o.units = 100_000_000));
        var next = Order.of(fresh(o -> o.units = 60_000_000)).request();
        assertThat(refusal(next, Order.NOW)).isEqualTo("DAY_LIMIT_EXCEEDED");
        assertThat(refusal(next, Instant.parse("2026-03-02T23:59:59.999Z"))).isEqualTo("DAY_LIMIT_EXCEEDED");
        assertThat(refusal(
                        Order.of(fresh(o -> {
                                    o.units = 60_000_000;
                                    o.mandateExpires = "2026-04-01T00:00:00Z";
                                }))
                                .request(),
                        Instant.parse("2026-03-03T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void countsReplacementOnce() {
        remember(Order.of(o -> o.units = 80_000_000));
        remember(Order.of(dearer(o -> o.units = 80_000_000)));
        assertThat(refusal(Order.of(fresh(o -> o.units = 70_000_000)))).isEmpty();
        assertThat(refusal(Order.of(fresh(o -> o.units = 70_000_001)))).isEqualTo("DAY_LIMIT_EXCEEDED");
    }

    @Test
    void ignoresClockSetBack() {
        remember(Order.of(o -> {}));
        var old =
                Order.of(fresh(o -> o.mandateExpires = "2026-03-02T09:59:00Z")).request();
        assertThat(refusal(old, Order.NOW.minusSeconds(3600))).isEqualTo("MANDATE_EXPIRED");
    }

    @Test
    void cancelsWithNothingButItself() {
        assertThat(refusal(Order.cancel(o -> o.value = 1))).isEqualTo("NOT_A_SELF_TRANSFER");
        assertThat(refusal(Order.cancel(o -> o.to = Order.SUPPLIER))).isEqualTo("NOT_A_SELF_TRANSFER");
        assertThat(refusal(Order.cancel(o -> o.selector = "a9059cbb"))).isEqualTo("NOT_A_SELF_TRANSFER");
        assertThat(refusal(Order.cancel(o -> o.feeCap = 100_000))).isEqualTo("FEE_EXCEEDED");
        assertThat(refusal(Order.cancel(o -> {}))).isEmpty();
    }

    @Test
    void replacesCancelledPaymentNever() {
        remember(Order.of(o -> {}));
        assertThat(refusal(Order.cancel(o -> {}))).isEqualTo("REPLACEMENT_NOT_DEARER");
        remember(Order.cancel(dearer(o -> {})));
        assertThat(refusal(Order.of(o -> {
                    o.tip = 30;
                    o.feeCap = 300;
                })))
                .isEqualTo("PAYMENT_CANCELLED");
        assertThat(refusal(Order.of(o -> {})))
                .as("the first signature is out already")
                .isEmpty();
    }

    /// After a cancel the same payment may be signed again, under another name and at another nonce.
    @Test
    void signsAgainAfterItsCancel() {
        remember(Order.of(o -> {}));
        var again = Order.of(fresh(o -> o.payment = "payb_1"));
        assertThat(refusal(again)).isEqualTo("NAMESAKE_NOT_CANCELLED");
        remember(Order.cancel(dearer(o -> {})));
        assertThat(refusal(again)).isEmpty();
        remember(again);
        assertThat(refusal(Order.of(fresh(o -> {
                    o.payment = "payc_1";
                    o.nonce = 9;
                }))))
                .as("it was signed again and not cancelled again")
                .isEqualTo("NAMESAKE_NOT_CANCELLED");
        assertThat(refusal(Order.of(fresh(o -> {
                    o.payment = "ret_1";
                    o.nonce = 9;
                }))))
                .as("what was paid is not given back as well")
                .isEqualTo("NAMESAKE_NOT_CANCELLED");
    }

    @Test
    void fillsPassedGapWithCancelOnly() {
        remember(Order.of(o -> {}));
        assertThat(refusal(Order.of(fresh(o -> o.nonce = 4)))).isEqualTo("NONCE_PASSED");
        assertThat(refusal(Order.cancel(o -> {
                    o.payment = "pay_3";
                    o.nonce = 4;
                })))
                .isEmpty();
    }

    private void remember(Order order) {
        var verdict = guard.judge(order.request(), memory, Order.NOW);
        memory.add(((Verdict.Sign) verdict).entry().orElseThrow());
    }

    private String refusal(Order order) {
        return refusal(order.request(), Order.NOW);
    }

    private String refusal(SignRequest request, Instant now) {
        return switch (guard.judge(request, memory, now)) {
            case Verdict.No no -> no.refused().code().name();
            case Verdict.Sign _ -> "";
        };
    }

    private static Arguments row(Code code, Consumer<Order> broken, Consumer<Order> kept) {
        return arguments(code, broken, kept);
    }

    private static Consumer<Order> dearer(Consumer<Order> change) {
        return o -> {
            o.tip = 20;
            o.feeCap = 200;
            change.accept(o);
        };
    }

    private static Consumer<Order> fresh(Consumer<Order> change) {
        return o -> {
            o.payment = "pay_3";
            o.nonce = 8;
            o.units = 1;
            change.accept(o);
        };
    }

    private static AccessListObject listed() {
        return new AccessListObject("0x" + "d4".repeat(20), List.of());
    }
}

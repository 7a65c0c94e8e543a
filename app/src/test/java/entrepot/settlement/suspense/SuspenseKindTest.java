package entrepot.settlement.suspense;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.access.Role;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import entrepot.settlement.suspense.SuspenseKind.Asked;
import entrepot.settlement.suspense.SuspenseKind.Awaited;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Why a transfer lies apart, from what was asked of its sender.
class SuspenseKindTest {

    private static final ChainId CHAIN = ChainId.parse("eip155:31337");
    private static final Asset.Token USDT =
            new Asset.Token(CHAIN, "erc20", "0x00000000000000000000000000000000000000a1", "USDT", 6);
    private static final Asset.Token USDC =
            new Asset.Token(CHAIN, "erc20", "0x00000000000000000000000000000000000000a2", "USDC", 6);
    private static final SuspenseTerms TERMS = new SuspenseTerms(
            Role.COMPLIANCE, Duration.ofDays(2), Duration.ofDays(30), List.of(Amount.parse("1", USDT)));

    /// Awaited: `open` and `over` payments by name and amount, oldest first.
    /// Scenario 19.
    /// Scenario 21, dust: below the least amount of an asset it is in suspense as dust, and nothing is
    /// sent for it. Operator: `GET /suspense` has it with its reason.
    /// Scenario 26.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            known   | USDT 500    | USDT 500 |                              | UNEXPECTED
            known   | USDC 500    | USDC 500 | open a 500                   | WRONG_TOKEN of a
            known   | USDT 499    | USDT 499 | open a 500                   | UNDER of a
            known   | USDT 501    | USDT 501 | open a 500                   | OVER of a
            known   | USDT 501    | USDT 501 | open a 500, open b 700       | OVER of a
            known   | USDT 690    | USDT 690 | open a 500, open b 700       | UNDER of b
            known   | USDT 500    | USDT 500 | over a 500                   | LATE of a
            known   | USDT 500    | USDT 500 | over a 500, over b 500       | LATE of b
            known   | USDT 400    | USDT 400 | over a 500                   | UNEXPECTED
            known   | USDT 0.99   | USDT 0.99 | open a 500                  | DUST
            known   | USDT 1      | USDT 1   | open a 500                   | UNDER of a
            unknown | USDT 500    | USDT 500 |                              | UNKNOWN_SENDER
            unknown | USDT 0.01   | USDT 0.01 |                             | DUST
            unknown | USDC 0.01   | USDC 0.01 |                             | UNKNOWN_SENDER
            known   | USDT 499.95 | USDT 500 | open a 500                   | FEE_ON_TRANSFER of a
            unknown | USDT 0.50   | USDT 0.51 |                             | FEE_ON_TRANSFER
            """)
    void judges(String sender, String came, String logged, String awaited, String expected) {
        var asked = new Asked(sender.equals("known"), awaited(awaited));
        var judged = SuspenseKind.of(amount(came), amount(logged), asked, TERMS);
        assertThat(judged.kind() + (judged.about().isEmpty() ? "" : " of " + judged.about()))
                .isEqualTo(expected);
    }

    private static List<Awaited> awaited(String text) {
        var awaited = new ArrayList<Awaited>();
        if (text == null) return awaited;
        for (var one : text.split(", ", -1)) {
            var words = one.split(" ", -1);
            awaited.add(new Awaited(words[1], Amount.parse(words[2], USDT), words[0].equals("open")));
        }
        return awaited;
    }

    private static Amount amount(String text) {
        var words = text.split(" ", -1);
        return Amount.parse(words[1], words[0].equals("USDT") ? USDT : USDC);
    }
}

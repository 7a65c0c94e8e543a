package entrepot.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.commit.Json;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What a leaf binds of a posting is the canonical JSON that [Json] would write, byte for byte.
class PostingTextPropertyTest {

    private static final ChainId CHAIN = ChainId.parse("eip155:1");
    private static final List<Asset> ASSETS = List.of(
            new Asset.Fiat("XTS", 2),
            new Asset.Basket("a \"basket\"", 0),
            new Asset.NativeCoin(CHAIN, 60, "ETH", 18),
            new Asset.Token(CHAIN, "erc20", "0xAbC", "USD₮", 6));

    @Property
    void isWhatJsonWrites(@ForAll("postings") Posting posting) {
        assertThat(posting.canonical()).isEqualTo(Json.write(posting));
    }

    @Provide
    Arbitrary<Posting> postings() {
        return Combinators.combine(
                        texts(), texts(), texts(), lines().list().ofMinSize(1).ofMaxSize(5))
                .as(Posting::new);
    }

    private static Arbitrary<Line> lines() {
        var units = Arbitraries.bigIntegers()
                .between(BigInteger.ONE, BigInteger.TEN.pow(38).subtract(BigInteger.ONE));
        var accounts = Combinators.combine(Arbitraries.of(Account.values()), texts(), texts(), Arbitraries.of(ASSETS))
                .as(AccountKey::new);
        return Combinators.combine(accounts, Arbitraries.of(Side.values()), units)
                .as((account, side, amount) -> new Line(account, side, new Amount(amount, account.asset())));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ascii().ofMaxLength(20),
                Arbitraries.strings()
                        .withChars('"', '\\', '/', '\n', '\u007f', '\u2028', 'é', '丽')
                        .ofMaxLength(8));
    }
}

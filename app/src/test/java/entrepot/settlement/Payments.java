package entrepot.settlement;

import entrepot.chain.Block;
import entrepot.chain.Receipt;
import entrepot.chain.TokenTransfer;
import entrepot.custody.CustodyParts.NonceReserved;
import entrepot.custody.GasOffer;
import entrepot.custody.Mandate;
import entrepot.custody.PaymentRef;
import entrepot.custody.SigningRequest;
import entrepot.custody.Transfer;
import entrepot.market.OfferId;
import entrepot.market.ProviderId;
import entrepot.market.QuoteId;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import entrepot.money.Rate;
import entrepot.party.Country;
import entrepot.party.Lei;
import entrepot.regime.Outcome;
import entrepot.trade.Contract;
import entrepot.trade.Invoice;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// The reference import's two payments, as fixtures: the advance of 72,000 and the balance of 168,000.
final class Payments {

    static final ChainId CHAIN = ChainId.parse("eip155:31337");
    static final Asset.Fiat XTS = new Asset.Fiat("XTS", 2);
    static final Asset.Fiat USD = new Asset.Fiat("USD", 2);
    static final Asset.NativeCoin COIN = new Asset.NativeCoin(CHAIN, 60, "ETH", 18);
    static final Asset.Token USDT =
            new Asset.Token(CHAIN, "erc20", "0x00000000000000000000000000000000000000a1", "USDT", 6);
    static final AccountId WALLET = new AccountId(CHAIN, "0x00000000000000000000000000000000000000c1");
    static final AccountId PAYEE = new AccountId(CHAIN, "0x00000000000000000000000000000000000000e1");
    static final AccountId PROVIDER = new AccountId(CHAIN, "0x00000000000000000000000000000000000000f1");
    static final ProviderId ALPHA = new ProviderId("9845000000LPALPHA132");
    static final ProviderId BRAVO = new ProviderId("98450000000LPBRAVO42");
    static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    static final QuoteId QUOTE = new QuoteId(new UUID(0x7000L, 0x8000000000000007L));
    static final String HASH = "0x" + "ab".repeat(32);

    private Payments() {}

    static Payment ordered(String amount) {
        var order = new Order(
                new Contract.Id(new UUID(1, 1)),
                new Invoice.Id(new UUID(1, 2)),
                new Lei("9845000000NORDFELD80"),
                new Lei("9845000HARBOURAGRI79"),
                PAYEE,
                Amount.parse(amount, USDT),
                Amount.parse(amount, USD),
                XTS,
                Order.Term.ADVANCE,
                "11100",
                "nordfeld-maker",
                List.of(Country.parse("XA"), Country.parse("HK")));
        return Payment.created(new Payment.Id(new UUID(1, 3)), "XA-R-2026-000117", order, NOW);
    }

    static Terms advanceTerms() {
        return terms(ALPHA, "72000", "80.52", "5797440.00", "5785920.00", "5797.44", "241.65");
    }

    static Terms balanceTerms() {
        return terms(BRAVO, "168000", "79.76", "13399680.00", "13372800.00", "13399.68", "240.30");
    }

    private static Terms terms(ProviderId provider, String amount, String... figures) {
        var home = Amount.parse(figures[1], XTS);
        var owed = Amount.parse(figures[2], XTS);
        var fee = Amount.parse(figures[3], XTS);
        var network = Amount.parse(figures[4], XTS);
        return new Terms(
                QUOTE,
                provider,
                new OfferId("offer-1"),
                Rate.parse(USDT, XTS, figures[0]),
                Amount.parse(amount, USDT),
                home,
                owed,
                home.minus(owed),
                fee,
                network,
                home.plus(fee).plus(network),
                NOW.plusSeconds(60));
    }

    static Ruling ruling(Outcome outcome, String... reasons) {
        return new Ruling("dec_1", "hash", outcome, List.of(reasons), List.of(), List.of());
    }

    static Outgoing transfer(Payment payment, Outgoing.Kind kind) {
        var to = kind == Outgoing.Kind.PAYMENT ? PAYEE : PROVIDER;
        var reserved = new NonceReserved(new PaymentRef("trf_" + kind.name().toLowerCase(Locale.ROOT)), WALLET, 7);
        var gas = new GasOffer(BigInteger.ONE, BigInteger.TEN, 100_000);
        var mandate = new Mandate.Signed("", "");
        var request = SigningRequest.payment(
                reserved, new Transfer(to, payment.order().amount()), gas, mandate);
        return Outgoing.reserved(kind, request, to, payment.order().amount());
    }

    private static String hash(long height) {
        return String.format(Locale.ROOT, "0x%064x", height);
    }

    static Block block(long height) {
        return new Block(CHAIN, height, hash(height), hash(height - 1), NOW);
    }

    static Receipt receipt(Outgoing transfer, boolean success, Amount logged) {
        var log = new TokenTransfer(HASH, 0, transfer.from(), transfer.to(), logged, block(9));
        return new Receipt(HASH, block(9), success, 27, Amount.parse("1", COIN), success ? List.of(log) : List.of());
    }

    /// Runs commands that must all be taken.
    static Payment after(Payment payment, List<Step.Taken> steps, Command... commands) {
        var current = payment;
        for (var command : commands) {
            var step = PaymentLife.apply(current, command, NOW);
            if (!(step instanceof Step.Taken taken)) throw new AssertionError(command + " gave " + step);
            steps.add(taken);
            current = taken.next();
        }
        return current;
    }
}

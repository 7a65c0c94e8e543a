package entrepot.settlement.suspense;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.access.Role;
import entrepot.bank.BankAccount;
import entrepot.chain.Block;
import entrepot.chain.Receipt;
import entrepot.chain.TokenTransfer;
import entrepot.commit.Json;
import entrepot.custody.CustodyParts.NonceReserved;
import entrepot.custody.GasOffer;
import entrepot.custody.PaymentRef;
import entrepot.custody.SigningRequest;
import entrepot.custody.Transfer;
import entrepot.ledger.Account;
import entrepot.ledger.Line;
import entrepot.ledger.Posting;
import entrepot.ledger.Side;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import entrepot.settlement.Command;
import entrepot.settlement.Outgoing;
import entrepot.settlement.Payment;
import entrepot.settlement.Wish;
import entrepot.settlement.Wishes;
import entrepot.settlement.suspense.SuspenseCommand.Gate;
import entrepot.settlement.suspense.SuspenseItem.Decision;
import entrepot.settlement.suspense.SuspenseItem.Source;
import entrepot.settlement.suspense.SuspenseItem.State;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The life of a receipt in suspense, state by state.
class SuspenseLifeTest {

    private static final ChainId CHAIN = ChainId.parse("eip155:31337");
    private static final Asset.Fiat XTS = new Asset.Fiat("XTS", 2);
    private static final Asset.NativeCoin COIN = new Asset.NativeCoin(CHAIN, 60, "ETH", 18);
    private static final Asset.Token USDT =
            new Asset.Token(CHAIN, "erc20", "0x00000000000000000000000000000000000000a1", "USDT", 6);
    private static final AccountId WALLET = account("c1");
    private static final AccountId SENDER = account("f1");
    private static final AccountId PROVED = account("e1");
    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    private static final String HASH = "0x" + "ab".repeat(32);
    private static final SuspenseTerms TERMS =
            new SuspenseTerms(Role.COMPLIANCE, Duration.ofDays(2), Duration.ofDays(30), List.of());
    private static final Gate OPEN = new Gate(true, "");
    private static final Gate SHUT = new Gate(false, "screening: wallet is CONFIRMED");
    private static final String ADDRESS = "pad_00000000000000000000000000";
    private static final BankAccount PAYER =
            new BankAccount("XA-9", "Somebody JSC", "9845000000NORDFELD80", "98450000BANKARVEN087");

    private final List<SuspenseStep.Taken> steps = new ArrayList<>();

    private static AccountId account(String end) {
        return new AccountId(CHAIN, "0x" + "0".repeat(38) + end);
    }

    private SuspenseItem onChain() {
        var amount = Amount.parse("500", USDT);
        var source = new Source.OnChain("eip155:31337/0x01/0", SENDER, WALLET, "0x01", "0x09", amount);
        return received(new SuspenseItem.Came(source, amount), SuspenseKind.UNKNOWN_SENDER);
    }

    private SuspenseItem atBank(Optional<BankAccount> from, boolean own) {
        var source = new Source.AtBank("T1", "XA-1", "PAY?", "XA-9", "Somebody JSC", from, own);
        return received(new SuspenseItem.Came(source, Amount.parse("700.00", XTS)), SuspenseKind.NO_REFERENCE);
    }

    private SuspenseItem received(SuspenseItem.Came came, SuspenseKind kind) {
        var id = new SuspenseItem.Id(new UUID(1, 2));
        var item = SuspenseItem.received(id, came, new SuspenseKind.Judged(kind, ""), TERMS, NOW);
        steps.add(SuspenseLife.receive(item));
        return item;
    }

    private SuspenseItem after(SuspenseItem item, SuspenseCommand... commands) {
        var current = item;
        for (var command : commands) {
            var step = SuspenseLife.apply(current, command, TERMS, NOW);
            if (!(step instanceof SuspenseStep.Taken taken)) throw new AssertionError(command + " gave " + step);
            steps.add(taken);
            current = taken.next();
        }
        return current;
    }

    private static String code(SuspenseItem item, SuspenseCommand command, Instant now) {
        return SuspenseLife.apply(item, command, TERMS, now) instanceof SuspenseStep.Rejected(var code, var _)
                ? code.name()
                : "taken";
    }

    private static String code(SuspenseItem item, SuspenseCommand command) {
        return code(item, command, NOW);
    }

    private static SuspenseCommand propose(Decision decision) {
        return new SuspenseCommand.Propose(decision, "the file says so", "anna");
    }

    private static SuspenseCommand approve(Gate gate) {
        return new SuspenseCommand.Approve("boris", gate);
    }

    private static SuspenseCommand fly(Command command) {
        return new SuspenseCommand.Fly(command);
    }

    private static Outgoing transfer(SuspenseItem item) {
        var reserved = new NonceReserved(new PaymentRef(item.name()), WALLET, 7);
        var gas = new GasOffer(BigInteger.ONE, BigInteger.TEN, 100_000);
        var request =
                SigningRequest.payment(reserved, new Transfer(PROVED, item.amount()), gas, SigningRequest.NO_MANDATE);
        return Outgoing.reserved(Outgoing.Kind.REMITTAL, request, PROVED, item.amount());
    }

    private static Receipt receipt(SuspenseItem item, boolean success) {
        var block = new Block(CHAIN, 9, "0x09", "0x08", NOW);
        var log = new TokenTransfer(HASH, 0, WALLET, PROVED, item.amount(), block);
        return new Receipt(HASH, block, success, 27, Amount.of(3, COIN), success ? List.of(log) : List.of());
    }

    private SuspenseItem returning() {
        var item = after(onChain(), propose(new Decision.Return(ADDRESS)), approve(OPEN));
        return after(item, fly(new Command.Return(transfer(item))));
    }

    /// What all postings so far leave on each account, in minor units, debit positive.
    private Map<Account, Long> books() {
        var sums = new HashMap<Account, Long>();
        for (var step : steps)
            for (Posting posting : step.postings())
                for (Line line : posting.lines()) {
                    long units = line.amount().units().longValueExact();
                    long signed = line.side() == Side.DEBIT ? units : -units;
                    if (line.account().asset().equals(USDT)
                            || line.account().asset().equals(XTS))
                        sums.merge(line.account().account(), signed, Long::sum);
                }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private List<String> wished() {
        return steps.getLast().wishes().stream().map(Wish::name).toList();
    }

    @Test
    void opensWithOwnerAndClock() {
        var item = onChain();
        assertThat(item.owner()).isEqualTo(Role.COMPLIANCE);
        assertThat(item.due()).isEqualTo(NOW.plus(Duration.ofDays(2)));
        assertThat(wished()).containsExactly(Wishes.SUSPENSE_OVERDUE);
        assertThat(books())
                .containsOnly(
                        Map.entry(Account.CLIENT_WALLET, 500_000_000L), Map.entry(Account.SUSPENSE, -500_000_000L));
        assertThat(Json.read(Json.write(item), SuspenseItem.class)).isEqualTo(item);
    }

    @Test
    void isOverdueWhenItsTimeIsOver() {
        var item = onChain();
        assertThat(item.isOverdue(item.due().minusMillis(1))).isFalse();
        assertThat(item.isOverdue(item.due())).isTrue();
        assertThat(code(item, new SuspenseCommand.Remind())).isEqualTo("WRONG_STATE");
        assertThat(code(item, new SuspenseCommand.Remind(), item.due())).isEqualTo("taken");
    }

    @Test
    void takesTwoPeople() {
        var proposed = after(onChain(), propose(new Decision.Hold(NOW.plusSeconds(60))));
        assertThat(code(proposed, new SuspenseCommand.Approve("anna", OPEN))).isEqualTo("MAKER_IS_CHECKER");
        assertThat(code(proposed, propose(new Decision.Hold(NOW.plusSeconds(60)))))
                .isEqualTo("WRONG_STATE");
        var held = after(proposed, approve(OPEN));
        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(held.due()).isEqualTo(NOW.plusSeconds(60));
        assertThat(code(held, approve(OPEN))).isEqualTo("WRONG_STATE");
        assertThat(held.filings().getLast().checker()).isEqualTo("boris");
    }

    @Test
    void goesBackToWhereItWasWhenObjected() {
        var held = after(onChain(), propose(new Decision.Hold(NOW.plusSeconds(60))), approve(OPEN));
        var objected =
                after(held, propose(new Decision.Return(ADDRESS)), new SuspenseCommand.Object("not his", "boris"));
        assertThat(objected.state()).isEqualTo(State.HELD);
        assertThat(objected.decided().orElseThrow()).isInstanceOf(Decision.Hold.class);
    }

    @Test
    void holdsForNoLongerThanAllowed() {
        assertThat(code(onChain(), propose(new Decision.Hold(NOW)))).isEqualTo("HOLD_TOO_LONG");
        assertThat(code(onChain(), propose(new Decision.Hold(NOW.plus(Duration.ofDays(31))))))
                .isEqualTo("HOLD_TOO_LONG");
    }

    @Test
    void returnsNoAssetToItsSender() {
        assertThat(code(onChain(), propose(new Decision.Return("")))).isEqualTo("NOT_RETURNABLE");
    }

    @Test
    void paysMoneyBackOnlyToWhereItCameFrom() {
        assertThat(code(atBank(Optional.of(PAYER), false), propose(new Decision.Return(ADDRESS))))
                .isEqualTo("NOT_RETURNABLE");
        assertThat(code(atBank(Optional.empty(), false), propose(new Decision.Return(""))))
                .isEqualTo("NOT_RETURNABLE");
    }

    @Test
    void matchesNothingOnOurOwnAccount() {
        var match = propose(new Decision.Match(new Payment.Id(new UUID(1, 3))));
        assertThat(code(atBank(Optional.of(PAYER), true), match)).isEqualTo("NOT_MATCHABLE");
    }

    @Test
    void leavesSuspenseWhenMatched() {
        var match = propose(new Decision.Match(new Payment.Id(new UUID(1, 3))));
        var matched = after(atBank(Optional.of(PAYER), false), match, approve(OPEN));
        assertThat(matched.state()).isEqualTo(State.MATCHED);
        assertThat(books()).isEmpty();
        assertThat(code(matched, match)).isEqualTo("WRONG_STATE");
    }

    @Test
    void staysWhenScreeningSaysNo() {
        var back = propose(new Decision.Return(ADDRESS));
        var shut = after(onChain(), back, approve(SHUT));
        assertThat(shut.state()).isEqualTo(State.HELD);
        assertThat(wished()).containsExactly(Wishes.SUSPENSE_OVERDUE);
        assertThat(books()).containsKey(Account.SUSPENSE);

        var cleared = after(onChain(), back, approve(OPEN));
        var late = after(cleared, new SuspenseCommand.Clear(SHUT));
        assertThat(late.state()).isEqualTo(State.HELD);
        assertThat(code(late, fly(new Command.Return(transfer(late))))).isEqualTo("WRONG_STATE");
    }

    @Test
    void paysMoneyBackWhenTheBankSaysSo() {
        var item = after(atBank(Optional.of(PAYER), false), propose(new Decision.Return("")), approve(OPEN));
        assertThat(wished()).containsExactly(Wishes.SUSPENSE_CLEAR);
        item = after(item, new SuspenseCommand.Clear(OPEN));
        assertThat(wished()).containsExactly(Wishes.SUSPENSE_PAY_BACK);
        assertThat(books()).containsKey(Account.SUSPENSE);
        item = after(item, new SuspenseCommand.PaidBack("ORD1"));
        assertThat(item.state()).isEqualTo(State.RETURNED);
        assertThat(books()).isEmpty();
        assertThat(code(item, new SuspenseCommand.PaidBack("ORD2"))).isEqualTo("WRONG_STATE");
    }

    @Test
    void returnsAnAssetByTheUsualTransfer() {
        var item = returning();
        assertThat(wished()).containsExactly(Wishes.SUSPENSE_SIGN);
        item = after(item, fly(new Command.Sign(HASH)));
        assertThat(books()).containsKey(Account.IN_TRANSIT).doesNotContainKey(Account.CLIENT_WALLET);
        item = after(
                item,
                fly(new Command.Send("sent")),
                fly(new Command.Mine(receipt(item, true))),
                fly(new Command.Undo("0x09")),
                fly(new Command.Send("sent again")),
                fly(new Command.Mine(receipt(item, true))),
                fly(new Command.Finalise(receipt(item, true))));
        assertThat(item.state()).isEqualTo(State.RETURNED);
        assertThat(books()).isEmpty();
        assertThat(code(item, fly(new Command.Finalise(receipt(item, true))))).isEqualTo("WRONG_STATE");
    }

    @Test
    void keepsWhatReverted() {
        var item = after(returning(), fly(new Command.Sign(HASH)), fly(new Command.Send("sent")));
        item = after(item, fly(new Command.Finalise(receipt(item, false))));
        assertThat(item.state()).isEqualTo(State.HELD);
        assertThat(books()).containsOnlyKeys(Account.CLIENT_WALLET, Account.SUSPENSE);
    }

    @Test
    void isDecidedAnewOnlyWhenItsNonceIsFree() {
        var item = after(returning(), fly(new Command.SignatureRefused("not any more")));
        assertThat(item.state()).isEqualTo(State.HELD);
        assertThat(item.isHeld()).isTrue();
        assertThat(code(item, propose(new Decision.Return(ADDRESS)))).isEqualTo("TRANSFER_OPEN");
        assertThat(code(item, fly(new Command.Sign(HASH)))).isEqualTo("WRONG_STATE");
    }
}

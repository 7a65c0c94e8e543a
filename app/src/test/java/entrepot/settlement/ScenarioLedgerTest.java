package entrepot.settlement;

import static entrepot.settlement.Payments.HASH;
import static entrepot.settlement.Payments.NOW;
import static entrepot.settlement.Payments.QUOTE;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.ledger.Line;
import entrepot.ledger.Posting;
import entrepot.ledger.Side;
import entrepot.money.Amount;
import entrepot.regime.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The postings of the reference import, line by line: step, account, sub, asset, debit, credit. The
/// network's own fee is 27 of the chain's coin here as in the scenario.
class ScenarioLedgerTest {

    private static final Map<String, String> NAMES = Map.of(
            "9845000000NORDFELD80", "Nordfeld", "9845000000LPALPHA132", "LP-ALPHA", "98450000000LPBRAVO42", "LP-BRAVO");

    @Test
    void postsTheAdvance() {
        assertThat(journal("72000", Payments.advanceTerms())).isEqualTo("""
                client funds in,1010,client-money bank,XTS,5803479.09,
                client funds in,2010,Nordfeld,XTS,,5803479.09
                reserve for order,2010,Nordfeld,XTS,5803479.09,
                reserve for order,2040,Nordfeld,XTS,,5803479.09
                LP delivers asset,1120,house wallet,USDT,72000,
                LP delivers asset,3010,position,USDT,,72000
                LP payable,3010,position,XTS,5785920.00,
                LP payable,2110,LP-ALPHA,XTS,,5785920.00
                exchange, one atomic batch,2040,Nordfeld,XTS,5797440.00,
                exchange, one atomic batch,3010,position,XTS,,5797440.00
                exchange, one atomic batch,3010,position,USDT,72000,
                exchange, one atomic batch,2020,Nordfeld,USDT,,72000
                exchange, one atomic batch,1110,client wallet,USDT,72000,
                exchange, one atomic batch,1120,house wallet,USDT,,72000
                exchange, one atomic batch,3010,position,XTS,11520.00,
                exchange, one atomic batch,4010,dealing spread,XTS,,11520.00
                fee and network recharge,2040,Nordfeld,XTS,6039.09,
                fee and network recharge,4020,service fee,XTS,,5797.44
                fee and network recharge,4030,network-fee recovery,XTS,,241.65
                release client money to own bank,1020,own bank,XTS,5803479.09,
                release client money to own bank,1010,client-money bank,XTS,,5803479.09
                pay LP,2110,LP-ALPHA,XTS,5785920.00,
                pay LP,1020,own bank,XTS,,5785920.00
                broadcast,1130,in transit,USDT,72000,
                broadcast,1110,client wallet,USDT,,72000
                network fee burnt,5010,network-fee expense,ETH,27,
                network fee burnt,1120,house wallet,ETH,,27
                final on chain,2020,Nordfeld,USDT,72000,
                final on chain,1130,in transit,USDT,,72000
                """);
    }

    @Test
    void postsTheBalance() {
        assertThat(journal("168000", Payments.balanceTerms())).isEqualTo("""
                client funds in,1010,client-money bank,XTS,13413319.98,
                client funds in,2010,Nordfeld,XTS,,13413319.98
                reserve for order,2010,Nordfeld,XTS,13413319.98,
                reserve for order,2040,Nordfeld,XTS,,13413319.98
                LP delivers asset,1120,house wallet,USDT,168000,
                LP delivers asset,3010,position,USDT,,168000
                LP payable,3010,position,XTS,13372800.00,
                LP payable,2110,LP-BRAVO,XTS,,13372800.00
                exchange, one atomic batch,2040,Nordfeld,XTS,13399680.00,
                exchange, one atomic batch,3010,position,XTS,,13399680.00
                exchange, one atomic batch,3010,position,USDT,168000,
                exchange, one atomic batch,2020,Nordfeld,USDT,,168000
                exchange, one atomic batch,1110,client wallet,USDT,168000,
                exchange, one atomic batch,1120,house wallet,USDT,,168000
                exchange, one atomic batch,3010,position,XTS,26880.00,
                exchange, one atomic batch,4010,dealing spread,XTS,,26880.00
                fee and network recharge,2040,Nordfeld,XTS,13639.98,
                fee and network recharge,4020,service fee,XTS,,13399.68
                fee and network recharge,4030,network-fee recovery,XTS,,240.30
                release client money to own bank,1020,own bank,XTS,13413319.98,
                release client money to own bank,1010,client-money bank,XTS,,13413319.98
                pay LP,2110,LP-BRAVO,XTS,13372800.00,
                pay LP,1020,own bank,XTS,,13372800.00
                broadcast,1130,in transit,USDT,168000,
                broadcast,1110,client wallet,USDT,,168000
                network fee burnt,5010,network-fee expense,ETH,27,
                network fee burnt,1120,house wallet,ETH,,27
                final on chain,2020,Nordfeld,USDT,168000,
                final on chain,1130,in transit,USDT,,168000
                """);
    }

    private static String journal(String amount, Terms terms) {
        var steps = new ArrayList<Step.Taken>();
        var payment = Payments.after(
                Payments.ordered(amount),
                steps,
                new Command.Rule(Payments.ruling(Outcome.ALLOW)),
                new Command.Price(terms, "nordfeld-maker"),
                new Command.Approve(new Approval(QUOTE, "nordfeld-checker", NOW)),
                new Command.Fund(new Credit("camt-1", terms.total(), NOW)),
                new Command.Rule(Payments.ruling(Outcome.ALLOW)),
                new Command.Deal("LP"),
                new Command.Deliver(terms.amount(), "0xd"));
        var transfer = Payments.transfer(payment, Outgoing.Kind.PAYMENT);
        payment = Payments.after(
                payment,
                steps,
                new Command.Clear(Payments.ruling(Outcome.ALLOW), transfer),
                new Command.ReleaseMoney(),
                new Command.PayProvider(),
                new Command.Sign(HASH),
                new Command.Send("accepted"));
        var receipt = Payments.receipt(transfer, true, terms.amount());
        payment = Payments.after(payment, steps, new Command.Mine(receipt), new Command.Finalise(receipt));
        assertThat(payment.state()).isEqualTo(PaymentState.FINAL);
        return rows(steps.stream().flatMap(s -> s.postings().stream()).toList());
    }

    private static String rows(List<Posting> postings) {
        var rows = new StringBuilder();
        for (var posting : postings)
            for (var line : posting.lines())
                rows.append(row(posting.step(), line)).append('\n');
        return rows.toString();
    }

    private static String row(String step, Line line) {
        var account = line.account();
        var sub = NAMES.getOrDefault(account.sub(), account.sub());
        var figure = figure(line.amount());
        var sides = line.side() == Side.DEBIT ? figure + "," : "," + figure;
        return String.join(
                ",", step, account.account().code(), sub, account.asset().symbol(), sides);
    }

    /// Money with its two digits, digital assets without needless ones, as the scenario writes them.
    private static String figure(Amount amount) {
        if (amount.asset().scale() == 2) return amount.text();
        return amount.decimal().stripTrailingZeros().toPlainString();
    }
}

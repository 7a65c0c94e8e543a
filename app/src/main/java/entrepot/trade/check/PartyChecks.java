package entrepot.trade.check;

import static entrepot.trade.check.Finding.hold;
import static entrepot.trade.check.Finding.refuse;

import entrepot.party.Lei;
import entrepot.party.Party;
import entrepot.trade.Invoice;
import entrepot.trade.PayeeAddress;
import entrepot.trade.PayeeAddress.Proof;
import entrepot.trade.Settlement;
import entrepot.trade.TradeParty;
import entrepot.trade.check.Finding.Passed;
import entrepot.trade.check.Finding.Unknown;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Who is named and who is paid, and where: T-07 (with G-20), T-38.
final class PartyChecks {

    private PartyChecks() {}

    /// T-07: the invoice names the contract's parties as the register knows them.
    static Finding parties(Dossier dossier, Invoice invoice) {
        var contract = dossier.contract();
        var content = invoice.content();
        return side(dossier, "seller", content.seller(), contract.seller())
                .or(() -> side(dossier, "buyer", content.buyer(), contract.buyer()))
                .or(() -> foreignAccount(dossier, content))
                .orElse(new Passed("T-07"));
    }

    /// T-07 for a payment: besides, it goes to the seller (G-20) at the account of the clause.
    static Finding parties(Dossier dossier, Invoice invoice, PaymentOrder order) {
        var contract = dossier.contract();
        var date = invoice.content().date();
        boolean seller = order.payee().equals(contract.seller());
        if (!seller && !contract.assignedBefore(order.payee(), date))
            return refuse(
                    "T-07",
                    "payee " + order.payee() + " is not the seller, and no assignment is dated before the invoice of "
                            + date + " (G-20)",
                    "Pay the seller, or have the claim assigned before it is invoiced.");
        if (seller
                && contract.terms().settlement() instanceof Settlement.InAsset clause
                && !clause.payee().equals(order.account()))
            return hold(
                    "T-07",
                    order.account() + " is not the account of the clause, " + clause.payee(),
                    "Pay to the account of the clause, or amend the clause.");
        return parties(dossier, invoice);
    }

    private static Optional<Finding> side(Dossier dossier, String role, TradeParty named, Lei agreed) {
        if (!named.lei().equals(agreed))
            return Optional.of(differs(role + " is " + named.lei() + ", the contract's is " + agreed));
        return dossier.party(agreed)
                .map(party -> compare(role, named, party))
                .orElseGet(() -> Optional.of(new Unknown("T-07", "register entry of the " + role + " " + agreed)));
    }

    private static Optional<Finding> compare(String role, TradeParty named, Party party) {
        if (!plain(named.name()).equals(plain(party.name())))
            return Optional.of(differs(role + " is named " + named.name() + ", registered as " + party.name()));
        if (!named.country().equals(party.residence()))
            return Optional.of(
                    differs(role + " resides in " + named.country() + ", registered in " + party.residence()));
        if (!plain(String.join(" ", named.address())).equals(plain(String.join(" ", party.address()))))
            return Optional.of(differs(role + "'s address differs from the registered one"));
        return Optional.empty();
    }

    private static Optional<Finding> foreignAccount(Dossier dossier, Invoice.Content content) {
        if (content.payTo().isEmpty()
                || !(dossier.contract().terms().settlement() instanceof Settlement.InAsset clause)
                || content.payTo().contains(clause.payee())) return Optional.empty();
        return Optional.of(differs("asks to be paid at " + content.payTo() + ", the clause names " + clause.payee()));
    }

    private static Finding differs(String detail) {
        return hold("T-07", detail, "Ask the seller for an invoice that names the parties of the contract.");
    }

    /// Letters and digits only, so that commas, case and width do not part equal names.
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /// T-38: the address was proved, approved by a second person, and a late change has rested.
    static Finding address(Dossier dossier, PaymentOrder order, Instant now) {
        var payee = dossier.payees().stream()
                .filter(p -> p.holder().equals(order.payee()) && p.account().equals(order.account()))
                .max((a, b) -> a.proposedAt().compareTo(b.proposedAt()));
        if (payee.isEmpty())
            return late(
                    order.account() + " was never proposed for " + order.payee(), "Have the address approved first.");
        return usable(payee.get(), now);
    }

    private static Finding usable(PayeeAddress payee, Instant now) {
        if (payee.state() != PayeeAddress.State.ACTIVE
                || !(payee.approval() instanceof PayeeAddress.Approval.Given given))
            return late(payee.account() + " is " + payee.state(), "Have the address verified and approved.");
        if (payee.isLateChange() && !payee.hasProof(Proof.Kind.CALL_BACK))
            return late(payee.account() + " changed without a call-back", "Call the payee on a number known before.");
        if (now.isBefore(given.usableFrom()))
            return late(payee.account() + " was changed and rests until " + given.usableFrom(), "Wait until then.");
        return new Passed("T-38");
    }

    private static Finding late(String detail, String cure) {
        return hold("T-38", detail, cure);
    }
}

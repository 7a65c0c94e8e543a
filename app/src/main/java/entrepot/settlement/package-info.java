/// The life of one payment, and the only place that knows the order of things: dossier, decision,
/// quote, home currency, exchange, decision again, signature, broadcast, finality, goods.
///
/// The core ([PaymentLife], [Postings]) is pure. The desks around it read fresh facts, ask the core,
/// and commit what it answers.
@ApplicationModule(
        allowedDependencies = {
            "chain",
            "chain :: source",
            "custody",
            "bank",
            "market",
            "ledger",
            "dossier",
            "trade",
            "trade :: check",
            "trade :: code",
            "regime",
            "screening",
            "screening :: ownership",
            "screening :: cases",
            "party",
            "supervision",
            "access",
            "console",
            "http",
            "register",
            "commit",
            "money"
        })
@NullMarked
package entrepot.settlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

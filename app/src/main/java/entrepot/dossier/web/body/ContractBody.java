package entrepot.dossier.web.body;

import entrepot.dossier.ContractDesk;
import entrepot.http.Body;
import entrepot.http.Body.Field;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import entrepot.party.Lei;
import entrepot.trade.Contract;
import entrepot.trade.Contract.Assignment;
import entrepot.trade.Contract.Terms;
import entrepot.trade.Contract.Tolerance;
import entrepot.trade.Settlement;
import entrepot.trade.Settlement.RateBasis;
import java.time.LocalTime;
import java.time.ZoneId;

/// Contracts, amendments and assignments as they are sent.
public final class ContractBody {

    private static final int BPS_MAX = 10_000;
    private static final int HASH_LENGTH = 64;

    private ContractBody() {}

    public static ContractDesk.Paper paper(Body body, AssetCatalogue assets) {
        var direction = body.choice("/direction", Contract.Direction.class);
        var reference = Words.text(body, "/reference");
        var date = body.date("/date");
        var buyer = body.parsed("/buyer", Lei::parse);
        var seller = body.parsed("/seller", Lei::parse);
        var hash = body.text("/document_hash", HASH_LENGTH);
        var terms = terms(body, assets);
        return body.done(() -> new ContractDesk.Paper(
                direction.get(), reference.get(), date.get(), buyer.get(), seller.get(), hash.get(), terms.get()));
    }

    public static ContractDesk.NewTerms amendment(Body body, AssetCatalogue assets) {
        var date = body.date("/date");
        var hash = body.text("/document_hash", HASH_LENGTH);
        var previous = body.text("/previous_hash", HASH_LENGTH);
        var terms = terms(body, assets);
        return body.done(() -> new ContractDesk.NewTerms(date.get(), hash.get(), previous.get(), terms.get()));
    }

    public static Assignment assignment(Body body) {
        var assignee = body.parsed("/assignee", Lei::parse);
        var date = body.date("/date");
        var hash = body.text("/document_hash", HASH_LENGTH);
        return body.done(() -> new Assignment(assignee.get(), date.get(), hash.get()));
    }

    private static Field<Terms> terms(Body body, AssetCatalogue assets) {
        return body.object("/terms", t -> {
            var lines = t.list("/lines", Words.LINES_MAX, Words::goods);
            var delivery = Words.delivery(t);
            var value = Numbers.money(t, "/value", assets);
            var share = t.whole("/advance_share_bps", 0, BPS_MAX);
            var balance = t.choice("/balance", Contract.Balance.class);
            var tolerance = t.optional("/tolerance", at -> t.object(at, ContractBody::tolerance));
            var from = t.date("/valid_from");
            var until = t.date("/valid_until");
            var shipment = t.date("/latest_shipment");
            var goods = t.date("/goods_deadline");
            var clause = t.optional("/settlement", at -> t.object(at, c -> clause(c, assets)));
            return t.build(() -> new Terms(
                    lines.get(),
                    delivery.get(),
                    value.get(),
                    Math.toIntExact(share.get()),
                    balance.get(),
                    tolerance.get().orElseGet(Tolerance::none),
                    from.get(),
                    until.get(),
                    shipment.get(),
                    goods.get(),
                    clause.get().orElseGet(Settlement.InMoney::new)));
        });
    }

    private static Field<Tolerance> tolerance(Body body) {
        var value = body.whole("/value_bps", 0, BPS_MAX);
        var price = body.whole("/price_bps", 0, BPS_MAX);
        var quantity = body.whole("/quantity_bps", 0, BPS_MAX);
        return body.build(() -> new Tolerance(
                Math.toIntExact(value.get()), Math.toIntExact(price.get()), Math.toIntExact(quantity.get())));
    }

    private static Field<Settlement> clause(Body body, AssetCatalogue assets) {
        var asset = body.parsed("/asset", assets::get);
        var fees = body.choice("/fees", Settlement.FeesBearer.class);
        var depeg = body.choice("/depeg", Settlement.DepegExit.class);
        var payee = body.parsed("/payee", Words::account);
        var rate = body.optional("/rate", at -> body.object(at, ContractBody::rate));
        return body.build(() -> new Settlement.InAsset(
                onChain(asset.get()),
                rate.get().orElseGet(RateBasis.NotStated::new),
                fees.get(),
                depeg.get(),
                payee.get()));
    }

    private static String onChain(Asset asset) {
        if (asset instanceof Asset.Token || asset instanceof Asset.NativeCoin) return asset.id();
        throw new IllegalArgumentException("not a digital asset: " + asset.id());
    }

    private static Field<RateBasis> rate(Body body) {
        var fixed = body.optional("/fixed", at -> Numbers.decimal(body, at));
        var source = body.optional("/source", at -> Words.text(body, at));
        var cutOff = body.optional("/cut_off", at -> body.parsed(at, LocalTime::parse));
        var zone = body.optional("/zone", at -> body.parsed(at, ZoneId::of));
        return body.build(() -> {
            if (fixed.get().isPresent() && source.get().isEmpty()) {
                if (fixed.get().get().signum() > 0)
                    return new RateBasis.Fixed(fixed.get().get());
                throw new IllegalArgumentException("a rate is positive");
            }
            if (fixed.get().isEmpty()
                    && source.get().isPresent()
                    && cutOff.get().isPresent()
                    && zone.get().isPresent())
                return new RateBasis.Published(
                        source.get().get(), cutOff.get().get(), zone.get().get());
            throw new IllegalArgumentException("either fixed, or source with cut_off and zone");
        });
    }
}

package entrepot.dossier.web.body;

import entrepot.dossier.PayeeDesk;
import entrepot.http.Body;
import entrepot.http.Body.Field;
import entrepot.money.AccountId;
import entrepot.party.Country;
import entrepot.trade.Delivery;
import entrepot.trade.GoodsLine;
import entrepot.trade.Quantity;
import entrepot.trade.code.HsCode;
import entrepot.trade.code.Incoterm;
import java.util.List;
import java.util.function.Function;

/// Fields that several papers share.
final class Words {

    static final int TEXT_MAX = 200;
    static final int LINES_MAX = 1_000;
    private static final int DESCRIPTION_MAX = 1_000;

    private Words() {}

    static Field<String> text(Body body, String pointer) {
        return body.text(pointer, TEXT_MAX);
    }

    /// An account; capitals in an EVM address must be its check digits.
    static AccountId account(String text) {
        var account = AccountId.parse(text);
        if (PayeeDesk.isWellSpelled(text)) return account;
        throw new IllegalArgumentException("the capitals do not fit the digits (EIP-55): " + text);
    }

    static Field<Country> country(Body body, String pointer) {
        return body.parsed(pointer, Country::parse);
    }

    static Field<Delivery> delivery(Body body) {
        return body.object("/delivery", d -> {
            var term = d.choice("/incoterm", Incoterm.class);
            var place = text(d, "/place");
            return d.build(() -> new Delivery(term.get(), place.get()));
        });
    }

    static Field<HsCode> code(Body body) {
        var digits = body.text("/hs", 20);
        var edition = body.whole("/hs_edition", 1988, 2100);
        return body.build(() -> HsCode.parse(digits.get(), Math.toIntExact(edition.get())));
    }

    static Field<Quantity> quantity(Body body) {
        var value = Numbers.decimal(body, "/quantity");
        var unit = body.text("/unit", 3);
        return body.build(() -> new Quantity(value.get(), unit.get()));
    }

    static Field<GoodsLine> goods(Body body) {
        var number = body.whole("/number", 1, LINES_MAX);
        var description = body.text("/description", DESCRIPTION_MAX);
        var code = code(body);
        var quantity = quantity(body);
        var price = Numbers.decimal(body, "/unit_price");
        var origin = country(body, "/origin");
        var dispatch = country(body, "/dispatch");
        return body.build(() -> new GoodsLine(
                Math.toIntExact(number.get()),
                description.get(),
                code.get(),
                quantity.get(),
                price.get(),
                origin.get(),
                dispatch.get()));
    }

    /// A list of objects that may be left out.
    static <T> Field<List<T>> some(Body body, String pointer, Function<Body, Field<T>> item) {
        var found = body.optional(pointer, at -> body.list(at, LINES_MAX, item));
        return found.find().isEmpty()
                ? body.build(List::of)
                : Field.of(found.get().orElse(List.of()));
    }
}

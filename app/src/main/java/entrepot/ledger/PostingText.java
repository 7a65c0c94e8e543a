package entrepot.ledger;

import entrepot.commit.bulk.CanonicalText;
import entrepot.money.Asset;

/// A posting's canonical JSON, put together by hand: it is written with every posting, and this way
/// costs a tenth. The bytes are those of [entrepot.commit.Json].
final class PostingText {

    private PostingText() {}

    static String of(Posting posting) {
        var text = new CanonicalText().raw("{\"lines\":[");
        for (int i = 0; i < posting.lines().size(); i++) {
            if (i > 0) text.raw(",");
            line(text, posting.lines().get(i));
        }
        return text.raw("],\"operation\":")
                .quoted(posting.operation())
                .raw(",\"step\":")
                .quoted(posting.step())
                .raw(",\"subject\":")
                .quoted(posting.subject())
                .raw("}")
                .toString();
    }

    private static void line(CanonicalText text, Line line) {
        text.raw("{\"account\":");
        account(text, line.account());
        text.raw(",\"amount\":{\"asset\":");
        asset(text, line.amount().asset());
        text.raw(",\"units\":\"").raw(line.amount().units().toString());
        text.raw("\"},\"side\":").quoted(line.side().name()).raw("}");
    }

    private static void account(CanonicalText text, AccountKey key) {
        text.raw("{\"account\":").quoted(key.account().name()).raw(",\"asset\":");
        asset(text, key.asset());
        text.raw(",\"purpose\":").quoted(key.purpose());
        text.raw(",\"sub\":").quoted(key.sub()).raw("}");
    }

    private static void asset(CanonicalText text, Asset asset) {
        switch (asset) {
            case Asset.Fiat fiat ->
                text.raw("{\"currency\":").quoted(fiat.currency()).raw(",\"kind\":\"Fiat\"");
            case Asset.Basket basket ->
                text.raw("{\"kind\":\"Basket\",\"name\":").quoted(basket.name());
            case Asset.NativeCoin coin ->
                text.raw("{\"chain\":").quoted(coin.chain().toString()).raw(",\"kind\":\"NativeCoin\"");
            case Asset.Token token ->
                text.raw("{\"chain\":")
                        .quoted(token.chain().toString())
                        .raw(",\"contract\":")
                        .quoted(token.contract())
                        .raw(",\"kind\":\"Token\"");
        }
        text.raw(",\"scale\":").whole(asset.scale());
        switch (asset) {
            case Asset.NativeCoin coin ->
                text.raw(",\"slip44\":")
                        .whole(coin.slip44())
                        .raw(",\"symbol\":")
                        .quoted(coin.symbol());
            case Asset.Token token ->
                text.raw(",\"standard\":")
                        .quoted(token.standard())
                        .raw(",\"symbol\":")
                        .quoted(token.symbol());
            case Asset.Fiat _, Asset.Basket _ -> {}
        }
        text.raw("}");
    }
}

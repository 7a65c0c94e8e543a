package entrepot.money;

import java.util.Locale;
import java.util.regex.Pattern;

/// What an amount is of. Identity is the id, never the ticker: two tokens may share a symbol.
///
/// Digital assets are named by CAIP-19 (`eip155:1/erc20:0xdac1…`, `eip155:1/slip44:60`), money of
/// account by `iso4217:XTS`, a basket by `basket:BSK`.
public sealed interface Asset {

    /// Most minor-unit digits an asset may have (ether has 18).
    int SCALE_MAX = 18;

    String id();

    /// Short name for people; never identity.
    String symbol();

    /// Digits after the point, 0 to 18.
    int scale();

    /// State money in the currency of ISO 4217.
    record Fiat(String currency, int scale) implements Asset {
        private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

        public Fiat {
            if (!CODE.matcher(currency).matches())
                throw new IllegalArgumentException("not an ISO 4217 code: " + currency);
            Scales.check(scale);
        }

        @Override
        public String id() {
            return "iso4217:" + currency;
        }

        @Override
        public String symbol() {
            return currency;
        }
    }

    /// A chain's own coin, by its SLIP-44 number.
    record NativeCoin(ChainId chain, int slip44, String symbol, int scale) implements Asset {
        public NativeCoin {
            Scales.check(scale);
        }

        @Override
        public String id() {
            return chain + "/slip44:" + slip44;
        }
    }

    /// A token: the chain and the contract are the asset.
    record Token(ChainId chain, String standard, String contract, String symbol, int scale) implements Asset {
        public Token {
            Scales.check(scale);
            if (chain.namespace().equals("eip155")) contract = contract.toLowerCase(Locale.ROOT);
        }

        @Override
        public String id() {
            return chain + "/" + standard + ":" + contract;
        }
    }

    /// A unit made of fixed amounts of several currencies.
    record Basket(String name, int scale) implements Asset {
        public Basket {
            Scales.check(scale);
        }

        @Override
        public String id() {
            return "basket:" + name;
        }

        @Override
        public String symbol() {
            return name;
        }
    }
}

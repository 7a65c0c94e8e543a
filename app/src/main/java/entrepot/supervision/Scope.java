package entrepot.supervision;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import entrepot.money.AccountId;
import entrepot.party.Country;
import entrepot.party.Lei;
import java.util.Locale;
import java.util.regex.Pattern;

/// What an instruction stops. Two scopes are equal when they stop the same.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Scope {

    /// The kinds of scope, narrowest first; a quorum is set for each.
    enum Kind {
        PAYMENT,
        PARTICIPANT,
        WALLET,
        ASSET,
        CORRIDOR,
        PLATFORM
    }

    Kind kind();

    /// Reads what [#words] says of a kind; throws `IllegalArgumentException` on anything else.
    static Scope parse(Kind kind, String text) {
        return switch (kind) {
            case PAYMENT -> new OnePayment(text);
            case PARTICIPANT -> new Participant(Lei.parse(text));
            case WALLET -> new Wallet(AccountId.parse(text));
            case ASSET -> new OneAsset(text);
            case CORRIDOR -> corridor(text);
            case PLATFORM -> {
                if (!text.isEmpty()) throw new IllegalArgumentException("the platform is one, it is not named");
                yield new Platform();
            }
        };
    }

    private static Scope corridor(String text) {
        var ends = text.split("-", -1);
        if (ends.length != 2) throw new IllegalArgumentException("not two countries, write XA-HK: " + text);
        return new Corridor(Country.parse(ends[0]), Country.parse(ends[1]));
    }

    /// What it stops: an id, or both countries as `XA-HK`; empty for all of the platform.
    String words();

    /// One payment, or one receipt in suspense, by its outside id.
    record OnePayment(String id) implements Scope {
        private static final Pattern ID = Pattern.compile("(pay|sus)_[0-9a-z]{26}");

        public OnePayment {
            if (!isId(id)) throw new IllegalArgumentException("not the id of a payment, pay_…: " + id);
        }

        /// Whether a text is the id of a payment, or of a receipt in suspense.
        public static boolean isId(String text) {
            return ID.matcher(text).matches();
        }

        @Override
        public Kind kind() {
            return Kind.PAYMENT;
        }

        @Override
        public String words() {
            return id;
        }
    }

    /// All that one company pays, is paid, or delivers.
    record Participant(Lei lei) implements Scope {
        @Override
        public Kind kind() {
            return Kind.PARTICIPANT;
        }

        @Override
        public String words() {
            return lei.toString();
        }
    }

    /// All that leaves or reaches one account on a chain.
    record Wallet(AccountId account) implements Scope {
        @Override
        public Kind kind() {
            return Kind.WALLET;
        }

        @Override
        public String words() {
            return account.toString();
        }
    }

    /// All that is paid in one asset, by its CAIP-19 id.
    record OneAsset(String id) implements Scope {
        private static final Pattern CAIP_19 =
                Pattern.compile("[-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}/[-a-z0-9]{3,8}:[-.%a-zA-Z0-9]{1,128}");

        public OneAsset {
            if (!CAIP_19.matcher(id).matches()) throw new IllegalArgumentException("not a CAIP-19 asset id: " + id);
            if (id.startsWith("eip155:")) id = id.toLowerCase(Locale.ROOT);
        }

        @Override
        public Kind kind() {
            return Kind.ASSET;
        }

        @Override
        public String words() {
            return id;
        }
    }

    /// All between two countries, whichever pays.
    record Corridor(Country from, Country to) implements Scope {
        public Corridor {
            if (from.code().compareTo(to.code()) > 0) {
                var later = from;
                from = to;
                to = later;
            }
        }

        @Override
        public Kind kind() {
            return Kind.CORRIDOR;
        }

        @Override
        public String words() {
            return from + "-" + to;
        }
    }

    /// Everything.
    record Platform() implements Scope {
        @Override
        public Kind kind() {
            return Kind.PLATFORM;
        }

        @Override
        public String words() {
            return "";
        }
    }
}

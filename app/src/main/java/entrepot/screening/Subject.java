package entrepot.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import entrepot.money.AccountId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who or what is screened. A text that is not known is empty.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "subject")
public sealed interface Subject {

    /// Longest name that is screened, in characters; ISO 20022 party names have at most 350.
    int NAME_LENGTH_MAX = 350;

    Pattern KEY = Pattern.compile("(lei|bic|name|vessel|imo|wallet):\\P{Cntrl}{1,400}");

    /// Stable text under which results are kept: an identifier where there is one, else the name.
    String key();

    /// Whether a text has the form of a [#key].
    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /// A party, owner, bank or provider.
    ///
    /// @param kind    PERSON, ORGANISATION, or UNKNOWN, which is compared as both
    /// @param country ISO 3166 alpha-2
    /// @param lei     ISO 17442, 20 characters
    /// @param bic     ISO 9362, 8 or 11 characters
    /// @param born    as exactly as it is known
    record Named(
            Role role,
            ListEntry.Kind kind,
            String name,
            String country,
            String lei,
            String bic,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<ListEntry.Birth> born)
            implements Subject {

        private static final Pattern COUNTRY = Pattern.compile("([A-Z]{2})?");
        private static final Pattern LEI = Pattern.compile("([A-Z0-9]{18}[0-9]{2})?");
        private static final Pattern BIC = Pattern.compile("([A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?)?");

        public Named {
            checkName(name);
            lei = lei.toUpperCase(Locale.ROOT);
            bic = bic.toUpperCase(Locale.ROOT);
            if (kind == ListEntry.Kind.VESSEL || kind == ListEntry.Kind.AIRCRAFT)
                throw new IllegalArgumentException("a party is a person or an organisation, not a " + kind);
            if (!COUNTRY.matcher(country).matches()) throw new IllegalArgumentException("not a country: " + country);
            if (!LEI.matcher(lei).matches()) throw new IllegalArgumentException("not an LEI: " + lei);
            if (!BIC.matcher(bic).matches()) throw new IllegalArgumentException("not a BIC: " + bic);
        }

        /// Somebody of whom only the name is known.
        public static Named of(Role role, ListEntry.Kind kind, String name) {
            return new Named(role, kind, name, "", "", "", Optional.empty());
        }

        public Named withCountry(String code) {
            return new Named(role, kind, name, code, lei, bic, born);
        }

        public Named withLei(String code) {
            return new Named(role, kind, name, country, code, bic, born);
        }

        public Named withBic(String code) {
            return new Named(role, kind, name, country, lei, code, born);
        }

        public Named born(ListEntry.Birth birth) {
            return new Named(role, kind, name, country, lei, bic, Optional.of(birth));
        }

        @Override
        public String key() {
            if (!lei.isEmpty()) return "lei:" + lei;
            if (!bic.isEmpty()) return "bic:" + bic;
            return "name:" + plain(name);
        }
    }

    /// A ship. Its IMO number is its identity; names change and are shared.
    ///
    /// @param imo seven digits; without it the name must be known
    record Vessel(String imo, String name) implements Subject {

        private static final Pattern IMO = Pattern.compile("([0-9]{7})?");

        public Vessel {
            if (imo.isEmpty() || !name.isEmpty()) checkName(name);
            if (!IMO.matcher(imo).matches()) throw new IllegalArgumentException("not an IMO number: " + imo);
        }

        @Override
        public String key() {
            return imo.isEmpty() ? "vessel:" + plain(name) : "imo:" + imo;
        }
    }

    /// An account on a chain.
    record Wallet(AccountId account) implements Subject {

        @Override
        public String key() {
            return "wallet:" + account;
        }
    }

    /// What somebody does in the trade.
    enum Role {
        PARTY,
        OWNER,
        BANK,
        PROVIDER
    }

    private static void checkName(String name) {
        if (name.isBlank()) throw new IllegalArgumentException("nobody to screen: the name is blank");
        if (name.length() > NAME_LENGTH_MAX)
            throw new IllegalArgumentException("name of " + name.length() + " characters, at most " + NAME_LENGTH_MAX);
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }
}

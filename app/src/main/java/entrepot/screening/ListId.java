package entrepot.screening;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// Which list: a short stable name such as `ofac-sdn`, 2 to 40 characters of `[a-z0-9-]`.
public record ListId(String name) implements Comparable<ListId> {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /// Specially Designated Nationals and Blocked Persons, US Treasury.
    public static final ListId OFAC_SDN = new ListId("ofac-sdn");

    /// OFAC's lists beside the SDN: sectoral, correspondent accounts, Chinese military companies …
    public static final ListId OFAC_CONSOLIDATED = new ListId("ofac-consolidated");

    /// Wallet addresses taken out of OFAC's lists by others.
    public static final ListId OFAC_WALLETS = new ListId("ofac-wallets");

    /// Denied Persons of the Bureau of Industry and Security, US Commerce.
    public static final ListId BIS_DENIED = new ListId("bis-denied-persons");

    /// Consolidated financial sanctions of the European Union.
    public static final ListId EU = new ListId("eu-list");

    /// UK Sanctions List.
    public static final ListId UK = new ListId("uk-list");

    /// Autonomous sanctions of Canada (SEMA, JVCFOA).
    public static final ListId CANADA = new ListId("ca-list");

    /// Consolidated list of Australia's DFAT.
    public static final ListId AUSTRALIA = new ListId("au-list");

    /// Consolidated list of the UN Security Council.
    public static final ListId UN = new ListId("un-consolidated");

    public ListId {
        if (!isName(name)) throw new IllegalArgumentException("not a list id: " + name);
    }

    /// Whether a text may name a list.
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    @JsonCreator
    public static ListId of(String name) {
        return new ListId(name);
    }

    @Override
    public int compareTo(ListId other) {
        return name.compareTo(other.name);
    }

    @JsonValue
    @Override
    public String toString() {
        return name;
    }
}

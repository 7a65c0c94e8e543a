package entrepot.screening;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// Which list: a short stable name such as `ofac-sdn`, 2 to 40 characters of `[a-z0-9-]`.
public record ListId(String name) implements Comparable<ListId> {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /// Specially Designated Nationals and Blocked Persons, US Treasury.
    public static final ListId OFAC_SDN = new ListId("ofac-sdn");

    /// Consolidated list of the UN Security Council.
    public static final ListId UN = new ListId("un-consolidated");

    public ListId {
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("not a list id: " + name);
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

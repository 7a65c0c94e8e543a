package entrepot.screening.fetch;

import entrepot.screening.ListId;
import java.net.URI;
import java.util.HashSet;
import java.util.List;

/// Where a list is published.
///
/// @param addresses    one for each file; their files are one edition together
/// @param plainAllowed whether plain HTTP to other machines was allowed
public record ListSource(ListId list, List<URI> addresses, boolean plainAllowed) {

    private static final int ADDRESSES_MAX = 20;

    public ListSource {
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty() || addresses.size() > ADDRESSES_MAX)
            throw new IllegalArgumentException("1 to " + ADDRESSES_MAX + " addresses, not " + addresses.size());
        var names = new HashSet<String>();
        for (var address : addresses) {
            WebAddress.fault(address, plainAllowed).ifPresent(why -> {
                throw new IllegalArgumentException(why);
            });
            if (!names.add(WebAddress.fileName(address)))
                throw new IllegalArgumentException("two addresses end in " + WebAddress.fileName(address));
        }
    }

    /// For people and records.
    String inWords() {
        var others = addresses.size() - 1;
        return addresses.getFirst() + (others == 0 ? "" : " and " + others + " more");
    }
}

package entrepot.money;

import java.util.regex.Pattern;

/// A blockchain by its CAIP-2 name, for example `eip155:1`. Compared exactly: case matters.
///
/// @param namespace 3 to 8 characters of `[-a-z0-9]`
/// @param reference 1 to 32 characters of `[-_a-zA-Z0-9]`
public record ChainId(String namespace, String reference) {

    private static final Pattern NAMESPACE = Pattern.compile("[-a-z0-9]{3,8}");
    private static final Pattern REFERENCE = Pattern.compile("[-_a-zA-Z0-9]{1,32}");

    public ChainId {
        if (!NAMESPACE.matcher(namespace).matches())
            throw new IllegalArgumentException("not a CAIP-2 namespace: " + namespace);
        if (!REFERENCE.matcher(reference).matches())
            throw new IllegalArgumentException("not a CAIP-2 reference: " + reference);
    }

    /// Reads `namespace:reference`; throws `IllegalArgumentException` on anything else.
    public static ChainId parse(String text) {
        var parts = text.split(":", -1);
        if (parts.length != 2) throw new IllegalArgumentException("not a CAIP-2 chain id: " + text);
        return new ChainId(parts[0], parts[1]);
    }

    @Override
    public String toString() {
        return namespace + ":" + reference;
    }
}

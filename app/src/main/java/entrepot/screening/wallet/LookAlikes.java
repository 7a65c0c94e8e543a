package entrepot.screening.wallet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Addresses by what people look at: the first four and the last four letters that tell addresses
/// apart.
final class LookAlikes {

    private static final int LOOKED_AT = 4;

    /// What an address looks like.
    private record Look(AddressForm form, String first, String last) {}

    private final Map<Look, List<WalletAddress>> byLook = new HashMap<>();

    void add(WalletAddress address) {
        if (!comparable(address)) return;
        var alike = byLook.computeIfAbsent(look(address), none -> new ArrayList<>(1));
        if (!alike.contains(address)) alike.add(address);
    }

    /// Addresses that look the same and are not.
    List<WalletAddress> of(WalletAddress address) {
        if (byLook.isEmpty() || !comparable(address)) return List.of();
        return byLook.getOrDefault(look(address), List.of()).stream()
                .filter(other -> !other.folded().equals(address.folded()))
                .toList();
    }

    private static boolean comparable(WalletAddress address) {
        return address.key().length() - address.form().prefix(address.key()) > 2 * LOOKED_AT;
    }

    private static Look look(WalletAddress address) {
        var key = address.key();
        int begin = address.form().prefix(key);
        return new Look(
                address.form(), key.substring(begin, begin + LOOKED_AT), key.substring(key.length() - LOOKED_AT));
    }
}

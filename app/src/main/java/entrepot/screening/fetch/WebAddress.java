package entrepot.screening.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which addresses a list may come from. Judged by their text alone: no name is looked up.
public final class WebAddress {

    private WebAddress() {}

    /// Why it may not be asked; empty when it may. Plain HTTP can be changed on its way, so it stays on
    /// this machine unless somebody allowed it.
    public static Optional<String> fault(URI address, boolean plainAllowed) {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        var host = address.getHost();
        if (host == null || !Set.of("http", "https").contains(scheme))
            return Optional.of("'" + address + "' is no web address; write https://HOST/PATH");
        if (address.getUserInfo() != null) return Optional.of("a user or password is in the address of " + host);
        if (scheme.equals("http") && !plainAllowed && !isLoopback(host))
            return Optional.of("http:// to " + host + " can be read and changed on its way; use https://");
        return Optional.empty();
    }

    /// Why a redirect may not be followed. It never leaves HTTPS once there.
    static Optional<String> redirectFault(URI from, URI to, boolean plainAllowed) {
        if ("https".equalsIgnoreCase(from.getScheme()) && !"https".equalsIgnoreCase(to.getScheme()))
            return Optional.of("redirected from https to " + to.getScheme() + "://" + to.getHost());
        return fault(to, plainAllowed).map(why -> "redirected: " + why);
    }

    /// The name of the file at an address: the end of its path in small letters.
    static String fileName(URI address) {
        var path = Optional.ofNullable(address.getPath()).orElse("").toLowerCase(Locale.ROOT);
        var name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^a-z0-9._-]+", "-");
        return name.matches("[._-]*") ? "list" : name;
    }

    private static boolean isLoopback(String host) {
        if (host.equalsIgnoreCase("localhost")) return true;
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }
}

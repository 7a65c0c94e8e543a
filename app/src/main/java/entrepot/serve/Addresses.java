package entrepot.serve;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which addresses are safe to talk to. Judged by their text alone: a name is never looked up, since
/// it may mean another machine tomorrow.
final class Addresses {

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}|\\[?::1]?");
    private static final String JDBC = "jdbc:postgresql:";
    private static final Set<String> DATABASE_OPTIONS = Set.of(
            "sslmode",
            "sslrootcert",
            "sslcert",
            "connectTimeout",
            "socketTimeout",
            "tcpKeepAlive",
            "targetServerType",
            "ApplicationName");

    private Addresses() {}

    /// What is wrong and what helps.
    record Fault(String what, String remedy) {}

    static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /// Plain HTTP never leaves the machine, and no address carries a password.
    static Optional<Fault> web(URI url) {
        var host = url.getHost();
        var scheme = String.valueOf(url.getScheme());
        if (host == null || !Set.of("http", "https").contains(scheme))
            return fault("'" + scheme + "' with host '" + host + "' is no web address", "write https://HOST/PATH");
        if (url.getUserInfo() != null)
            return fault("a user or password is in the address", "use the token file for whoever asks who we are");
        if (scheme.equals("http") && !isLoopback(host))
            return fault("http:// to " + host + " can be read and changed on its way", "use https://");
        return Optional.empty();
    }

    /// The database proves by certificate who it is, unless it is on this machine. Options beyond those
    /// that are known here may weaken that, so they are refused.
    static Optional<Fault> database(String url) {
        if (!url.startsWith(JDBC + "//"))
            return fault("'" + start(url) + "' is no database address", "write " + JDBC + "//HOST/DATABASE");
        int question = url.indexOf('?');
        var place = url.substring((JDBC + "//").length(), question < 0 ? url.length() : question);
        int slash = place.indexOf('/');
        if (slash < 1 || slash == place.length() - 1)
            return fault("the address names no host or no database", "write " + JDBC + "//HOST/DATABASE");
        if (place.contains("@")) return inline();
        var options = new HashMap<String, String>();
        var odd = options(question < 0 ? "" : url.substring(question + 1), options);
        if (odd.isPresent()) return odd;
        var hosts = hosts(place.substring(0, slash));
        if (hosts.size() > 1 && !isForPrimary(options))
            return fault(
                    "of several hosts the primary is not asked for, or a silent one is waited for without end",
                    "add targetServerType=primary&connectTimeout=2&socketTimeout=3 to the address");
        boolean near = hosts.stream().allMatch(Addresses::isLoopback);
        if (near || "verify-full".equals(options.get("sslmode"))) return Optional.empty();
        return fault(
                "the database is on another machine and sslmode is not verify-full",
                "add ?sslmode=verify-full&sslrootcert=FILE to the address");
    }

    private static boolean isForPrimary(Map<String, String> options) {
        return "primary".equals(options.get("targetServerType"))
                && options.getOrDefault("connectTimeout", "0").matches("[1-9][0-9]?")
                && options.getOrDefault("socketTimeout", "0").matches("[1-9][0-9]?");
    }

    private static Optional<Fault> options(String query, Map<String, String> options) {
        for (var one : query.split("&", -1)) {
            if (one.isEmpty()) continue;
            var name = one.contains("=") ? one.substring(0, one.indexOf('=')) : one;
            if (Set.of("user", "password", "sslpassword").contains(name)) return inline();
            if (!DATABASE_OPTIONS.contains(name))
                return fault("the database option " + name + " is not allowed", "allowed are " + allowed());
            if (options.put(name, one.substring(Math.min(one.length(), name.length() + 1))) != null)
                return fault("the database option " + name + " stands there twice", "keep one");
        }
        return Optional.empty();
    }

    private static List<String> hosts(String authority) {
        var hosts = new ArrayList<String>();
        for (var one : authority.split(",", -1)) hosts.add(one.replaceFirst(":[0-9]{1,5}$", ""));
        return hosts;
    }

    private static List<String> allowed() {
        return DATABASE_OPTIONS.stream().sorted().toList();
    }

    private static String start(String url) {
        return url.length() > 20 ? url.substring(0, 20) + "…" : url;
    }

    private static Optional<Fault> inline() {
        return fault(
                "user or password is in the database address", "write user: NAME and passwordFile: FILE (mode 0600)");
    }

    private static Optional<Fault> fault(String what, String remedy) {
        return Optional.of(new Fault(what, remedy));
    }
}

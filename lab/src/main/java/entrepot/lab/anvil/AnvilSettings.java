package entrepot.lab.anvil;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/// Where and how the local chain runs.
///
/// @param install  folder of the npm package; may be shared by all chains of a machine
/// @param data     folder of this chain's state, its log and its process number
/// @param port     0 for any free one
/// @param genesis  time of block 0; later blocks can only be later
/// @param pinned   what is installed
/// @param npm      the npm command, `npm` unless it is somewhere else
/// @param progress is told of waits longer than a second
public record AnvilSettings(
        Path install,
        Path data,
        int port,
        Instant genesis,
        AnvilPackage pinned,
        String npm,
        Consumer<String> progress) {

    public AnvilSettings {
        install = install.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        if (port < 0 || port > 65_535) throw new IllegalArgumentException("port must be 0 to 65535: " + port);
    }

    public static AnvilSettings of(Path install, Path data, Instant genesis) {
        return new AnvilSettings(install, data, 0, genesis, AnvilPackage.shipped(), "npm", words -> {});
    }

    public AnvilSettings onPort(int other) {
        return new AnvilSettings(install, data, other, genesis, pinned, npm, progress);
    }

    public AnvilSettings telling(Consumer<String> listener) {
        return new AnvilSettings(install, data, port, genesis, pinned, npm, listener);
    }

    Path state() {
        return data.resolve("state.json");
    }

    Path log() {
        return data.resolve("anvil.log");
    }

    Path pidFile() {
        return data.resolve("anvil.pid");
    }
}

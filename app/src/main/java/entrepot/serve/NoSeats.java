package entrepot.serve;

import entrepot.serve.yaml.YamlValue;
import java.util.List;

/// What a demonstration offers, and no installation may.
final class NoSeats {

    private NoSeats() {}

    static void check(YamlValue.Fields fields) {
        for (var key : List.of("seats", "console"))
            fields.may(key)
                    .ifPresent(value -> value.problem(
                            "'" + key + "': one-click seats let anybody in without a password",
                            "delete it; people get logins from the administrator"));
    }
}

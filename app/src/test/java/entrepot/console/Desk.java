package entrepot.console;

import entrepot.access.Role;
import entrepot.http.Caller;
import entrepot.http.WebNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// A node with the console, two seats and one page.
final class Desk {

    private Desk() {}

    static WebNode start() {
        var node = WebNode.start(
                Map.of("entrepot.templates", templates().toString()), ConsoleConfiguration.class, Feature.class);
        node.enrol("importer", Role.TREASURY);
        node.enrol("supervisor", Role.SUPERVISOR);
        return node;
    }

    /// The real templates and the sample's own in one folder.
    private static Path templates() {
        try {
            var folder = Files.createTempDirectory("templates");
            for (var source : List.of(Path.of("src/main/jte"), Path.of("src/test/jte")))
                try (var files = Files.walk(source)) {
                    for (var file : files.toList()) {
                        var target = folder.resolve(source.relativize(file).toString());
                        if (Files.isDirectory(file)) Files.createDirectories(target);
                        else Files.copy(file, target);
                    }
                }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @RestController
    static final class SampleDesk {
        private final Pages pages;

        SampleDesk(Pages pages) {
            this.pages = pages;
        }

        @GetMapping({"/", "/console/sample"})
        ResponseEntity<String> sample(HttpServletRequest request) {
            Caller.of(request, EnumSet.allOf(Role.class));
            return pages.show(request, "Payment 72,000 USDT", "sample.jte", SamplePage.payment());
        }

        @GetMapping("/console/secret")
        ResponseEntity<String> secret(HttpServletRequest request) {
            Caller.of(request, Set.of(Role.COMPLIANCE));
            return ResponseEntity.ok("secret");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Feature {
        @Bean
        ConsoleSettings settings() {
            return new ConsoleSettings(
                    "Entrepot",
                    "Demonstration: the money, the chain and the parties are not real.",
                    List.of(
                            new Seat(
                                    "importer", "Importer's treasury", "Registers the contract and pays the supplier."),
                            new Seat("supervisor", "Supervisor", "Sees every decision, and may freeze.")));
        }

        @Bean
        MenuEntry payments() {
            return new MenuEntry("Payments", "/", EnumSet.allOf(Role.class));
        }

        @Bean
        MenuEntry contracts() {
            return new MenuEntry("Contracts", "/console/contracts", Set.of(Role.TREASURY));
        }

        @Bean
        SampleDesk desk(Pages pages) {
            return new SampleDesk(pages);
        }
    }
}

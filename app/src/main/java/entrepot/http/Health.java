package entrepot.http;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether the process lives, and whether it can do its work. Says nothing else: anybody may ask.
@RestController
public final class Health {

    private final List<Check> checks;

    public Health(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    @GetMapping("/health/live")
    ResponseEntity<byte[]> live() {
        return answer();
    }

    @GetMapping("/health/ready")
    ResponseEntity<byte[]> ready() {
        var problem = Problem.of(ProblemCode.NOT_READY, "Something that the node needs is missing.");
        for (var check : checks) if (!passes(check)) problem = problem.because("", "NOT_READY", check.name());
        if (problem.faults().isEmpty()) return answer();
        throw problem.raised();
    }

    private static ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Wire.bytes(Map.of("status", "up")));
    }

    /// A check that fails in any way has not passed.
    private static boolean passes(Check check) {
        try {
            return check.passes().getAsBoolean();
        } catch (RuntimeException broken) {
            return false;
        }
    }

    /// Something that the node needs.
    ///
    /// @param name   for example `database`
    /// @param passes quick, at most a second
    public record Check(String name, BooleanSupplier passes) {}
}

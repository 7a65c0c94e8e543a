package entrepot.proof;

import entrepot.access.Role;
import entrepot.commit.Change;
import entrepot.commit.Fact;
import entrepot.http.Api;
import entrepot.http.Call;
import entrepot.http.Outcome;
import entrepot.http.Problem;
import entrepot.http.ProblemCode;
import entrepot.http.Served;
import entrepot.register.Register;
import entrepot.register.log.Cosigned;
import entrepot.register.log.Sealer;
import entrepot.register.log.Sealing;
import entrepot.register.log.TransparencyLog;
import entrepot.register.merkle.Tile;
import entrepot.register.note.SignedNote;
import entrepot.register.note.VerifierKey;
import entrepot.settlement.web.Disclosure;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The register as a tiled log (C2SP tlog-tiles) below `/register`. Hashes are for everybody with a
/// seat; entries, which tell what happened to whom, for those who watch over the house.
@RestController
final class LogApi {

    private static final int CHAIN_MAX = 100;
    private static final long SIZE_MAX = 999_999_999_999L;
    private static final Set<Role> ALL = Set.of(Role.values());
    private static final Set<Role> WATCHERS = Set.of(Role.AUDITOR, Role.SUPERVISOR);
    private static final Set<Role> RUNNING = Set.of(Role.AUDITOR, Role.SUPERVISOR, Role.OPERATOR_ADMIN);

    private final Api api;
    private final TransparencyLog log;
    private final Sealer sealer;
    private final Register register;

    LogApi(Api api, TransparencyLog log, Sealer sealer, Register register) {
        this.api = api;
        this.log = log;
        this.sealer = sealer;
        this.register = register;
    }

    /// How far the log is behind the register.
    ///
    /// @param leaves  in the register
    /// @param sealed  of these below the newest checkpoint
    /// @param lag     from commit to checkpoint, milliseconds
    /// @param refused present when nothing is signed any more
    record SealingView(long leaves, long sealed, Sealing.Lag lag, Optional<String> refused) {}

    @GetMapping("/register/sealing")
    ResponseEntity<byte[]> sealing(HttpServletRequest request) {
        return api.read(request, RUNNING, _ -> {
            var sealing = sealer.sealing();
            return new SealingView(register.head().index(), log.size(), sealing.lag(), sealing.refused());
        });
    }

    @GetMapping("/register/vkey")
    ResponseEntity<byte[]> key(HttpServletRequest request) {
        return api.serve(request, ALL, _ -> Served.text(log.key() + "\n"));
    }

    @GetMapping("/register/checkpoint")
    ResponseEntity<byte[]> checkpoint(HttpServletRequest request) {
        return api.serve(request, ALL, _ -> Served.text(found(log.checkpoint())));
    }

    /// What a witness needs: the newest checkpoint with the proof that it goes on from an older one.
    @GetMapping("/register/growth/{old}")
    ResponseEntity<byte[]> growth(@PathVariable String old, HttpServletRequest request) {
        return api.serve(request, ALL, _ -> Served.text(found(log.growth(size(old)))));
    }

    @PostMapping("/register/cosignatures")
    ResponseEntity<byte[]> cosign(HttpServletRequest request) {
        return api.mutate(request, Set.of(Role.OPERATOR_ADMIN), this::cosigned);
    }

    /// A witness's line is kept when it is a good one; which witnesses count, each verifier decides.
    private Outcome cosigned(Call call) {
        var size = call.body().whole("/size", 1, SIZE_MAX);
        var witness = call.body().parsed("/witness", VerifierKey::parse);
        var line = call.body().parsed("/line", SignedNote::line);
        var part = call.body().done(() -> new Cosigned(size.get(), witness.get().toString(), line.get()));
        if (witness.get().type() != VerifierKey.Type.WITNESS
                || !log.isCosigned(part.size(), part.line(), witness.get()))
            return Outcome.rejected(Problem.of(
                    ProblemCode.CONFLICT,
                    "The line is not a signature of this witness below our checkpoint of this size."));
        var fact = new Fact(
                "checkpoint.cosigned", witness.get().name(), call.actor().id(), Map.of("size", part.size()));
        return Outcome.done(Change.of(fact, part), part);
    }

    /// Checkpoints as a file for the verifier.
    ///
    /// @param entries none: they are read as tiles
    record ChainView(String format, List<String> entries, List<String> steps) {}

    @GetMapping("/register/chain")
    ResponseEntity<byte[]> chain(HttpServletRequest request) {
        return api.read(request, ALL, _ -> new ChainView("entrepot-log/1", List.of(), log.chain(CHAIN_MAX)));
    }

    @GetMapping("/register/tile/entries/{*path}")
    ResponseEntity<byte[]> entries(@PathVariable String path, HttpServletRequest request) {
        return api.serve(request, WATCHERS, query -> {
            Disclosure.refuseParticipant(query.actor());
            return Served.lasting(found(tile(0, path).flatMap(log::entries)));
        });
    }

    @GetMapping("/register/tile/{level}/{*path}")
    ResponseEntity<byte[]> tile(@PathVariable String level, @PathVariable String path, HttpServletRequest request) {
        return api.serve(
                request,
                ALL,
                _ -> Served.lasting(found(tile(number(level), path).flatMap(log::tile))));
    }

    private static Optional<Tile> tile(int level, String path) {
        return Tile.parse(level, path.substring(1));
    }

    private static int number(String level) {
        return level.matches("[0-9]") ? Integer.parseInt(level) : -1;
    }

    private static long size(String text) {
        return text.matches("0|[1-9][0-9]{0,17}") ? Long.parseLong(text) : -1;
    }

    private static <T> T found(Optional<T> thing) {
        return thing.orElseThrow(() -> Api.notFound().raised());
    }
}

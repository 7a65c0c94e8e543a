package entrepot.regime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A small pack, right at first, is broken in every way that a pack can be broken.
class PackLoaderTest {

    private static final String PACK = """
        id: TINY
        version: 1
        title: A small regime
        legalStatus: MODEL
        role: COUNTERPARTY
        jurisdiction: QZ
        validFrom: 2026-01-01
        validTo: 2026-12-31
        currency: XTS
        currencies: {XTS: 2}
        timeZone: Etc/UTC
        rounding: HALF_UP
        touches:
          - {fact: payee.residence}
        parameters:
          cap:
            type: money
            unit: XTS
            value: "10.00"
            citation: model
            confidence: H
        """;
    private static final String RULE = """
        rules:
          - id: TINY-01
            title: Too much
            status: MODEL
            effectiveFrom: 2026-01-01
            citation: model
            confidence: H
            stages: [QUOTE]
            subject: PAYMENT
            condition: payment.value.XTS > p.cap
            outcome: REFUSE
            reason: {public: TOO_MUCH}
            message: It is too much.
            remedy: Pay less.
            override: NONE
            tests:
              - name: over
                facts: {payment.value.XTS: 1001}
                expect: REFUSE
              - name: at the cap
                facts: {payment.value.XTS: 1000}
                expect: NOT_FIRED
        """;

    @TempDir
    Path folder;

    private Path pack;

    @BeforeEach
    void writeAndSign() throws IOException {
        pack = folder.resolve("tiny");
        Files.createDirectories(pack.resolve("rules"));
        Files.writeString(pack.resolve("pack.yaml"), PACK);
        Files.writeString(pack.resolve("rules/all.yaml"), RULE);
        PackSigner.sign(pack, Packs.DEMO_KEY);
    }

    private Loading load() {
        return Packs.loader().load(pack, Packs.DAY);
    }

    private String refusal() {
        return switch (load()) {
            case Loading.Refused(var problems) -> Packs.lines(problems);
            case Loading.Loaded loaded -> throw new AssertionError("loaded " + loaded.pack());
        };
    }

    @Test
    void loadsARightPackAndSaysWhoSigned() {
        assertThat(load()).isInstanceOfSatisfying(Loading.Loaded.class, loaded -> {
            assertThat(loaded.pack()).hasToString("TINY v1");
            assertThat(loaded.key()).isEqualTo("demo-publisher");
            assertThat(loaded.demo()).isTrue();
            assertThat(loaded.pack().parameter("cap").orElseThrow().whole()).isEqualTo(1000);
        });
    }

    /// File and problem; below it what stands there and what is put in its place.
    private static final String BREAKS = """
        pack.yaml : pack.yaml:19:12: this currency has 2 decimals
          "10.00"
          "10.0"
        pack.yaml : pack.yaml:19:12: 'ten' is no amount
          "10.00"
          ten
        pack.yaml : pack.yaml:19:12: '10.00' is not a whole number
          type: money
          type: int
        pack.yaml : money needs a unit out of 'currencies'
          unit: XTS
          unit: USD
        pack.yaml : pack.yaml:5:7: 'GUEST' is no role
          role: COUNTERPARTY
          role: GUEST
        pack.yaml : pack.yaml:7:12: 'soon' is not a date
          validFrom: 2026-01-01
          validFrom: soon
        pack.yaml : 'Moon' is no time zone
          timeZone: Etc/UTC
          timeZone: Moon
        pack.yaml : unknown fact 'payee.resident'
          fact: payee.residence
          fact: payee.resident
        pack.yaml : an overlay is always on
          role: COUNTERPARTY
          role: OVERLAY
        pack.yaml : no pack can switch off or override a rule of another pack
          title: A small regime
          disables: [G-01]
        pack.yaml : no pack can switch off or override a rule of another pack
          title: A small regime
          overrides: GLOBAL
        rules/all.yaml : rules/all.yaml:10:34: ill-typed expression: found no matching overload
          payment.value.XTS > p.cap
          payment.value.XTS > 'ten'
        rules/all.yaml : ill-typed expression
          payment.value.XTS > p.cap
          payment.value.XTS
        rules/all.yaml : rules/all.yaml:10:36: unknown parameter 'p.cup'
          payment.value.XTS > p.cap
          payment.value.XTS > p.cup
        rules/all.yaml : rules/all.yaml:10:16: unknown fact 'payment.walue.XTS'
          payment.value.XTS > p.cap
          payment.walue.XTS > p.cap
        rules/all.yaml : rules/all.yaml:10:36: ill-typed expression
          payment.value.XTS > p.cap
          payment.value.XTS > > p.cap
        rules/all.yaml : rules/all.yaml:11:14: 'EXPLODE' is no outcome
          outcome: REFUSE
          outcome: EXPLODE
        rules/all.yaml : 'LUNCH' is no stage
          stages: [QUOTE]
          stages: [LUNCH]
        rules/all.yaml : has no test in which it does not fire
          expect: NOT_FIRED
          expect: REFUSE
        rules/all.yaml : has no test in which it fires
          expect: REFUSE
          expect: NOT_FIRED
        rules/all.yaml : test 'at the cap' of TINY-01 expects NOT_FIRED, the rule gives REFUSE
          XTS: 1000}
          XTS: 1001}
        rules/all.yaml : 'SOMEBODY' is no override
          override: NONE
          override: SOMEBODY
        rules/all.yaml : no pack can switch off or override a rule of another pack
          remedy: Pay less.
          suppresses: [G-02]
        rules/all.yaml : 'RUMOUR' is no status
          status: MODEL
          status: RUMOUR
        rules/all.yaml : is not YAML
          rules:
          rules: [
        """;

    record Break(String file, String problem, String old, String now) {
        @Override
        public String toString() {
            return problem;
        }
    }

    static Stream<Break> breaks() {
        return Arrays.stream(BREAKS.split("(?m)^(?=[pr])")).map(text -> {
            var lines = text.lines().map(String::strip).toList();
            var head = lines.getFirst().split(" : ", 2);
            return new Break(head[0], head[1], lines.get(1), lines.get(2));
        });
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void refusesABrokenPack(Break one) throws IOException {
        replace(one.file(), one.old(), one.now());
        PackSigner.sign(pack, Packs.DEMO_KEY);

        assertThat(refusal()).contains(one.problem()).contains("→");
    }

    private void replace(String file, String old, String now) throws IOException {
        var path = pack.resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, now));
    }

    @Test
    void tellsAllProblemsAtOnce() throws IOException {
        replace("pack.yaml", "\"10.00\"", "ten");
        replace("rules/all.yaml", "outcome: REFUSE", "outcome: EXPLODE");
        replace("rules/all.yaml", "[QUOTE]", "[LUNCH]");
        Files.delete(pack.resolve("pack.sig"));

        assertThat(refusal()).contains("'ten'", "EXPLODE", "LUNCH", "not signed");
    }

    @Test
    void refusesATamperedPack() throws IOException {
        replace("pack.yaml", "\"10.00\"", "\"90.00\"");

        assertThat(refusal()).contains("tiny/pack.sig", "changed after it was signed");
    }

    @Test
    void refusesAnAddedFile() throws IOException {
        Files.writeString(pack.resolve("rules/more.yaml"), RULE.replace("TINY-01", "TINY-02"));

        assertThat(refusal()).contains("changed after it was signed");
    }

    @Test
    void refusesAnUnsignedPack() throws IOException {
        Files.delete(pack.resolve("pack.sig"));

        assertThat(refusal()).contains("not signed", "./entrepot pack sign");
    }

    @Test
    void refusesAnUnknownKey() throws NoSuchAlgorithmException {
        var stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
        var loader = new PackLoader(Packs.ROOT, List.of(new TrustAnchor("stranger", stranger, false)));

        assertThat(loader.load(pack, Packs.DAY))
                .isInstanceOfSatisfying(
                        Loading.Refused.class,
                        refused -> assertThat(Packs.lines(refused.problems())).contains("no known publisher's key"));
    }

    @Test
    void refusesASignatureOfAnotherPack() throws IOException {
        Files.copy(
                Packs.ROOT.resolve("hk/pack.sig"),
                pack.resolve("pack.sig"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(refusal()).contains("changed after it was signed: signed HK v1");
    }

    @Test
    void refusesAGarbledSignature() throws IOException {
        Files.writeString(pack.resolve("pack.sig"), "{\"statement\":");

        assertThat(refusal()).contains("signature cannot be read");
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, not yet valid", "2027-01-01, expired"})
    void refusesAPackOutsideItsDays(LocalDate day, String what) {
        assertThat(Packs.loader().load(pack, day))
                .isInstanceOfSatisfying(
                        Loading.Refused.class,
                        refused -> assertThat(Packs.lines(refused.problems())).contains(what));
        assertThat(Packs.loader().loadArchived(pack)).isInstanceOf(Loading.Loaded.class);
    }

    @Test
    void refusesDuplicateRuleIds() throws IOException {
        Files.writeString(pack.resolve("rules/more.yaml"), RULE);
        PackSigner.sign(pack, Packs.DEMO_KEY);

        assertThat(refusal()).contains("rule id 'TINY-01' stands here twice");
    }

    @Test
    void refusesTwoPacksWithOneRule() throws IOException {
        var other = folder.resolve("other");
        copy(pack, other);
        var text = Files.readString(other.resolve("pack.yaml"));
        Files.writeString(other.resolve("pack.yaml"), text.replace("id: TINY", "id: OTHER"));
        PackSigner.sign(other, Packs.DEMO_KEY);
        var packs = List.of(Packs.loaded("global"), loaded(pack), loaded(other));

        assertThat(Packs.loader().assemble(packs))
                .isInstanceOfSatisfying(
                        PackSet.Assembly.Refused.class,
                        refused -> assertThat(Packs.lines(refused.problems()))
                                .contains("rule TINY-01 belongs to pack TINY"));
    }

    @Test
    void refusesTheDemoKeyWhereItMust() {
        assertThat(Packs.loader().loadAll(Packs.DAY, false))
                .isInstanceOfSatisfying(
                        PackSet.Assembly.Refused.class,
                        refused -> assertThat(Packs.lines(refused.problems()))
                                .contains("signed with the demo key demo-publisher"));
        assertThat(Packs.loader().loadAll(Packs.DAY, true)).isInstanceOf(PackSet.Assembly.Assembled.class);
    }

    private static Pack loaded(Path folder) {
        return switch (Packs.loader().load(folder, Packs.DAY)) {
            case Loading.Loaded loaded -> loaded.pack();
            case Loading.Refused(var problems) -> throw new AssertionError(Packs.lines(problems));
        };
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}

package entrepot.dossier.web;

import entrepot.access.Access;
import entrepot.access.Affiliation;
import entrepot.access.Enrolment;
import entrepot.access.PersonId;
import entrepot.access.Role;
import entrepot.commit.Change;
import entrepot.commit.Committer;
import entrepot.commit.Fact;
import entrepot.commit.Ids;
import entrepot.commit.Json;
import entrepot.dossier.DossierWorld;
import entrepot.dossier.Dossiers;
import entrepot.http.WebNode;
import entrepot.party.Parties;
import entrepot.trade.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// A node with the papers' part, the parties of the reference trade, and seats to call from.
final class PapersNode implements AutoCloseable {

    private final WebNode node = WebNode.start(
            Map.of("spring.main.allow-bean-definition-overriding", "true"), Desks.class, DossierWeb.class);
    private final Map<String, String> tokens = new HashMap<>();
    private final AtomicInteger keys = new AtomicInteger();

    PapersNode() {
        for (var party : DossierWorld.cast()) commit(dossiers().part(party, "system"));
        var nordfeld = new Affiliation.Participant(Parties.importer().lei().toString());
        enrol("irina", Role.TREASURY, nordfeld);
        enrol("oleg", Role.TREASURY, nordfeld);
        enrol("kira", Role.COMPLIANCE, new Affiliation.Operator());
        enrol("lev", Role.COMPLIANCE, new Affiliation.Operator());
        enrol(
                "customs",
                Role.BANK,
                new Affiliation.Participant(Parties.bank().lei().toString()));
        enrol("stranger", Role.TREASURY, new Affiliation.Participant("98450000TAIGAHASHX91"));
        enrol("auditor", Role.AUDITOR, new Affiliation.Authority("Court of Audit"));
    }

    private void enrol(String name, Role role, Affiliation affiliation) {
        var access = node.part(Access.class);
        var person = new PersonId(node.part(Ids.class).next());
        var who = Enrolment.withoutPassword(name, name, person, Set.of(role), affiliation);
        var enrolled = access.enrol(who, "system");
        node.part(Committer.class).commit(enrolled.change()).orThrow();
        tokens.put(name, node.issue(enrolled.user(), Duration.ofHours(1)));
    }

    private void commit(entrepot.commit.Part... parts) {
        var fact = new Fact("test.seeded", "test", "system", Map.of());
        node.part(Committer.class).commit(Change.of(fact, parts)).orThrow();
    }

    Dossiers dossiers() {
        return node.part(Dossiers.class);
    }

    WebNode web() {
        return node;
    }

    /// The bank's answer to the request for registration.
    void register(String contract) {
        var checked = dossiers().contract(Contract.Id.parse(contract)).orElseThrow();
        var limits = entrepot.trade.Dossiers.limits();
        var day = LocalDate.of(2026, 2, 13);
        var command = new Contract.Command.Register(
                entrepot.trade.Dossiers.CONTRACT_NUMBER, Parties.bank().lei(), day, limits.contractNumber());
        var registered = checked.on(command, day).orThrow();
        var active = registered.on(new Contract.Command.Activate(true), day).orThrow();
        commit(dossiers().part(registered, "bank"), dossiers().part(active, "system"));
    }

    HttpResponse<String> send(String method, String path, String seat, String body) {
        return node.send(node.to(path)
                .header("Authorization", "Bearer " + tokens.get(seat))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-" + keys.incrementAndGet())
                .method(method, BodyPublishers.ofString(body)));
    }

    HttpResponse<String> post(String path, String seat, String body) {
        return send("POST", path, seat, body);
    }

    HttpResponse<String> get(String path, String seat) {
        return node.send(node.to(path).header("Authorization", "Bearer " + tokens.get(seat)));
    }

    /// A paper from the test's resources, with its contract's id filled in.
    static String paper(String name, String contract) {
        try (var in = PapersNode.class.getResourceAsStream(name + ".json")) {
            if (in == null) throw new IllegalStateException("no paper " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("CONTRACT", contract);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String field(HttpResponse<String> answer, String pointer) {
        return Json.tree(answer.body()).at(pointer).asString();
    }

    @Override
    public void close() {
        node.close();
    }
}
